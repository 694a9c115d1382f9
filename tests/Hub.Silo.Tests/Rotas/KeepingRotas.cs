using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;
using Hub.Testing;
using static Hub.Contracts.Rotas.RotaCommand;
using static Hub.Silo.Rotas.RotaEvent;

namespace Hub.Silo.Tests.Rotas;

public sealed class KeepingRotas : KeepingSpec
{
    private static readonly DateOnly month = new(2026, 12, 31);

    [Fact]
    public void The_secretariat_founds_a_rota_and_names_it_anew()
    {
        When(new Found(Command, " 医師当番 ", Some.Association));
        Then(new RotaFounded("医師当番", Some.Association, Now));
        Given(Founded);
        When(new Found(Command, "医師当番", Some.Association));
        ThenNothing();
        When(new Found(Command, "夜間当番", Some.Association));
        Then(new RotaFounded("夜間当番", Some.Association, Now));
    }

    [Fact]
    public void A_rota_needs_a_name_and_a_body_that_keeps_it()
    {
        When(new Found(Command, " ", Some.Association));
        ThenRefused(RotaRefusals.NameEmpty);
        When(new Found(Command, "医師当番", new InstitutionId(Some.Id(999))));
        ThenRefused(RotaRefusals.OwnerUnknown);
    }

    [Fact]
    public void What_was_never_founded_is_unknown()
    {
        When(new SetFallbacks(Command, Fallbacks));
        ThenRefused(RotaRefusals.Unknown);
    }

    [Fact]
    public void Nobody_but_the_secretariat_keeps_rules_overrides_and_publication()
    {
        When(new Found(Command, "医師当番", Some.Association), Some.Primary);
        ThenRefused(DistrictRefusals.SecretariatOnly);
        Given(Founded, Ruled, Backed);
        RotaCommand[] kept =
        [
            new SetRules(Command, Policy, Now), new SetFallbacks(Command, Fallbacks), new Publish(Command, month),
            new PutOverride(Command, Force(1, 0, 4)), new LiftOverride(Command, new(Some.Id(1))),
        ];
        foreach (var command in kept)
        {
            When(command, Some.Primary);
            ThenRefused(DistrictRefusals.SecretariatOnly);
        }
    }

    [Fact]
    public void Rules_take_effect_when_they_say_but_never_before_they_are_recorded()
    {
        Given(Founded);
        When(new SetRules(Command, Policy, Now.AddDays(10)));
        Then(new RulesSet(Policy, Now.AddDays(10), Now));
        When(new SetRules(Command, Policy, Now.AddDays(-10)));
        Then(new RulesSet(Policy, Now, Now));
    }

    [Fact]
    public void Wrong_rules_are_refused_with_the_place_that_is_wrong()
    {
        Given(Founded);
        Wrong(Policy with { Layers = [] }, RotaRefusals.RulesEmpty);
        Wrong(Policy with { TimeZone = "Asia/Midori" }, RotaRefusals.ZoneUnknown);
        Wrong(
            Policy with { Calendar = DutyCalendar.Empty with { HolidayList = "jp" } }, RotaRefusals.HolidaysMissing);
        Wrong(Second(layer => layer with { Id = Nights }), RotaRefusals.LayerRepeated);
        Wrong(Second(layer => layer with { Name = " " }), RotaRefusals.LayerIncomplete);
        Wrong(Second(layer => layer with { Assignment = new Assignment.Fixed([]) }), RotaRefusals.LayerNamesNobody);
        var nobody = Holder.Of(new PractitionerId(Some.Id(77)));
        Wrong(
            Second(layer => layer with { Assignment = new Assignment.Fixed([nobody]) }), RotaRefusals.HolderUnknown);
        Wrong(
            Second(layer => layer with { Windows = new DutyWindows.Dates([new(Now, Now)]) }), RotaRefusals.WindowWrong);
    }

    [Fact]
    public void A_rota_with_fewer_than_two_fallbacks_is_not_published()
    {
        Given(Founded, Ruled);
        When(new Publish(Command, month));
        ThenRefused(RotaRefusals.FallbacksTooFew);
        Given(new FallbacksSet([Fallbacks[0]], Now));
        When(new Publish(Command, month));
        ThenRefused(RotaRefusals.FallbacksTooFew);
        Given(Backed);
        When(new Publish(Command, month));
        Then(new RotaPublished(month, Now));
    }

    [Fact]
    public void A_published_rota_keeps_its_two_fallbacks_and_goes_on()
    {
        Given(Founded, Ruled, Backed, new RotaPublished(month, Now));
        When(new SetFallbacks(Command, [Fallbacks[0]]));
        ThenRefused(RotaRefusals.FallbacksTooFew);
        When(new Publish(Command, month));
        ThenNothing();
        When(new Publish(Command, month.AddDays(-1)));
        ThenRefused(RotaRefusals.PublishedFurther);
        When(new Publish(Command, new DateOnly(2026, 11, 19)));
        ThenRefused(RotaRefusals.DateOutOfRange);
    }

