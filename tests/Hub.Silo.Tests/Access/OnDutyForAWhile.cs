using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Access;

public sealed class OnDutyForAWhileOnSqlite() : OnDutyForAWhile(Dialect.Sqlite);

public sealed class OnDutyForAWhileOnPostgres() : OnDutyForAWhile(Dialect.PostgreSql);

/// <summary>Whoever is on duty sees the patients who are enrolled for it, for as long as both last.</summary>
public abstract class OnDutyForAWhile : EnrolledSpec
{
    private protected OnDutyForAWhile(Dialect dialect)
        : base(dialect)
    {
    }

    [Fact]
    public async Task From_the_first_instant_of_the_duty_to_the_last_and_not_a_tick_longer()
    {
        await Sees(Stranger, null, "not enrolled");
        await Enrol(SomeEnrolment.Terms);
        await Sees(Stranger, null, "not on duty");
        Assert.Equal(Some.Now.AddHours(12), await Silo.Access.NextTurn(Some.Now));
        Silo.Clock.Advance(TimeSpan.FromHours(12) - TimeSpan.FromTicks(1));
        await Sees(Stranger, null, "a tick before");
        Silo.Clock.Advance(TimeSpan.FromTicks(1));
        await Sees(Stranger, CareRole.OnDuty, "at the first instant");
        Assert.Equal(Some.Now.AddHours(21), await Silo.Access.NextTurn(Some.Now.AddHours(12)));
        Silo.Clock.Advance(TimeSpan.FromHours(9) - TimeSpan.FromTicks(1));
        await Sees(Stranger, CareRole.OnDuty, "a tick before the end");
        Silo.Clock.Advance(TimeSpan.FromTicks(1));
        await Sees(Stranger, null, "at the end");
    }

    [Fact]
    public async Task Not_before_the_first_day_of_the_enrolment_and_not_after_its_last()
    {
        await Enrol(SomeEnrolment.Terms with
        {
            From = SomeEnrolment.Today.AddDays(4), Until = SomeEnrolment.Today.AddDays(4),
        });

        // 若葉台クリニック is on duty from Monday evening on; Tuesday begins at 15:00 UTC of Monday.
        var tuesday = new DateTimeOffset(2026, 11, 23, 15, 0, 0, TimeSpan.Zero);
        await At(tuesday.AddTicks(-1));
        await Sees(Stranger, null, "a tick before the day");
        Assert.Equal(tuesday, await Silo.Access.NextTurn(tuesday.AddHours(-1)));
        await At(tuesday);
        await Sees(Stranger, CareRole.OnDuty, "the day");
        await At(tuesday.AddHours(24).AddTicks(-1));
        await Sees(Stranger, CareRole.OnDuty, "a tick before midnight");
        await At(tuesday.AddHours(24));
        await Sees(Stranger, null, "the day after");
    }

    [Theory]
    [InlineData("ended")]
    [InlineData("departed")]
    [InlineData("put on another")]
    public async Task What_ends_early_ends_the_sight_at_once(string how)
    {
        await Enrol(SomeEnrolment.Terms);
        Silo.Clock.Advance(TimeSpan.FromHours(13));
        await Sees(Stranger, CareRole.OnDuty, "on duty");
        await TestSilo.Accept(how switch
        {
            "ended" => Silo.Do(Some.Nurse, new PatientCommand.EndEnrolment(Silo.NextCommand(), "希望")),
            "departed" => Silo.Do(Some.Secretary, new PatientCommand.DepartPatient(
                Silo.NextCommand(), new Departure(DepartureKind.Died, SomeEnrolment.Today))),
            _ => Put(SomeRota.Midori),
        });
        await Sees(Stranger, null, how);
    }

    [Fact]
    public async Task An_institution_in_scope_lets_its_doctors_see_only_while_it_is_on_duty()
    {
        await Enrol(SomeEnrolment.Terms with { Rotas = [], Institutions = [Some.OtherClinic] });
        Silo.Clock.Advance(TimeSpan.FromHours(13));
        await Sees(Stranger, null, "in person, by a rota that is not in scope");
        await TestSilo.Accept(Put(SomeRota.Wakaba));
        await Sees(Stranger, CareRole.OnDuty, "the institution");
        Assert.Equal(CareRole.SubPrimaryDoctor, await Silo.Access.To(Some.Patient, Some.SubPrimary.Id));
        Silo.Clock.Advance(TimeSpan.FromHours(3));
        await Sees(Stranger, null, "in person again");
    }

    [Fact]
    public async Task Of_an_institution_on_duty_a_nurse_sees_who_is_named_inside_and_no_other()
    {
        await Enrol(SomeEnrolment.Terms);
        await MoveTheNurse();
        await TestSilo.Accept(Put(SomeRota.Wakaba));
        await Sees(Some.OtherNurse, null, "not named");
        var now = Silo.Clock.GetUtcNow();
        await TestSilo.Accept(OfRota(new RotaCommand.NameInside(
            Silo.NextCommand(),
            new Inside(new InsideId(Some.Id(801)), Some.OtherClinic, Some.OtherNurse.Id,
                new Period(now, now.AddHours(2))))));
        await Sees(Some.OtherNurse, CareRole.OnDuty, "named");
        Assert.Equal(
            now.AddHours(2), (await Silo.Access.StandIn(Some.Patient, Some.OtherNurse.Id))?.Until);
        Silo.Clock.Advance(TimeSpan.FromHours(2));
        await Sees(Some.OtherNurse, null, "named no longer");
    }

