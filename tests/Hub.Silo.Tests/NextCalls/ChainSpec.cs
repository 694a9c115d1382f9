using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.NextCalls;
using Hub.Silo.Rotas;
using Hub.Testing;

namespace Hub.Silo.Tests.NextCalls;

/// <summary>A book of <see cref="SomeRota"/> with one patient, and questions to it.</summary>
public abstract class ChainSpec
{
    private protected static readonly DateTimeOffset Now = Some.Now;
    private protected static readonly DateTimeOffset Long = Some.Now.AddYears(-1);
    private protected static readonly Holder Hospital = Holder.Of(Some.Station);

    private static readonly Rota kept = new RotaEvent[]
    {
        new RotaEvent.RotaFounded("医師当番", Some.Association, Long),
        new RotaEvent.RulesSet(SomeRota.Policy, Long, Long),
        new RotaEvent.FallbacksSet(SomeRota.Fallbacks, Long),
    }.Aggregate(Rota.Unknown, Rota.Evolve);

    private protected List<DistrictFirstCall> OfDistrict { get; } = [];

    private protected List<FirstCall> OfPatient { get; } = [];

    private protected List<AnswerMinutes> Minutes { get; } = [];

    private protected Dictionary<PractitionerId, IReadOnlyList<Away>> Aways { get; } = [];

    private protected List<PractitionerView> People { get; } = [.. Some.Practitioners];

    private protected Rota Rota { get; set; } = kept;

    private protected DateOnly? Published { get; set; } = new(2026, 12, 31);

    private protected DutyBook Book => new(
        new Contacts(People, Some.Institutions.Select(each => new InstitutionView(each.Id, each.Details))),
        new DistrictCalls(OfDistrict, Minutes),
        [],
        Aways,
        [new KeptRota(new(SomeRota.Id, "医師当番", "みどり区医師会", Published), new RotaHistory(Rota, []), 1)]);

    private protected NextCall Ask(
        DateTimeOffset? at = null, CallKind kind = CallKind.Medical, PatientId? patient = null) =>
        Chain(new CallQuestion(patient ?? Some.Patient, at ?? Now, kind));

    /// <summary>Nobody has been assigned to a patient but <see cref="Some.Patient"/>.</summary>
    private protected NextCall Chain(CallQuestion question) => new CallChain(
        Book,
        question,
        question.Patient is not { } patient
            ? null
            : new PatientCallsView(
                patient == Some.Patient ? [new AssignedResponsibility(Some.Responsibility, Long)] : [],
                OfPatient)).Answer();

    private protected static FirstCall Rule(
        DateTimeOffset from, CallKind? kind, params IReadOnlyList<CallTarget> targets) =>
        new(kind, from, [.. targets.Select(target => new FirstCallStep(target))], Long);

    private protected static CallTarget.OwnDoctor Own { get; } = new();

    private protected static CallTarget.OnDuty OnDuty { get; } = new(SomeRota.Id);

    private protected static CallTarget.Named Named(Holder who, CallPart part = CallPart.Hospital) => new(who, part);

    /// <summary>Steps as a line each: their kind and whom they call.</summary>
    private protected static IEnumerable<string> Said(NextCall chain) => chain.Steps.Select(step => step switch
    {
        CallStep.OnCall e => $"duty {e.Who.Name}",
        CallStep.AskFallback e => $"fallback {e.Who.Name}",
        CallStep.OwnDoctor e => $"own {e.Who.Name}",
        CallStep.Covering e => $"cover {e.Who.Name}",
        CallStep.Named e => $"named {e.Who.Name}",
        _ => step.GetType().Name,
    });
}