    [Fact]
    public void Publishing_needs_rules()
    {
        Given(Founded, Backed);
        When(new Publish(Command, month));
        ThenRefused(RotaRefusals.RulesMissing);
    }

    [Fact]
    public void A_fallback_is_known_can_be_called_and_stands_once()
    {
        Given(Founded);
        When(new SetFallbacks(Command, [Fallbacks[0], new(Holder.Of(new PractitionerId(Some.Id(77))), "090")]));
        ThenRefused(RotaRefusals.HolderUnknown);
        When(new SetFallbacks(Command, [new(Holder.Of(Some.Association), " ")]));
        ThenRefused(RotaRefusals.FallbackIncomplete);
        When(new SetFallbacks(Command, [Fallbacks[1], Fallbacks[1]]));
        ThenRefused(RotaRefusals.FallbackRepeated);
    }

    [Fact]
    public void An_override_is_put_once_and_lifted_once()
    {
        Given(Founded, Ruled);
        When(new PutOverride(Command, Force(1, -2, 4)));
        Then(new OverridePut(Force(1, -2, 4), Now));
        Given(new OverridePut(Force(1, -2, 4), Now));
        When(new PutOverride(Command, Force(1, -2, 4)));
        ThenNothing();
        When(new PutOverride(Command, Force(1, -2, 5)));
        ThenRefused(RotaRefusals.IdTaken);
        When(new LiftOverride(Command, new(Some.Id(1))), now: Now.AddHours(1));
        Then(new OverrideLifted(new(Some.Id(1)), Now.AddHours(1)));
        Given(new OverrideLifted(new(Some.Id(1)), Now.AddHours(1)));
        When(new LiftOverride(Command, new(Some.Id(1))), now: Now.AddHours(2));
        ThenNothing();
        When(new LiftOverride(Command, new(Some.Id(2))));
        ThenRefused(RotaRefusals.ChangeUnknown);
    }

    [Fact]
    public void An_override_that_contradicts_another_of_its_time_is_refused_and_one_of_the_past_is_too()
    {
        Given(Founded, Ruled, new OverridePut(Force(1, -4, -2), Now), new OverridePut(Force(2, 2, 4), Now));
        When(new PutOverride(Command, Force(3, 3, 6)));
        ThenRefused(RotaRefusals.OverridesConflict);
        When(new PutOverride(Command, Force(3, -3, 1)));
        Then(new OverridePut(Force(3, -3, 1), Now));
        When(new PutOverride(Command, Force(3, -3, -2)));
        ThenRefused(RotaRefusals.PeriodOver);
        When(new PutOverride(Command, Force(3, 3, 3)));
        ThenRefused(RotaRefusals.PeriodEmpty);
        When(new PutOverride(Command, Force(3, 6, 8) with { Role = "primry" }));
        ThenRefused(RotaRefusals.RoleUnknown);
    }

    [Fact]
    public void A_member_reports_their_own_absence_and_their_return()
    {
        var absence = new Absence(new(Some.Id(5)), Midori, Hours(-1, 48));
        Given(Founded, Ruled);
        When(new ReportAbsence(Command, absence), Some.Primary);
        Then(new AbsenceReported(absence, Now));
        When(new ReportAbsence(Command, absence), Some.SubPrimary);
        ThenRefused(RotaRefusals.NotYours);
        When(new ReportAbsence(Command, absence with { Holder = Holder.Of(Some.Station) }));
        ThenRefused(RotaRefusals.NotAMember);

        Given(new AbsenceReported(absence, Now));
        When(new EndAbsence(Command, absence.Id), Some.SubPrimary);
        ThenRefused(RotaRefusals.NotYours);
        When(new EndAbsence(Command, absence.Id), Some.Primary, Now.AddHours(3));
        Then(new AbsenceEnded(absence.Id, Now.AddHours(3)));
        When(new EndAbsence(Command, absence.Id), now: Now.AddHours(48));
        ThenNothing();
    }

    [Fact]
    public void A_clock_that_was_set_back_puts_nothing_before_what_is_known()
    {
        Given(Founded, Ruled, Backed, new RotaPublished(month, Now));
        When(new PutOverride(Command, Force(1, 0, 4)), now: Now.AddHours(-5));
        Then(new OverridePut(Force(1, 0, 4), Now));
    }

    private void Wrong(RotaPolicy policy, Refusal refusal)
    {
        When(new SetRules(Command, policy, Now));
        ThenRefused(refusal);
    }

    private static RotaPolicy Second(Func<Layer, Layer> change) =>
        Policy with { Layers = [Policy.Layers[0], change(Policy.Layers[1])] };

    // The list of holders is one and the same, since records compare lists by identity.
    private static Override.Force Force(int id, int from, int to) =>
        new(new(Some.Id(id)), DutyRoles.Primary, Hours(from, to), forced);

    private static readonly Holder[] forced = [Wakaba];
}
