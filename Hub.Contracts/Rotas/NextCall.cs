using System.Text.Json.Serialization;

namespace Hub.Contracts.Rotas;

/// <summary>Who takes the next call?</summary>
/// <param name="Patient">For whom; null for the district at large.</param>
/// <param name="At">At which instant.</param>
/// <param name="Kind">What is asked for.</param>
public sealed record CallQuestion(PatientId? Patient, DateTimeOffset At, CallKind Kind = CallKind.Medical);

/// <summary>What a call asks for.</summary>
public enum CallKind
{
    /// <summary>A doctor's decision.</summary>
    Medical,

    /// <summary>A nurse's hands or advice.</summary>
    Nursing,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Who is on duty in a rota?</summary>
public sealed record DutyQuestion(DateTimeOffset At);

/// <summary>Who takes the next call, in order.</summary>
/// <param name="At">The instant asked about.</param>
/// <param name="Steps">At least one.</param>
/// <param name="Glossary">What the ids in reasons stand for.</param>
/// <param name="By">Who set this order; null where nobody did: every published rota by its name.</param>
public sealed record NextCall(
    DateTimeOffset At, IReadOnlyList<CallStep> Steps, DutyGlossary Glossary, FirstCallSource? By = null);

/// <summary>The rule that orders a chain.</summary>
/// <param name="Scope">For whom it was set.</param>
/// <param name="Since">Since when it holds.</param>
/// <param name="Kind">The kind of call that it was set for; null for every kind.</param>
/// <param name="Name">The institution that it was set for; empty for the association and a patient.</param>
public sealed record FirstCallSource(FirstCallScope Scope, DateTimeOffset Since, CallKind? Kind, string Name);

/// <summary>For whom a first call is set; the later the more it counts.</summary>
public enum FirstCallScope
{
    Association,
    Institution,
    Patient,
}

/// <summary>One step of the chain: somebody who is called, or a gap by its name.</summary>
[JsonDerivedType(typeof(OnCall), "on-call")]
[JsonDerivedType(typeof(Gap), "gap")]
[JsonDerivedType(typeof(AskFallback), "fallback")]
[JsonDerivedType(typeof(NoRota), "no-rota")]
[JsonDerivedType(typeof(OwnDoctor), "own-doctor")]
[JsonDerivedType(typeof(Covering), "covering")]
[JsonDerivedType(typeof(DoctorAway), "doctor-away")]
[JsonDerivedType(typeof(NoDoctor), "no-doctor")]
[JsonDerivedType(typeof(Named), "named")]
[JsonDerivedType(typeof(Gone), "gone")]
[JsonDerivedType(typeof(RotaSilent), "rota-silent")]
public abstract record CallStep
{
    /// <summary>How long they have before the next is called; null for a gap, which is passed over at once.</summary>
    public int? Minutes { get; init; }

    /// <summary>Somebody is on duty.</summary>
    public sealed record OnCall(
        RotaView Rota, string Role, HolderView Who, IReadOnlyList<Because> Because, DateTimeOffset? Until) : CallStep;

    /// <summary>Nobody is on duty in this role, and why.</summary>
    public sealed record Gap(RotaView Rota, string Role, IReadOnlyList<Vacancy> Vacancies, DateTimeOffset? Until)
        : CallStep;

    /// <summary>One whom the rota names for when nobody answers; <paramref name="Place"/> counts from 1.</summary>
    public sealed record AskFallback(RotaView Rota, HolderView Who, int Place) : CallStep;

    /// <summary>The district has published no rota.</summary>
    public sealed record NoRota : CallStep;

    /// <summary>The patient's primary doctor.</summary>
    public sealed record OwnDoctor(HolderView Who) : CallStep;

    /// <summary>The primary doctor is away, and this one has said yes to these hours.</summary>
    public sealed record Covering(HolderView Who, HolderView Doctor, Period Away, DateTimeOffset Until) : CallStep;

    /// <summary>The primary doctor is away, and nobody has said yes to these hours.</summary>
    public sealed record DoctorAway(HolderView Doctor, Period Away, DateTimeOffset Until) : CallStep;

    /// <summary>There is no primary doctor to call.</summary>
    public sealed record NoDoctor(DoctorMissing Why) : CallStep;

    /// <summary>One whom the rule names.</summary>
    public sealed record Named(HolderView Who, CallPart As) : CallStep;

    /// <summary>One whom the rule names has left, or is on no list.</summary>
    public sealed record Gone(HolderView Who, CallPart As) : CallStep;

    /// <summary>The rule names a rota that has nothing to say; a rota on no list has no name.</summary>
    public sealed record RotaSilent(string Name, RotaSilence Why) : CallStep;
}

/// <summary>Why no primary doctor is called.</summary>
public enum DoctorMissing
{
    /// <summary>The question is about no patient.</summary>
    NoPatient,

    /// <summary>The patient had no primary doctor at that instant.</summary>
    NotAssigned,

    /// <summary>The primary doctor has left the district.</summary>
    Left,
}

/// <summary>Why a rota has nothing to say.</summary>
public enum RotaSilence
{
    Unknown,

    /// <summary>A draft is nobody's duty.</summary>
    NotPublished,

    /// <summary>Its fallbacks are asked for, and it has none.</summary>
    NoFallbacks,

    /// <summary>Its rules begin later.</summary>
    NoRulesYet,
}
