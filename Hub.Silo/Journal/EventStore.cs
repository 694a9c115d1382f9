using Hub.Contracts;

namespace Hub.Silo.Journal;

/// <summary>What the store promises, for both databases; they differ in how a batch is written.</summary>
internal abstract class EventStore(
    IDatabase database, ILogWriter writer, EventTypes types, IEnumerable<IReadModel> readModels)
    : IEventStore, IAsyncDisposable
{
    private readonly LogReader reader = new(database);
    private readonly Sealing sealing = new(types, readModels);
    private readonly GroupCommit commits = new(writer);

    public Task<StreamHead> Head(StreamId stream, CancellationToken cancellation = default) =>
        reader.Head(stream, cancellation);

    public async Task<IReadOnlyList<StoredEvent>> Read(
        StreamId stream, long after, int take, CancellationToken cancellation = default) =>
        await reader.After(stream, after, take, cancellation);

    public async Task<IReadOnlyList<StoredEvent>> ReadSubject(
        StreamId stream, Guid subject, CancellationToken cancellation = default) =>
        await reader.Subject(stream, subject, cancellation);

    public async Task<IReadOnlyList<StoredEvent>> ReadCommand(
        StreamId stream, CommandId command, CancellationToken cancellation = default) =>
        await reader.Command(stream, command, cancellation);

    public async Task<AppendResult> Append(Append append)
    {
        var ready = sealing.Seal(append);
        return await commits.Write(ready) ? new AppendResult.Appended(ready.Head) : await WhatWasInTheWay(append);
    }

    public ValueTask DisposeAsync() => commits.DisposeAsync();

    private async Task<AppendResult> WhatWasInTheWay(Append append)
    {
        var before = await reader.Command(append.Stream, append.Command, CancellationToken.None);
        if (before.Count > 0)
        {
            return new AppendResult.Duplicate(before[0].Actor, before[^1].Version);
        }

        var head = await reader.Head(append.Stream, CancellationToken.None);
        if (head.Version != append.Expected.Version || !head.Hash.AsSpan().SequenceEqual(append.Expected.Hash))
        {
            return new AppendResult.Conflict();
        }

        // Nothing of the log was in the way, so deciding again would end here again.
        throw new InvalidOperationException($"A read model refused events of kind '{append.Stream.Kind}'.");
    }
}
