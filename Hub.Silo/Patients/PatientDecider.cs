using System.Diagnostics;
using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Silo.NextCalls;

namespace Hub.Silo.Patients;

/// <summary>What lies outside the record and yet decides: read by the grain just before the decision.</summary>
/// <param name="IsSecretariat">Whether the asker keeps the lists.</param>
/// <param name="Role">The asker's relation to the patient now; null for none.</param>
/// <param name="Subject">The practitioner whom the command adds, if it does and they are on the list.</param>
/// <param name="SubjectRole">The relation of the practitioner whom the command adds or removes.</param>
/// <param name="Callable">Whom a first call or an enrolment may name; read only where one is set.</param>
/// <param name="Zone">The district's.</param>
/// <param name="Nameable">Who may stand on the family's sheet, by name; read only where one is given.</param>
/// <param name="StandIn">By what the asker sees in another's place now; read only where it is written down.</param>
internal sealed record PatientFacts(
    bool IsSecretariat,
    CareRole? Role,
    PractitionerView? Subject,
    CareRole? SubjectRole,
    FirstCallFacts? Callable = null,
    TimeZoneInfo? Zone = null,
    IReadOnlyDictionary<Holder, string>? Nameable = null,
    StandIn? StandIn = null);

/// <summary>All rules of a patient's record.</summary>
internal static class PatientDecider
{
    private const int LongestFact = 2_000;
    private const int LongestPhone = 30;

    public static Decision<PatientEvent> Decide(
        Patient patient, PractitionerId by, PatientCommand command, PatientFacts facts, DateTimeOffset now) =>
        command switch
        {
            PatientCommand.Register when !facts.IsSecretariat => PatientRefusals.SecretariatOnly,
            PatientCommand.Register register => Register(patient, register, now),
            PatientCommand.SetFirstCall or PatientCommand.TakeBackFirstCall =>
                PatientCalls.Decide(patient, by, command, facts, now),
            PatientCommand.DepartPatient or PatientCommand.ReturnPatient =>
                Departures.Decide(patient, by, command, facts, now),
            _ when facts.Role is null || patient.Details is null => PatientRefusals.NotVisible,
            PatientCommand.StateFact state => StateFact(patient, by, state, now),
            PatientCommand.ReaffirmFact reaffirm => Reaffirm(patient, by, reaffirm, now),
            PatientCommand.AddParticipant add => Add(patient, by, add, facts, now),
            PatientCommand.RemoveParticipant remove => Remove(patient, by, remove, facts, now),
            PatientCommand.EnrolForBackup enrol => EnrolmentRules.Enrol(patient, by, enrol.Terms, facts, now),
            PatientCommand.EndEnrolment end => EnrolmentRules.End(patient, by, end, facts, now),
            PatientCommand.GiveFamilySheet give => FamilySheetRules.Give(patient, by, give, facts, now),
            PatientCommand.AdmitStandIn => EnrolmentRules.Admit(patient, by, facts, now),
            _ => throw new UnreachableException($"No rule decides {command.GetType().Name}."),
        };

    private static Decision<PatientEvent> Register(
        Patient patient, PatientCommand.Register register, DateTimeOffset now)
    {
        var details = register.Details;
        if (string.IsNullOrWhiteSpace(details.Number) || string.IsNullOrWhiteSpace(details.Name)
            || !Enum.IsDefined(details.Sex) || register.Facts.Any(fact => !Enum.IsDefined(fact.Kind)))
        {
            return PatientRefusals.DetailsMissing;
        }

        var happened = new List<PatientEvent>();
        if (patient.Details is null)
        {
            happened.Add(new PatientEvent.PatientRegistered(details, now));
        }
        else if (patient.Details != details)
        {
            happened.Add(new PatientEvent.PatientDetailsCorrected(details, now));
        }

        if (patient.Responsibility != register.Responsibility)
        {
            happened.Add(new PatientEvent.ResponsibilityAssigned(register.Responsibility, now));
        }

        happened.AddRange(register.Facts
            .DistinctBy(fact => fact.Kind)
            .Where(fact => ListMayState(patient, fact))
            .Select(fact => new PatientEvent.FactListed(fact, now)));
        return happened.ToArray();
    }

    // What the care team has stated since is newer than any list.
    private static bool ListMayState(Patient patient, SummaryFact fact) =>
        !patient.Facts.TryGetValue(fact.Kind, out var known) || (known.By is null && known.Fact != fact);

    private static Decision<PatientEvent> StateFact(
        Patient patient, PractitionerId by, PatientCommand.StateFact state, DateTimeOffset now)
    {
        var fact = state.Fact with { Text = state.Fact.Text.Trim(), AsOf = null };
        var known = patient.Facts.GetValueOrDefault(fact.Kind);
        return fact switch
        {
            _ when !Enum.IsDefined(fact.Kind) => PatientRefusals.FactUnknown,
            { Text.Length: > LongestFact } => PatientRefusals.FactTooLong,
            { Phone: { } phone } when !IsPhone(phone) => PatientRefusals.FactPhoneMalformed,
            _ when (known?.Version ?? 0) != state.Seen => PatientRefusals.FactChanged,
            _ when known is not null && known.Fact with { AsOf = null } == fact =>
                new PatientEvent.FactReaffirmed(fact.Kind, by, now),
            _ => new PatientEvent.FactStated(fact, by, now),
        };
    }

    private static Decision<PatientEvent> Reaffirm(
        Patient patient, PractitionerId by, PatientCommand.ReaffirmFact reaffirm, DateTimeOffset now) =>
        patient.Facts.GetValueOrDefault(reaffirm.Kind) switch
        {
            null or { Fact.Text.Length: 0 } => PatientRefusals.FactUnknown,
            { } known when known.Version != reaffirm.Seen => PatientRefusals.FactChanged,
            _ => new PatientEvent.FactReaffirmed(reaffirm.Kind, by, now),
        };

    private static Decision<PatientEvent> Add(
        Patient patient,
        PractitionerId by,
        PatientCommand.AddParticipant add,
        PatientFacts facts,
        DateTimeOffset now) => facts switch
        {
            // Whoever covers for a while adds nobody: not themselves, so that it ends by itself, and no others.
            { Role: { } role } when !role.IsCore() => PatientRefusals.CoreMembersDecide,
            { Subject: null or { Active: false } } => PatientRefusals.PractitionerUnknown,
            { Subject.Details.Profession: Profession.Secretary } => PatientRefusals.SecretariatSeesNoPatients,
            _ when (facts.SubjectRole is { } known && !known.IsForAWhile())
                || patient.Participants.Contains(add.Practitioner) =>
                Decision<PatientEvent>.Nothing,
            _ => new PatientEvent.ParticipantAdded(add.Practitioner, by, now),
        };

    private static Decision<PatientEvent> Remove(
        Patient patient,
        PractitionerId by,
        PatientCommand.RemoveParticipant remove,
        PatientFacts facts,
        DateTimeOffset now) => facts switch
        {
            { Role: { } role } when !role.IsCore() && remove.Practitioner != by => PatientRefusals.CoreMembersDecide,
            _ when patient.Participants.Contains(remove.Practitioner) =>
                new PatientEvent.ParticipantRemoved(remove.Practitioner, by, now),
            { SubjectRole: not null } => PatientRefusals.CoreMemberStays,
            _ => Decision<PatientEvent>.Nothing,
        };

    private static bool IsPhone(string phone) =>
        phone.Length <= LongestPhone && phone.All(c => char.IsAsciiDigit(c) || c is '-' or '+' or ' ' or '(' or ')');
}
