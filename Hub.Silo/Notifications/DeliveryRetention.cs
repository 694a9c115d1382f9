using Hub.Contracts.Notifications;
using Hub.Silo.Deadlines;
using Hub.Silo.Journal;

namespace Hub.Silo.Notifications;

/// <summary>
/// What was sent, to whom and what came of it proves how somebody was reached: it is kept as long as a chart, a try
/// only while somebody may ask about it. What is under way is not touched.
/// </summary>
internal sealed class DeliveryRetention : IRetention
{
    public const int Years = 5;
    public const int DaysOfTries = 30;

    private const string Delete =
        """
        DELETE FROM delivery WHERE id IN (
            SELECT id FROM delivery WHERE made_at < @before AND live = 0 AND next_at IS NULL
        """;

    public IEnumerable<Statement> Forget(DateTimeOffset now, long most) =>
    [
        new($"{Delete} LIMIT @most)", ("before", Micros.Of(now.AddYears(-Years))), ("most", most)),
        new(
            $"{Delete} AND kind = @kind LIMIT @most)",
            ("before", Micros.Of(now.AddDays(-DaysOfTries))), ("kind", NoticeKinds.Test), ("most", most)),
    ];
}
