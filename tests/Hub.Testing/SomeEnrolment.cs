using Hub.Contracts;
using Hub.Contracts.Patients;

namespace Hub.Testing;

/// <summary>An enrolment for the rota of <see cref="SomeRota"/> from the day of <see cref="Some.Now"/> on.</summary>
internal static class SomeEnrolment
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    public static readonly BackupConsent Consent =
        new(ConsentGiver.Relative, "渡辺　花子", "長女", Today.AddDays(-1), ConsentForm.Written);

    public static readonly EnrolmentTerms Terms =
        new(Consent, [SomeRota.Id], [], Today, null, "鍵は玄関脇のボックスです。");

    /// <summary>Such that it holds at any real instant as well.</summary>
    public static EnrolmentTerms Since(DateTimeOffset now) => Terms with
    {
        Consent = Consent with { On = DateOnly.FromDateTime(now.UtcDateTime.AddDays(-2)) },
        From = DateOnly.FromDateTime(now.UtcDateTime.AddDays(-2)),
    };
}
