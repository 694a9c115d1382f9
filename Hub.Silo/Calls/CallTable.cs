using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Silo.Journal;
using Hub.Silo.Notifications;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Calls;

/// <summary>Calls as rows, who has to do with them, when each is due, and who is told at this moment.</summary>
internal sealed class CallTable : IReadModel
{
    public const string StreamKind = "call";

    // Whoever comes next chooses, goes and arrives for themself.
    private const string Afresh = "care = NULL, departed_at = NULL, arrived_at = NULL, finished_at = NULL";

    public string Kind => StreamKind;

    public IReadOnlyList<string> Tables { get; } =
        ["call", "call_request", "call_person", "call_follow_up", "deadline", Notices.Table];

    public IEnumerable<Statement> Project(RecordedEvent recorded)
    {
        var happened = (CallEvent)recorded.Event;
        var row = new CallRow(recorded.Stored, happened.At);
        return Rows(row, happened)
            .Concat(FollowUpRows.Of(row, happened))
            .Concat(CallPeople.Of(row, happened))
            .Concat(CallDeadlines.Of(recorded.Stored, happened))
            .Concat(CallNotices.Of(recorded.Stored, happened));
    }

    private static IEnumerable<Statement> Rows(CallRow row, CallEvent happened) => happened switch
    {
        CallReceived e => [Insert(row, e), Request(row)],
        CallJoined e =>
        [
            Request(row),
            .. e.Request.Visit is VisitWish.Wanted ? new[] { row.Update("visit_wanted = 1") } : [],
            Raised(row, "danger", e.Request.Danger),
            Raised(row, "sorting", e.Request.Sorting),
            Raised(row, "kind", e.Request.Kind),
            row.Update(),
        ],
        CallIdentified e => [row.Update("patient = @patient", ("patient", e.Patient.ToString()))],
        IdentityWithdrawn => [row.Update("patient = NULL")],
        CallHeld e => [row.Update("phase = 'Held', owner = @owner", ("owner", e.Owner.ToString()))],
        CallOffered e =>
        [
            row.Update(
                "phase = 'Offered', round = @round, step = @step, alone = 0, offered_at = COALESCE(offered_at, @at)",
                ("round", (long)e.Round), ("step", (long)e.Step), row.At),
        ],
        StepEmpty => [row.Unseen("version = @version")],
        ChainExhausted { Loud.Count: 0 } => [row.Unseen(
            "version = @version, step = -1, alone = 1, shown = CASE WHEN alone = 1 THEN shown ELSE @version END")],
        ChainExhausted => [row.Update("step = -1, alone = 0")],
        CallReleased => [row.Update($"phase = 'Offered', owner = NULL, step = -1, alone = 0, {Afresh}")],
        CallAccepted e => [Answered(row, e.By)],
        CallAssigned e => [Given(row, e.To)],
        HandoffAccepted e => [row.Update($"owner = @owner, {Afresh}", ("owner", e.By.ToString()))],
        CareChosen e => [row.Update("phase = 'Accepted', care = @care", ("care", e.Form.ToString()))],
        DoctorDeparted => [row.Update("departed_at = @at", row.At)],
        DoctorArrived => [row.Update("arrived_at = @at", row.At)],
        VisitFinished => [row.Update("finished_at = @at", row.At)],
        ReportFiled e => [Reported(row, e)],
        ReviewOverdue => [row.Update("overdue_at = COALESCE(overdue_at, @at)", row.At)],
        CallAcknowledged => [row.Update("phase = 'Closed', acknowledged_at = @at, over_at = @at", row.At)],
        CallWithdrawn => [row.Update("phase = 'Withdrawn', owner = NULL, step = -1, over_at = @at", row.At)],
        CallReopened => Reopened(row),
        _ => [row.Update()],
    };

    private static Statement Insert(CallRow row, CallReceived e) => new(
        """
        INSERT INTO call (id, patient, phase, sorting, danger, kind, source, visit_wanted, asker, round, step,
          must_decide, received_at, version)
        VALUES (@call, @patient, 'Offered', @sorting, @danger, @kind, @source, @visit, @asker, 0, -1, 0, @at, @version)
        """,
        row.Call,
        ("patient", e.Request.Patient?.ToString()),
        ("sorting", e.Request.Sorting.ToString()),
        ("danger", e.Request.Danger.ToString()),
        ("kind", e.Request.Kind.ToString()),
        ("source", e.Request.Caller.Source.ToString()),
        ("visit", e.Request.Visit is VisitWish.Wanted ? 1L : 0L),
        ("asker", e.By.ToString()),
        row.At,
        row.Version);

