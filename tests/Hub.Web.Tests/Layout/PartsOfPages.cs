using System.Globalization;
using Bunit;
using Hub.Contracts.Districts;
using Hub.Testing;
using Hub.Web.Layout;
using Hub.Web.Layout.Parts;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Hub.Web.Tests.Layout;

public sealed class PartsOfPages : BunitContext
{
    private static readonly DateTimeOffset Now = new(2026, 12, 4, 9, 30, 0, TimeSpan.Zero);

    public PartsOfPages()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ja");
        Services.AddCascadingValue(_ => new DistrictClock(new Tokyo(), new FakeClock(Now)));
    }

    [Fact]
    public void A_time_says_the_district_s_date_and_holds_the_instant() =>
        Render<When>(parameters => parameters.Add(when => when.At, Now.AddMinutes(-26))).MarkupMatches(
            """
            <time datetime="2026-12-04T09:04:00.0000000Z" title="2026年12月4日(金) 18:04:00" data-when>12/4(金) 18:04</time>
            """);

    [Fact]
    public void A_field_ties_hint_and_mistake_to_its_input()
    {
        var field = Render<Field>(parameters => parameters
            .Add(field => field.Name, "Own.Code")
            .Add(field => field.Label, "体温")
            .Add(field => field.Hint, "例 36.5")
            .Add(field => field.Mistake, "高すぎます"));
        var input = field.Find("input");
        Assert.Equal("Own-Code-hint Own-Code-mistake", input.GetAttribute("aria-describedby"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("Own-Code", field.Find("label").GetAttribute("for"));
        Assert.Equal("高すぎます", field.Find("#Own-Code-mistake").TextContent);
    }

    [Fact]
    public void An_old_fact_says_so_in_a_word()
    {
        var fact = Render<Fact>(parameters => parameters
            .Add(fact => fact.Label, "医療材料")
            .Add(fact => fact.ConfirmedOn, new DateOnly(2025, 10, 16))
            .Add(fact => fact.IsOld, true));
        Assert.Contains(Words.OldFact, fact.Find(".as-of").TextContent, StringComparison.Ordinal);
        Assert.Contains("2025/10/16(木)", fact.Find("time").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stand_in_is_shown_with_whom_they_stand_in_for() =>
        Assert.Contains(
            "渡辺医師の代わりに",
            Render<PersonChip>(parameters => parameters
                .Add(person => person.Name, "田中 一郎")
                .Add(person => person.InsteadOf, "渡辺医師")).Markup,
            StringComparison.Ordinal);

    [Fact]
    public void Every_icon_is_drawn() => Assert.All(Icons.All, name =>
    {
        var drawn = Render<Icon>(parameters => parameters.Add(icon => icon.Name, name));
        Assert.NotEmpty(drawn.Find("path").GetAttribute("d")!);
    });
}
