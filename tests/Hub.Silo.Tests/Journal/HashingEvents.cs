using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hub.Silo.Journal;

namespace Hub.Silo.Tests.Journal;

public sealed class HashingEvents
{
    private static readonly RawEvent Row = new(
        Encoding.UTF8.GetBytes("notes/0123456789abcdef0123456789abcdef"),
        7,
        1_775_174_400_000_000,
        Encoding.UTF8.GetBytes("000000000000000000000000000000a1"),
        Encoding.UTF8.GetBytes("test-note-written"),
        Encoding.UTF8.GetBytes("00000000000000000000000000000abc"),
        Encoding.UTF8.GetBytes("00000000000000000000000000000def"),
        1,
        Encoding.UTF8.GetBytes("{\"text\":\"痛みが強い\"}"),
        []);

    [Fact]
    public void Every_bit_of_every_column_counts()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { Hash(Row) };
        foreach (var changed in Changes())
        {
            Assert.True(seen.Add(Hash(changed)));
        }
    }

    [Fact]
    public void Where_one_column_ends_and_the_next_begins_counts()
    {
        var one = Row with { Actor = "ab"u8.ToArray(), Type = "c"u8.ToArray() };
        var other = Row with { Actor = "a"u8.ToArray(), Type = "bc"u8.ToArray() };

        Assert.NotEqual(Hash(one), Hash(other));
    }

    [Fact]
    public void No_subject_is_not_an_empty_subject() =>
        Assert.NotEqual(Hash(Row with { Subject = null }), Hash(Row with { Subject = [] }));

    [Fact]
    public void What_is_written_and_what_is_read_have_the_same_hash() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<string>().Filter(text => text is not null),
            ArbMap.Default.ArbFor<Guid>(),
            (text, id) =>
            {
                var stored = new Sealing(Notes.Types, [])
                    .Seal(Notes.Append(new StreamId("notes", id), StreamHead.Empty, new NoteEvent.Written(id, text)))
                    .Rows[0];
                var raw = new RawEvent(
                    Encoding.UTF8.GetBytes($"{stored.Stream}"),
                    stored.Version,
                    Micros.Of(stored.At),
                    Encoding.UTF8.GetBytes($"{stored.Actor}"),
                    Encoding.UTF8.GetBytes(stored.Type),
                    Encoding.UTF8.GetBytes($"{stored.Subject:N}"),
                    Encoding.UTF8.GetBytes($"{stored.Command}"),
                    stored.Step,
                    Encoding.UTF8.GetBytes(stored.Body),
                    stored.Hash);
                return EventHash.Of(StreamHead.Empty.Hash, raw).AsSpan().SequenceEqual(stored.Hash);
            }).QuickCheckThrowOnFailure();

    private static IEnumerable<RawEvent> Changes()
    {
        for (var bit = 0; bit < 64; bit++)
        {
            yield return Row with { Version = Row.Version ^ (1L << bit) };
            yield return Row with { At = Row.At ^ (1L << bit) };
            yield return Row with { Step = Row.Step ^ (1L << bit) };
        }

        foreach (var changed in
            Flips(Row.Stream).Select(bytes => Row with { Stream = bytes })
                .Concat(Flips(Row.Actor).Select(bytes => Row with { Actor = bytes }))
                .Concat(Flips(Row.Type).Select(bytes => Row with { Type = bytes }))
                .Concat(Flips(Row.Subject!).Select(bytes => Row with { Subject = bytes }))
                .Concat(Flips(Row.Command).Select(bytes => Row with { Command = bytes }))
                .Concat(Flips(Row.Body).Select(bytes => Row with { Body = bytes })))
        {
            yield return changed;
        }
    }

    private static IEnumerable<byte[]> Flips(byte[] bytes)
    {
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var changed = bytes.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            yield return changed;
        }
    }

    private static string Hash(in RawEvent row) => Convert.ToHexString(EventHash.Of(StreamHead.Empty.Hash, row));
}
