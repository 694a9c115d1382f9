using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Identity;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Contracts.Timelines;
using Hub.Silo.Journal;
using Hub.Silo.Names;
using Hub.Testing;

namespace Hub.Silo.Tests.Samples;

public sealed class LoadingTheSample
{
    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSql")]
    public async Task An_empty_hub_becomes_the_district_of_the_lists_with_weeks_of_posts(string dialect)
    {
        await using var silo = await TestSilo.Start(Enum.Parse<Dialect>(dialect));
        var setup = silo.Get<IDistrictSetup>();
        Assert.True(await setup.IsEmpty());
        var told = new Told();

        var outcome = await setup.LoadSample(told);

        Assert.Null(outcome.Refusal);
        Assert.True(await setup.IsSample());
        Assert.Equal("みどり区医師会", (await silo.Directory.District())?.Name);
        Assert.Equal(30, (await silo.Directory.Institutions()).Count);
        Assert.Equal(64, (await silo.Directory.Practitioners()).Count);
        Assert.Equal((SampleStep.Patients, 395, 395), told.Last(SampleStep.Patients));
        var posts = told.Last(SampleStep.Posts);
        Assert.Equal(posts.Total, posts.Done);
        Assert.NotEmpty(await silo.Directory.Search("さきやま"));
        var duty = await silo.Get<IRotaReads>().Now(Some.Now);
        Assert.Equal(["医師当番", "訪問看護当番"], duty.Rotas.Select(rota => rota.Rota.Name));
        Assert.All(duty.Rotas, rota => Assert.NotEmpty(Assert.Single(rota.Roles).Answer.Holders));
        Assert.Single(await silo.Get<IAwayReads>().Uncovered(Some.Now));
        var next = (await silo.Get<IRotaReads>().NextCall(new CallQuestion(null, Some.Now))).Value!;
        Assert.Equal(FirstCallScope.Association, next.By?.Scope);
        Assert.NotNull(Assert.IsType<CallStep.OnCall>(next.Steps[1]).Who.Inside);
    }

    [Fact]
    public async Task Loading_that_was_cut_off_is_done_again_until_a_secretary_can_sign_in()
    {
        await using var silo = await TestSilo.Start(Dialect.Sqlite);
        var setup = silo.Get<IDistrictSetup>();
        await setup.LoadSample(new Told());
        var doctor = DerivedIds.Practitioner(DerivedIds.District, "P001");
        var before = await silo.Patients.Home(doctor);

        Assert.True(await setup.IsEmpty());
        Assert.Null((await setup.LoadSample(new Told())).Refusal);

        var again = await silo.Patients.Home(doctor);
        Assert.Equal(before.Patients, again.Patients);
        Assert.Equal(before.Waiting, again.Waiting);
        await silo.Get<IAccounts>().Save(new Account
        {
            Practitioner = DerivedIds.Practitioner(DerivedIds.District, "P063"),
            Login = "p063", SecurityStamp = "x", PasswordHash = "x",
        });
        Assert.False(await setup.IsEmpty());
        Assert.Equal("district-exists", (await setup.LoadSample(new Told())).Refusal?.Code);
    }

    [Fact]
    public async Task Its_posts_carry_the_hours_of_the_story_and_its_doctors_find_what_waits_for_them()
    {
        await using var silo = await TestSilo.Start(Dialect.Sqlite);
        await silo.Get<IDistrictSetup>().LoadSample(new Told());
        var doctor = DerivedIds.Practitioner(DerivedIds.District, "P001");
        var home = await silo.Patients.Home(doctor);
        Assert.NotEmpty(home.Patients);
        Assert.All(
            home.Patients.Where(patient => patient.LastAt is not null),
            patient => Assert.InRange(patient.LastAt!.Value, Some.Now.AddDays(-60), Some.Now));
        Assert.Contains(home.Patients, patient => patient.LastAt is not null);
    }

    private sealed class Told : IProgress<LoadingSample>
    {
        private readonly Lock gate = new();
        private readonly List<LoadingSample> said = [];

        public void Report(LoadingSample value)
        {
            lock (gate)
            {
                said.Add(value);
            }
        }

        public (SampleStep Step, int Done, int Total) Last(SampleStep step)
        {
            lock (gate)
            {
                var last = said.Where(each => each.Step == step).MaxBy(each => each.Done)!;
                return (last.Step, last.Done, last.Total);
            }
        }
    }
}
