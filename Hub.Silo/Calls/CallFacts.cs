using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;

namespace Hub.Silo.Calls;

/// <summary>What a decision about a call needs to know from elsewhere, read just before it.</summary>
/// <param name="By">Who asks; the hub itself where nobody does.</param>
/// <param name="Now">By the database's time.</param>
/// <param name="Me">What the asker is here; null for nobody who works in the district.</param>
/// <param name="Callees">Who can be asked at this instant.</param>
/// <param name="Chain">The chain as rules order it now.</param>
/// <param name="Manner">How that chain goes on.</param>
/// <param name="Primary">The patient's own doctor at work now, or whoever covers them; null for none.</param>
/// <param name="Day">The days that matter.</param>
/// <param name="IsLatest">Whether the patient has no later call.</param>
internal sealed record CallFacts(
    PractitionerId By,
    DateTimeOffset Now,
    Standing? Me,
    ICallees Callees,
    IReadOnlyList<ChainStep> Chain,
    ChainManner Manner,
    PractitionerId? Primary,
    CallDays Day,
    bool IsLatest)
{
    /// <summary>Whether the district knows the patient whom a command names.</summary>
    public bool IsPatientKnown { get; init; } = true;

    /// <summary>
    /// Who is to read a report: the patient's own doctor, any doctor of an institution that covers them, or where
    /// nobody does the doctor who is away; nobody where the patient has none.
    /// </summary>
    public IReadOnlyList<PractitionerId> Reviewers { get; init; } = Primary is { } own ? [own] : [];

    /// <summary>The patient's primary doctor, at work or away; null for none.</summary>
    public PractitionerId? PrimaryDoctor { get; init; }

    /// <summary>
    /// Who reads a report that its only reader has written: the sub-primary doctor, then the primary, also while away.
    /// </summary>
    public IReadOnlyList<PractitionerId> Standbys { get; init; } = [];

    /// <summary>The patient's own doctor, or whoever covers them, when the next working day's noon comes.</summary>
    public PractitionerId? PrimaryThen { get; init; } = Primary;

    /// <summary>When the day is over that a command names for what is left to do.</summary>
    public DateTimeOffset? FollowUpBy { get; init; }

    /// <summary>Whose what is left falls back to: all who may read reports; nobody where it is the desk's.</summary>
    public IReadOnlyList<PractitionerId> FallBack => [.. Reviewers.Where(Callees.MayTake)];

    /// <summary>
    /// Who of those to whom something is left sees the patient now; null of somebody on no list, whom nobody sees.
    /// </summary>
    public IReadOnlySet<PractitionerId>? Seeing { get; init; }

    /// <summary>Whether what is left to do can be this one's.</summary>
    public bool CanFollow(PractitionerId who) => Callees.MayTake(who) && Seeing?.Contains(who) is not false;
}

/// <summary>What somebody is to this call.</summary>
/// <param name="Profession">By licence.</param>
/// <param name="IsDesk">Takes calls for the district.</param>
/// <param name="Role">The relation that lets them see the patient; null for none.</param>
internal sealed record Standing(Profession Profession, bool IsDesk, CareRole? Role)
{
    /// <summary>Whether a standing relation makes the patient theirs, and not this call or tonight's duty.</summary>
    public bool IsOfTheTeam => Role is { } role && !role.IsForAWhile();

    /// <summary>Whether this is a doctor of the patient's own, or in their place.</summary>
    public bool IsOwnDoctor => Profession is Profession.Doctor
        && Role is CareRole.PrimaryDoctor or CareRole.SubPrimaryDoctor or CareRole.Covering;
}

/// <summary>Days in the district's zone.</summary>
/// <param name="Today">Now.</param>
/// <param name="ReviewBy">Noon of the morning on which a report filed now is to be read.</param>
/// <param name="NextWorkingDay">Noon of the next day on which clinics work.</param>
internal sealed record CallDays(DateOnly Today, DateTimeOffset ReviewBy, DateTimeOffset NextWorkingDay);

/// <summary>Who stands behind a step, and who may take a call, at the instant of a decision.</summary>
internal interface ICallees
{
    /// <summary>Whom a step asks that fires now, and until when that stays so; null for no change.</summary>
    Callees Find(ChainTarget target);

    /// <summary>Whether this person is at work in the district and can take calls.</summary>
    bool MayTake(PractitionerId who);

    /// <summary>Whether this person is a doctor at work in the district.</summary>
    bool IsDoctor(PractitionerId who);

    /// <summary>Whether this person is a nurse at work in the district.</summary>
    bool IsNurse(PractitionerId who);

    /// <summary>Whether whoever is asked for <paramref name="kind"/> may have it in this one's hands.</summary>
    sealed bool Suits(PractitionerId who, CallKind kind) => kind switch
    {
        CallKind.Medical => IsDoctor(who),
        CallKind.Nursing => IsNurse(who) || IsDoctor(who),
        _ => MayTake(who),
    };
}

/// <summary>The people behind a step.</summary>
internal sealed record Callees(IReadOnlyList<PractitionerId> People, DateTimeOffset? Until);
