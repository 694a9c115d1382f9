using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Hub.Silo.Journal;

/// <summary>
/// SHA-256 over the predecessor's hash and every stored column, each behind its length, so that no two different
/// rows have the same input and no column can be changed unseen.
/// </summary>
internal ref struct EventHash
{
    private byte[] buffer;
    private int length;

    private EventHash(int capacity)
    {
        buffer = ArrayPool<byte>.Shared.Rent(capacity);
        length = 0;
    }

    /// <summary>The hash of a row that is about to be written.</summary>
    public static byte[] Of(byte[] previous, string stream, StoredEvent row)
    {
        var hash = new EventHash(512 + (row.Body.Length * 3));
        hash.Add(previous);
        hash.Add(stream);
        hash.Add(row.Version);
        hash.Add(Micros.Of(row.At));
        hash.Add(row.Actor.ToString());
        hash.Add(row.Type);
        hash.AddOptional(row.Subject?.ToString("N"));
        hash.Add(row.Command.ToString());
        hash.Add(row.Step);
        hash.Add(row.Body);
        return hash.Finish();
    }

    /// <summary>The hash of a row as its bytes lie in the store, whatever somebody made of them.</summary>
    public static byte[] Of(byte[] previous, in RawEvent row)
    {
        var hash = new EventHash(512 + row.Body.Length);
        hash.Add(previous);
        hash.Add(row.Stream);
        hash.Add(row.Version);
        hash.Add(row.At);
        hash.Add(row.Actor);
        hash.Add(row.Type);
        hash.AddOptional(row.Subject);
        hash.Add(row.Command);
        hash.Add(row.Step);
        hash.Add(row.Body);
        return hash.Finish();
    }

    private void Add(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(Reserve(sizeof(long)), value);
        length += sizeof(long);
    }

    private void Add(scoped ReadOnlySpan<byte> bytes)
    {
        Add((long)bytes.Length);
        bytes.CopyTo(Reserve(bytes.Length));
        length += bytes.Length;
    }

    private void Add(string text)
    {
        Add((long)Encoding.UTF8.GetByteCount(text));
        length += Encoding.UTF8.GetBytes(text, Reserve(Encoding.UTF8.GetMaxByteCount(text.Length)));
    }

    private void AddOptional(string? text)
    {
        if (text is null)
        {
            Add(-1);
        }
        else
        {
            Add(text);
        }
    }

    private void AddOptional(byte[]? bytes)
    {
        if (bytes is null)
        {
            Add(-1);
        }
        else
        {
            Add(bytes);
        }
    }

    private Span<byte> Reserve(int count)
    {
        if (buffer.Length - length < count)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, length + count));
            buffer.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }

        return buffer.AsSpan(length);
    }

    private readonly byte[] Finish()
    {
        var hash = SHA256.HashData(buffer.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        return hash;
    }
}

/// <summary>A row of the log as bytes: the verifier may not trust that it can be read as what it was.</summary>
internal readonly record struct RawEvent(
    byte[] Stream,
    long Version,
    long At,
    byte[] Actor,
    byte[] Type,
    byte[]? Subject,
    byte[] Command,
    long Step,
    byte[] Body,
    byte[] Hash);
