namespace Hub.Silo.Deadlines;

/// <summary>The feature whose streams of one kind have deadlines.</summary>
internal interface IDeadlineTarget
{
    /// <summary>The kind of its streams.</summary>
    string Kind { get; }

    /// <summary>
    /// Told once the instant has come; it may be told twice, also at the same time. It asks the stream's grain, whose
    /// decider ignores what is stale; an event that answers the deadline clears or moves it in its transaction. Throws
    /// where that was not possible: it is told again.
    /// </summary>
    /// <param name="key">Of the stream.</param>
    /// <param name="due">The instant that has come, by <see cref="IDatabaseTime"/>.</param>
    /// <param name="cancellation">The node stops, or it takes too long.</param>
    Task Due(Guid key, DateTimeOffset due, CancellationToken cancellation);
}
