using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Silo.Journal;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Calls;

/// <summary>What is left to do after calls, as lists need it. Whose it is stands in <see cref="CallPeople"/>.</summary>
internal static class FollowUpRows
{
    public static IEnumerable<Statement> Of(CallRow row, CallEvent happened) => happened switch
    {
        CallAcknowledged { FollowUp: { } followUp } e => [Put(row, followUp, e.By)],
        FollowUpResumed e => [Put(row, e.FollowUp, e.Giver)],
        FollowUpReminded => [Update(row, "reminded_at = @at")],
        FollowUpLate => [Update(row, "shown_at = @at")],
        FollowUpEnded or CallReopened => [new("DELETE FROM call_follow_up WHERE call = @call", row.Call)],
        _ => [],
    };

    private static Statement Put(CallRow row, FollowUp followUp, PractitionerId giver) => new(
        """
        INSERT INTO call_follow_up (call, who, due_on, what, giver) VALUES (@call, @who, @on, @what, @giver)
        ON CONFLICT (call) DO UPDATE SET who = excluded.who, due_on = excluded.due_on, what = excluded.what,
          giver = excluded.giver, reminded_at = NULL, shown_at = NULL
        """,
        row.Call,
        ("who", followUp.Who.ToString()),
        ("on", followUp.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("what", followUp.What),
        ("giver", giver.ToString()));

    private static Statement Update(CallRow row, string set) =>
        new($"UPDATE call_follow_up SET {set} WHERE call = @call", row.Call, row.At);
}
