using Hub.Contracts;
using Hub.Silo.Feeds;
using Hub.Silo.Journal;

namespace Hub.Testing;

/// <summary>The journal's promises without a disk, for tests of what stands on it. It has no read models.</summary>
internal sealed class MemoryEventStore(EventTypes? types = null, Feed? feed = null) : IEventStore
{
    private readonly Lock gate = new();
    private readonly Sealing sealing = new(types ?? EventTypes.All, []);
    private readonly Dictionary<StreamId, List<StoredEvent>> streams = [];

    public Task<StreamHead> Head(StreamId stream, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult(HeadOf(stream));
        }
    }

    public Task<IReadOnlyList<StoredEvent>> Read(
        StreamId stream, long after, int take, CancellationToken cancellation = default) =>
        Where(stream, stored => stored.Version > after, take);

    public Task<IReadOnlyList<StoredEvent>> ReadSubject(
        StreamId stream, Guid subject, CancellationToken cancellation = default) =>
        Where(stream, stored => stored.Subject == subject);

    public Task<IReadOnlyList<StoredEvent>> ReadCommand(
        StreamId stream, CommandId command, CancellationToken cancellation = default) =>
        Where(stream, stored => stored.Command == command);

    public Task<AppendResult> Append(Append append)
    {
        var ready = sealing.Seal(append);
        lock (gate)
        {
            var stored = streams.GetValueOrDefault(append.Stream, []);
            var before = stored.FindLast(row => row.Command == append.Command);
            if (before is not null)
            {
                return Task.FromResult<AppendResult>(new AppendResult.Duplicate(before.Actor, before.Version));
            }

            var head = HeadOf(append.Stream);
            if (head.Version != append.Expected.Version || !head.Hash.AsSpan().SequenceEqual(append.Expected.Hash))
            {
                return Task.FromResult<AppendResult>(new AppendResult.Conflict());
            }

            stored.AddRange(ready.Rows);
            streams[append.Stream] = stored;
            feed?.Publish(new Committed(append.Stream, ready.Head.Version));
            return Task.FromResult<AppendResult>(new AppendResult.Appended(ready.Head));
        }
    }

    private StreamHead HeadOf(StreamId stream) =>
        streams.TryGetValue(stream, out var stored)
            ? new StreamHead(stored[^1].Version, stored[^1].Hash)
            : StreamHead.Empty;

    private Task<IReadOnlyList<StoredEvent>> Where(
        StreamId stream, Func<StoredEvent, bool> matches, int take = int.MaxValue)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<StoredEvent>>(
                streams.GetValueOrDefault(stream, []).Where(matches).Take(take).ToList());
        }
    }
}
