using System.Net;
using Hub.Contracts.Rotas;
using Hub.Testing;
using Xunit;
using static Hub.Web.Tests.Rotas.PlannedHub;

namespace Hub.Web.Tests.Rotas;

public sealed class WritingSheets(LivingHub hub) : IClassFixture<LivingHub>
{
    private readonly PlannedHub planned = new(hub);

    [Theory]
    [InlineData("xlsx")]
    [InlineData("csv")]
    public async Task What_is_planned_is_written_and_read_back_to_the_same_cells(string format)
    {
        await planned.Found();
        await planned.Do(new PlanCommand.Begin(hub.NextCommand(), planned.Rota, planned.Month));
        await planned.Do(new PlanCommand.PutCells(
            hub.NextCommand(),
            [
                new(First, planned.Month, [Yamashita], "学会", false),
                new(First, planned.Month.AddDays(1), [], "要調整", false),
                new(Second, planned.Month, [Ito], "", false),
                new(Second, planned.Month.AddDays(30), [SomeRota.Midori], "", false),
            ]));
        var file = await Asked($"roster.{format}");
        Assert.Equal($"{planned.WrittenMonth}_当番表.{format}", file.Name);
        var reading = (await hub.Get<IRosterSheets>().Roster(
            file, new SheetChoice(null, null, [new(First, "待機医①"), new(Second, "待機医②")], null, SheetMemory.Empty)))
            .Value!;
        Assert.Equal(planned.Month, reading.Month);
        Assert.Equal(
            [(First, 1, Yamashita), (Second, 1, Ito), (Second, 31, SomeRota.Midori)],
            reading.Duties.Where(duty => duty.Meaning is CellMeaning.Settled).Select(duty =>
                (duty.Layer!.Value, duty.Date.Day, ((CellMeaning.Settled)duty.Meaning).Who)));
        Assert.Equal(59, reading.Duties.Count(duty => duty.Meaning is CellMeaning.Undecided));
        Assert.Equal("要調整", reading.Days[1].Note);
        Assert.Contains(reading.Remarks, remark => remark.Text.Contains("未公開", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_wishes_of_all_members_are_written_also_of_those_who_have_not_answered()
    {
        await planned.Found();
        await planned.Do(new PlanCommand.Begin(hub.NextCommand(), planned.Rota, planned.Month));
        await planned.Do(new PlanCommand.AnswerWishes(
            hub.NextCommand(), Ito, [new(planned.Month.AddDays(4), Wish.Cannot)], 3, "第2週は学会"));
        var file = await Asked("wishes.xlsx");
        Assert.Equal($"{planned.WrittenMonth}_希望調査.xlsx", file.Name);
        var reading = (await hub.Get<IRosterSheets>().Wishes(
            file, new SheetChoice(null, null, [], null, SheetMemory.Empty))).Value!;
        Assert.Equal(planned.Month, reading.Month);
        Assert.Equal(["P001", "P002"], reading.Rows.Select(row => row.Code));
        Assert.Equal((3, "第2週は学会"), (reading.Rows[1].Most, reading.Rows[1].Note));
        Assert.Equal(5, Assert.Single(reading.Rows[1].Days).Date.Day);
    }

    [Theory]
    [InlineData("roster.pdf")]
    [InlineData("roster")]
    [InlineData("x.csv")]
    public async Task There_are_no_other_files(string name)
    {
        await planned.Found();
        using var office = hub.Program(Some.Secretary);
        var answer = await office.GetAsync(new Uri($"/duty/{planned.Rota.Value}/sheets/{name}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_month_that_was_never_is_the_current_one()
    {
        await planned.Found();
        using var office = hub.Program(Some.Secretary);
        var answer = await office.GetAsync(
            new Uri($"/duty/{planned.Rota.Value}/sheets/roster.csv?month=2026-13", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<SheetFile> Asked(string name)
    {
        using var office = hub.Program(Some.Secretary);
        var answer = await office.GetAsync(new Uri(
            $"/duty/{planned.Rota.Value}/sheets/{name}?month={planned.WrittenMonth}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var disposition = answer.Content.Headers.ContentDisposition!;
        Assert.Equal("attachment", disposition.DispositionType);
        return new SheetFile(disposition.FileNameStar!, await answer.Content.ReadAsByteArrayAsync());
    }
}
