using Hub.Contracts;
using Hub.Silo.Journal;

namespace Hub.Testing;

/// <summary>
/// A store that now and then is not there, or does what it was asked and loses the answer. Which, its seed says.
/// </summary>
internal sealed class FaultyStore(IEventStore inner, int seed) : IEventStore
{
    private readonly Random dice = new(seed);

    /// <summary>How often an append fails before it has an effect, and after.</summary>
    public double Lost { get; set; } = 0.2;

    /// <summary>What somebody else does just before an append.</summary>
    public Func<Append, Task>? Meanwhile { get; set; }

    public Task<StreamHead> Head(StreamId stream, CancellationToken cancellation = default) =>
        inner.Head(stream, cancellation);

    public Task<IReadOnlyList<StoredEvent>> Read(
        StreamId stream, long after, int take, CancellationToken cancellation = default) =>
        inner.Read(stream, after, take, cancellation);

    public Task<IReadOnlyList<StoredEvent>> ReadSubject(
        StreamId stream, Guid subject, CancellationToken cancellation = default) =>
        inner.ReadSubject(stream, subject, cancellation);

    public Task<IReadOnlyList<StoredEvent>> ReadCommand(
        StreamId stream, CommandId command, CancellationToken cancellation = default)
    {
        MayFail();
        return inner.ReadCommand(stream, command, cancellation);
    }

    public async Task<AppendResult> Append(Append append)
    {
        MayFail();
        if (Meanwhile is not null)
        {
            await Meanwhile(append);
        }

        var result = await inner.Append(append);
        MayFail();
        return result;
    }

    private void MayFail()
    {
        if (dice.NextDouble() < Lost)
        {
            throw new StoreUnavailableException("The store is not there.", new IOException("by chance"));
        }
    }
}
