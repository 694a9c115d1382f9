using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Districts;
using Hub.Contracts.Handovers;
using Hub.Contracts.Patients;
using Hub.Contracts.Reports;
using Hub.Contracts.Rotas;
using Hub.Silo.Deadlines;
using Hub.Silo.Journal;
using Hub.Silo.Names;
using Hub.Silo.Notifications;
using Hub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Silo.Tests.Samples;

public sealed class TellingCallsOfTheSample
{
    private static readonly TimeSpan weeks = TimeSpan.FromDays(40);

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSql")]
    public async Task Calls_of_every_outcome_are_told_and_nothing_rings(string dialect)
    {
        await using var silo = await Loaded(Enum.Parse<Dialect>(dialect));
        var calls = silo.Get<ICallReads>();

        var told = await calls.Received(Some.Now - weeks, Some.Now);

        Assert.All(
            Enum.GetValues<CareForm>().Except([CareForm.OnlineConsult]),
            form => Assert.Contains(told, call => call.Care == form));
        Assert.Contains(told, call => call.State is CallState.Withdrawn);
        Assert.Contains(told, call => call.Patient is null && call.State is CallState.Closed);
        Assert.Empty(await calls.Open());
        Assert.Equal(4, told.Count(call => call.State is CallState.Reported));
        Assert.All(told, call => Assert.True(
            call.State is CallState.Reported or CallState.Closed or CallState.Withdrawn));
        Assert.Single(await silo.Get<ICallCare>().Overdue());
    }

    [Fact]
    public async Task Last_nights_reports_wait_for_their_doctors_and_for_the_desk()
    {
        await using var silo = await Loaded(Dialect.Sqlite);
        var calls = silo.Get<ICallReads>();

        Assert.Single(await calls.ToAcknowledge(Person("P001")), call => call.MustDecide);
        Assert.Single(await calls.ToAcknowledge(Person("P002")), call => !call.MustDecide);
        var stranger = Assert.Single(await calls.ToAcknowledge(Person("P060")), call => call.Patient is null);
        var seen = (await calls.See(stranger.Id, Person("P060")))!;
        Assert.NotNull(seen.View.Report);
        Assert.Null((await silo.Grains.Call(stranger.Id).Execute(
            Person("P060"), new CallCommand.Acknowledge(new(Guid.NewGuid()), null, seen.View.Version))).Refusal);
        Assert.Equal(CallSight.Figures, await calls.Sight(stranger.Id, Person("P060")));
        Assert.Contains(await calls.FollowUps(Person("P013")), _ => true);
        Assert.Equal(
            HandoverState.ReadBack, Assert.Single(await silo.Get<IHandoverReads>().Of(Person("P013"))).State);
    }

    [Fact]
    public async Task Those_who_stood_in_were_enrolled_for_and_are_written_down()
    {
        await using var silo = await Loaded(Dialect.Sqlite);
        var patient = DerivedIds.Patient(DerivedIds.District, "I008-00001");
        var backup = (await silo.Get<IEnrolmentReads>().Of(patient))!;

        Assert.NotNull(Assert.Single(backup.Enrolments));
        Assert.NotEmpty(backup.Sheets);
        Assert.Contains(backup.Log, line => line.Kind is AccessLogKind.Admitted);
    }

    [Fact]
    public async Task Each_call_stands_on_the_timeline_at_the_hour_of_the_story()
    {
        await using var silo = await Loaded(Dialect.Sqlite);
        await using var connection = await silo.Get<IDatabase>().Open();

        Assert.Equal(0, await connection.Count(
            null,
            "SELECT COUNT(*) FROM call AS c LEFT JOIN call_card AS k ON k.call = c.id AND k.told = c.version "
            + "WHERE c.patient IS NOT NULL AND k.call IS NULL"));
        Assert.Equal(0, await connection.Count(
            null,
            "SELECT COUNT(*) FROM timeline_entry WHERE posted_at >= @now", ("now", Micros.Of(Some.Now))));
    }

    [Fact]
    public async Task The_associations_report_holds_the_calls_of_people_on_no_list()
    {
        await using var silo = await Loaded(Dialect.Sqlite);

        var reports = await silo.Get<IDailyReports>().Recent(Person("P063"));

        Assert.Contains(reports, line => line is
        {
            Institution.Details.Kind: InstitutionKind.MedicalAssociation, Unread: 1,
        });
        Assert.Contains(reports, line => line.Institution.Details.Kind is InstitutionKind.Clinic);
    }

    [Fact]
    public async Task Nobody_is_told_outside_of_the_hub()
    {
        await using var silo = await Loaded(Dialect.Sqlite);
        var services = silo.Get<IServiceProvider>();

        await services.GetRequiredService<Expansion>().Run(Some.Now.AddMinutes(5), default);

        await using var connection = await silo.Get<IDatabase>().Open();
        Assert.Equal(0, await connection.Count(
            null, "SELECT COUNT(*) FROM delivery WHERE channel <> 'App' AND channel <> 'Push'"));
    }

    [Fact]
    public async Task What_falls_due_while_the_past_is_told_waits_until_it_is_told()
    {
        await using var silo = await Loaded(Dialect.Sqlite);
        var (calls, recess) = (silo.Get<ICallReads>(), silo.Get<Recess>());
        using var clock = ActivatorUtilities.CreateInstance<DeadlineClock>(silo.Get<IServiceProvider>());
        var call = (await silo.Get<ICalls>().Begin(Person("P013"), new CallCommand.Begin(
            new(Guid.NewGuid()), ARequest))).Value!;

        using (recess.Begin())
        {
            silo.Clock.Advance(TimeSpan.FromMinutes(11));
            await clock.Look(default);
            await silo.Get<Tellings>().Ends();
            Assert.Equal(call.Version, await calls.Version(call.Call));
        }

        await clock.Look(default);
        await silo.Get<Tellings>().Ends();
        Assert.NotEqual(call.Version, await calls.Version(call.Call));
    }

    private static CallRequest ARequest => new(
        DerivedIds.Patient(DerivedIds.District, "I002-00321"),
        null,
        new Requester(CallSource.Nurse, "", "", ""),
        "息切れ",
        "",
        null,
        VisitWish.Wanted,
        CallSorting.Medical,
        CallDanger.Urgent,
        CallKind.Medical,
        [],
        []);

    private static async Task<TestSilo> Loaded(Dialect dialect)
    {
        var silo = await TestSilo.Start(dialect);
        Assert.Null((await silo.Get<IDistrictSetup>().LoadSample(new Progress<LoadingSample>())).Refusal);
        return silo;
    }

    private static PractitionerId Person(string code) => DerivedIds.Practitioner(DerivedIds.District, code);
}
