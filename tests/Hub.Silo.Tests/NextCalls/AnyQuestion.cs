using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Silo.NextCalls;
using Hub.Testing;

namespace Hub.Silo.Tests.NextCalls;

public sealed class AnyQuestionWithSqlite() : AnyQuestion(Dialect.Sqlite);

public sealed class AnyQuestionWithPostgres() : AnyQuestion(Dialect.PostgreSql);

/// <summary>The whole way, from what people say to the answer at every door of the silo.</summary>
public abstract class AnyQuestion : SiloSpec
{
    private static readonly AwayId away = new(Some.Id(81));

    private protected AnyQuestion(Dialect dialect)
        : base(dialect)
    {
    }

    private IRotaReads Rotas => Silo.Get<IRotaReads>();

    private IAwayReads Aways => Silo.Get<IAwayReads>();

    [Fact]
    public async Task Any_question_has_an_answer_that_is_never_empty_and_the_grain_gives_the_same()
    {
        await Kept();
        var dice = new Random(7);
        for (var i = 0; i < 150; i++)
        {
            var question = new CallQuestion(
                dice.Next(3) switch { 0 => null, 1 => Some.Patient, _ => new PatientId(Some.Id(dice.Next(40))) },
                DateTimeOffset.UnixEpoch.AddSeconds(dice.NextInt64((long)129 * 366 * 86400)),
                (CallKind)dice.Next(3));
            var told = (await Rotas.NextCall(question)).Value!;
            Assert.NotEmpty(told.Steps);
            var grain = await Silo.Grains.District(Some.District).NextCall(PractitionerId.Operator, question);
            Assert.Equal(Json(told), Json(grain.Value!));
            var duty = await Silo.Grains.Rota(SomeRota.Id).Now(new DutyQuestion(question.At));
            Assert.Equal(Json(await Rotas.Now(question.At)), Json(duty.Value!));
        }

        foreach (var at in new[] { DateTimeOffset.MinValue, DateTimeOffset.MaxValue })
        {
            Assert.Equal("rota-instant-out-of-range", (await Rotas.NextCall(new(Some.Patient, at))).Refusal?.Code);
            Assert.NotNull((await Silo.Grains.Rota(SomeRota.Id).Now(new(at))).Refusal);
        }
    }

    [Fact]
    public async Task About_a_patient_the_grain_tells_only_those_who_may_see_the_patient()
    {
        var district = Silo.Grains.District(Some.District);
        var question = new CallQuestion(Some.Patient, Some.Now);
        Assert.NotNull((await district.NextCall(Some.Nurse.Id, question)).Value);
        foreach (var outsider in new[] { Some.Stranger, Some.OtherNurse, Some.Secretary })
        {
            Assert.Equal("patient-not-visible", (await district.NextCall(outsider.Id, question)).Refusal?.Code);
            Assert.NotNull((await district.NextCall(outsider.Id, question with { Patient = null })).Value);
        }
    }

    [Fact]
    public async Task From_one_tap_to_the_answer_and_back_to_the_primary_by_itself()
    {
        await Kept();
        Assert.IsType<CallStep.OwnDoctor>(await First(Some.Now));
        await Do(new PractitionerCommand.ReportAway(Silo.NextCommand(), away, Hours(0, 48), null), Some.Primary);
        Assert.IsType<CallStep.DoctorAway>(await First(Some.Now));
        Assert.Equal([Hours(0, 48)], Assert.Single(await Aways.Uncovered(Some.Now)).Uncovered);

        var free = await Aways.Free(Some.Primary.Id, Hours(0, 48), Some.Patient);
        Assert.Equal([Some.SubPrimary.Id], free.Where(doctor => doctor.IsSubPrimary).Select(doctor => doctor.Who));
        Assert.Equal(Some.SubPrimary.Id, free[0].Who);
        Assert.DoesNotContain(free, doctor => doctor.Who == Some.Stranger.Id);

        await Do(
            new PractitionerCommand.AskCover(
                Silo.NextCommand(), new(Some.Id(82)), away, Holder.Of(Some.SubPrimary.Id), Hours(0, 24)),
            Some.Secretary);
        Assert.False(Assert.Single(await Aways.AsksFor(Some.SubPrimary.Id, Some.Now)).IsTaken);
        Assert.Empty(await Aways.AsksFor(Some.Primary.Id, Some.Now));
        Assert.IsType<CallStep.DoctorAway>(await First(Some.Now));
        await Do(new PractitionerCommand.AcceptCover(Silo.NextCommand(), new(Some.Id(82))), Some.SubPrimary);
        Assert.IsType<CallStep.Covering>(await First(Some.Now));
        Assert.Equal([Hours(24, 48)], Assert.Single(await Aways.Of(Some.Primary.Id, Some.Now)).Uncovered);
        Assert.Empty(await Aways.AsksFor(Some.SubPrimary.Id, Some.Now));
        Assert.IsType<CallStep.OwnDoctor>(await First(Some.Now.AddHours(48)));
        Assert.True(await Aways.IsAway(Some.Primary.Id, Hours(47, 49)));
        Assert.False(await Aways.IsAway(Some.Primary.Id, Hours(48, 49)));
    }

