using Hub.Contracts.Rotas;
using Hub.Testing;
using Hub.Web.Rotas;
using Hub.Web.Rotas.Rules;
using Xunit;

namespace Hub.Web.Tests.Rotas;

public sealed class SettingRules(LivingHub hub) : IClassFixture<LivingHub>
{
    [Fact]
    public async Task The_secretariat_founds_a_rota_sees_what_a_change_does_and_sets_it()
    {
        using var office = hub.Program(Some.Secretary);
        var rules = await SentForm.On(
            office, "/duty/new", "form:has([name='Rota.Name'])",
            ("Rota.Name", "在宅待機医"), ("Rota.Start", "Weeks"),
            ("Rota.Holders[0]", BoardForm.Choice(SomeRota.Midori)),
            ("Rota.Holders[1]", BoardForm.Choice(SomeRota.Wakaba)));
        Assert.Contains("緑町クリニック → 若葉台クリニック", rules.QuerySelector(".list")!.TextContent,
            StringComparison.Ordinal);
        var rota = (await hub.Get<IRotaReads>().All()).Single(rota => rota.Name is "在宅待機医");
        var address = $"/duty/{rota.Id.Value}/rules";

        var backed = await SentForm.On(
            office, address, "form:has([value=fallbacks])",
            ("Rota.Holders[0]", BoardForm.Choice(Holder.Of(Some.Association))),
            ("Rota.Holders[1]", BoardForm.Choice(Holder.Of(Some.Primary.Id))), ("Rota.Phones[1]", "090-1111-2222"));
        Assert.Equal("090-1111-2222", backed.QuerySelector("[name='Rota.Phones[1]']")!.GetAttribute("value"));

        var told = (await hub.Get<IRuleReads>().Of(rota.Id, TimeProvider.System.GetUtcNow()))!;
        var layer = $"{address}/{told.Policy!.Layers[0].Id.Value}";
        var seen = await SentForm.On(
            office, layer, "form:has([name='Layer.Name'])",
            ("Layer.Act", LayerForm.Seeing), ("Layer.When", "Closed"), ("Layer.Who", "Turns"),
            ("Layer.Holders[0]", BoardForm.Choice(SomeRota.Wakaba)),
            ("Layer.Holders[1]", BoardForm.Choice(SomeRota.Midori)));
        var preview = seen.QuerySelector("#preview")!;
        Assert.Contains("緑町クリニック → 若葉台クリニック", preview.TextContent, StringComparison.Ordinal);
        Assert.Equal(told.Policy, (await Rules(rota.Id)).Policy!, Same);

        await SentForm.On(
            office, layer, "form:has([name='Layer.Name'])",
            ("Layer.Act", LayerForm.Saving), ("Layer.When", "Closed"), ("Layer.Who", "Turns"),
            ("Layer.Holders[0]", BoardForm.Choice(SomeRota.Wakaba)),
            ("Layer.Holders[1]", BoardForm.Choice(SomeRota.Midori)));
        Assert.Equal(
            [SomeRota.Wakaba, SomeRota.Midori],
            ((Assignment.Rotation)(await Rules(rota.Id)).Policy!.Layers[0].Assignment).Order);
    }

    [Fact]
    public async Task A_correction_of_today_is_made_to_the_rules_of_a_later_day_as_well()
    {
        using var office = hub.Program(Some.Secretary);
        var rota = hub.Grains.Rota(new RotaId(Some.Id(62)));
        foreach (var act in SomeRota.Acts(hub.NextCommand))
        {
            await LivingHub.Accept(rota.Execute(Some.Secretary.Id, act));
        }

        var later = TimeProvider.System.GetUtcNow().AddDays(40);
        var (nights, saturdays) = (SomeRota.Policy.Layers[0], SomeRota.Policy.Layers[1]);
        await LivingHub.Accept(rota.Execute(Some.Secretary.Id, new RotaCommand.SetRules(
            hub.NextCommand(),
            SomeRota.Policy with
            {
                Layers = [nights with { Assignment = new Assignment.Fixed([SomeRota.Wakaba]) }, saturdays],
            },
            later)));
        await SentForm.On(
            office, $"/duty/{Some.Id(62)}/rules/{SomeRota.Saturdays.Value}", "form:has([name='Layer.Name'])",
            ("Layer.Act", LayerForm.Saving), ("Layer.Holders[0]", BoardForm.Choice(SomeRota.Midori)));

        var rules = (await hub.Get<IRuleReads>().Of(new RotaId(Some.Id(62)), TimeProvider.System.GetUtcNow()))!;
        Assert.IsType<Assignment.Rotation>(rules.Policy!.Layers[0].Assignment);
        Assert.Equal([SomeRota.Midori], ((Assignment.Fixed)rules.Policy.Layers[1].Assignment).Holders);
        var then = Assert.Single(rules.Later).Policy;
        Assert.Equal([SomeRota.Wakaba], ((Assignment.Fixed)then.Layers[0].Assignment).Holders);
        Assert.Equal([SomeRota.Midori], ((Assignment.Fixed)then.Layers[1].Assignment).Holders);
    }

