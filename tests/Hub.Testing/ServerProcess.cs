using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Hub.Testing;

/// <summary>
/// A hub in a process of its own: real Kestrel, real disk. It can be killed as a machine dies that loses power, and
/// started again on the same port with the same data.
/// </summary>
/// <param name="settings">Configuration by environment, such as <c>Hub__DataFolder</c>.</param>
/// <param name="arguments">Of the command line, such as <c>--demo</c>.</param>
internal sealed class ServerProcess(
    IReadOnlyDictionary<string, string> settings, params IReadOnlyList<string> arguments) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentQueue<string> output = [];
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private Process? process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>What it has said, of all its lives.</summary>
    public string Output => string.Join('\n', output);

    /// <summary>Starts it and waits until it is ready for people.</summary>
    public async Task Start()
    {
        var start = new ProcessStartInfo("dotnet", [Program(), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        process = Process.Start(start)!;
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await WaitFor("/health/ready", HttpStatusCode.OK);
    }

    /// <summary>Waits until a page answers like this.</summary>
    public async Task WaitFor(string path, HttpStatusCode expected)
    {
        var waiting = Stopwatch.StartNew();
        while (await Ask(path) != expected)
        {
            if (process!.HasExited || waiting.Elapsed > Patience)
            {
                throw new InvalidOperationException($"{path} did not answer {expected}. The hub said:\n{Output}");
            }

            await Task.Delay(Glance);
        }
    }

    /// <summary>SIGKILL: it gets no chance to finish anything.</summary>
    public async Task Kill()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (process is not null)
        {
            await Kill();
        }
    }

    private async Task<HttpStatusCode?> Ask(string path)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(Address, path));
            return answer.StatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not null)
        {
            output.Enqueue(line.Data);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // Tests lie in tests/X/bin/…/Release/net10.0; the hub was built beside them in the same way.
    private static string Program()
    {
        var within = Path.GetRelativePath(Path.Combine(WorkingTree.Root, "tests"), AppContext.BaseDirectory);
        var build = within[within.IndexOf(Path.DirectorySeparatorChar, StringComparison.Ordinal)..];
        return Path.Join(WorkingTree.Root, "Hub.Web", build, "Hub.Web.dll");
    }
}
