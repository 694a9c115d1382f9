using System.Data.Common;

namespace Hub.Silo.Journal;

/// <summary>
/// The hub's database for readers of read models and for tables beside the log (accounts, read marks).
/// SQL is written so that SQLite and PostgreSQL both understand it: ids are text (32 hex digits), instants are whole
/// microseconds since 1970 UTC in a bigint, dates are text 'yyyy-MM-dd', truth values are 0 or 1.
/// </summary>
internal interface IDatabase
{
    /// <summary>Which of the two it is, for the rare statement that must differ.</summary>
    Dialect Dialect { get; }

    /// <summary>An open connection for reading; the caller disposes it, and it returns to its pool.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be reached.</exception>
    Task<DbConnection> Open(CancellationToken cancellation = default);

    /// <summary>
    /// Runs a write outside the log in a transaction of its own, one at a time on SQLite, where the journal waits
    /// for it too: keep it short, and never append within it.
    /// </summary>
    /// <exception cref="StoreUnavailableException">Disk full or database gone: nothing was written.</exception>
    Task Write(Func<DbConnection, DbTransaction, Task> write, CancellationToken cancellation = default);
}

/// <summary>The two databases that the hub runs on.</summary>
internal enum Dialect
{
    Sqlite,
    PostgreSql,
}
