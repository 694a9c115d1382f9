using System.Data.Common;
using Dapper;
using Hub.Contracts;
using Hub.Contracts.Telephony;
using Hub.Silo.Journal;

namespace Hub.Silo.Telephony;

/// <summary>A number that a call was sent to, as it is kept.</summary>
internal sealed class AttemptRow
{
    public required string Call { get; init; }
    public long Attempt { get; init; }
    public required string Number { get; init; }
    public required string Name { get; init; }
    public long At { get; init; }
    public string? Outcome { get; init; }
    public long? Seconds { get; init; }

    public bool Is(DialOutcome outcome) => string.Equals(Outcome, outcome.ToString(), StringComparison.Ordinal);

    public TelephoneAttempt View() => new(
        Name,
        Micros.Instant(At),
        Outcome is null ? null : Enum.Parse<DialOutcome>(Outcome),
        (int?)Seconds);
}

/// <summary>The rows of calls and attempts, written in somebody's transaction.</summary>
internal static class TelephoneRows
{
    public const string Columns =
        "call AS Call, attempt AS Attempt, number AS Number, name AS Name, at AS At, outcome AS Outcome, "
        + "seconds AS Seconds";

    public static Task Keep(
        DialQuestion question,
        PatientId? patient,
        DateTimeOffset now,
        DbConnection connection,
        DbTransaction transaction) => connection.ExecuteAsync(
            """
            INSERT INTO telephone_call (id, caller, called, patient, kind, at)
            VALUES (@call, @caller, @called, @patient, @kind, @at) ON CONFLICT (id) DO NOTHING
            """,
            new
            {
                call = question.Call,
                caller = question.Caller,
                called = question.Called,
                patient = patient?.ToString(),
                kind = question.Kind.ToString(),
                at = Micros.Of(now),
            },
            transaction);

    public static Task Keep(
        string call,
        int attempt,
        DialTarget target,
        DateTimeOffset now,
        DbConnection connection,
        DbTransaction transaction) => connection.ExecuteAsync(
            """
            INSERT INTO telephone_attempt (call, attempt, number, holder, name, at)
            VALUES (@call, @attempt, @Number, @Holder, @Name, @at) ON CONFLICT (call, attempt) DO NOTHING
            """,
            new
            {
                call, attempt = (long)attempt, target.Number, target.Holder, target.Name, at = Micros.Of(now),
            },
            transaction);

    public static async Task<IReadOnlyList<AttemptRow>> Attempts(
        string call, DbConnection connection, DbTransaction transaction) =>
        (await connection.QueryAsync<AttemptRow>(
            $"SELECT {Columns} FROM telephone_attempt WHERE call = @call ORDER BY attempt",
            new { call },
            transaction)).AsList();

    /// <summary>The first outcome of an attempt stays. A number that rang twice is told of in order.</summary>
    public static async Task<Refusal?> Settle(
        DialResult result, DateTimeOffset now, DbConnection connection, DbTransaction transaction)
    {
        var kept = (await Attempts(result.Call, connection, transaction))
            .LastOrDefault(row => string.Equals(row.Number, result.Number, StringComparison.Ordinal));
        if (kept is null)
        {
            return TelephonyRefusals.Unknown;
        }

        var isFirst = await connection.ExecuteAsync(
            """
            UPDATE telephone_attempt SET outcome = @outcome, seconds = @seconds, told_at = @at
            WHERE call = @call AND attempt = @attempt AND outcome IS NULL
            """,
            new
            {
                outcome = result.Outcome.ToString(),
                seconds = (long?)result.Seconds,
                at = Micros.Of(now),
                call = result.Call,
                attempt = kept.Attempt,
            },
            transaction) > 0;
        return isFirst || kept.Is(result.Outcome) ? null : TelephonyRefusals.Settled;
    }
}
