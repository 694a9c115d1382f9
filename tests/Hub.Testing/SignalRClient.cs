using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Channels;

namespace Hub.Testing;

/// <summary>
/// A SignalR client: its JSON protocol over a web socket, nothing else. It never reconnects by itself, so that a test
/// sees every loss.
/// </summary>
internal sealed class SignalRClient : IAsyncDisposable
{
    private const byte Separator = 0x1e;

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(5);

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> waiting = [];
    private readonly Channel<Call> calls = Channel.CreateUnbounded<Call>();
    private readonly TaskCompletionSource lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<byte> received = [];
    private Task listening = Task.CompletedTask;
    private Task beating = Task.CompletedTask;
    private int invocations;

    private SignalRClient()
    {
    }

    /// <summary>How hub and client write JSON.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>What the hub called here, in order.</summary>
    public ChannelReader<Call> Calls => calls.Reader;

    /// <exception cref="IOException">The hub cannot be reached, or does not let this visitor in.</exception>
    public static async Task<SignalRClient> Connect(Uri server, string path, string cookies)
    {
        var client = new SignalRClient();
        try
        {
            client.socket.Options.SetRequestHeader("Cookie", cookies);
            client.socket.Options.SetRequestHeader("Origin", server.GetLeftPart(UriPartial.Authority));
            var address = new UriBuilder(new Uri(server, path)) { Scheme = "ws" }.Uri;
            await client.socket.ConnectAsync(address, client.closing.Token);
            await client.Send("""{"protocol":"json","version":1}""");
            if ((await client.Next()).TryGetProperty("error", out var error))
            {
                throw new IOException(error.GetString());
            }
        }
        catch (Exception failure) when (failure is WebSocketException or HttpRequestException or IOException)
        {
            await client.DisposeAsync();
            throw new IOException("The hub cannot be reached.", failure);
        }

        client.listening = client.Listen();
        client.beating = client.Beat();
        return client;
    }

    /// <summary>An argument, written as its declared type so that a case of a closed set says which it is.</summary>
    public static JsonElement As<T>(T value) => JsonSerializer.SerializeToElement(value, Json);

    /// <exception cref="IOException">The connection broke; whether the hub carried it out is unknown.</exception>
    /// <exception cref="InvalidOperationException">The hub failed at it.</exception>
    public async Task<T> Invoke<T>(string target, params IReadOnlyList<JsonElement> arguments)
    {
        var id = Interlocked.Increment(ref invocations).ToString(CultureInfo.InvariantCulture);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[id] = answer;
        if (lost.Task.IsCompleted)
        {
            throw new IOException("The connection is closed.");
        }

        await Send(JsonSerializer.Serialize(new { type = 1, invocationId = id, target, arguments }, Json));
        return (await answer.Task).Deserialize<T>(Json)!;
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await listening;
        await beating;
        socket.Dispose();
        sending.Dispose();
        closing.Dispose();
    }

    private async Task Listen()
    {
        try
        {
            while (true)
            {
                Take(await Next());
            }
        }
        catch (Exception failure) when (failure is IOException or WebSocketException or OperationCanceledException)
        {
            calls.Writer.TryComplete();
        }

        // From here on nobody begins to wait; those who do already are told.
        lost.SetResult();
        foreach (var answer in waiting.Values)
        {
            answer.TrySetException(new IOException("The connection broke."));
        }
    }

    private void Take(JsonElement message)
    {
        switch (message.GetProperty("type").GetInt32())
        {
            case 1:
                calls.Writer.TryWrite(new Call(
                    message.GetProperty("target").GetString()!,
                    [.. message.GetProperty("arguments").EnumerateArray()]));
                break;
            case 3 when waiting.TryRemove(message.GetProperty("invocationId").GetString()!, out var answer):
                Complete(answer, message);
                break;
            case 7:
                throw new IOException("The hub closed the connection.");
        }
    }

    private static void Complete(TaskCompletionSource<JsonElement> answer, JsonElement message)
    {
        if (message.TryGetProperty("error", out var error))
        {
            answer.TrySetException(new InvalidOperationException(error.GetString()));
        }
        else
        {
            answer.TrySetResult(message.TryGetProperty("result", out var result) ? result : default);
        }
    }

    private async Task Beat()
    {
        using var timer = new PeriodicTimer(Heartbeat);
        try
        {
            while (await timer.WaitForNextTickAsync(closing.Token))
            {
                await Send("""{"type":6}""");
            }
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            // The listener ends as well and tells those who wait.
        }
    }

    private async Task Send(string message)
    {
        await sending.WaitAsync(closing.Token);
        try
        {
            byte[] bytes = [.. Encoding.UTF8.GetBytes(message), Separator];
            await socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, closing.Token);
        }
        catch (WebSocketException failure)
        {
            throw new IOException("The connection broke.", failure);
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task<JsonElement> Next()
    {
        var buffer = new byte[16 * 1024];
        int end;
        while ((end = received.IndexOf(Separator)) < 0)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(), closing.Token);
            if (read.MessageType is WebSocketMessageType.Close)
            {
                throw new IOException("The hub closed the connection.");
            }

            received.AddRange(buffer.AsSpan(0, read.Count));
        }

        var message = JsonElement.Parse(received[..end].ToArray());
        received.RemoveRange(0, end + 1);
        return message;
    }
}

/// <summary>What the hub called at the client.</summary>
internal sealed record Call(string Target, IReadOnlyList<JsonElement> Arguments);
