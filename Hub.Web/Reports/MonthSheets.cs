using System.Globalization;
using Hub.Contracts.Reports;
using Hub.Contracts.Rotas;

namespace Hub.Web.Reports;

/// <summary>A month's figures as tables; a CSV holds the first, which is all of the sums.</summary>
internal static class MonthSheets
{
    private const double Wide = 28;
    private const double Narrow = 12;

    public static IReadOnlyList<SheetTable> Of(MonthlyReport told) => [Figures(told), Homes(told), Year(told)];

    private static string Title(MonthlyReport told) =>
        $"{MonthTexts.MonthlyOf(MonthTexts.Month(told.Month))} "
        + (told.Institution?.Details.Name ?? MonthTexts.WholeDistrict);

    private static SheetTable Figures(MonthlyReport told) => new(
        MonthTexts.Figure,
        Title(told),
        [new(MonthTexts.Figure, Wide), new(MonthTexts.Key, Wide), new(MonthTexts.Count, Narrow)],
        [
            [MonthTexts.AllCalls, string.Empty, told.Calls],
            [MonthTexts.TakenForOthers, string.Empty, told.Taken],
            .. told.Figures.SelectMany(figure => figure.Bars.Select(bar => (IReadOnlyList<SheetValue>)
            [
                MonthTexts.Title(figure.By), MonthTexts.Of(figure.By, bar.Key, told.Institutions), bar.Count,
            ])),
            .. Waits(MonthTexts.ToAnswer, told.ToAnswer),
            .. Waits(MonthTexts.ToArrive, told.ToArrive),
        ],
        [MonthTexts.HowCounted]);

    // In minutes, so that they can be reckoned with.
    private static IEnumerable<IReadOnlyList<SheetValue>> Waits(string name, Waits waits) =>
        new (string Name, TimeSpan? Time)[]
        {
            (MonthTexts.Median, waits.Median), (MonthTexts.P90, waits.P90), (MonthTexts.Longest, waits.Longest),
        }.Where(wait => wait.Time is not null).Select(wait => (IReadOnlyList<SheetValue>)
            [name, wait.Name, decimal.Round((decimal)wait.Time!.Value.TotalMinutes, 1)]);

    private static SheetTable Homes(MonthlyReport told)
    {
        var (ways, outcomes) = (told.By(CallFigure.Way).Bars, told.By(CallFigure.Outcome).Bars);
        return new SheetTable(
            MonthTexts.ByInstitution,
            Title(told),
            [
                new(Texts.Institution, Wide), new(MonthTexts.AllCalls, Narrow),
                .. ways.Select(bar => new SheetHeading(MonthTexts.Of(CallFigure.Way, bar.Key, []), Narrow)),
                .. outcomes.Select(bar => new SheetHeading(MonthTexts.Of(CallFigure.Outcome, bar.Key, []), Narrow)),
                new(MonthTexts.TakenForOthers, Narrow), new(Yearly(MonthTexts.HouseCalls), Narrow),
                new(Yearly(MonthTexts.Deaths), Narrow),
            ],
            [
                .. told.Homes.Select(row => (IReadOnlyList<SheetValue>)
                [
                    MonthTexts.Of(CallFigure.Home, row.Home?.ToString() ?? FigureKeys.None, told.Institutions),
                    row.Calls, .. ways.Select(bar => (SheetValue)row.Ways.Of(bar.Key)),
                    .. outcomes.Select(bar => (SheetValue)row.Outcomes.Of(bar.Key)),
                    row.Taken, row.YearHouseCalls, row.YearDeaths,
                ]),
                .. told.Groups.Select(group => (IReadOnlyList<SheetValue>)
                [
                    group.Group.Name, string.Empty, .. ways.Concat(outcomes).Select(_ => (SheetValue)string.Empty),
                    string.Empty, group.YearHouseCalls, group.YearDeaths,
                ]),
            ],
            [MonthTexts.ThresholdsHint, MonthTexts.HowCounted],
            IsWide: true);
    }

    private static SheetTable Year(MonthlyReport told) => new(
        MonthTexts.TwelveMonths,
        Title(told),
        [
            new(MonthTexts.Monthly, Narrow), new(MonthTexts.AllCalls, Narrow), new(MonthTexts.HouseCalls, Narrow),
            new(MonthTexts.Deaths, Narrow),
        ],
        [
            .. told.Year.Select(month => (IReadOnlyList<SheetValue>)
            [
                month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture), month.Calls, month.HouseCalls,
                month.Deaths,
            ]),
        ],
        []);

    private static string Yearly(string name) => $"{name} ({MonthTexts.TwelveMonths})";
}
