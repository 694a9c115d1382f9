using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Hub.Testing;

/// <summary>
/// A node of the hub in a process of its own: real Kestrel, real disk. It can be killed as a machine dies that loses
/// power, stopped for a while as a frozen one, and started again on the same port with the same data.
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

    /// <summary><c>Hub.Web</c>, which people touch, or <c>Hub.Silo</c>, which they do not.</summary>
    public string Program { get; init; } = "Hub.Web";

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>What it has said, of all its lives.</summary>
    public string Output => string.Join('\n', output);

    /// <summary>What it answered when it ended by itself; null while it lives, and after it was killed.</summary>
    public int? ExitCode => process is { HasExited: true } ended ? ended.ExitCode : null;

    /// <summary>Starts it and waits until it is ready for people.</summary>
    public async Task Start()
    {
        process?.Dispose();
        var start = new ProcessStartInfo("dotnet", [Built(Program), .. arguments])
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

    /// <summary>SIGSTOP: it stands still in the middle of whatever it does, and its connections stay open.</summary>
    public Task Freeze() => Signal("STOP");

    /// <summary>SIGCONT: it goes on as if no time had passed.</summary>
    public Task Thaw() => Signal("CONT");

    /// <summary>Waits until it ends by itself.</summary>
    /// <exception cref="TimeoutException">It goes on.</exception>
    public Task<int> End(TimeSpan patience) => End(process!).WaitAsync(patience);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (process is not null)
        {
            await Kill();
        }
    }

    private static async Task<int> End(Process ending)
    {
        await ending.WaitForExitAsync();
        return ending.ExitCode;
    }

    private async Task Signal(string name)
    {
        using var shell = Process.Start("/bin/sh", ["-c", $"kill -{name} {process!.Id}"]);
        if (await End(shell) != 0)
        {
            throw new InvalidOperationException($"{name} did not reach it.");
        }
    }

    /// <summary>What a page answers; null where nobody does.</summary>
    public async Task<HttpStatusCode?> Ask(string path)
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

    /// <summary>One that nobody listens at now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // Tests lie in tests/X/bin/…/Release/net10.0; the hub was built beside them in the same way.
    private static string Built(string program)
    {
        var within = Path.GetRelativePath(Path.Combine(WorkingTree.Root, "tests"), AppContext.BaseDirectory);
        var build = within[within.IndexOf(Path.DirectorySeparatorChar, StringComparison.Ordinal)..];
        return Path.Join(WorkingTree.Root, program, build, $"{program}.dll");
    }
}
