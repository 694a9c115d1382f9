using System.Buffers;
using System.Buffers.Text;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Hub.Bench.Live;

/// <summary>
/// One connection that speaks SignalR's JSON protocol over a real WebSocket. It reads no more of a message than the
/// figures need, so that the client's core is not what is measured.
/// </summary>
internal sealed class LiveSocket : IAsyncDisposable
{
    private const byte RecordSeparator = 0x1e;

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly Dictionary<int, TaskCompletionSource<string>> calls = [];
    private readonly Lock gate = new();
    private Task receiving = Task.CompletedTask;
    private int lastCall;

    /// <summary>Hears every message that is no answer, as its raw bytes.</summary>
    public Action<ReadOnlySpan<byte>> Heard { get; set; } = _ => { };

    public async Task Connect(Uri address, string? cookie)
    {
        if (cookie is not null)
        {
            socket.Options.SetRequestHeader("Cookie", cookie);
        }

        await socket.ConnectAsync(address, CancellationToken.None);
        await Send("""{"protocol":"json","version":1}""");
        var answer = new byte[64];
        await socket.ReceiveAsync(answer, CancellationToken.None);
        receiving = Task.Run(Receive);
    }

    /// <summary>Calls a method of the hub and answers the raw completion.</summary>
    public async Task<string> Call(string target, params object?[] arguments)
    {
        var call = Interlocked.Increment(ref lastCall);
        var done = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            calls[call] = done;
        }

        var written = JsonSerializer.Serialize(arguments);
        await Send($$"""{"type":1,"invocationId":"{{call}}","target":"{{target}}","arguments":{{written}}}""");
        return await done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await receiving;
        socket.Dispose();
        sending.Dispose();
    }

    private async Task Send(string message)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(message.Length) + 1);
        var length = Encoding.UTF8.GetBytes(message, bytes);
        bytes[length] = RecordSeparator;
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(
                bytes.AsMemory(0, length + 1), WebSocketMessageType.Text, true, CancellationToken.None);
        }
        finally
        {
            sending.Release();
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private async Task Receive()
    {
        var buffer = new byte[64 * 1024];
        var filled = 0;
        try
        {
            while (true)
            {
                if (filled == buffer.Length)
                {
                    Array.Resize(ref buffer, buffer.Length * 2);
                }

                var received = await socket.ReceiveAsync(buffer.AsMemory(filled), CancellationToken.None);
                if (received.MessageType is WebSocketMessageType.Close)
                {
                    return;
                }

                filled += received.Count;
                filled = TakeAll(buffer, filled);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // Disposed or dropped; whoever waits for an answer hears of it.
        }
        finally
        {
            lock (gate)
            {
                foreach (var call in calls.Values)
                {
                    call.TrySetException(new IOException("The connection is gone."));
                }
            }
        }
    }

    private int TakeAll(byte[] buffer, int filled)
    {
        var start = 0;
        int length;
        while ((length = buffer.AsSpan(start, filled - start).IndexOf(RecordSeparator)) >= 0)
        {
            Take(buffer.AsSpan(start, length));
            start += length + 1;
        }

        buffer.AsSpan(start, filled - start).CopyTo(buffer);
        return filled - start;
    }

    private void Take(ReadOnlySpan<byte> message)
    {
        if (message.StartsWith("{\"type\":3"u8))
        {
            var id = message[(message.IndexOf("\"invocationId\":\""u8) + 16)..];
            lock (gate)
            {
                if (Utf8Parser.TryParse(id, out int call, out _) && calls.Remove(call, out var done))
                {
                    done.TrySetResult(Encoding.UTF8.GetString(message));
                }
            }
        }
        else if (message.StartsWith("{\"type\":1"u8))
        {
            Heard(message);
        }
    }
}
