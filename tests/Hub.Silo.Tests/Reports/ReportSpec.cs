using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Reports;
using Hub.Silo.Journal;
using Hub.Silo.Tests.Calls;
using Hub.Testing;

namespace Hub.Silo.Tests.Reports;

/// <summary>A second patient of the other clinic, a third of a colleague there, and calls for them.</summary>
public abstract class ReportSpec : KeptCallSpec
{
    private protected static readonly PatientId Theirs = new(Some.Id(32));
    private protected static readonly PatientId Thirds = new(Some.Id(33));

    private protected ReportSpec(Dialect dialect)
        : base(dialect)
    {
    }

    private protected IDailyReports Daily => Silo.Get<IDailyReports>();

    private protected IMonthlyReports Monthly => Silo.Get<IMonthlyReports>();

    private protected DateTimeOffset Now => Silo.Clock.GetUtcNow();

    private protected static CallReport Report(CareForm care, DateTimeOffset now) => SomeCall.Report with
    {
        Care = care,
        LeftAt = now.AddMinutes(-40),
        ArrivedAt = now.AddMinutes(-30),
        EndedAt = now,
        DiedAt = care is CareForm.DiedAtHome ? now.AddMinutes(-35) : null,
        TransferredTo = care is CareForm.Transferred ? "総合病院" : string.Empty,
        WithoutVisit = "電話で済んだ",
    };

    private protected override async Task Prepare()
    {
        await Silo.Register(
            Theirs, Some.Details with { Number = "I002-00001", Name = "高橋　サダ" },
            new Responsibility(Some.SubPrimary.Id, Some.Primary.Id, Some.Station));
        await Silo.Register(
            Thirds, Some.Details with { Number = "I002-00002", Name = "中村　清" },
            new Responsibility(Some.Stranger.Id, null, Some.Station));
        await Ordered();
    }

    private protected Task<CallId> Begun(PatientId patient, CallSorting sorting = CallSorting.Medical) =>
        Begun(
            Some.Nurse,
            (sorting is CallSorting.NextWorkingDay ? SomeCall.Later : SomeCall.Request) with
            {
                Patient = patient, Sorting = sorting,
            });

    /// <summary>A call from its receipt to its report an hour later.</summary>
    private protected async Task<CallId> Reported(PatientId patient, PractitionerView by, CareForm care)
    {
        var call = await Begun(patient);
        await Done(call, by, (id, _) => new CallCommand.Accept(id));
        await Done(call, by, (id, seen) => new CallCommand.ChooseCare(id, care, string.Empty, seen));
        Silo.Clock.Advance(TimeSpan.FromHours(1));
        await Done(call, by, (id, seen) => new CallCommand.FileReport(id, Report(care, Now), seen));
        return call;
    }
}
