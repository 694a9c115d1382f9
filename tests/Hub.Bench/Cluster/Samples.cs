using Hub.Bench.Live;
using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Timelines;
using Orleans.Serialization.Invocation;

namespace Hub.Bench.Cluster;

/// <summary>Typical contracts, and the twin of each that says the same.</summary>
internal static class Samples
{
    private static readonly Guid[] Ids = [.. Enumerable.Range(0, 5).Select(_ => Guid.CreateVersion7())];
    private static readonly DateTimeOffset At = new(2026, 11, 20, 21, 3, 0, TimeSpan.FromHours(9));
    private static readonly DateOnly Day = new(2026, 11, 24);
    private static readonly string Words = string.Concat(Enumerable.Repeat("往診時の体温は三十七度二分でした。", 12))[..200];

    /// <summary>Of 200 Japanese characters, that mentions two members and asks a third.</summary>
    public static TimelineCommand Message { get; } = new TimelineCommand.PostMessage(
        new(Ids[0]), At, Words, null, new List<PractitionerId> { new(Ids[2]), new(Ids[3]) },
        new List<Addressee> { new(new PractitionerId(Ids[4])) });

    public static TwinCommand TwinMessage { get; } = new TwinMessage(
        new(Ids[0]), At, Words, null, [new(Ids[2]), new(Ids[3])], [new(new TwinId(Ids[4]), null)]);

    public static TimelineCommand Status { get; } = new TimelineCommand.PostStatus(
        new(Ids[0]), At, new VitalSigns(37.2m, 128, 76, 84, 94, 1.5m, 18, 0), "夕方から咳が増えました。",
        new List<VitalKind> { VitalKind.SpO2 });

    public static TwinCommand TwinStatus { get; } = new TwinStatus(
        new(Ids[0]), At, new TwinVitals(37.2m, 128, 76, 84, 94, 1.5m, 18, 0), "夕方から咳が増えました。",
        [(int)VitalKind.SpO2], null, null, null);

    public static PatientCommand Register { get; } = new PatientCommand.Register(
        new(Ids[0]),
        new PatientDetails(
            "I008-00001", "渡辺　昭", "ワタナベ アキラ", new DateOnly(1945, 7, 6), Sex.Male, "179-0001",
            "みどり区緑町一丁目二番三号", "03-5550-0001", "要介護3"),
        new Responsibility(new(Ids[1]), new(Ids[2]), new(Ids[3])),
        new List<SummaryFact>
        {
            new(FactKind.MainDiagnosis, "慢性心不全"),
            new(FactKind.CrisisPlan, "急変時は救急搬送"),
            new(FactKind.KeyPerson, "長女　渡辺　和子", "090-5550-0002"),
            new(FactKind.NextVisit, "", null, Day, false),
        });

    public static TwinCommand TwinRegister { get; } = new TwinRegister(
        new(Ids[0]),
        new TwinDetails(
            "I008-00001", "渡辺　昭", "ワタナベ アキラ", new DateOnly(1945, 7, 6), (int)Sex.Male, "179-0001",
            "みどり区緑町一丁目二番三号", "03-5550-0001", "要介護3"),
        new TwinResponsibility(new(Ids[1]), new(Ids[2]), new(Ids[3])),
        [
            new((int)FactKind.MainDiagnosis, "慢性心不全"),
            new((int)FactKind.CrisisPlan, "急変時は救急搬送"),
            new((int)FactKind.KeyPerson, "長女　渡辺　和子", "090-5550-0002"),
            new((int)FactKind.NextVisit, "", null, Day, false),
        ]);

    public static Outcome Accepted { get; } = Outcome.Accepted(1_234);

    public static TwinOutcome TwinAccepted { get; } = new(1_234, null);

    public static Outcome Refused { get; } = Outcome.Refused(TimelineRefusals.EntryUnknown);

    public static TwinOutcome TwinRefused { get; } = new(0, Twin(TimelineRefusals.EntryUnknown));

    /// <summary>All that crosses when a post of <see cref="Load"/> goes to its grain: who asks, and the post.</summary>
    public static Asked<PractitionerId, TimelineCommand> Asked { get; } = new(
        new(Ids[1]), new TimelineCommand.PostMessage(new(Ids[0]), At, Rooms.Text(1_234)));

    public static Asked<TwinId, TwinCommand> TwinAsked { get; } = new(
        new(Ids[1]), new TwinMessage(new(Ids[0]), At, Rooms.Text(1_234), null, null, null));

    /// <summary>All that comes back.</summary>
    public static Response Answer { get; } = Response.FromResult(Accepted);

    public static Response TwinAnswer { get; } = Response.FromResult(TwinAccepted);

    private static TwinRefusal Twin(Refusal refusal) =>
        new(refusal.Code, refusal.Ja, refusal.En, (int)refusal.Kind, refusal.Details?.ToList());
}
