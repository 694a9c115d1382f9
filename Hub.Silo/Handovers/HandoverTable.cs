using Hub.Contracts;
using Hub.Contracts.Handovers;
using Hub.Contracts.Notifications;
using Hub.Silo.Journal;
using Hub.Silo.Notifications;
using static Hub.Silo.Handovers.HandoverEvent;

namespace Hub.Silo.Handovers;

/// <summary>Handovers as lists need them, when each is due, and who is told.</summary>
internal sealed class HandoverTable : IReadModel
{
    public const string StreamKind = "handover";

    public string Kind => StreamKind;

    public IReadOnlyList<string> Tables { get; } = ["handover", "deadline", Notices.Table];

    public IEnumerable<Statement> Project(RecordedEvent recorded)
    {
        var stored = recorded.Stored;
        return (HandoverEvent)recorded.Event switch
        {
            HandoverGiven e =>
            [
                Insert(stored, e), Deadlines.Deadlines.Set(stored, e.AnswerBy), Tells(stored, e.To),
            ],
            HandoverUnanswered e =>
            [
                Update(stored, "unanswered_at = @at"), Deadlines.Deadlines.Clear(stored), Tells(stored, e.Giver),
            ],
            HandoverReadBack => Ended(stored, HandoverState.ReadBack),
            HandoverDeclined e =>
            [
                .. Ended(stored, HandoverState.Declined), Tells(stored, e.Giver),
                Deadlines.Deadlines.Set(stored, e.At + HandoverDecider.NoteLasts),
            ],
            HandoverNoted =>
                [Update(stored, "noted_at = @at"), Deadlines.Deadlines.Clear(stored), Notices.End(stored)],
            HandoverWithdrawn => Ended(stored, HandoverState.Withdrawn),
            _ => [],
        };
    }

    private static Statement Insert(StoredEvent stored, HandoverGiven e) => new(
        """
        INSERT INTO handover (id, giver, receiver, state, patients, given_at)
        VALUES (@id, @giver, @receiver, @state, @patients, @at)
        """,
        Id(stored),
        ("giver", e.By.ToString()),
        ("receiver", e.To.ToString()),
        ("state", nameof(HandoverState.Given)),
        ("patients", (long)e.Patients.Count),
        ("at", Micros.Of(stored.At)));

    private static IEnumerable<Statement> Ended(StoredEvent stored, HandoverState state) =>
    [
        Update(stored, "state = @state, ended_at = @at", ("state", state.ToString())),
        Deadlines.Deadlines.Clear(stored),
        Notices.End(stored),
    ];

    private static Statement Update(StoredEvent stored, string set, params (string Name, object? Value)[] more) => new(
        $"UPDATE handover SET {set} WHERE id = @id", [Id(stored), ("at", Micros.Of(stored.At)), .. more]);

    private static Statement Tells(StoredEvent stored, PractitionerId who) =>
        Notices.Ask(stored, who, NoticeKinds.HandoverTold, stored.Stream.Key, urgent: false);

    private static (string Name, object? Value) Id(StoredEvent stored) => ("id", stored.Stream.Key.ToString("N"));
}
