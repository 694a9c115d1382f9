using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace Hub.Silo.Journal;

/// <summary>Why the database did not do what it was asked.</summary>
internal enum FailureKind
{
    /// <summary>A row is already there, or a stream ends elsewhere.</summary>
    Rejected,

    /// <summary>There was no room for it; there may be room for a part.</summary>
    Full,

    /// <summary>The database cannot be reached, read or written at all.</summary>
    Gone,

    /// <summary>Writers of two processes waited for each other and this one was chosen to give way.</summary>
    Deadlock,

    /// <summary>A defect, such as a statement that the database does not understand.</summary>
    Defect,
}

/// <summary>The stream does not end where the append expects it.</summary>
internal sealed class HeadMovedException() : Exception("The stream does not end where the append expects it.");

/// <summary>What the exceptions of the two drivers mean.</summary>
internal static class Failures
{
    // https://www.postgresql.org/docs/current/errcodes-appendix.html; the driver has no name for it.
    private const string IdleInTransactionSessionTimeout = "25P03";

    public static FailureKind KindOf(Exception failure) => failure switch
    {
        HeadMovedException => FailureKind.Rejected,
        StoreUnavailableException => FailureKind.Gone,
        SqliteException sqlite => Sqlite(sqlite),
        PostgresException postgres => Postgres(postgres.SqlState),

        // Everything else out of Npgsql is about the connection.
        NpgsqlException or IOException or TimeoutException => FailureKind.Gone,
        _ => FailureKind.Defect,
    };

    /// <summary>Whether trying later may help.</summary>
    public static bool IsUnavailable(Exception failure) =>
        KindOf(failure) is FailureKind.Full or FailureKind.Gone or FailureKind.Deadlock;

    private static FailureKind Sqlite(SqliteException failure) => failure.SqliteErrorCode switch
    {
        raw.SQLITE_CONSTRAINT when failure.SqliteExtendedErrorCode is
            raw.SQLITE_CONSTRAINT_PRIMARYKEY or raw.SQLITE_CONSTRAINT_UNIQUE => FailureKind.Rejected,
        raw.SQLITE_FULL => FailureKind.Full,
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_IOERR or raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN
            or raw.SQLITE_NOMEM or raw.SQLITE_PERM or raw.SQLITE_PROTOCOL => FailureKind.Gone,
        _ => FailureKind.Defect,
    };

    private static FailureKind Postgres(string state) => state switch
    {
        PostgresErrorCodes.UniqueViolation => FailureKind.Rejected,
        PostgresErrorCodes.DiskFull => FailureKind.Full,
        PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure => FailureKind.Deadlock,
        PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InvalidCatalogName
            or IdleInTransactionSessionTimeout => FailureKind.Gone,

        // Connection, resources, operator and system: the classes where nothing is wrong with the statement.
        _ when state[..2] is "08" or "53" or "57" or "58" => FailureKind.Gone,
        _ => FailureKind.Defect,
    };
}