    private static Statement Request(CallRow row) => new(
        "INSERT INTO call_request (command, call) VALUES (@command, @call) ON CONFLICT (command) DO NOTHING",
        row.Call, ("command", row.Command));

    // Of two requests the one that asks for more counts: the first of the words.
    private static Statement Raised<TWord>(CallRow row, string column, TWord word)
        where TWord : struct, Enum
    {
        var less = Enum.GetValues<TWord>().Where(other => Comparer<TWord>.Default.Compare(other, word) > 0)
            .Select(other => $"'{other}'").Append("''");
        return row.Update(
            $"{column} = CASE WHEN {column} IN ({string.Join(", ", less)}) THEN @word ELSE {column} END",
            ("word", word.ToString()));
    }

    // A step has answered where somebody whom it asked said yes first, and none where a call is given by hand or where
    // somebody takes it who was not asked.
    private static Statement Answered(CallRow row, PractitionerId by) => Given(
        row, by, $"answered_round = {IfAsked("round")}, answered_step = {IfAsked("step")}, ");

    // The first answer stays the first, whoever holds the call later.
    private static Statement Given(CallRow row, PractitionerId owner, string answered = "") => row.Update(
        $"""
        phase = 'Accepted', owner = @owner, alone = 0, {Afresh}, {answered}answered_at = COALESCE(answered_at, @at),
        answered_by = COALESCE(answered_by, @owner), step = -1
        """,
        ("owner", owner.ToString()), row.At);

    private static string IfAsked(string place) =>
        $"""
        CASE WHEN answered_at IS NULL AND EXISTS (
            SELECT 1 FROM call_person WHERE call = @call AND practitioner = @owner AND part = '{CallPeople.Asked}')
          THEN {place} ELSE answered_{place} END
        """;

    private static Statement Reported(CallRow row, ReportFiled e) => row.Update(
        """
        phase = 'Reported', owner = NULL, care = @care, reported_at = COALESCE(reported_at, @at), reporter = @by,
        must_decide = @must, departed_at = COALESCE(@left, departed_at),
        arrived_at = COALESCE(@arrived, arrived_at), finished_at = COALESCE(@ended, finished_at)
        """,
        ("care", e.Report.Care.ToString()),
        row.At,
        ("by", e.By.ToString()),
        ("must", e.Report.MustDecide ? 1L : 0L),
        ("left", e.Report.LeftAt is { } left ? Micros.Of(left) : null),
        ("arrived", e.Report.ArrivedAt is { } arrived ? Micros.Of(arrived) : null),
        ("ended", e.Report.EndedAt is { } ended ? Micros.Of(ended) : null));

    private static IEnumerable<Statement> Reopened(CallRow row) =>
    [
        row.Update(
            $"""
            phase = 'Offered', alone = 0, {Afresh}, must_decide = 0,
            reported_at = NULL, reporter = NULL, overdue_at = NULL, acknowledged_at = NULL,
            over_at = NULL
            """),
    ];
}

/// <summary>The row that an event of a call is about.</summary>
internal readonly record struct CallRow(StoredEvent Stored, DateTimeOffset Happened)
{
    public (string Name, object? Value) Call => ("call", Stored.Stream.Key.ToString("N"));

    public (string Name, object? Value) At => ("at", Micros.Of(Happened));

    public (string Name, object? Value) Version => ("version", Stored.Version);

    public string Command => Stored.Command.ToString();

    /// <summary>Changes the row; the version always, and with it what the patient's timeline has to show.</summary>
    public Statement Update(string? set = null, params (string Name, object? Value)[] parameters) => Unseen(
        $"version = @version, shown = @version{(set is null ? string.Empty : ", " + set)}", parameters);

    /// <summary>Changes the row; the timeline shows it no otherwise.</summary>
    public Statement Unseen(string set, params (string Name, object? Value)[] parameters) => new(
        $"UPDATE call SET {set} WHERE id = @call", [Call, Version, .. parameters]);
}
