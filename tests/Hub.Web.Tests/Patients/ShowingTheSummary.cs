using Bunit;
using Hub.Contracts.Patients;
using Hub.Testing;
using Hub.Web.Patients;
using Xunit;

namespace Hub.Web.Tests.Patients;

public sealed class ShowingTheSummary : Component
{
    private static readonly DateOnly Day = new(2026, 11, 2);

    [Fact]
    public void Every_fact_has_its_place_also_one_that_nobody_knows()
    {
        var summary = Show();
        var labels = summary.FindAll("dt").Select(label => label.TextContent).ToArray();
        foreach (var kind in Enum.GetValues<FactKind>())
        {
            Assert.Contains(Texts.Of(kind), labels);
        }

        Assert.Contains("未記入", summary.Find("#fact-CrisisPlan dd").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_says_when_it_was_last_confirmed_and_by_whom()
    {
        var fact = Show(new FactView(new(FactKind.CrisisPlan, "入院は希望しない"), 3, Day, "山下　静枝", false));
        Assert.Equal("11/2(月) 確認 (山下　静枝)", Plain(fact.Find("#fact-CrisisPlan .as-of").TextContent));
        var list = Show(new FactView(new(FactKind.CrisisPlan, "入院は希望しない"), 3, Day, null, false));
        Assert.Contains("名簿より", list.Find("#fact-CrisisPlan .as-of").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_fact_is_told_by_a_word_and_a_shape()
    {
        var fact = Show(new FactView(new(FactKind.Tonight, "呼吸苦"), 3, Day, null, true)).Find("#fact-Tonight");
        Assert.Contains("old", fact.ClassList);
        Assert.Contains("古い情報", fact.QuerySelector(".as-of")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(fact.QuerySelector(".as-of svg"));
    }

    [Fact]
    public void The_key_person_can_be_called_at_a_tap()
    {
        var fact = Show(new FactView(new(FactKind.KeyPerson, "長女", "090-1234-5678"), 3, Day, null, false));
        Assert.Equal("tel:090-1234-5678", fact.Find("#fact-KeyPerson a.phone").GetAttribute("href"));
    }

    [Theory]
    [InlineData(true, "計画に変更あり")]
    [InlineData(false, "計画変更なし")]
    [InlineData(null, "未確認")]
    public void The_next_visit_says_whether_the_plan_changed(bool? changed, string word)
    {
        var fact = Show(new FactView(
            new(FactKind.NextVisit, "定期", null, new DateOnly(2026, 11, 23), changed), 3, Day, null, false));
        Assert.Contains("11/23(月)", fact.Find("#fact-NextVisit dd").TextContent, StringComparison.Ordinal);
        Assert.Contains(word, fact.Find("#fact-NextVisit .badge").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stated_fact_can_be_reaffirmed_and_one_that_nobody_stated_cannot()
    {
        var summary = Show(new FactView(new(FactKind.Tonight, "呼吸苦"), 3, Day, null, false));
        Assert.NotNull(summary.Find("#fact-Tonight [value=reaffirm]"));
        Assert.Empty(summary.FindAll("#fact-CrisisPlan [value=reaffirm]"));
        Assert.Equal("3", summary.Find("#fact-Tonight [name='Fact.Seen']").GetAttribute("value"));
    }

    [Fact]
    public void A_refused_fact_stays_open_with_what_was_typed()
    {
        var summary = Render<PatientSummary>(parameters => parameters
            .Add(component => component.Summary, Summary([]))
            .Add(component => component.Typed, new FactForm { Kind = FactKind.Tonight, Text = "書いた文" })
            .Add(component => component.Mistake, "他の人が先に更新しました"));
        Assert.True(summary.Find("#fact-Tonight details").HasAttribute("open"));
        Assert.Equal("書いた文", summary.Find("#fact-Tonight textarea").TextContent);
        Assert.Contains("他の人が先に", summary.Find("#fact-Tonight [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.False(summary.Find("#fact-CrisisPlan details").HasAttribute("open"));
    }

    [Fact]
    public void The_header_says_what_counts_at_night()
    {
        var header = Render<PatientHeader>(parameters => parameters.Add(component => component.Summary, Summary(
            [
                new(new(FactKind.CrisisPlan, "救急車は呼ばない"), 1, Day, null, false),
                new(new(FactKind.KeyPerson, "長女", "090-1234-5678"), 1, Day, null, false),
            ])));
        Assert.Contains("渡辺　昭 様", header.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.Contains("81歳", header.Markup, StringComparison.Ordinal);
        Assert.Contains("救急車は呼ばない", header.Find(".crisis-line").TextContent, StringComparison.Ordinal);
        Assert.NotNull(header.Find("a[href='tel:090-1234-5678']"));
    }

    [Fact]
    public void Only_added_members_can_be_removed_and_the_consequence_is_said_first()
    {
        CareTeamMember[] members = [.. Some.Team, new(Some.Pharmacist, CareRole.Participant)];
        var team = Render<CareTeam>(parameters => parameters
            .Add(component => component.Members, members)
            .Add(component => component.MayChange, true));
        var remove = Assert.Single(team.FindAll("form[data-confirm]"));
        Assert.Contains("木村　久子さんをチームから外します", remove.GetAttribute("data-confirm"), StringComparison.Ordinal);
        var read = Render<CareTeam>(parameters => parameters.Add(component => component.Members, members));
        Assert.Empty(read.FindAll("form"));
    }

    [Fact]
    public void It_is_complete_in_English()
    {
        In("en");
        var text = Show(new FactView(new(FactKind.Tonight, "x"), 3, Day, "y", true)).Find("#fact-Tonight").TextContent;
        Assert.False(SourceTree.HasJapanese(text), text);
    }

    private IRenderedComponent<PatientSummary> Show(params FactView[] facts) => Render<PatientSummary>(
        parameters => parameters.Add(component => component.Summary, Summary(facts)));

    private static PatientSummaryView Summary(IReadOnlyList<FactView> stated) => new(
        Some.Patient, 3, Some.Details, 81, Some.Team, "緑町訪問看護ステーション", "03-5555-1001",
        [
            .. Enum.GetValues<FactKind>().Select(kind =>
                stated.FirstOrDefault(view => view.Fact.Kind == kind) ?? new(new(kind, ""), 0, null, null, false)),
        ]);
}
