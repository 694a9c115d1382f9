using Hub.Contracts;

namespace Hub.Silo.Journal;

/// <summary>
/// The log. Events of a stream have the versions 1, 2, 3, … without gap or double, are never changed or deleted,
/// and each carries the hash of its content and its predecessor. Read models are written in the same transaction.
/// </summary>
internal interface IEventStore
{
    /// <summary>The last version of the stream and its hash; version 0 where the stream has no events.</summary>
    Task<StreamHead> Head(StreamId stream, CancellationToken cancellation = default);

    /// <summary>The events after a version, in order, at most <paramref name="take"/>.</summary>
    Task<IReadOnlyList<StoredEvent>> Read(
        StreamId stream, long after, int take, CancellationToken cancellation = default);

    /// <summary>The events of the stream that are about one subject (an entry of a timeline), in order.</summary>
    Task<IReadOnlyList<StoredEvent>> ReadSubject(
        StreamId stream, Guid subject, CancellationToken cancellation = default);

    /// <summary>The events that this command led to in the stream; empty where it never took effect.</summary>
    Task<IReadOnlyList<StoredEvent>> ReadCommand(
        StreamId stream, CommandId command, CancellationToken cancellation = default);

    /// <summary>
    /// Writes the events of one command, together with those of whoever else is waiting (group commit), and their
    /// read models. The task ends when the transaction is durable.
    /// </summary>
    /// <exception cref="StoreUnavailableException">Disk full or database gone: nothing of it was written.</exception>
    Task<AppendResult> Append(Append append);
}

/// <summary>Where a stream ends.</summary>
internal sealed record StreamHead(long Version, byte[] Hash)
{
    /// <summary>A stream without events; its first event is chained to 32 zero bytes.</summary>
    public static StreamHead Empty { get; } = new(0, new byte[32]);
}

/// <summary>An event as it lies in the store.</summary>
/// <param name="Stream">The stream that it belongs to.</param>
/// <param name="Version">1 for the first.</param>
/// <param name="At">When it was recorded, UTC, whole microseconds.</param>
/// <param name="Actor">The practitioner's UUID, or zeros for the operator.</param>
/// <param name="Type">The stable name of the event's type, e.g. <c>message-posted</c>.</param>
/// <param name="Subject">The part of the stream that it is about, if any.</param>
/// <param name="Command">The command that led to it.</param>
/// <param name="Step">0 for the first event of the command, 1 for the second, …</param>
/// <param name="Body">The event as UTF-8 JSON text.</param>
/// <param name="Hash">SHA-256 over the predecessor's hash and all of the above.</param>
internal sealed record StoredEvent(
    StreamId Stream,
    long Version,
    DateTimeOffset At,
    PractitionerId Actor,
    string Type,
    Guid? Subject,
    CommandId Command,
    int Step,
    string Body,
    byte[] Hash);

/// <summary>What one command adds to one stream.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Expected">The head that the decision was made on.</param>
/// <param name="Command">The command; unique in the stream.</param>
/// <param name="Actor">Who gave it.</param>
/// <param name="At">When it was decided.</param>
/// <param name="Events">At least one event, in order.</param>
internal sealed record Append(
    StreamId Stream,
    StreamHead Expected,
    CommandId Command,
    PractitionerId Actor,
    DateTimeOffset At,
    IReadOnlyList<object> Events);

/// <summary>What became of an append.</summary>
internal abstract record AppendResult
{
    /// <summary>Durable; the stream now ends at <paramref name="Head"/>.</summary>
    public sealed record Appended(StreamHead Head) : AppendResult;

    /// <summary>Another writer was first: reload and decide again.</summary>
    public sealed record Conflict : AppendResult;

    /// <summary>The command took effect before, up to this version.</summary>
    public sealed record Duplicate(PractitionerId Actor, long Version) : AppendResult;
}

/// <summary>The store could not write (disk full, database gone). Nothing of the append was kept.</summary>
internal sealed class StoreUnavailableException(string message, Exception inner) : Exception(message, inner);
