using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas.Sheets;
using Hub.Silo.Tests.Imports;
using static Hub.Silo.Tests.Rotas.Sheets.SheetFiles;

namespace Hub.Silo.Tests.Rotas.Sheets;

public sealed class AskingForSheets
{
    private static readonly RosterSheets Sheets = new(new Lists());

    [Fact]
    public void The_sheets_of_a_file_are_shown_to_choose_from()
    {
        var view = Sheets.Open(Own, [SheetFiles.First], SheetMemory.Empty).Value!;
        Assert.Equal(
            [
                ("12月当番表", SheetContent.Roster, new DateOnly(2026, 12, 1)),
                ("1月希望調査", SheetContent.Wishes, new DateOnly(2027, 1, 1)),
            ],
            view.Sheets.Select(sheet => (sheet.Name, sheet.Content, sheet.Month!.Value)));
        Assert.Equal(
            [("D", SheetFiles.First.Id), ("E", null), ("F", (LayerId?)null)],
            view.Sheets[0].Columns.Select(column => (column.Letter, column.Layer)));
        var refused = Sheets.Open(new("a", "%PDF"u8.ToArray()), [], SheetMemory.Empty);
        Assert.Equal("sheet-not-workbook", refused.Refusal!.Code);
    }

    [Fact]
    public async Task A_reading_says_what_everybody_in_question_is_called()
    {
        var roster = (await Sheets.Roster(Own, AsItIs, TestContext.Current.CancellationToken)).Value!;
        Assert.Equal(
            Enumerable.Range(1, 12).Append(21).Select(Person).Append(Place(29)).OrderBy(holder => holder.Id),
            roster.Holders.Select(view => view.Holder).OrderBy(holder => holder.Id));
        Assert.Contains(roster.Holders, view => view is { Name: "渡邉　文子", Institution: "若葉台訪問看護ステーション" });
        var wishes = (await Sheets.Wishes(Own, AsItIs, TestContext.Current.CancellationToken)).Value!;
        Assert.Equal(12, wishes.Holders.Count);
    }

    private sealed class Lists : IDirectory
    {
        public Task<DistrictView?> District(CancellationToken cancellation = default) =>
            Task.FromResult<DistrictView?>(null);

        public Task<IReadOnlyList<InstitutionView>> Institutions(CancellationToken cancellation = default) =>
            Task.FromResult<IReadOnlyList<InstitutionView>>([.. SampleFiles.Known().Institutions.Values]);

        public Task<IReadOnlyList<PractitionerView>> Practitioners(CancellationToken cancellation = default) =>
            Task.FromResult<IReadOnlyList<PractitionerView>>([.. SampleFiles.Known().Practitioners.Values]);

        public Task<PractitionerView?> Practitioner(PractitionerId id, CancellationToken cancellation = default) =>
            Task.FromResult<PractitionerView?>(null);

        public Task<IReadOnlyList<PractitionerView>> Search(string text, CancellationToken cancellation = default) =>
            Task.FromResult<IReadOnlyList<PractitionerView>>([]);

        public Task<IReadOnlyList<ListedHolidays>> HolidayLists(CancellationToken cancellation = default) =>
            Task.FromResult<IReadOnlyList<ListedHolidays>>([]);

        public Task<DistrictCalls> Calls(CancellationToken cancellation = default) =>
            Task.FromResult(new DistrictCalls([], []));
    }
}
