using Bunit;
using Hub.Contracts.Rotas;
using Hub.Testing;
using Hub.Web.Layout;
using Hub.Web.Rotas;
using Xunit;

namespace Hub.Web.Tests.Rotas;

public sealed class ShowingWhoIsOn : Component
{
    [Fact]
    public void The_name_the_number_to_press_until_when_and_who_is_next()
    {
        var card = Card(RotaTold.Now(RotaTold.OnDuty(RotaTold.Turn)));
        Assert.Contains("緑町クリニック", card.Find(".duty-name").TextContent, StringComparison.Ordinal);
        Assert.Equal("tel:03-5555-1001", card.Find("a.main").GetAttribute("href"));
        Assert.Equal("11/21(土) 9:00 まで", Plain(card.Find(".duty-until").TextContent));
        Assert.Equal(
            "次の当番 山崎　美代子 11/21(土) 9:00 – 11/21(土) 18:00", Plain(card.Find(".duty-next").TextContent));
        Assert.Equal("第2週 月曜 9:00 交代: 緑町クリニック", Assert.Single(card.FindAll(".duty-why li")).TextContent);
        Assert.Empty(card.FindAll(".untaken, .duty-gap"));
    }

    [Fact]
    public void Fallbacks_stand_in_order_each_with_its_number()
    {
        var card = Card(RotaTold.Now(RotaTold.OnDuty(RotaTold.Turn)));
        Assert.Equal(
            ["tel:03-5555-1019", "tel:03-5555-1030"],
            card.FindAll(".duty-fallbacks a").Select(link => link.GetAttribute("href")!));
    }

    [Fact]
    public void A_gap_is_loud_in_words_and_says_why_and_whom_to_call()
    {
        var card = Card(RotaTold.Now(RotaTold.Vacant(
            new Vacancy.Absent(SomeRota.Nights, SomeRota.DrYamazaki, RotaTold.Absence))));
        Assert.Contains("untaken", card.Find("section.card").ClassName, StringComparison.Ordinal);
        Assert.Contains("担当者がいません", card.Find(".duty-gap").TextContent, StringComparison.Ordinal);
        Assert.Contains("つながらないとき", card.Markup, StringComparison.Ordinal);
        Assert.Equal("山崎　美代子は 12/4(金)–12/6(日) 不在、代わりがいません", card.Find(".duty-why li").TextContent);
    }

    [Fact]
    public void Outside_of_duty_hours_nothing_is_red()
    {
        var card = Card(RotaTold.Now(RotaTold.Vacant(new Vacancy.NotWanted(DutyRoles.Primary))));
        Assert.Contains("いまは当番の時間外です", card.Markup, StringComparison.Ordinal);
        Assert.Empty(card.FindAll(".untaken, .duty-gap"));
    }

    [Fact]
    public void An_unknown_year_of_holidays_and_an_unpublished_day_are_said_loudly()
    {
        var card = Card(RotaTold.Now(RotaTold.OnDuty(RotaTold.Turn), isBeyondPublished: true));
        var banners = card.FindAll(".banner.waiting");
        Assert.Contains("2028年の祝日", banners[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("まだ公開されていません", banners[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_without_a_number_has_no_button_that_calls_nobody()
    {
        var line = Render<HolderLine>(parameters => parameters.Add(
            each => each.Who, new HolderView(SomeRota.Wakaba, "", "", "")));
        Assert.Empty(line.FindAll("a"));
        Assert.Contains("名簿にない担当者", line.Markup, StringComparison.Ordinal);
        Assert.Contains("電話番号が登録されていません", line.Markup, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, Because> Rules => new()
    {
        {
            "山崎　美代子は 12/4(金)–12/6(日) 不在、緑町クリニックが代わり",
            "山崎　美代子 is absent Fri 4 Dec–Sun 6 Dec, 緑町クリニック stands in",
            new Because.StandIn(SomeRota.Nights, SomeRota.DrYamazaki, RotaTold.Absence)
        },
        {
            "交換: 若葉台クリニックの当番を緑町クリニックが引き受け",
            "Swap: 緑町クリニック took the duty of 若葉台クリニック",
            new Because.Swapped(new(Some.Id(1)), SomeRota.Wakaba)
        },
        {
            "事務局が若葉台クリニックから緑町クリニックに変更",
            "The secretariat put 緑町クリニック in the place of 若葉台クリニック",
            new Because.Replaced(new(Some.Id(1)), SomeRota.Wakaba)
        },
        { "事務局が緑町クリニックに決定", "The secretariat put 緑町クリニック on duty", new Because.Forced(new(Some.Id(1))) },
        {
            "夜間: 第3土曜の担当 緑町クリニック",
            "夜間: 緑町クリニック on Saturday number 3 of the month",
            new Because.NthWeekday(SomeRota.Nights, new(null, null), DayOfWeek.Saturday, 3)
        },
        {
            "夜間: 12/4(金) の割り当て 緑町クリニック",
            "夜間: 緑町クリニック was entered for Fri 4 Dec",
            new Because.Date(SomeRota.Nights, new(null, null), new DateOnly(2026, 12, 4))
        },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_is_said_in_both_languages(string japanese, string english, Because because)
    {
        Assert.Equal(japanese, Why(because));
        In(Language.English);
        Assert.Equal(english, Why(because));
    }

    private string Why(Because because) =>
        Card(RotaTold.Now(RotaTold.OnDuty(because))).Find(".duty-why li").TextContent;

    private IRenderedComponent<DutyCard> Card(RotaNow rota) => Render<DutyCard>(parameters => parameters
        .Add(card => card.Rota, rota).Add(card => card.Glossary, RotaTold.Glossary));
}
