using System.Text.Json.Serialization;
using Hub.Contracts.Rotas;

namespace Hub.Contracts.Practitioners;

/// <summary>A time in which a doctor answers no calls for patients.</summary>
[JsonConverter(typeof(IdJson<AwayId>))]
public readonly record struct AwayId(Guid Value) : IId<AwayId>
{
    public static AwayId From(Guid value) => new(value);
    public override string ToString() => Value.ToString("N");
}

/// <summary>Somebody who is asked to answer in an absent doctor's place.</summary>
[JsonConverter(typeof(IdJson<CoverId>))]
public readonly record struct CoverId(Guid Value) : IId<CoverId>
{
    public static CoverId From(Guid value) => new(value);
    public override string ToString() => Value.ToString("N");
}

/// <summary>A doctor's absence. It ends by itself, and with it every cover.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="During">From, up to.</param>
/// <param name="Patients">For these patients; null for all.</param>
/// <param name="Since">When it was reported: nothing before that changes.</param>
/// <param name="EndedAt">When the doctor was back early, if so.</param>
/// <param name="Covers">Everybody who was asked, in the order of asking.</param>
public sealed record Away(
    AwayId Id,
    Period During,
    IReadOnlyList<PatientId>? Patients,
    DateTimeOffset Since,
    DateTimeOffset? EndedAt,
    IReadOnlyList<Cover> Covers);

/// <summary>One who was asked to be sub-primary for hours of an absence.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Asked">The person or institution.</param>
/// <param name="During">Hours of the absence.</param>
/// <param name="Status">What became of it.</param>
/// <param name="AskedAt">When they were asked.</param>
/// <param name="AcceptedAt">When they said yes, if they did; before that it covers nothing.</param>
/// <param name="EndedAt">When it was declined or withdrawn, if it was; from then on it covers nothing.</param>
public sealed record Cover(
    CoverId Id,
    Holder Asked,
    Period During,
    AskStatus Status,
    DateTimeOffset AskedAt,
    DateTimeOffset? AcceptedAt,
    DateTimeOffset? EndedAt);

/// <summary>What became of an ask.</summary>
public enum AskStatus
{
    Asked,
    Accepted,
    Declined,
    Withdrawn,
}

/// <summary>An absence as others see it.</summary>
/// <param name="Doctor">Who is away.</param>
/// <param name="Away">The absence.</param>
/// <param name="Asked">Everybody who was asked, by name.</param>
/// <param name="Covered">The hours in which somebody answers instead, joined.</param>
/// <param name="Uncovered">The hours in which nobody does: each of them is a red flag.</param>
public sealed record AwayView(
    HolderView Doctor,
    Away Away,
    IReadOnlyList<HolderView> Asked,
    IReadOnlyList<Period> Covered,
    IReadOnlyList<Period> Uncovered);

/// <summary>An ask that waits for an answer.</summary>
/// <param name="Doctor">Who is away.</param>
/// <param name="Away">The absence.</param>
/// <param name="Cover">What is asked.</param>
/// <param name="IsTaken">Whether another has said yes to hours of it meanwhile.</param>
public sealed record CoverAsk(HolderView Doctor, Away Away, Cover Cover, bool IsTaken);

/// <summary>A doctor who could cover.</summary>
/// <param name="Who">The doctor.</param>
/// <param name="Name">The doctor's name, institution and phone.</param>
/// <param name="IsSubPrimary">Whether the patient has this doctor as sub-primary.</param>
/// <param name="IsColleague">Whether both work at one institution.</param>
/// <param name="InstitutionOnDuty">Whether the doctor's institution is on duty in some of these hours.</param>
public sealed record FreeDoctor(
    PractitionerId Who, HolderView Name, bool IsSubPrimary, bool IsColleague, bool InstitutionOnDuty);
