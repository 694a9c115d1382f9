using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Rotas;
using Hub.Silo.Districts;
using Hub.Silo.Journal;

namespace Hub.Silo.Patients;

/// <summary>What may stand on the paper that the family is given.</summary>
internal static class FamilySheetRules
{
    /// <summary>As many days as one sheet tells of.</summary>
    public const int MostDays = 62;

    private const int MostLines = 500;

    public static Decision<PatientEvent> Give(
        Patient patient,
        PractitionerId by,
        PatientCommand.GiveFamilySheet give,
        PatientFacts facts,
        DateTimeOffset now)
    {
        if (facts.Role?.IsCore() is not true)
        {
            return EnrolmentRefusals.CoreMembersOnly;
        }

        if (patient.Backup.Standing(now) is not { } enrolment)
        {
            return EnrolmentRefusals.NotEnrolled;
        }

        var (sheet, to) = (give.Sheet, give.To.Trim());
        return to.Length == 0 ? EnrolmentRefusals.ReceiverMissing
            : to.Length > EnrolmentRules.LongestText || sheet.Note.Length > EnrolmentRules.LongestText
                ? EnrolmentRefusals.TextTooLong
            : sheet.Numbers.Count + sheet.Days.Count + sheet.Doctors.Count > MostLines
                ? EnrolmentRefusals.SheetTooLong
            : !HasGoodDays(sheet, enrolment, facts.Zone!) ? EnrolmentRefusals.SheetDaysWrong
            : Stranger(sheet, facts.Nameable!) is { } place ? EnrolmentRefusals.NameNotOnRota.About(place)
            : new PatientEvent.FamilySheetGiven(patient.Backup.Sheets + 1, sheet, to, by, now);
    }

    private static bool HasGoodDays(FamilySheet sheet, Backup.Enrolment enrolment, TimeZoneInfo zone) =>
        EnrolmentRules.IsDay(sheet.From) && EnrolmentRules.IsDay(sheet.Through)
        && sheet.From <= sheet.Through
        && sheet.Through.DayNumber - sheet.From.DayNumber < MostDays
        && sheet.From >= DistrictDay.Of(enrolment.Begins, zone)
        && !(sheet.Through > enrolment.Terms.Until);

    // The holder and the name must belong together: a right id does not excuse a wrong name.
    private static string? Stranger(FamilySheet sheet, IReadOnlyDictionary<Holder, string> nameable) =>
        Stranger("numbers", sheet.Numbers.Select(number => (number.Whom, number.Name)), nameable)
        ?? Stranger("days", sheet.Days.Select(day => (day.Who, day.Name)), nameable)
        ?? Stranger("doctors", sheet.Doctors.Select(doctor => (Holder.Of(doctor.Who), doctor.Name)), nameable);

    private static string? Stranger(
        string list, IEnumerable<(Holder Who, string Name)> names, IReadOnlyDictionary<Holder, string> nameable) =>
        names.Index()
            .Where(each => !nameable.TryGetValue(each.Item.Who, out var known)
                || !string.Equals(known, each.Item.Name, StringComparison.Ordinal))
            .Select(each => $"{list}[{each.Index}]")
            .FirstOrDefault();
}
