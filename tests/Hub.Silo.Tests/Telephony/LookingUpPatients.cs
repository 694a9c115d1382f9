using Dapper;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Telephony;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Telephony;

/// <summary>The desk finds whom a call is about, and it is written down whom it was shown.</summary>
public abstract class LookingUpPatients : SiloSpec
{
    private const string Secret = "秘密の容体";

    private static readonly PatientId namesake = new(Some.Id(32));

    private protected LookingUpPatients(Dialect dialect)
        : base(dialect)
    {
    }

    private IDeskReads Reads => Silo.Get<IDeskReads>();

    private protected override async Task Prepare()
    {
        await TestSilo.Accept(Silo.Grains.Practitioner(SomeDesk.Nurse.Id).Execute(
            PractitionerId.Operator,
            new PractitionerCommand.Register(Silo.NextCommand(), SomeDesk.Nurse.Details)));
        await Silo.Register(
            namesake,
            Some.Details with { Number = "I001-00002", BirthDate = new DateOnly(1930, 1, 2), Phone = "03-5550-0002" },
            Some.Responsibility,
            new SummaryFact(FactKind.KeyPerson, "長女 渡辺　花", "090-5550-7777"),
            new SummaryFact(FactKind.CrisisPlan, Secret));
    }

    [Theory]
    [InlineData("03-5550-0001")]
    [InlineData("03 5550 0001")]
    [InlineData("0355500001")]
    [InlineData("０３．５５５０．０００１")]
    [InlineData("I001-00001")]
    [InlineData("S20.7.6")]
    [InlineData("昭和20年 7月 6日")]
    [InlineData("1945/7/6")]
    [InlineData("わたなべ 昭和20年7月6日")]
    [InlineData("ﾜﾀﾅﾍﾞ 1945-07-06")]
    public async Task Exactly_one_of_two_of_the_same_name_is_found(string text) =>
        Assert.Equal([Some.Patient], await Found(text));

    [Theory]
    [InlineData("渡辺")]
    [InlineData("わたなべ　あきら")]
    public async Task Both_of_one_name_are_found_by_kanji_and_by_kana(string text) =>
        Assert.Equal([Some.Patient, namesake], (await Found(text)).OrderBy(id => id.Value));

    [Theory]
    [InlineData("090-5550-7777")]
    [InlineData("09055507777")]
    public async Task The_key_persons_own_number_finds_the_patient(string text) =>
        Assert.Equal([namesake], await Found(text));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("%")]
    [InlineData("山田")]
    [InlineData("昭和65年1月1日")]
    public async Task What_fits_nobody_finds_nobody_and_writes_nothing_down(string text)
    {
        Assert.Empty(await Found(text));
        Assert.Empty(await Looks());
    }

    [Fact]
    public async Task The_desk_sees_who_it_is_and_whom_to_call_and_nothing_clinical()
    {
        var found = (await Reads.Open(SomeDesk.Nurse.Id, namesake)).Value!;
        Assert.Equal(
            ("渡辺　昭", "昭和5年", 96, "山下　静枝", "緑町クリニック", "090-5550-7777", false),
            (found.Name, found.EraYear, found.Age, found.PrimaryDoctor, found.Clinic, found.KeyPersonPhone,
                found.IsEnrolled));
        Assert.DoesNotContain(Secret, found.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Some.Details.CareLevel, found.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_patient_who_was_shown_is_counted_to_whoever_saw_them()
    {
        await Found("渡辺");
        await Reads.Open(SomeDesk.Nurse.Id, Some.Patient);
        var one = Assert.Single(await Looks());
        Assert.Equal((SomeDesk.Nurse.Id, 2, 3), (one.By, one.Patients, one.Looks));
        var now = Silo.Clock.GetUtcNow();
        Assert.Empty(await Reads.Looks(now.AddHours(-2), now));
        await using var connection = await Silo.Get<IDatabase>().Open();
        Assert.Equal(
            [Some.Patient.ToString(), Some.Patient.ToString(), namesake.ToString()],
            (await connection.QueryAsync<string>("SELECT patient FROM desk_lookup ORDER BY patient")));
    }

    [Fact]
    public async Task Nobody_else_looks_anybody_up()
    {
        foreach (var person in Some.Practitioners)
        {
            Assert.Equal(CallRefusals.DeskOnly, (await Reads.Find(person.Id, "渡辺")).Refusal);
            Assert.Equal(CallRefusals.DeskOnly, (await Reads.Open(person.Id, Some.Patient)).Refusal);
        }

        Assert.Equal(
            PatientRefusals.NotVisible,
            (await Reads.Open(SomeDesk.Nurse.Id, new PatientId(Some.Id(99)))).Refusal);
        Assert.Empty(await Looks());
    }

    private async Task<IReadOnlyList<PatientId>> Found(string text) =>
        [.. (await Reads.Find(SomeDesk.Nurse.Id, text)).Value!.Patients.Select(patient => patient.Id)];

    private Task<IReadOnlyList<DeskLooks>> Looks() =>
        Reads.Looks(Silo.Clock.GetUtcNow(), Silo.Clock.GetUtcNow().AddSeconds(1));

    public sealed class OnSqlite() : LookingUpPatients(Dialect.Sqlite);

    public sealed class OnPostgreSql() : LookingUpPatients(Dialect.PostgreSql);
}
