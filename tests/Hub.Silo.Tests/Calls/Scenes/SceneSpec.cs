using System.Globalization;
using Dapper;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Notifications;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Calls;
using Hub.Silo.Deadlines;
using Hub.Silo.Journal;
using Hub.Testing;
using Microsoft.Extensions.Hosting;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Tests.Calls.Scenes;

/// <summary>The whole silo whose clock of deadlines stands, so that a scene says itself when it looks.</summary>
public abstract class SceneSpec : KeptCallSpec
{
    private protected SceneSpec(Dialect dialect)
        : base(dialect)
    {
    }

    private protected IDatabaseTime Time => Silo.Get<IDatabaseTime>();

    private protected override async Task Prepare() => await Silo.Get<IEnumerable<IHostedService>>()
        .OfType<DeadlineClock>().Single().StopAsync(TestContext.Current.CancellationToken);

    /// <summary>The call as another node has it.</summary>
    private protected CallGrain OnAnotherNode(CallId call) =>
        new(call, Silo.Get<IEventStore>(), Silo.Get<CallSources>(), Time);

    private protected void Until(string local)
    {
        var at = DateTimeOffset.Parse($"{local}+09:00", CultureInfo.InvariantCulture);
        Silo.Clock.Advance(at - Silo.Clock.GetUtcNow());
    }

    private protected async Task<IReadOnlyList<CallEvent>> Events(CallId call) =>
        await Silo.Get<CallCards>().Events(call, TestContext.Current.CancellationToken);

    /// <summary>Everybody who was asked, when, and nobody else is woken.</summary>
    private protected async Task Told(CallId call, params (string At, PractitionerView Who)[] expected)
    {
        var events = await Events(call);
        Assert.Equal(
            expected.Select(one => (one.At, one.Who.Id)),
            events.OfType<CallOffered>().SelectMany(offered => offered.People.Select(who => (Local(offered.At), who))));
        await using var connection = await Silo.Get<IDatabase>().Open();
        var woken = await connection.QueryAsync<string>(
            "SELECT DISTINCT practitioner FROM notice WHERE stream = @stream AND kind = @kind",
            new { stream = $"call/{call}", kind = NoticeKinds.CallOffered });
        Assert.Equal(
            (await View(call)).State is CallState.Ringing
                ? expected.Select(one => $"{one.Who.Id}").Distinct().Order()
                : [],
            woken.Order());
    }

    /// <summary>A rota by day and by night, and a first call for the patient that names it.</summary>
    private protected async Task DayAndNight(Holder? day, Holder? night)
    {
        Layer[] layers =
        [
            .. day is { } one ? new[] { Daily(301, "日中", 9, 18, one) } : [],
            .. night is { } other ? new[] { Daily(302, "夜間", 18, 9, other) } : [],
        ];
        await Published(new RotaPolicy("Asia/Tokyo", DutyCalendar.Empty, layers));
        await TestSilo.Accept(Silo.Grains.Patient(Some.Patient).Execute(
            Some.Primary.Id,
            new PatientCommand.SetFirstCall(
                Silo.NextCommand(), null, Silo.Clock.GetUtcNow(), [new(new CallTarget.OnDuty(SomeRota.Id))])));
    }

    /// <summary>A rota until the end of the year; behind it are telephones that nobody on the lists answers.</summary>
    private protected async Task Published(RotaPolicy policy)
    {
        RotaCommand[] acts =
        [
            new RotaCommand.Found(Silo.NextCommand(), "医師当番", Some.Association),
            new RotaCommand.SetRules(Silo.NextCommand(), policy, DateTimeOffset.UnixEpoch),
            new RotaCommand.SetFallbacks(
                Silo.NextCommand(), [new(Holder.Of(Some.Association)), new(Holder.Of(Some.Pharmacy))]),
            new RotaCommand.Publish(Silo.NextCommand(), new DateOnly(2026, 12, 31)),
        ];
        foreach (var act in acts)
        {
            await TestSilo.Accept(Silo.Grains.Rota(SomeRota.Id).Execute(Some.Secretary.Id, act));
        }
    }

    private static string Local(DateTimeOffset at) =>
        at.ToOffset(TimeSpan.FromHours(9)).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static Layer Daily(int id, string name, int from, int to, Holder who) => new(
        new LayerId(Some.Id(id)), name, DutyRoles.Primary, 0,
        new DutyWindows.Daily(new TimeOnly(from, 0), new TimeOnly(to, 0), Enum.GetValues<DayOfWeek>()),
        new Assignment.Fixed([who]));
}
