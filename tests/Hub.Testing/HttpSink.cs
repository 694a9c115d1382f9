using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Hub.Testing;

/// <summary>A push service or gateway on a real port, which keeps what it is sent and answers as told.</summary>
internal sealed class HttpSink : IAsyncDisposable
{
    private readonly WebApplication app;

    private HttpSink(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    public ConcurrentQueue<Taken> Requests { get; } = new();

    /// <summary>The status of the next answers.</summary>
    public int Status { get; set; } = 201;

    /// <summary>Completed by whoever lets a hanging answer go; null where it answers at once.</summary>
    public TaskCompletionSource? Gate { get; set; }

    public static async Task<HttpSink> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var sink = new HttpSink(builder.Build());
        sink.app.Run(sink.Take);
        await sink.app.StartAsync();
        return sink;
    }

    public async ValueTask DisposeAsync()
    {
        Gate?.TrySetResult();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task Take(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        Requests.Enqueue(new Taken(
            http.Request.Path,
            http.Request.Headers.ToDictionary(
                header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.ToArray()));
        if (Gate is { } gate)
        {
            await gate.Task;
        }

        http.Response.StatusCode = Status;
    }

    /// <summary>One request as it came.</summary>
    public sealed record Taken(string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body);
}
