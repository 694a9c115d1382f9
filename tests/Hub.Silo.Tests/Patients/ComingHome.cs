using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Timelines;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Patients;

public sealed class ComingHomeOnSqlite() : ComingHome(Dialect.Sqlite);

public sealed class ComingHomeOnPostgres() : ComingHome(Dialect.PostgreSql);

public abstract class ComingHome : SiloSpec
{
    private protected ComingHome(Dialect dialect)
        : base(dialect)
    {
    }

    [Fact]
    public async Task Each_member_sees_the_patient_and_nobody_else_does()
    {
        foreach (var person in Some.Practitioners)
        {
            var isMember = Some.Team.Any(member => member.Practitioner.Id == person.Id);
            Assert.Equal(isMember ? 1 : 0, (await Silo.Patients.Home(person.Id)).Patients.Count);
            Assert.Equal(isMember, await Silo.Access.To(Some.Patient, person.Id) is not null);
        }

        Assert.Equal(
            Some.Team.Select(member => (member.Practitioner.Id, member.Role)),
            (await Silo.Access.Team(Some.Patient)).Select(member => (member.Practitioner.Id, member.Role)));
    }

    [Fact]
    public async Task Unread_counts_what_others_wrote_after_the_mark()
    {
        await Silo.Post(Some.Nurse, "一");
        await Silo.Post(Some.Primary, "二");
        await Silo.Post(Some.SecondNurse, "三");
        Assert.Equal(2, (await Silo.Patients.Home(Some.Primary.Id)).UnreadTotal);
        Assert.Equal(3, (await Silo.Patients.Home(Some.SubPrimary.Id)).UnreadTotal);
        await Silo.Timelines.MarkRead(TimelineId.Of(Some.Patient), Some.Primary.Id, 1);
        var patient = Assert.Single((await Silo.Patients.Home(Some.Primary.Id)).Patients);
        Assert.Equal((1, "三", "石川　正"), (patient.Unread, patient.LastExcerpt, patient.LastAuthor));
    }

    [Fact]
    public async Task More_than_ninety_nine_unread_are_counted_no_further()
    {
        for (var i = 0; i < 120; i++)
        {
            await Silo.Post(Some.Nurse, "x");
        }

        Assert.Equal(100, (await Silo.Patients.Home(Some.Primary.Id)).UnreadTotal);
    }

    [Fact]
    public async Task What_waits_for_me_comes_first_until_I_have_acted()
    {
        var asked = await Silo.Post(Some.Nurse, "指示をお願いします", null, [new Addressee(Some.Primary.Id)]);
        Silo.Clock.Advance(TimeSpan.FromMinutes(1));
        await Silo.Post(Some.SecondNurse, "役割あて", null, [new Addressee(Role: CareRole.PrimaryDoctor)]);
        Silo.Clock.Advance(TimeSpan.FromMinutes(1));
        await Silo.Post(Some.SubPrimary, "ご相談", [Some.Primary.Id]);

        var waiting = (await Silo.Patients.Home(Some.Primary.Id)).Waiting;
        Assert.Equal(
            [
                ("指示をお願いします", WaitingKind.ConfirmationAsked),
                ("役割あて", WaitingKind.ConfirmationAsked),
                ("ご相談", WaitingKind.Mentioned),
            ],
            waiting.Select(item => (item.Excerpt, item.Kind)));
        Assert.Empty((await Silo.Patients.Home(Some.Nurse.Id)).Waiting);

        await TestSilo.Accept(Silo.Do(Some.Primary, new TimelineCommand.Confirm(Silo.NextCommand(), asked)));
        await Silo.Timelines.MarkRead(TimelineId.Of(Some.Patient), Some.Primary.Id, 99);
        Assert.Equal(["役割あて"], (await Silo.Patients.Home(Some.Primary.Id)).Waiting.Select(item => item.Excerpt));
    }

    [Fact]
    public async Task What_a_role_was_asked_no_longer_waits_once_a_colleague_has_confirmed()
    {
        var entry = await Silo.Post(Some.Primary, "採血お願いします", null, [new Addressee(Role: CareRole.VisitingNurse)]);
        Assert.Single((await Silo.Patients.Home(Some.SecondNurse.Id)).Waiting);
        await TestSilo.Accept(Silo.Do(Some.Nurse, new TimelineCommand.Confirm(Silo.NextCommand(), entry)));
        Assert.Empty((await Silo.Patients.Home(Some.SecondNurse.Id)).Waiting);
    }

    [Fact]
    public async Task Who_is_removed_loses_everything_at_once_and_keeps_nothing_waiting()
    {
        await TestSilo.Accept(Silo.Do(
            Some.Nurse, new PatientCommand.AddParticipant(Silo.NextCommand(), Some.Pharmacist.Id)));
        await Silo.Post(Some.Nurse, "残薬の確認を", null, [new Addressee(Some.Pharmacist.Id)]);
        Assert.Single((await Silo.Patients.Home(Some.Pharmacist.Id)).Waiting);
        await TestSilo.Accept(Silo.Do(
            Some.Nurse, new PatientCommand.RemoveParticipant(Silo.NextCommand(), Some.Pharmacist.Id)));
        var home = await Silo.Patients.Home(Some.Pharmacist.Id);
        Assert.Equal((0, 0), (home.Waiting.Count, home.Patients.Count));
        Assert.Null(await Silo.Access.To(Some.Patient, Some.Pharmacist.Id));
        var refused = await Silo.Do(Some.Pharmacist, new TimelineCommand.PostMessage(
            Silo.NextCommand(), Silo.Clock.GetUtcNow(), "まだ書ける?"));
        Assert.Equal("patient-not-visible", refused.Refusal?.Code);
    }

