using System.Globalization;
using AngleSharp.Html.Dom;
using Hub.Contracts.Rotas;
using Hub.Testing;
using Hub.Web.Rotas;
using Xunit;

namespace Hub.Web.Tests.Rotas;

public sealed class ChangingTheBoard(LivingHub hub) : IClassFixture<LivingHub>
{
    private static readonly string Board = $"/duty/{SomeRota.Id.Value}";

    [Fact]
    public async Task The_secretariat_puts_somebody_on_duty_and_takes_it_back()
    {
        foreach (var act in SomeRota.Acts(hub.NextCommand))
        {
            await LivingHub.Accept(hub.Grains.Rota(SomeRota.Id).Execute(Some.Secretary.Id, act));
        }

        using var office = hub.Program(Some.Secretary);
        Assert.NotNull((await SentForm.Open(office, Board)).QuerySelector("a.main[href*='/month?month=']"));

        // To the end of next month, so that it holds on the month that is shown, whenever this test runs.
        var today = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), new Tokyo().Zone);
        var (from, to) = (today.AddDays(-1), today.AddDays(1));
        var wrong = await Send(office, "#change form", ("Board.From", Typed(from)), ("Board.To", Typed(from)),
            ("Board.Who", BoardForm.Choice(SomeRota.DrYamazaki)));
        Assert.Contains(RotaRefusals.PeriodEmpty.Ja, wrong.QuerySelector(".banner.refused")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(Typed(from), wrong.QuerySelector("input[name='Board.From']")!.GetAttribute("value"));

        var changed = await Send(office, "#change form", ("Board.From", Typed(from)), ("Board.To", Typed(to)),
            ("Board.Who", BoardForm.Choice(SomeRota.DrYamazaki)));
        Assert.Contains("事務局が山崎　美代子に決定", changed.QuerySelector("#changes-title ~ ul")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("山崎　美代子", changed.QuerySelector("table.coverage")!.TextContent, StringComparison.Ordinal);

        var lifted = await Send(office, "form[data-confirm]", ("Board.Act", BoardForm.Lifting));
        Assert.Null(lifted.QuerySelector("#changes-title"));
    }

    [Fact]
    public void What_cannot_be_read_is_no_command()
    {
        var whole = new BoardForm
        {
            Act = BoardForm.Putting, From = "2026-12-04T18:00", To = "2026-12-05T09:00",
            Who = BoardForm.Choice(SomeRota.Wakaba),
        };
        var put = Assert.IsType<RotaCommand.PutOverride>(whole.ToCommand("Asia/Tokyo"));
        Assert.Equal(new DateTimeOffset(2026, 12, 4, 9, 0, 0, TimeSpan.Zero), put.Override.During.From);
        foreach (var who in new[] { null, "", "Practitioner", "Practitioner x", "7 " + Guid.Empty, "x " + Guid.Empty })
        {
            whole.Who = who;
            Assert.Null(whole.ToCommand("Asia/Tokyo"));
        }

        Assert.Null(new BoardForm { Act = "x" }.ToCommand("Asia/Tokyo"));
        Assert.Null(new BoardForm { Act = BoardForm.Putting, From = "x" }.ToCommand("Asia/Tokyo"));
    }

    private static string Typed(DateTimeOffset local) =>
        local.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private static Task<IHtmlDocument> Send(
        HttpClient office, string selector, params (string Name, string Value)[] typed) =>
        SentForm.On(office, Board, selector, typed);
}
