namespace Hub.Silo.Journal;

/// <summary>How one of the databases writes a batch of appends as one transaction. Used by one thread only.</summary>
internal interface ILogWriter : IDisposable
{
    /// <summary>Writes all or nothing; durable when it returns.</summary>
    void Write(IReadOnlyList<SealedAppend> batch);

    /// <summary>Told after the commit and before anybody is answered.</summary>
    void Committed(IReadOnlyList<SealedAppend> batch);
}
