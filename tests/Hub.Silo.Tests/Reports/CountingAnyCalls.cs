using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Reports;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Reports;

/// <summary>
/// Whatever becomes of calls: every one is counted once in every figure, the parts add up to the whole, each figure
/// opens as many calls as it says, and all are as a slow count of the log says.
/// </summary>
public abstract class CountingAnyCalls : ReportSpec
{
    private const int Rounds = 40;

    private static readonly PractitionerView[] doctors = [Some.Primary, Some.SubPrimary, Some.Stranger];
    private readonly List<CallId> begun = [];
    private Random random = null!;

    private protected CountingAnyCalls(Dialect dialect)
        : base(dialect)
    {
    }

    [Fact]
    public async Task Every_call_is_counted_once_as_a_slow_count_of_the_log_says()
    {
        var seed = Environment.GetEnvironmentVariable("HUB_SEED") is { Length: > 0 } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"HUB_SEED={seed}");
        random = new Random(seed);
        await List(new HolidayList(
            "jp", 2026, 2027, [new Holiday(new DateOnly(2026, 11, 23), "勤労感謝の日", HolidayKind.National)]));
        await Live();

        // What fell due at the last moment happens now, and not between the two counts.
        foreach (var call in begun)
        {
            await Silo.Grains.Call(call).Due();
        }

        var oracle = await SlowCount.Read(Silo.Get<IEventStore>(), begun);
        Assert.True(oracle.Count > Rounds / 3, $"HUB_SEED={seed}: only {oracle.Count} calls");
        var last = new DateOnly(Now.ToOffset(SlowCount.Tokyo).Year, Now.ToOffset(SlowCount.Tokyo).Month, 1);
        for (var month = new DateOnly(2026, 11, 1); month <= last; month = month.AddMonths(1))
        {
            await Compare(month, null, oracle, seed);
            await Compare(month, Some.Clinic, oracle, seed);
            await Compare(month, Some.OtherClinic, oracle, seed);
        }
    }

    private async Task Compare(DateOnly month, InstitutionId? place, IReadOnlyList<SlowCall> oracle, int seed)
    {
        var report = (await Monthly.Of(Some.Secretary.Id, month, place)).Value!;
        var own = oracle.Where(call => call.Month == month && (place is null || call.Home == place)).ToList();
        Assert.True(own.Count == report.Calls, $"HUB_SEED={seed}: {report.Calls} told, {own.Count} in {month}");
        foreach (var figure in report.Figures)
        {
            Assert.Equal(report.Calls, figure.Bars.Sum(bar => bar.Count));
            foreach (var bar in figure.Bars)
            {
                var slow = own.Where(call => string.Equals(call.Keys[figure.By], bar.Key, StringComparison.Ordinal))
                    .Select(call => call.Id).ToHashSet();
                var behind = (await Monthly.Calls(
                    Some.Secretary.Id, month, new FigureFilter(figure.By, bar.Key, place?.ToString()))).Value!;
                Assert.True(
                    slow.SetEquals(behind.Calls.Select(call => call.Call))
                        && slow.Count == bar.Count && behind.Calls.Count == bar.Count,
                    $"HUB_SEED={seed}: {figure.By} {bar.Key} of {month} {place}: {bar.Count} told, {slow.Count}");
            }
        }

        Assert.Equal(report.Calls, report.Homes.Sum(row => row.Calls));
        Assert.All(report.Homes, row => Assert.Equal(row.Calls, row.Outcomes.Bars.Sum(bar => bar.Count)));
        Assert.All(report.Homes, row => Assert.Equal(row.Calls, row.Ways.Bars.Sum(bar => bar.Count)));
        Assert.Equal(report.Calls, report.Year[^1].Calls);
        Assert.Equal(report.Year.Sum(sum => sum.HouseCalls), report.Homes.Sum(row => row.YearHouseCalls));
        Assert.Equal(report.Year.Sum(sum => sum.Deaths), report.Homes.Sum(row => row.YearDeaths));
        var year = oracle.Where(call => call.Month <= month && (place is null || call.Home == place)).ToList();
        Assert.Equal(
            year.Count(call => call.Keys[CallFigure.Visit] is FigureKeys.HouseCall),
            report.Year.Sum(sum => sum.HouseCalls));
    }

    private async Task Live()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await One();
            Silo.Clock.Advance(TimeSpan.FromMinutes(random.Next(1, 5000)));
            if (random.Next(8) == 0)
            {
                await Silo.Register(
                    Some.Patient,
                    Some.Details,
                    Some.Responsibility with { PrimaryDoctor = doctors[random.Next(doctors.Length)].Id });
            }
        }
    }

    private async Task One()
    {
        var patient = new PatientId?[] { Some.Patient, Theirs, Thirds, null }[random.Next(4)];
        var sorting = random.Next(5) == 0 ? CallSorting.NextWorkingDay : CallSorting.Medical;
        var kind = random.Next(5) == 0 ? CallKind.Nursing : CallKind.Medical;
        var call = await Begun(Some.Nurse, SomeCall.Request with
        {
            Patient = patient,
            Person = patient is null ? new UnknownPerson("名前の分からない方", "緑町", null) : null,
            Sorting = sorting,
            Visit = sorting is CallSorting.Medical ? VisitWish.Wanted : VisitWish.NotWanted,
            Kind = kind,
        });
        begun.Add(call);
        for (var act = 0; act < 10; act++)
        {
            await Act(call);
            Silo.Clock.Advance(TimeSpan.FromMinutes(random.Next(0, 12)));
        }

        // What stays open is joined by the next.
        if (random.Next(2) == 0)
        {
            await Do(call, Some.Nurse, (id, seen) => new CallCommand.Withdraw(id, "落ち着いた", seen));
        }
    }

    // Most of these are refused at most moments, as they should be.
    private async Task Act(CallId call)
    {
        var by = random.Next(4) == 0 ? Some.Nurse : doctors[random.Next(doctors.Length)];
        var care = Enum.GetValues<CareForm>()[random.Next(6)];
        if (random.Next(8) == 0)
        {
            await Silo.Grains.Call(call).Due();
            return;
        }

        await Do(call, by, (id, seen) => random.Next(22) switch
        {
            < 6 => new CallCommand.Accept(id),
            < 8 => new CallCommand.Decline(id, DeclineReason.Busy, string.Empty),
            8 => new CallCommand.Release(id, "別の往診へ", seen),
            9 => new CallCommand.ChooseCare(id, care, string.Empty, seen),
            10 => new CallCommand.Arrive(id, seen),
            11 => new CallCommand.Withdraw(id, "落ち着いた", seen),
            12 => new CallCommand.Reopen(id, "また熱が出た"),
            < 15 => new CallCommand.Acknowledge(id, null, seen),
            < 17 => new CallCommand.Assign(id, doctors[random.Next(doctors.Length)].Id, "電話で承諾", seen),
            _ => new CallCommand.FileReport(id, Report(care, Now), seen),
        });
    }

    private Task<long> List(HolidayList list) => TestSilo.Accept(Silo.Grains.District(Some.District).Execute(
        Some.Secretary.Id, new DistrictCommand.ListHolidays(Silo.NextCommand(), list)));

    public sealed class OnSqlite() : CountingAnyCalls(Dialect.Sqlite);

    public sealed class OnPostgreSql() : CountingAnyCalls(Dialect.PostgreSql);
}
