using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas;
using Hub.Testing;

namespace Hub.Silo.Tests.NextCalls;

public sealed class CallingInOrder : ChainSpec
{
    private const string Duty = "duty 緑町クリニック";
    private const string First = "fallback みどり区医師会";
    private const string Second = "fallback 山下　静枝";

    [Fact]
    public void Without_a_rule_the_published_rotas_stand_by_name_with_five_minutes_each()
    {
        var chain = Ask();
        Assert.Null(chain.By);
        Assert.Equal([Duty, First, Second], Said(chain));
        Assert.All(chain.Steps, step => Assert.Equal(5, step.Minutes));
    }

    [Theory]
    [InlineData(false, false, false, null)]
    [InlineData(true, false, false, FirstCallScope.Association)]
    [InlineData(false, true, false, FirstCallScope.Institution)]
    [InlineData(true, true, false, FirstCallScope.Institution)]
    [InlineData(false, false, true, FirstCallScope.Patient)]
    [InlineData(true, true, true, FirstCallScope.Patient)]
    public void The_narrowest_rule_holds_from_its_time_and_not_before(
        bool association, bool clinic, bool patient, FirstCallScope? expected)
    {
        OfDistrict.AddRange(association ? [new(null, Rule(Now, null, OnDuty))] : []);
        OfDistrict.AddRange(clinic ? [new(Some.Clinic, Rule(Now, null, OnDuty))] : []);
        OfDistrict.Add(new(Some.OtherClinic, Rule(Now, null, OnDuty)));
        OfPatient.AddRange(patient ? [Rule(Now, null, OnDuty)] : []);
        Assert.Null(Ask(Now.AddTicks(-1)).By);
        Assert.Equal(expected, Ask().By?.Scope);
    }

    [Fact]
    public void An_empty_rule_hands_back_to_the_wider_one()
    {
        OfDistrict.Add(new(null, Rule(Long, null, Named(Hospital), OnDuty)));
        OfPatient.Add(Rule(Long, null, Own, OnDuty));
        OfPatient.Add(Rule(Now.AddDays(1), null));
        Assert.Equal(FirstCallScope.Patient, Ask().By?.Scope);
        Assert.Equal(FirstCallScope.Association, Ask(Now.AddDays(1)).By?.Scope);
    }

    [Fact]
    public void A_rule_for_the_kind_of_call_goes_before_the_one_for_every_kind()
    {
        OfDistrict.Add(new(null, Rule(Long, CallKind.Nursing, Named(Holder.Of(Some.Nurse.Id), CallPart.DutyNurse))));
        OfDistrict.Add(new(null, Rule(Now.AddDays(-1), null, OnDuty)));
        Assert.Equal("named 小林　勇", Said(Ask(kind: CallKind.Nursing)).First());
        Assert.Equal(Duty, Said(Ask(kind: CallKind.Medical)).First());
        Assert.Equal(Duty, Said(Ask(kind: CallKind.Other)).First());
    }

    [Fact]
    public void Three_layers_stand_in_their_order_with_their_own_minutes()
    {
        OfDistrict.Add(new(null, new FirstCall(
            null,
            Long,
            [new(Own, 10), new(Named(Holder.Of(Some.OtherClinic), CallPart.Partner)), new(Named(Hospital), 3)],
            Long)));
        Minutes.Add(new(Long, 8));
        Minutes.Add(new(Now.AddDays(1), 7));
        var chain = Ask();
        Assert.Equal(
            ["own 山下　静枝", "named 若葉台クリニック", "named 緑町訪問看護ステーション", Duty, First, Second], Said(chain));
        Assert.Equal([10, 8, 3, 8, 8, 8], chain.Steps.Select(step => step.Minutes));
    }

    [Fact]
    public void Behind_the_steps_come_the_fallbacks_of_the_rotas_they_name_once()
    {
        OfDistrict.Add(new(null, Rule(Long, null, Own, OnDuty)));
        Assert.Equal(["own 山下　静枝", Duty, First, Second], Said(Ask()));
        OfDistrict.Add(new(null, Rule(
            Now, null, new CallTarget.Fallbacks(SomeRota.Id), OnDuty, Named(Hospital, CallPart.Vendor))));
        Assert.Equal([First, Second, Duty, "named 緑町訪問看護ステーション"], Said(Ask()));
    }

