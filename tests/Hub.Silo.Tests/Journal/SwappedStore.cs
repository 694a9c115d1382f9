using Hub.Contracts;
using Hub.Silo.Journal;

namespace Hub.Silo.Tests.Journal;

/// <summary>Counts what is read.</summary>
internal sealed class CountingStore(IEventStore inner) : SwappedStore(inner)
{
    public int Reads { get; set; }

    protected override void OnRead() => Reads++;
}

/// <summary>A store in whose place another can be put, as when an operator restores a backup.</summary>
internal class SwappedStore(IEventStore inner) : IEventStore
{
    public IEventStore Inner { get; set; } = inner;

    public Task<StreamHead> Head(StreamId stream, CancellationToken cancellation = default) =>
        Reading().Head(stream, cancellation);

    public Task<IReadOnlyList<StoredEvent>> Read(
        StreamId stream, long after, int take, CancellationToken cancellation = default) =>
        Reading().Read(stream, after, take, cancellation);

    public Task<IReadOnlyList<StoredEvent>> ReadSubject(
        StreamId stream, Guid subject, CancellationToken cancellation = default) =>
        Reading().ReadSubject(stream, subject, cancellation);

    public Task<IReadOnlyList<StoredEvent>> ReadCommand(
        StreamId stream, CommandId command, CancellationToken cancellation = default) =>
        Reading().ReadCommand(stream, command, cancellation);

    public Task<AppendResult> Append(Append append) => Inner.Append(append);

    protected virtual void OnRead()
    {
    }

    private IEventStore Reading()
    {
        OnRead();
        return Inner;
    }
}
