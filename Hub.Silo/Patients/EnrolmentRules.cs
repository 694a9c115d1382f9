using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Rotas;
using Hub.Silo.Districts;
using Hub.Silo.Journal;

namespace Hub.Silo.Patients;

/// <summary>Who may stand in for the team, from when until when.</summary>
internal static class EnrolmentRules
{
    public const int LongestText = 1_000;

    private const int MostInScope = 50;

    public static Decision<PatientEvent> Enrol(
        Patient patient, PractitionerId by, EnrolmentTerms asked, PatientFacts facts, DateTimeOffset now)
    {
        var (zone, today) = (facts.Zone!, DistrictDay.Of(now, facts.Zone!));
        if (facts.Role is not CareRole.PrimaryDoctor)
        {
            return EnrolmentRefusals.PrimaryEnrols;
        }

        var terms = Tidied(asked);
        if ((RefuseConsent(terms.Consent, today) ?? RefuseScope(terms, facts) ?? RefuseDays(terms, today))
            is { } refusal)
        {
            return refusal;
        }

        if (patient.Backup.Departure is not null)
        {
            return EnrolmentRefusals.Departed;
        }

        if (patient.Backup.Standing(now) is not null)
        {
            return EnrolmentRefusals.AlreadyEnrolled;
        }

        // Nobody sees by it before it is recorded.
        var first = DistrictDay.StartOf(terms.From, zone);
        return new PatientEvent.PatientEnrolled(
            terms,
            first > now ? first : now,
            terms.Until is { } last ? DistrictDay.StartOf(last.AddDays(1), zone) : null,
            by,
            now);
    }

    public static Decision<PatientEvent> End(
        Patient patient, PractitionerId by, PatientCommand.EndEnrolment end, PatientFacts facts, DateTimeOffset now) =>
        end.Reason.Trim() switch
        {
            // A consent that is taken back ends it whoever of them hears of it.
            _ when facts.Role?.IsCore() is not true => EnrolmentRefusals.CoreMembersOnly,
            _ when patient.Backup.Standing(now) is null => EnrolmentRefusals.NotEnrolled,
            "" => EnrolmentRefusals.ReasonMissing,
            { Length: > LongestText } => EnrolmentRefusals.TextTooLong.About("reason"),
            var reason => new PatientEvent.EnrolmentEnded(reason, by, now),
        };

    /// <summary>Once in each stretch, however often the record is opened.</summary>
    public static Decision<PatientEvent> Admit(
        Patient patient, PractitionerId by, PatientFacts facts, DateTimeOffset now) => facts.StandIn switch
        {
            null => EnrolmentRefusals.StandInNobody,
            { } standIn when patient.Backup.Admitted.GetValueOrDefault(by) is { } known
                && known.Role == standIn.Role && known.Since == standIn.Since
                && string.Equals(known.Rota, standIn.Rota, StringComparison.Ordinal) => Decision<PatientEvent>.Nothing,
            { } standIn => new PatientEvent.StandInAdmitted(by, standIn, now),
        };

    /// <summary>Days that can be counted from and to.</summary>
    public static bool IsDay(DateOnly day) => day.Year is > 1970 and < 2099;

    private static EnrolmentTerms Tidied(EnrolmentTerms terms) => terms with
    {
        Consent = terms.Consent with
        {
            Name = terms.Consent.By is ConsentGiver.Patient ? string.Empty : terms.Consent.Name.Trim(),
            Relation = terms.Consent.By is ConsentGiver.Patient ? string.Empty : terms.Consent.Relation.Trim(),
        },
        Rotas = [.. terms.Rotas.Distinct()],
        Institutions = [.. terms.Institutions.Distinct()],
        Note = terms.Note.Trim(),
    };

    private static Refusal? RefuseConsent(BackupConsent consent, DateOnly today) => consent switch
    {
        _ when !Enum.IsDefined(consent.By) || !Enum.IsDefined(consent.Form) => EnrolmentRefusals.ConsentMissing,
        { By: ConsentGiver.Relative, Name: "" } => EnrolmentRefusals.ConsentMissing.About("name"),
        { By: ConsentGiver.Relative, Relation: "" } => EnrolmentRefusals.ConsentMissing.About("relation"),
        { Name.Length: > LongestText } or { Relation.Length: > LongestText } =>
            EnrolmentRefusals.TextTooLong.About("consent"),
        _ when !IsDay(consent.On) => EnrolmentRefusals.DayOutOfRange.About("on"),
        _ when consent.On > today => EnrolmentRefusals.ConsentInFuture,
        _ => null,
    };

    private static Refusal? RefuseScope(EnrolmentTerms terms, PatientFacts facts) => terms switch
    {
        { Rotas.Count: 0, Institutions.Count: 0 } => EnrolmentRefusals.ScopeEmpty,
        _ when terms.Rotas.Count + terms.Institutions.Count > MostInScope =>
            EnrolmentRefusals.ScopeUnknown,
        _ when terms.Rotas.Any(rota => !facts.Callable!.Rotas.Contains(rota)) =>
            EnrolmentRefusals.ScopeUnknown.About("rotas"),
        _ when terms.Institutions.Any(place => !facts.Callable!.Holders.Contains(Holder.Of(place))) =>
            EnrolmentRefusals.ScopeUnknown.About("institutions"),
        { Note.Length: > LongestText } => EnrolmentRefusals.TextTooLong.About("note"),
        _ => null,
    };

    private static Refusal? RefuseDays(EnrolmentTerms terms, DateOnly today) => terms switch
    {
        _ when !IsDay(terms.From) => EnrolmentRefusals.DayOutOfRange.About("from"),
        { Until: { } last } when !IsDay(last) => EnrolmentRefusals.DayOutOfRange.About("until"),
        _ when terms.From < terms.Consent.On => EnrolmentRefusals.BeforeConsent,
        _ when terms.Until < terms.From => EnrolmentRefusals.UntilBeforeFrom,
        _ when terms.Until < today => EnrolmentRefusals.AlreadyOver,
        _ => null,
    };
}
