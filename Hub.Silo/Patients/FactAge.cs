using Hub.Contracts.Patients;

namespace Hub.Silo.Patients;

/// <summary>
/// How long a fact of the duty summary may be trusted before it is marked as old. The days are the hub's own choice:
/// what changes overnight is asked about after days, what changes in months after months.
/// </summary>
internal static class FactAge
{
    private static readonly Dictionary<FactKind, int> Days = new()
    {
        [FactKind.MainDiagnosis] = 365,
        [FactKind.RecentWorsening] = 14,
        [FactKind.Tonight] = 7,
        [FactKind.CrisisPlan] = 90,
        [FactKind.AdvanceCarePlan] = 180,
        [FactKind.KeyPerson] = 180,
        [FactKind.AdmissionHospital] = 180,
        [FactKind.Supplies] = 30,
        [FactKind.NextVisit] = 14,
        [FactKind.Consent] = 365,
    };

    /// <summary>Whether the fact should be asked about; a next visit also once its day has passed.</summary>
    public static bool IsOld(SummaryFact fact, DateOnly confirmedOn, DateOnly today) =>
        confirmedOn < today.AddDays(-Days[fact.Kind])
        || (fact is { Kind: FactKind.NextVisit, Date: { } visit } && visit < today);

    /// <summary>Full years on a day; a birthday on 29 February falls on 1 March in other years.</summary>
    public static int YearsOn(DateOnly birth, DateOnly today)
    {
        var years = today.Year - birth.Year;
        return (today.Month, today.Day).CompareTo((birth.Month, birth.Day)) < 0 ? years - 1 : years;
    }
}