    [Fact]
    public async Task A_rota_without_members_and_lines_that_cannot_be_read_are_refused_in_words()
    {
        using var office = hub.Program(Some.Secretary);
        var empty = await SentForm.On(office, "/duty/new", "form:has([name='Rota.Name'])", ("Rota.Name", "空"));
        Assert.NotNull(empty.QuerySelector(".banner.refused"));

        foreach (var act in SomeRota.Acts(hub.NextCommand))
        {
            await LivingHub.Accept(hub.Grains.Rota(SomeRota.Id).Execute(Some.Secretary.Id, act));
        }

        var wrong = await SentForm.On(
            office, $"/duty/{SomeRota.Id.Value}/rules", "#calendar form",
            ("Calendar.Act", LayerForm.Saving), ("Calendar.Weekly[1]", "9時から"));
        Assert.Contains("9時から", wrong.QuerySelector(".banner.refused")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("9時から", wrong.QuerySelector("[name='Calendar.Weekly[1]']")!.GetAttribute("value"));
    }

    [Fact]
    public void A_layer_that_the_form_can_say_is_the_same_after_it()
    {
        DutyWindows[] windows =
        [
            new DutyWindows.Off(OffFilter.Weeknight), new DutyWindows.Off(OffFilter.All), new DutyWindows.Open(),
            new DutyWindows.Daily(new(18, 0), new(8, 30), [DayOfWeek.Monday, DayOfWeek.Friday]),
            new DutyWindows.Weekly([new(new(DayOfWeek.Friday, new(18, 0)), new(DayOfWeek.Monday, new(9, 0)))]),
            new DutyWindows.HolidayEve(new(18, 0), new(9, 0), true),
        ];
        Assignment[] assignments =
        [
            new Assignment.Fixed([SomeRota.Wakaba]),
            new Assignment.ByWeekday([new(DayOfWeek.Tuesday, [SomeRota.Midori])]),
            new Assignment.Rotation(
                [SomeRota.Midori, SomeRota.Wakaba], RotationUnit.Window, 2, new(new(2026, 11, 16), new(9, 0)), 0,
                Handoff.AtWindow, new(AbsenceCover.Next, AbsenceExtent.WholeTurn)),
        ];
        foreach (var window in windows)
        {
            foreach (var assignment in assignments)
            {
                var layer = new Layer(SomeRota.Nights, "夜間", "nurse", 3, window, assignment);
                Assert.Equal(layer, LayerForm.Of(layer)!.ToLayer(layer.Id, layer)!, Same);
            }
        }
    }

    [Fact]
    public void Whoever_is_first_at_the_anchor_stands_first_in_the_form()
    {
        var turns = (Assignment.Rotation)SomeRota.Policy.Layers[0].Assignment with { Index = 1 };
        var form = LayerForm.Of(SomeRota.Policy.Layers[0] with { Assignment = turns })!;
        Assert.Equal([BoardForm.Choice(SomeRota.Wakaba), BoardForm.Choice(SomeRota.Midori)], form.Holders);
    }

    [Fact]
    public void What_the_form_cannot_say_it_does_not_show()
    {
        var listed = SomeRota.Policy.Layers[0] with { Windows = new DutyWindows.Dates([]) };
        Assert.Null(LayerForm.Of(listed));
        var nth = SomeRota.Policy.Layers[0] with { Assignment = new Assignment.NthWeekday([]) };
        Assert.Null(LayerForm.Of(nth));
    }

    [Fact]
    public void A_calendar_is_the_same_after_the_form_and_each_unread_line_is_named()
    {
        var calendar = new DutyCalendar(
            "jp",
            [
                new(DayOfWeek.Monday, [new(new(9, 0), new(12, 0)), new(new(14, 0), new(18, 0))]),
                new(DayOfWeek.Saturday, [new(new(9, 0), new(12, 0))]),
            ],
            [new(new(12, 29), new(1, 3))],
            [new(2026, 12, 28)],
            [new(new(2026, 12, 30), [new(new(9, 0), new(12, 0))])]);
        var read = OpeningForm.Of(calendar).ToCalendar(out var wrong);
        Assert.Null(wrong);
        Assert.Equal(calendar, read!, Same);
        foreach (var line in new[] { "13/1-1/3", "12/29-1/3-1/4", "x" })
        {
            Assert.Null(new OpeningForm { Closures = line }.ToCalendar(out wrong));
            Assert.Equal(line, wrong);
        }
    }

    private async Task<RotaRules> Rules(RotaId rota) =>
        (await hub.Get<IRuleReads>().Of(rota, TimeProvider.System.GetUtcNow()))!;

    // Lists within records are equal by their contents.
    private static bool Same<T>(T one, T other) => string.Equals(Told(one), Told(other), StringComparison.Ordinal);

    private static string Told<T>(T value) => System.Text.Json.JsonSerializer.Serialize(value);
}