    [Fact]
    public void A_target_that_finds_nobody_is_a_gap_by_its_name()
    {
        OfDistrict.Add(new(null, Rule(
            Long,
            null,
            Own,
            Named(Holder.Of(new PractitionerId(Some.Id(999)))),
            new CallTarget.OnDuty(new(Some.Id(998))),
            new CallTarget.OnDuty(SomeRota.Id, "夜勤"))));
        var steps = Chain(new CallQuestion(null, Now)).Steps;
        Assert.Equal(new CallStep.NoDoctor(DoctorMissing.NoPatient), steps[0]);
        Assert.IsType<CallStep.Gone>(steps[1]);
        Assert.Equal(new CallStep.RotaSilent("", RotaSilence.Unknown), steps[2]);
        Assert.IsType<Vacancy.NotWanted>(Assert.Single(Assert.IsType<CallStep.Gap>(steps[3]).Vacancies));
        Assert.All(steps.Take(4), step => Assert.Null(step.Minutes));

        Published = null;
        Assert.Equal(
            new CallStep.RotaSilent("医師当番", RotaSilence.NotPublished), Chain(new CallQuestion(null, Now)).Steps[3]);
    }

    [Fact]
    public void A_rule_whose_rotas_are_nobodys_duty_yet_leaves_the_district_behind_it()
    {
        OfDistrict.Add(new(null, Rule(Long, null, new CallTarget.OnDuty(new(Some.Id(998))))));
        var chain = Ask();
        Assert.IsType<CallStep.RotaSilent>(chain.Steps[0]);
        Assert.IsType<CallStep.OnCall>(chain.Steps[1]);
        Assert.IsType<CallStep.AskFallback>(chain.Steps[^1]);
    }

    [Fact]
    public void A_published_rota_whose_rules_begin_later_says_so_and_its_fallbacks_follow()
    {
        Rota = Rota with { Rules = [Rota.Rules[0] with { Effective = Now.AddDays(9), At = Now }] };
        var steps = Ask().Steps;
        Assert.Equal(new CallStep.RotaSilent("医師当番", RotaSilence.NoRulesYet), steps[0]);
        Assert.IsType<CallStep.AskFallback>(steps[1]);
    }

    [Fact]
    public void A_primary_doctor_who_left_or_never_was_is_said_to_be_missing()
    {
        OfDistrict.Add(new(null, Rule(Long, null, Own)));
        People[0] = People[0] with { Active = false };
        Assert.Equal(new CallStep.NoDoctor(DoctorMissing.Left), Ask().Steps[0]);
        Assert.Equal(
            new CallStep.NoDoctor(DoctorMissing.NotAssigned),
            Ask(Now, patient: new PatientId(Some.Id(997))).Steps[0]);
    }

    [Fact]
    public void Whom_an_institution_names_inside_is_called_for_those_hours_only()
    {
        var inside = new Inside(
            new(Some.Id(91)), Some.Clinic, Some.Primary.Id, new(Now.AddHours(-1), Now.AddHours(1)));
        Rota = Rota.Evolve(Rota, new RotaEvent.InsideNamed(inside, Now.AddHours(-2)));
        Assert.Equal(new InsideView(Some.Primary.Id, "山下　静枝", "090-0000-0000"), Inside(Now));
        Assert.Null(Inside(Now.AddHours(1)));
        Assert.Null(Inside(Now.AddHours(-1).AddTicks(-1)));

        // The one who was named last is called; what is lifted ends there and what was is as it was.
        Rota = Rota.Evolve(Rota, new RotaEvent.InsideLifted(inside.Id, Now));
        Assert.Null(Inside(Now));
        Assert.NotNull(Inside(Now.AddTicks(-1)));
        People[0] = Some.Primary with { Details = Some.Primary.Details with { Institution = Some.OtherClinic } };
        Assert.Null(Inside(Now.AddTicks(-1)));
    }

    private InsideView? Inside(DateTimeOffset at) => Assert.IsType<CallStep.OnCall>(Ask(at).Steps[0]).Who.Inside;
}