    [Fact]
    public async Task The_secretariat_and_the_primary_set_the_patients_rule_and_a_plan_is_taken_back()
    {
        await Kept();
        FirstCallStep[] steps = [new(new CallTarget.OnDuty(SomeRota.Id))];
        PatientCommand set = new PatientCommand.SetFirstCall(
            Silo.NextCommand(), null, Some.Now.AddDays(1), steps);
        Assert.Equal("primary-doctor-decides", (await Silo.Do(Some.Nurse, set)).Refusal?.Code);
        Assert.Equal("patient-not-visible", (await Silo.Do(Some.Stranger, set)).Refusal?.Code);
        await TestSilo.Accept(Silo.Do(Some.Secretary, set));
        Assert.Equal(FirstCallScope.Association, (await Ask(Some.Now)).By?.Scope);
        Assert.Equal(FirstCallScope.Patient, (await Ask(Some.Now.AddDays(1))).By?.Scope);
        var back = new PatientCommand.TakeBackFirstCall(Silo.NextCommand(), null, Some.Now.AddDays(1));
        await TestSilo.Accept(Silo.Do(Some.Primary, back));
        Assert.Equal(FirstCallScope.Association, (await Ask(Some.Now.AddDays(1))).By?.Scope);
        Assert.Equal(
            "first-call-plan-unknown",
            (await Silo.Do(Some.Primary, back with { Id = Silo.NextCommand() })).Refusal?.Code);
    }

    [Fact]
    public async Task An_institutions_rule_is_its_own_peoples_and_the_secretariats()
    {
        await Kept();
        DistrictCommand Set(FirstCallStep step) => new DistrictCommand.SetFirstCall(
            Silo.NextCommand(), Some.Clinic, null, Some.Now, [step]);
        var district = Silo.Grains.District(Some.District);
        FirstCallStep desk = new(new CallTarget.Named(Holder.Of(Some.Nurse.Id), CallPart.Desk));
        Assert.Equal("secretariat-only", (await district.Execute(Some.SubPrimary.Id, Set(desk))).Refusal?.Code);
        Assert.Equal(
            "first-call-step-unknown",
            (await district.Execute(Some.Primary.Id, Set(new(new CallTarget.OnDuty(new(Some.Id(99))))))).Refusal?.Code);
        Assert.Equal(
            "first-call-minutes-wrong",
            (await district.Execute(Some.Primary.Id, Set(desk with { Minutes = 0 }))).Refusal?.Code);
        await TestSilo.Accept(district.Execute(Some.Primary.Id, Set(desk)));
        var told = await Ask(Some.Now);
        Assert.Equal((FirstCallScope.Institution, "緑町クリニック"), (told.By!.Scope, told.By.Name));
        Assert.IsType<CallStep.Named>(told.Steps[0]);
    }

    // A rota of two clinics, and the association's first call: own doctor, then whoever is on duty.
    private async Task Kept()
    {
        foreach (var act in SomeRota.Acts(Silo.NextCommand))
        {
            await TestSilo.Accept(Silo.Grains.Rota(SomeRota.Id).Execute(Some.Secretary.Id, act));
        }

        await TestSilo.Accept(Silo.Grains.Rota(SomeRota.Id).Execute(
            Some.Secretary.Id, new RotaCommand.Publish(Silo.NextCommand(), new DateOnly(2026, 12, 31))));
        await TestSilo.Accept(Silo.Grains.District(Some.District).Execute(
            Some.Secretary.Id,
            new DistrictCommand.SetFirstCall(
                Silo.NextCommand(),
                null,
                null,
                Some.Now,
                [new(new CallTarget.OwnDoctor()), new(new CallTarget.OnDuty(SomeRota.Id))])));
    }

    private async Task<NextCall> Ask(DateTimeOffset at) =>
        (await Rotas.NextCall(new CallQuestion(Some.Patient, at))).Value!;

    private async Task<CallStep> First(DateTimeOffset at) => (await Ask(at)).Steps[0];

    private Task<long> Do(PractitionerCommand command, PractitionerView by) =>
        TestSilo.Accept(Silo.Grains.Practitioner(Some.Primary.Id).Execute(by.Id, command));

    private static Period Hours(int from, int to) => new(Some.Now.AddHours(from), Some.Now.AddHours(to));

    private static string Json<T>(T told) => System.Text.Json.JsonSerializer.Serialize(told, EventTypes.Json);
}
