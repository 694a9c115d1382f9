namespace Hub.Silo.Journal;

/// <summary>Where the hub keeps what it knows: a folder (SQLite), or a PostgreSQL database.</summary>
public sealed record JournalOptions
{
    /// <summary>The folder of the SQLite file; used where there is no connection string.</summary>
    public string DataFolder { get; init; } = "data";

    /// <summary>The connection string of a PostgreSQL database, which several processes may share.</summary>
    public string? PostgreSql { get; init; }
}
