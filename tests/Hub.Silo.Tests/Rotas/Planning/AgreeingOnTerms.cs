using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Testing;
using static Hub.Contracts.Rotas.RotaCommand;
using static Hub.Silo.Rotas.RotaEvent;

namespace Hub.Silo.Tests.Rotas.Planning;

public sealed class AgreeingOnTerms : PlanSpec
{
    private static readonly PlanningTerms terms = PlannedRota.Terms;

    [Fact]
    public void The_secretariat_sets_by_what_months_are_planned()
    {
        WhenOfRota(new SetPlanning(Command, terms));
        Then(new PlanningSet(terms, Now));
        Given(new PlanningSet(terms with { Members = [terms.Members[0]] }, Now));
        Assert.Equal(Now.AddDays(-20), Kept.Rota.MemberSince[Ito]);
        Assert.Equal(terms.Members[0], Assert.Single(Kept.Rota.Terms.Members));
    }

    [Fact]
    public void Wrong_terms_are_refused_with_the_place_that_is_wrong()
    {
        Wrong(terms with { Members = [terms.Members[0], terms.Members[0]] }, PlanRefusals.TermsWrong, "members");
        Wrong(terms with { Members = [new(Ito, [], 40)] }, PlanRefusals.TermsWrong, "members");
        Wrong(terms with { RestHours = 73 }, PlanRefusals.TermsWrong, "restHours");
        Wrong(
            terms with { Weights = PlanWeights.Usual with { Gladly = -1 } }, PlanRefusals.TermsWrong, "weights");
        Wrong(terms with { Pairs = [new(Ito, [Ito])] }, PlanRefusals.TermsWrong, "pairs");
        Wrong(terms with { Kinds = [(DutyKind)9] }, PlanRefusals.TermsWrong, "kinds");
        Wrong(
            terms with { Members = [new(Holder.Of(new PractitionerId(Some.Id(77))), [], null)] },
            RotaRefusals.HolderUnknown,
            "members[0]");
        Wrong(
            terms with { Members = [new(Ito, [new(Some.Id(999))], null)] }, PlanRefusals.LayerUnknown, "members[0]");
    }

    [Fact]
    public void A_name_is_remembered_for_its_column_once()
    {
        WrittenName[] names = [new("夜間", "伊", Ito), new("", "伊", Yamashita)];
        WhenOfRota(new RememberNames(Command, names));
        Given(Assert.IsType<NamesRemembered>(Assert.Single(Events)));
        Assert.Equal(2, Kept.Rota.Names.Count);
        WhenOfRota(new RememberNames(Command, names));
        ThenNothing();
        WhenOfRota(new RememberNames(Command, [new("夜間", " ", Ito)]));
        ThenRefused(PlanRefusals.NameWrong);
        WhenOfRota(new RememberNames(Command, []));
        ThenRefused(PlanRefusals.NameWrong);
    }

    [Fact]
    public void A_column_is_remembered_until_it_is_forgotten()
    {
        WrittenColumn[] columns = [new("待機医①", SomeRota.Nights), new("備考欄", null)];
        WhenOfRota(new RememberColumns(Command, columns));
        var remembered = Assert.IsType<ColumnsRemembered>(Assert.Single(Events));
        Assert.Equal("待機医①", Assert.Single(remembered.Columns).Heading);
        Given(remembered);
        WhenOfRota(new RememberColumns(Command, columns));
        ThenNothing();
        WhenOfRota(new RememberColumns(Command, [new("待機医①", null)]));
        Given(Assert.IsType<ColumnsRemembered>(Assert.Single(Events)));
        Assert.Empty(Kept.Rota.Columns);
        WhenOfRota(new RememberColumns(Command, [new("待機医②", new(Some.Id(999)))]));
        ThenRefused(PlanRefusals.LayerUnknown.About("columns[0]"));
        WhenOfRota(new RememberColumns(Command, [new(" ", SomeRota.Nights)]));
        ThenRefused(PlanRefusals.NameWrong.About("columns[0]"));
        WhenOfRota(new RememberColumns(Command, []));
        ThenRefused(PlanRefusals.NameWrong.About("columns"));
    }

    private void Wrong(PlanningTerms wrong, Refusal refusal, string place)
    {
        WhenOfRota(new SetPlanning(Command, wrong));
        ThenRefused(refusal.About(place));
    }
}
