using System.Diagnostics;
using System.Globalization;
using Hub.Testing;

namespace Hub.Bench.Live;

/// <summary>A server in a process of its own, on a core of its own, with a folder that goes with it.</summary>
internal sealed class ServedProcess : IAsyncDisposable
{
    private static readonly double TicksPerSecond = 100;

    private readonly Process process;
    private readonly string folder;

    private ServedProcess(Process process, string folder, int port)
    {
        this.process = process;
        this.folder = folder;
        Address = new Uri($"http://127.0.0.1:{port}");
    }

    public Uri Address { get; }

    public Uri Socket => new($"ws://127.0.0.1:{Address.Port}/live");

    /// <summary>Seconds of processor time that it has used.</summary>
    public double ProcessorSeconds
    {
        get
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The server has ended with exit code {process.ExitCode}.");
            }

            var fields = File.ReadAllText($"/proc/{process.Id}/stat").Split(' ');
            return (long.Parse(fields[13], CultureInfo.InvariantCulture)
                + long.Parse(fields[14], CultureInfo.InvariantCulture)) / TicksPerSecond;
        }
    }

    /// <summary>Bytes of memory that it holds.</summary>
    public long ResidentBytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts 'dotnet' with these arguments on the first core and waits until it is ready.</summary>
    public static async Task<ServedProcess> Start(
        string folder, Func<int, IReadOnlyList<string>> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var port = ServerProcess.FreePort();
        var start = new ProcessStartInfo("taskset")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var argument in new[] { "-c", "0", "dotnet" }.Concat(arguments(port)))
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var started = Process.Start(start)!;
        started.OutputDataReceived += (_, _) => { };
        started.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        var served = new ServedProcess(started, folder, port);
        await served.UntilReady();
        return served;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task UntilReady()
    {
        using var http = new HttpClient { BaseAddress = Address };
        while (!process.HasExited)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException("The server ended before it was ready.");
    }
}
