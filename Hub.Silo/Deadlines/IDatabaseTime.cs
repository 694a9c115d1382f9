namespace Hub.Silo.Deadlines;

/// <summary>The one time by which deadlines fall due, whichever node asks.</summary>
internal interface IDatabaseTime
{
    /// <summary>Now, in whole microseconds, UTC.</summary>
    Task<DateTimeOffset> Now(CancellationToken cancellation = default);
}
