using Hub.Silo.Journal;

namespace Hub.Silo.Deadlines;

/// <summary>Rows beside the log that are kept for a while only. What happened is in the log for ever.</summary>
internal interface IRetention
{
    /// <summary>
    /// Removes what is old, at most so many rows with each statement: a deadline that falls due meanwhile waits for
    /// little, and what is left goes at the next time.
    /// </summary>
    IEnumerable<Statement> Forget(DateTimeOffset now, long most);
}
