using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Access;

public sealed class CoveringForAWhileOnSqlite() : CoveringForAWhile(Dialect.Sqlite);

public sealed class CoveringForAWhileOnPostgres() : CoveringForAWhile(Dialect.PostgreSql);

/// <summary>Whoever said yes to hours of the primary doctor's absence sees the patients in these hours alone.</summary>
public abstract class CoveringForAWhile : SiloSpec
{
    private static readonly AwayId away = new(Some.Id(81));
    private static readonly CoverId cover = new(Some.Id(82));
    private static readonly PractitionerView covering = Some.Stranger;

    private protected CoveringForAWhile(Dialect dialect)
        : base(dialect)
    {
    }

    [Fact]
    public async Task From_the_first_instant_of_the_hours_to_the_last_and_not_a_tick_longer()
    {
        await Report(null);
        await Ask(Holder.Of(covering.Id), 2, 10);
        await Sees(null, "asked");
        await Do(new PractitionerCommand.AcceptCover(Silo.NextCommand(), cover), covering);
        Assert.Equal(Some.Now.AddHours(2), await Silo.Access.NextTurn(Some.Now));
        await Sees(null, "before the hours");
        Silo.Clock.Advance(TimeSpan.FromHours(2) - TimeSpan.FromTicks(1));
        await Sees(null, "a tick before");
        Silo.Clock.Advance(TimeSpan.FromTicks(1));
        await Sees(CareRole.Covering, "at the first instant");
        Assert.Equal(Some.Now.AddHours(10), await Silo.Access.NextTurn(Some.Now.AddHours(2)));
        Silo.Clock.Advance(TimeSpan.FromHours(8) - TimeSpan.FromTicks(1));
        await Sees(CareRole.Covering, "a tick before the end");
        Silo.Clock.Advance(TimeSpan.FromTicks(1));
        await Sees(null, "at the end");
        Assert.Null(await Silo.Access.NextTurn(Some.Now.AddHours(10)));
    }

    [Theory]
    [InlineData("ended")]
    [InlineData("withdrawn")]
    [InlineData("declined")]
    public async Task What_ends_early_ends_the_sight_at_once(string how)
    {
        await Report(null);
        await Ask(Holder.Of(covering.Id), 0, 10);
        await Do(new PractitionerCommand.AcceptCover(Silo.NextCommand(), cover), covering);
        await Sees(CareRole.Covering, "said yes");
        Silo.Clock.Advance(TimeSpan.FromHours(1));
        await (how switch
        {
            "ended" => Do(new PractitionerCommand.EndAway(Silo.NextCommand(), away), Some.Primary),
            "withdrawn" => Do(new PractitionerCommand.WithdrawCover(Silo.NextCommand(), cover), Some.Primary),
            _ => Do(new PractitionerCommand.DeclineCover(Silo.NextCommand(), cover), covering),
        });
        await Sees(null, how);
    }

    [Fact]
    public async Task An_absence_for_other_patients_shows_nothing_of_this_one()
    {
        await Report([new PatientId(Some.Id(32))]);
        await Ask(Holder.Of(covering.Id), 0, 10);
        await Do(new PractitionerCommand.AcceptCover(Silo.NextCommand(), cover), covering);
        await Sees(null, "other patients");
    }

    [Fact]
    public async Task Where_an_institution_said_yes_its_doctors_see_and_nobody_else_there()
    {
        await Report([Some.Patient]);
        await Ask(Holder.Of(Some.OtherClinic), 0, 10);
        var nurse = Some.OtherNurse.Details with { Institution = Some.OtherClinic };
        await Accept(Silo.Grains.Practitioner(Some.OtherNurse.Id).Execute(
            PractitionerId.Operator, new PractitionerCommand.Register(Silo.NextCommand(), nurse)));
        await Do(new PractitionerCommand.AcceptCover(Silo.NextCommand(), cover), covering);
        await Sees(CareRole.Covering, "a doctor there");
        Assert.Null(await Silo.Access.To(Some.Patient, Some.OtherNurse.Id));

        // Whom another relation lets see keeps it.
        Assert.Equal(CareRole.SubPrimaryDoctor, await Silo.Access.To(Some.Patient, Some.SubPrimary.Id));
    }

    [Fact]
    public async Task Whoever_covers_brings_nobody_to_the_team_least_of_all_themselves()
    {
        await Report(null);
        await Ask(Holder.Of(covering.Id), 0, 10);
        await Do(new PractitionerCommand.AcceptCover(Silo.NextCommand(), cover), covering);
        var patient = Silo.Grains.Patient(Some.Patient);
        foreach (var person in new[] { covering, Some.Pharmacist })
        {
            var outcome = await patient.Execute(
                covering.Id, new PatientCommand.AddParticipant(Silo.NextCommand(), person.Id));
            Assert.Equal(PatientRefusals.CoreMembersDecide.Code, outcome.Refusal?.Code);
        }

        // The team may: then the sight no longer ends with the hours.
        await Accept(patient.Execute(
            Some.Primary.Id, new PatientCommand.AddParticipant(Silo.NextCommand(), covering.Id)));
        Silo.Clock.Advance(TimeSpan.FromHours(48));
        await Sees(CareRole.Participant, "added");
    }

    private Task Report(IReadOnlyList<PatientId>? patients) => Do(
        new PractitionerCommand.ReportAway(
            Silo.NextCommand(), away, new Period(Some.Now, Some.Now.AddHours(24)), patients),
        Some.Primary);

    private Task Ask(Holder asked, int from, int to) => Do(
        new PractitionerCommand.AskCover(
            Silo.NextCommand(), cover, away, asked, new Period(Some.Now.AddHours(from), Some.Now.AddHours(to))),
        Some.Primary);

    private Task Do(PractitionerCommand command, PractitionerView by) =>
        Accept(Silo.Grains.Practitioner(Some.Primary.Id).Execute(by.Id, command));

    private static async Task Accept(Task<Outcome> asked)
    {
        var outcome = await asked;
        Assert.True(outcome.IsAccepted, outcome.Refusal?.En);
    }

    /// <summary>All ways of asking answer alike.</summary>
    private async Task Sees(CareRole? expected, string when)
    {
        var team = await Silo.Access.Team(Some.Patient);
        PatientId[] patients = expected is null ? [] : [Some.Patient];
        Assert.Equal((expected, when), (await Silo.Access.To(Some.Patient, covering.Id), when));
        Assert.Equal(expected, team.FirstOrDefault(member => member.Practitioner.Id == covering.Id)?.Role);
        Assert.Equal(patients, await Silo.Access.Patients(covering.Id));
        var home = await Silo.Patients.Home(covering.Id);
        Assert.Equal(patients, home.Patients.Select(patient => patient.Id));
        Assert.Equal(patients, (await Silo.Patients.Search(covering.Id, "渡辺")).Select(patient => patient.Id));
    }
}