    [Fact]
    public async Task Of_a_nurse_station_on_duty_every_nurse_sees()
    {
        await Enrol(SomeEnrolment.Terms);
        await TestSilo.Accept(Put(Holder.Of(Some.OtherStation)));
        await Sees(Some.OtherNurse, CareRole.OnDuty, "on duty");
        Silo.Clock.Advance(TimeSpan.FromHours(3));
        await Sees(Some.OtherNurse, null, "off duty");
    }

    [Fact]
    public async Task A_duty_of_another_profession_lets_nobody_see()
    {
        await Enrol(SomeEnrolment.Terms);
        await TestSilo.Accept(Silo.Do(
            Some.Primary, new PatientCommand.RemoveParticipant(Silo.NextCommand(), Some.Pharmacist.Id)));
        await TestSilo.Accept(Put(Holder.Of(Some.Pharmacist.Id)));
        await Sees(Some.Pharmacist, null, "a pharmacist");
    }

    [Fact]
    public async Task Whoever_is_on_duty_is_written_down_once_a_stretch_and_the_core_team_reads_it()
    {
        await Enrol(SomeEnrolment.Terms);
        Silo.Clock.Advance(TimeSpan.FromHours(13));
        for (var opened = 0; opened < 3; opened++)
        {
            await TestSilo.Accept(Silo.Do(Stranger, new PatientCommand.AdmitStandIn(Silo.NextCommand())));
            Silo.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Silo.Clock.Advance(TimeSpan.FromDays(7));
        await TestSilo.Accept(Silo.Do(Stranger, new PatientCommand.AdmitStandIn(Silo.NextCommand())));
        var log = (await Silo.Get<IEnrolmentReads>().Of(Some.Patient))!.Log;
        var admitted = log.Where(line => line.Kind is AccessLogKind.Admitted).ToList();
        Assert.Equal(2, admitted.Count);
        Assert.Equal(
            (Stranger.Details.Name, CareRole.OnDuty, "医師当番", Some.Now.AddHours(21)),
            (admitted[1].Who, admitted[1].Role!.Value, admitted[1].Because, admitted[1].Until!.Value));
        Assert.Contains(log, line => line.Kind is AccessLogKind.Enrolled);
    }

    [Fact]
    public async Task Whoever_is_on_duty_changes_nothing_about_who_may_see()
    {
        await Enrol(SomeEnrolment.Terms);
        Silo.Clock.Advance(TimeSpan.FromHours(13));
        var outcome = await Silo.Do(
            Stranger, new PatientCommand.AddParticipant(Silo.NextCommand(), Stranger.Id));
        Assert.Equal(PatientRefusals.CoreMembersDecide.Code, outcome.Refusal?.Code);
        outcome = await Silo.Do(Stranger, new PatientCommand.EndEnrolment(Silo.NextCommand(), "x"));
        Assert.Equal(EnrolmentRefusals.CoreMembersOnly.Code, outcome.Refusal?.Code);
    }

    [Fact]
    public async Task The_familys_sheet_of_the_hub_itself_is_never_refused()
    {
        await Enrol(SomeEnrolment.Terms with { Institutions = [Some.OtherClinic] });
        var reads = Silo.Get<IEnrolmentReads>();
        var sheet = (await reads.Sheet(Some.Patient))!;
        Assert.Contains(sheet.Doctors, doctor => doctor.Who == Stranger.Id);
        Assert.Contains(sheet.Days, day => day.Who == SomeRota.DrYamazaki);
        Assert.Contains(sheet.Numbers, number => number.Whom == SomeRota.Midori);
        await TestSilo.Accept(Silo.Do(
            Some.Nurse, new PatientCommand.GiveFamilySheet(Silo.NextCommand(), sheet, "長女")));
        var given = Assert.Single((await reads.Of(Some.Patient))!.Sheets);
        Assert.Equal((1, "長女", Some.Nurse.Details.Name), (given.Version, given.To, given.By));
        Assert.Equal(sheet.Days, given.Sheet.Days);
    }

    private static PractitionerView Stranger => Some.Stranger;

    private Task At(DateTimeOffset instant)
    {
        Silo.Clock.Advance(instant - Silo.Clock.GetUtcNow());
        return Task.CompletedTask;
    }

    /// <summary>All ways of asking answer alike, and no duty makes a member of the team.</summary>
    private async Task Sees(PractitionerView person, CareRole? expected, string when)
    {
        var team = await Silo.Access.Team(Some.Patient);
        PatientId[] patients = expected is null ? [] : [Some.Patient];
        Assert.Equal((expected, when), (await Silo.Access.To(Some.Patient, person.Id), when));
        Assert.Equal(expected, (await Silo.Access.StandIn(Some.Patient, person.Id))?.Role);
        Assert.DoesNotContain(team, member => member.Practitioner.Id == person.Id);
        Assert.Equal(patients, await Silo.Access.Patients(person.Id));
        Assert.Equal(patients, (await Silo.Patients.Home(person.Id)).Patients.Select(patient => patient.Id));
        Assert.Equal(patients, (await Silo.Patients.Search(person.Id, "渡辺")).Select(patient => patient.Id));
        var shown = await Silo.Get<IEnrolmentReads>().WhileOnDuty(person.Id);
        Assert.Equal(patients, shown.Select(patient => patient.Id));
    }
}
