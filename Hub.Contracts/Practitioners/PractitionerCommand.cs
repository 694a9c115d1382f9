using System.Text.Json.Serialization;
using Hub.Contracts.Notifications;
using Hub.Contracts.Rotas;

namespace Hub.Contracts.Practitioners;

/// <summary>Everything that can be asked of a practitioner's own record.</summary>
[JsonDerivedType(typeof(Register), "register")]
[JsonDerivedType(typeof(Leave), "leave")]
[JsonDerivedType(typeof(ReportAway), "report-away")]
[JsonDerivedType(typeof(EndAway), "end-away")]
[JsonDerivedType(typeof(AskCover), "ask-cover")]
[JsonDerivedType(typeof(AcceptCover), "accept-cover")]
[JsonDerivedType(typeof(DeclineCover), "decline-cover")]
[JsonDerivedType(typeof(WithdrawCover), "withdraw-cover")]
[JsonDerivedType(typeof(SetReachPlan), "set-reach-plan")]
public abstract record PractitionerCommand(CommandId Id)
{
    /// <summary>Its name and nothing of what it holds: engines write what they carry into their logs.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>Adds a practitioner or corrects what is known; the same details again change nothing.</summary>
    public sealed record Register(CommandId Id, PractitionerDetails Details) : PractitionerCommand(Id);

    /// <summary>The practitioner no longer works in the district: every relation to patients ends at once.</summary>
    public sealed record Leave(CommandId Id) : PractitionerCommand(Id);

    /// <summary>The practitioner answers no calls for these patients, null for all; the id is new.</summary>
    public sealed record ReportAway(CommandId Id, AwayId Away, Period During, IReadOnlyList<PatientId>? Patients)
        : PractitionerCommand(Id);

    /// <summary>Back now, or not away at all: every cover of it ends with it.</summary>
    public sealed record EndAway(CommandId Id, AwayId Away) : PractitionerCommand(Id);

    /// <summary>Asks one to be sub-primary for hours of the absence. It covers nothing before their yes.</summary>
    public sealed record AskCover(CommandId Id, CoverId Cover, AwayId Away, Holder Asked, Period During)
        : PractitionerCommand(Id);

    /// <summary>The yes of the one who was asked; the first to say it has the hours.</summary>
    public sealed record AcceptCover(CommandId Id, CoverId Cover) : PractitionerCommand(Id);

    /// <summary>The no of the one who was asked, also after a yes: what is left is uncovered again.</summary>
    public sealed record DeclineCover(CommandId Id, CoverId Cover) : PractitionerCommand(Id);

    /// <summary>Whoever asked no longer asks, also after a yes.</summary>
    public sealed record WithdrawCover(CommandId Id, CoverId Cover) : PractitionerCommand(Id);

    /// <summary>By what they are reached, in which order and when not; the same plan again changes nothing.</summary>
    public sealed record SetReachPlan(CommandId Id, ReachPlan Plan) : PractitionerCommand(Id);
}

/// <summary>What the secretariat knows of a practitioner.</summary>
/// <param name="Code">The district's own staff code, such as P001.</param>
/// <param name="Name">Kanji, family and given name with one full-width space between.</param>
/// <param name="Kana">Full-width katakana.</param>
/// <param name="Profession">What they are by licence.</param>
/// <param name="Institution">Where they work.</param>
/// <param name="Email">Their address, or empty.</param>
/// <param name="Phone">Their mobile phone, or empty.</param>
public sealed record PractitionerDetails(
    string Code, string Name, string Kana, Profession Profession, InstitutionId Institution, string Email,
    string Phone);

/// <summary>The professions that a district's list knows.</summary>
public enum Profession
{
    /// <summary>医師.</summary>
    Doctor,

    /// <summary>看護師.</summary>
    Nurse,

    /// <summary>薬剤師.</summary>
    Pharmacist,

    /// <summary>介護支援専門員.</summary>
    CareManager,

    /// <summary>施設職員.</summary>
    FacilityStaff,

    /// <summary>事務局: keeps lists and rotas, never sees clinical text.</summary>
    Secretary,
}

/// <summary>A practitioner as colleagues see them.</summary>
/// <param name="Id">Their identity.</param>
/// <param name="Details">What the secretariat knows.</param>
/// <param name="InstitutionName">Where they work, by name.</param>
/// <param name="InstitutionKind">What kind of place that is.</param>
/// <param name="Active">False once they have left the district.</param>
public sealed record PractitionerView(
    PractitionerId Id,
    PractitionerDetails Details,
    string InstitutionName,
    Districts.InstitutionKind InstitutionKind,
    bool Active);
