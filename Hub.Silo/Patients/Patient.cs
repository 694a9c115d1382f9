using System.Collections.Immutable;
using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Rotas;

namespace Hub.Silo.Patients;

/// <summary>A patient's record, as far as decisions need it.</summary>
/// <param name="Version">How many events it has.</param>
/// <param name="Details">Who it is; null before registration.</param>
/// <param name="Responsibility">Whose patient it is.</param>
/// <param name="Facts">The duty summary.</param>
/// <param name="Participants">Whom the team has added.</param>
/// <param name="FirstCalls">Who is called first, as it was set for this patient.</param>
/// <param name="Backup">Whether stand-ins may see, and what is known of it.</param>
internal sealed record Patient(
    long Version,
    PatientDetails? Details,
    Responsibility? Responsibility,
    ImmutableDictionary<FactKind, Patient.KnownFact> Facts,
    ImmutableHashSet<PractitionerId> Participants,
    ImmutableList<FirstCall> FirstCalls,
    Backup Backup)
{
    /// <summary>A patient whom nobody has registered.</summary>
    public static Patient Unknown { get; } =
        new(0, null, null, ImmutableDictionary<FactKind, KnownFact>.Empty, [], [], Backup.None);

    public static Patient Evolve(Patient patient, PatientEvent happened) =>
        Apply(patient with { Version = patient.Version + 1 }, happened);

    private static Patient Apply(Patient patient, PatientEvent happened) => happened switch
    {
        PatientEvent.PatientRegistered e => patient with { Details = e.Details },
        PatientEvent.PatientDetailsCorrected e => patient with { Details = e.Details },
        PatientEvent.ResponsibilityAssigned e => patient with { Responsibility = e.Responsibility },
        PatientEvent.FactListed e => patient.Knowing(e.Fact, null),
        PatientEvent.FactStated e => patient.Knowing(e.Fact, e.By),
        PatientEvent.FactReaffirmed e => patient.Facts.TryGetValue(e.Fact, out var known)
            ? patient.Knowing(known.Fact, e.By)
            : patient,
        PatientEvent.ParticipantAdded e => patient with
        {
            Participants = patient.Participants.Add(e.Practitioner),
        },
        PatientEvent.ParticipantRemoved e => patient with
        {
            Participants = patient.Participants.Remove(e.Practitioner),
        },
        PatientEvent.FirstCallSet e => patient with
        {
            FirstCalls = patient.FirstCalls.Add(new(e.Kind, e.From, e.Steps, e.At)),
        },
        PatientEvent.FirstCallTakenBack e => patient with
        {
            FirstCalls = patient.FirstCalls.RemoveAll(rule => NextCalls.FirstCalls.IsPlan(rule, e.Kind, e.From, e.At)),
        },
        _ => patient with { Backup = Backup.Evolve(patient.Backup, happened) },
    };

    private Patient Knowing(SummaryFact fact, PractitionerId? by) => this with
    {
        Facts = Facts.SetItem(fact.Kind, new KnownFact(fact, by, Version)),
    };

    /// <summary>A fact, who last stood by it (null: the secretariat's list), and since which version.</summary>
    public sealed record KnownFact(SummaryFact Fact, PractitionerId? By, long Version);
}
