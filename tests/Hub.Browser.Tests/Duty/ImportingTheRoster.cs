using System.Globalization;

namespace Hub.Browser.Tests.Duty;

/// <summary>The secretary's own sheet of December on its way into the month.</summary>
public sealed class ImportingTheRoster(HubInTheBrowser hub) : BrowserSpec(hub)
{
    // Two layers that are planned by hand: weeknights and weekends, as the sheet has them.
    private const string Found = """
        async rota => {
          const send = async command => {
            const answer = await fetch(`/api/v1/rotas/${rota}/commands`, {
              method: "POST", headers: { "X-Hub": "test", "Content-Type": "application/json" },
              body: JSON.stringify({ id: crypto.randomUUID(), ...command }) });
            if (!answer.ok) throw new Error(await answer.text());
          };
          const form = new DOMParser().parseFromString(await (await fetch("/duty/new")).text(), "text/html");
          const night = { $type: "daily", start: "18:00:00", end: "08:30:00",
            days: ["monday", "tuesday", "wednesday", "thursday"] };
          const weekend = { $type: "weekly", items: [{ start: { day: "friday", time: "18:00:00" },
            end: { day: "monday", time: "09:00:00" } }] };
          const layer = (name, role) => ({ id: crypto.randomUUID(), name, role, priority: 0,
            windows: { $type: "union", of: [night, weekend] }, assignment: { $type: "by-date", table: [] } });
          await send({ $type: "found", name: "在宅待機医", owner: form.querySelector("#owner option").value });
          await send({ $type: "set-rules", effective: "2026-01-01T00:00:00Z", policy: { timeZone: "Asia/Tokyo",
            calendar: { holidayList: "jp", weekly: [], closures: [], extraClosed: [], extraOpen: [] },
            layers: [layer("待機医①", "primary"), layer("待機医②", "backup")] } });
        }
        """;

    // A month to come that has as many days as the sheet.
    private static readonly string month = Enumerable.Range(1, 3)
        .Select(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddMonths)
        .First(day => DateTime.DaysInMonth(day.Year, day.Month) == 31)
        .ToString("yyyy-MM", CultureInfo.InvariantCulture);

    [Fact]
    public async Task The_secretary_imports_december_settles_the_open_cells_and_puts_them_into_the_month()
    {
        var office = await SignedIn("P063");
        await office.Page.SetViewportSizeAsync(1280, 800);
        var rota = Guid.NewGuid();
        await office.Page.GotoAsync("/duty");
        await office.Page.EvaluateAsync(Found, rota.ToString());

        await office.Page.GotoAsync($"/duty/{rota}/import");
        await office.Page.SetInputFilesAsync("#File", Path.Combine(
            WorkingTree.Root, "tests", "Hub.Silo.Tests", "Rotas", "Sheets", "roster_2026-12.xlsx"));
        await office.Page.ClickAsync("#choose button.main");
        await Expect(office.Page.Locator("#month")).ToHaveValueAsync("2026-12");
        await office.Page.FillAsync("#month", month);
        await office.Page.ClickAsync(".sheet-choices button");
        await office.Reach($"month={month}");
        await Expect(office.Page.Locator(".sheet-cell")).ToHaveCountAsync(4);

        foreach (var cell in new[] { "E10", "E26" })
        {
            await office.Page.SelectOptionAsync($"#who-{cell}", new SelectOptionValue { Index = 1 });
        }

        await office.Page.FillAsync("#other-E18", "P001");
        await office.Page.FillAsync("#note-D25", "事務局で調整中");
        await office.Page.ClickAsync("#put");
        await Expect(office.Page.Locator("#sheet-done")).ToBeVisibleAsync();
        await Expect(office.Page.Locator(".sheet-cell")).ToHaveCountAsync(2);

        var written = await office.Page.EvaluateAsync<string>(
            "async address => await (await fetch(address)).text()", $"/duty/{rota}/sheets/roster.csv?month={month}");
        var days = written.Split("\r\n").Where(line => line.Length > 0 && char.IsDigit(line[0])).ToList();
        Assert.Equal(31, days.Count);
        Assert.Contains("渡邉　文子（椿山クリニック）", days[6], StringComparison.Ordinal);
        Assert.Contains("山下　静枝（緑町クリニック）", days[14], StringComparison.Ordinal);
        Assert.Contains("事務局で調整中", days[21], StringComparison.Ordinal);
    }
}
