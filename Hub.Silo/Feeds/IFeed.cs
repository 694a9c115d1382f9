using Hub.Silo.Journal;

namespace Hub.Silo.Feeds;

/// <summary>
/// Committed changes in the order of their commits, whoever committed them (on PostgreSQL also other processes).
/// It says what is new up to which version; followers read the rows themselves, so that a lost signal loses nothing.
/// </summary>
internal interface IFeed
{
    /// <summary>Follows from now on. The first item may come at once; it ends with the cancellation.</summary>
    /// <param name="cancellation">Ends it.</param>
    /// <param name="kinds">Only streams of these kinds, and 'look at everything'; all where null.</param>
    IAsyncEnumerable<Committed> Follow(
        CancellationToken cancellation, IReadOnlyCollection<string>? kinds = null);

    /// <summary>Tells all followers, in every process, of a change beside the log (a read mark). May be lost.</summary>
    Task Announce(StreamId stream, long version);
}

/// <summary>
/// The stream now reaches this version. Version 0 means 'something may have been missed: look at everything
/// that you watch' (after a lost database connection).
/// </summary>
internal readonly record struct Committed(StreamId Stream, long Version);