    [Fact]
    public async Task A_nurse_who_moves_to_another_station_leaves_the_old_stations_patients()
    {
        var moved = Some.Nurse.Details with { Institution = Some.OtherStation };
        await TestSilo.Accept(Silo.Grains.Practitioner(Some.Nurse.Id).Execute(
            Some.Secretary.Id, new PractitionerCommand.Register(Silo.NextCommand(), moved)));
        Assert.Null(await Silo.Access.To(Some.Patient, Some.Nurse.Id));
        Assert.Empty((await Silo.Patients.Home(Some.Nurse.Id)).Patients);
    }

    [Fact]
    public async Task Who_leaves_the_district_sees_nothing_from_then_on()
    {
        await TestSilo.Accept(Silo.Grains.Practitioner(Some.Primary.Id).Execute(
            Some.Secretary.Id, new PractitionerCommand.Leave(Silo.NextCommand())));
        Assert.Null(await Silo.Access.To(Some.Patient, Some.Primary.Id));
        Assert.Empty((await Silo.Patients.Home(Some.Primary.Id)).Patients);
    }

    [Theory]
    [InlineData("渡辺", true)]
    [InlineData("渡邉", true)]
    [InlineData("ワタナベ", true)]
    [InlineData("わたなべ あきら", true)]
    [InlineData("ﾜﾀﾅﾍﾞ", true)]
    [InlineData("渡辺昭", true)]
    [InlineData("i001-00001", true)]
    [InlineData("001-00001", true)]
    [InlineData("03-5550-0001", true)]
    [InlineData("0355500001", true)]
    [InlineData("５５５０", true)]
    [InlineData("佐藤", false)]
    [InlineData("%", false)]
    [InlineData(" ", false)]
    public async Task Patients_are_found_by_kanji_kana_number_and_phone(string text, bool found)
    {
        Assert.Equal(found ? 1 : 0, (await Silo.Patients.Search(Some.Primary.Id, text)).Count);
        Assert.Empty(await Silo.Patients.Search(Some.Stranger.Id, text));
        Assert.Empty(await Silo.Patients.Search(Some.Secretary.Id, text));
    }

    [Fact]
    public async Task The_summary_shows_all_facts_with_their_dates_and_marks_the_old()
    {
        await Silo.Register(
            Some.Patient, Some.Details, Some.Responsibility,
            new SummaryFact(FactKind.Consent, "同意あり", AsOf: new DateOnly(2025, 11, 1)),
            new SummaryFact(FactKind.CrisisPlan, "急変時は救急搬送"));
        Silo.Clock.Advance(TimeSpan.FromDays(10));
        var tonight = new SummaryFact(FactKind.Tonight, "呼吸苦");
        await TestSilo.Accept(Silo.Do(Some.Nurse, new PatientCommand.StateFact(Silo.NextCommand(), tonight, 0)));
        Silo.Clock.Advance(TimeSpan.FromDays(8));

        var summary = (await Silo.Patients.Summary(Some.Patient))!;
        Assert.Equal((81, "緑町訪問看護ステーション"), (summary.Age, summary.StationName));
        Assert.Equal(Enum.GetValues<FactKind>(), summary.Facts.Select(fact => fact.Fact.Kind));
        var facts = summary.Facts.ToDictionary(fact => fact.Fact.Kind);
        Assert.Equal((true, new DateOnly(2025, 11, 1), null), Told(facts[FactKind.Consent]));
        Assert.Equal((false, new DateOnly(2026, 11, 20), null), Told(facts[FactKind.CrisisPlan]));
        Assert.Equal((true, new DateOnly(2026, 11, 30), "小林　勇"), Told(facts[FactKind.Tonight]));
        Assert.Equal((0L, ""), (facts[FactKind.Supplies].Version, facts[FactKind.Supplies].Fact.Text));

        await TestSilo.Accept(Silo.Do(Some.Primary, new PatientCommand.ReaffirmFact(
            Silo.NextCommand(), FactKind.Tonight, facts[FactKind.Tonight].Version)));
        summary = (await Silo.Patients.Summary(Some.Patient))!;
        Assert.Equal(
            (false, new DateOnly(2026, 12, 8), "山下　静枝"),
            Told(summary.Facts.Single(fact => fact.Fact.Kind is FactKind.Tonight)));
        Assert.Equal(
            [(true, "山下　静枝"), (false, "小林　勇")],
            (await Silo.Patients.FactHistory(Some.Patient, FactKind.Tonight)).Select(f => (f.Reaffirmed, f.By)));
    }

    [Fact]
    public async Task The_secretariats_list_goes_on_after_the_last_number()
    {
        for (var i = 2; i <= 5; i++)
        {
            await Silo.Register(
                new PatientId(Some.Id(100 + i)),
                Some.Details with { Number = $"I001-0000{i}" },
                new Responsibility(Some.Primary.Id, null, null));
        }

        var first = await Silo.Patients.List(null, null, 3);
        var rest = await Silo.Patients.List(null, first[^1].Details.Number, 3);
        Assert.Equal(
            ["I001-00001", "I001-00002", "I001-00003", "I001-00004", "I001-00005"],
            first.Concat(rest).Select(row => row.Details.Number));
        Assert.Equal(("山下　静枝", "伊藤　博", "緑町訪問看護ステーション"),
            (first[0].PrimaryDoctor, first[0].SubPrimaryDoctor, first[0].Station));
    }

    private static (bool Old, DateOnly? On, string? By) Told(FactView fact) =>
        (fact.Old, fact.ConfirmedOn, fact.ConfirmedBy);
}
