using Hub.Silo.Deadlines;
using Hub.Silo.Journal;

namespace Hub.Silo.Telephony;

/// <summary>
/// Whom the desk was shown is an access log and is kept as long as a chart; numbers that rang and where they were put
/// through, as long as the other records of insurance. What came of a request is in the call's own log.
/// </summary>
internal sealed class TelephoneRetention : IRetention
{
    public const int YearsOfLooks = 5;
    public const int YearsOfCalls = 3;

    public IEnumerable<Statement> Forget(DateTimeOffset now, long most)
    {
        var before = Micros.Of(now.AddYears(-YearsOfCalls));
        return
        [
            new(
                "DELETE FROM desk_lookup WHERE id IN (SELECT id FROM desk_lookup WHERE at < @before LIMIT @most)",
                ("before", Micros.Of(now.AddYears(-YearsOfLooks))), ("most", most)),
            new(
                "DELETE FROM telephone_call WHERE id IN (SELECT id FROM telephone_call WHERE at < @before LIMIT @most)",
                ("before", before), ("most", most)),

            // Of a call that is gone: the last number may have been tried a little later than the call came.
            new(
                """
                DELETE FROM telephone_attempt WHERE call IN (
                    SELECT call FROM telephone_attempt AS t WHERE t.at < @before
                      AND NOT EXISTS (SELECT 1 FROM telephone_call WHERE id = t.call) LIMIT @most)
                """,
                ("before", Micros.Of(now.AddYears(-YearsOfCalls).AddDays(1))), ("most", most)),
        ];
    }
}
