using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Testing;
using Xunit;

namespace Hub.Web.Tests.Rotas;

/// <summary>
/// A rota of two layers that are planned by hand, night by night, and the secretariat's real sheet of December on its
/// way into a month to come that has as many days.
/// </summary>
internal sealed class PlannedHub(LivingHub hub)
{
    public static readonly LayerId First = new(Some.Id(211));
    public static readonly LayerId Second = new(Some.Id(212));

    public static readonly Holder Yamashita = Holder.Of(Some.Primary.Id);
    public static readonly Holder Ito = Holder.Of(Some.SubPrimary.Id);

    private static readonly DutyWindows nights =
        new DutyWindows.Daily(new TimeOnly(18, 0), new TimeOnly(8, 30), Enum.GetValues<DayOfWeek>());

    public RotaId Rota { get; } = new(Guid.NewGuid());

    /// <summary>The first day of the month.</summary>
    public DateOnly Month { get; } = Enumerable.Range(1, 3)
        .Select(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddMonths)
        .Select(day => new DateOnly(day.Year, day.Month, 1))
        .First(month => DateTime.DaysInMonth(month.Year, month.Month) == 31);

    public string WrittenMonth => Month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    public string Import => $"/duty/{Rota.Value}/import";

    public static byte[] RealSheet => File.ReadAllBytes(Path.Combine(
        WorkingTree.Root, "tests", "Hub.Silo.Tests", "Rotas", "Sheets", "roster_2026-12.xlsx"));

    public async Task Found(bool isPlanned = true)
    {
        await Keep(new RotaCommand.Found(hub.NextCommand(), "在宅待機医", Some.Association));
        await Keep(new RotaCommand.SetRules(
            hub.NextCommand(),
            new RotaPolicy(
                "Asia/Tokyo",
                DutyCalendar.Empty,
                isPlanned
                    ?
                    [
                        new Layer(First, "待機医①", DutyRoles.Primary, 0, nights, new Assignment.ByDate([])),
                        new Layer(Second, "待機医②", "backup", 0, nights, new Assignment.ByDate([])),
                    ]
                    : [new Layer(First, "待機医①", DutyRoles.Primary, 0, nights, new Assignment.Fixed([Ito]))]),
            DateTimeOffset.UnixEpoch));
        await Keep(new RotaCommand.SetPlanning(
            hub.NextCommand(),
            PlanningTerms.None with { Members = isPlanned ? [new(Yamashita, [First], null), new(Ito, [], 3)] : [] }));
    }

    public async Task<PlanView> Plan() => (await hub.Get<IPlanReads>().Month(Rota, Month))!;

    public async Task<PlanCell> Cell(LayerId layer, int day) => (await Plan()).Cells.SingleOrDefault(
        cell => cell.Layer == layer && cell.Date.Day == day) ?? new PlanCell(layer, Month, [], "", false);

    public Task Keep(RotaCommand command) =>
        LivingHub.Accept(hub.Grains.Rota(Rota).Execute(Some.Secretary.Id, command));

    public Task Do(PlanCommand command) => LivingHub.Accept(
        hub.Grains.MonthPlan(PlanId.Of(Rota, Month)).Execute(Some.Secretary.Id, command));

    /// <summary>Chooses a file; answers with the address of what follows, and the page that is shown there.</summary>
    public async Task<(string At, IHtmlDocument Page)> Choose(HttpClient office, byte[] file, string name = "表.xlsx")
    {
        var page = await SentForm.Open(office, Import);
        using var form = new MultipartFormDataContent();
        var hidden = page.QuerySelectorAll("form:has(#File) input[type=hidden]").OfType<IHtmlInputElement>();
        foreach (var field in hidden)
        {
            form.Add(new StringContent(field.Value), field.Name!);
        }

        form.Add(new ByteArrayContent(file), "File", name);
        var answer = await office.PostAsync(new Uri(Import, UriKind.Relative), form);
        var shown = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return (answer.RequestMessage!.RequestUri!.PathAndQuery, shown);
    }

    /// <summary>The sheet of that name of the real file, for the month to come.</summary>
    public string In(string draft, string sheet) =>
        $"{draft}?sheet={Uri.EscapeDataString(sheet)}&month={WrittenMonth}";

    public static string Text(IHtmlDocument page, string selector) =>
        string.Join(' ', page.QuerySelectorAll(selector).Select(found => found.TextContent));

    public static void Says(string words, IHtmlDocument page, string selector = "main") =>
        Assert.Contains(words, Text(page, selector), StringComparison.Ordinal);
}
