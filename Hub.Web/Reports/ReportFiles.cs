using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Reports;
using Hub.Contracts.Rotas;
using Hub.Web.Api;
using Hub.Web.Identity;
using Hub.Web.Layout;
using Hub.Web.Rotas;

namespace Hub.Web.Reports;

/// <summary>Reports as files. They are carried about, so no patient and no text is in any of them.</summary>
internal static class ReportFiles
{
    private const double Wide = 24;
    private const double Narrow = 12;

    public static void MapReportFiles(this IEndpointRouteBuilder routes)
    {
        foreach (var (ending, format) in new[] { ("xlsx", SheetFormat.Workbook), ("csv", SheetFormat.Csv) })
        {
            routes.MapGet(
                $"/reports/monthly/{{month}}/figures.{ending}",
                (string month, string? institution, HttpContext http, IMonthlyReports reports, IRosterSheets sheets) =>
                    Figures(month, institution, http, reports, (sheets, format)))
                .RequireAuthorization().ExcludeFromDescription();
            routes.MapGet(
                $"/reports/monthly/{{month}}/calls.{ending}",
                (string month, HttpContext http, IMonthlyReports reports, IRosterSheets sheets, DistrictClock clock) =>
                    Calls(month, http, reports, clock, (sheets, format)))
                .RequireAuthorization().ExcludeFromDescription();
            routes.MapGet(
                $"/reports/daily/{{institution:guid}}/{{date}}/calls.{ending}",
                (Guid institution, string date, HttpContext http, IDailyReports reports, IRosterSheets sheets,
                    DistrictClock clock) => Daily((institution, date), http, reports, clock, (sheets, format)))
                .RequireAuthorization().ExcludeFromDescription();
        }
    }

    private static async Task<IResult> Figures(
        string month, string? institution, HttpContext http, IMonthlyReports reports,
        (IRosterSheets Sheets, SheetFormat Format) to)
    {
        var place = Guid.Empty;
        var isReadable = string.IsNullOrEmpty(institution) || Guid.TryParse(institution, out place);
        var answer = FigureQuery.Month(month) is { } first && isReadable
            ? await reports.Of(
                Caller.Of(http.User), first, string.IsNullOrEmpty(institution) ? null : new InstitutionId(place),
                http.RequestAborted)
            : ReportRefusals.DayWrong;
        return answer.Value is { } told
            ? SheetDownload.Of(to.Sheets.Write(
                $"{MonthTexts.Monthly}_{FigureQuery.Written(told.Month)}", MonthSheets.Of(told), to.Format))
            : answer.Refusal!.ToProblem();
    }

    private static async Task<IResult> Calls(
        string month, HttpContext http, IMonthlyReports reports, DistrictClock clock,
        (IRosterSheets Sheets, SheetFormat Format) to)
    {
        var answer = FigureQuery.Month(month) is { } first && FigureQuery.Read(http.Request.Query) is { } filter
            ? await reports.Calls(Caller.Of(http.User), first, filter, http.RequestAborted)
            : ReportRefusals.DayWrong;
        return answer.Value is { } found
            ? SheetDownload.Of(to.Sheets.Write(
                $"{MonthTexts.Records}_{FigureQuery.Written(found.Month)}", [Table(found, clock)], to.Format))
            : answer.Refusal!.ToProblem();
    }

    private static async Task<IResult> Daily(
        (Guid Institution, string Day) asked, HttpContext http, IDailyReports reports, DistrictClock clock,
        (IRosterSheets Sheets, SheetFormat Format) to)
    {
        var answer = FigureQuery.Day(asked.Day) is { } day
            ? await reports.Of(Caller.Of(http.User), new InstitutionId(asked.Institution), day, http.RequestAborted)
            : ReportRefusals.DayWrong;
        return answer.Value is { } told
            ? SheetDownload.Of(to.Sheets.Write(
                $"{Texts.Daily}_{FigureQuery.WrittenDay(told.Day)}", [Table(told, clock)], to.Format))
            : answer.Refusal!.ToProblem();
    }

    private static SheetTable Table(FigureCalls found, DistrictClock clock) => new(
        MonthTexts.Records,
        MonthTexts.RecordsOf(MonthTexts.Month(found.Month)),
        [
            new(Texts.Received, Wide), new(Texts.Caller, Narrow), new(Texts.Care, Narrow),
            new(MonthTexts.Band, Narrow), new(Texts.Answered, Wide), new(Texts.Arrived, Wide),
            new(MonthTexts.Home, Wide), new(Texts.Taker, Wide), new(MonthTexts.TakenForOthers, Wide),
        ],
        [
            .. found.Calls.Select(call => (IReadOnlyList<SheetValue>)
            [
                Exact(call.ReceivedAt, clock), Web.Calls.Texts.Of(call.Source),
                MonthTexts.Of(CallFigure.Outcome, call.Outcome, found.Institutions),
                MonthTexts.Of(CallFigure.Band, call.Band, found.Institutions),
                Exact(call.AnsweredAt, clock), Exact(call.ArrivedAt, clock),
                MonthTexts.Of(CallFigure.Home, call.Home?.ToString() ?? FigureKeys.None, found.Institutions),
                call.Taker?.Name ?? string.Empty,
                call.TakenFor is { } taker
                    ? MonthTexts.Of(CallFigure.Taken, taker.ToString(), found.Institutions) : string.Empty,
            ]),
        ],
        [MonthTexts.HowCounted],
        IsWide: true);

    private static SheetTable Table(DailyReport told, DistrictClock clock) => new(
        Texts.Daily,
        $"{Texts.DailyOf(clock.Said(told.Day))} {told.Institution.Details.Name}",
        [
            new(Texts.Received, Wide), new(Texts.Caller, Narrow), new(Texts.State, Narrow), new(Texts.Care, Narrow),
            new(Texts.Answered, Wide), new(Texts.Arrived, Wide), new(Texts.Finished, Wide),
            new(Texts.ReportedAt, Wide), new(Texts.Taker, Wide), new(Texts.Read, Wide),
        ],
        [
            .. told.Calls.Select(each => (IReadOnlyList<SheetValue>)
            [
                Exact(each.Call.Times.ReceivedAt, clock), Web.Calls.Texts.Of(each.Call.Source),
                Web.Calls.Texts.Of(each.Call.State),
                each.Call.Care is { } care ? Web.Calls.Texts.Of(care) : string.Empty,
                Exact(each.Call.Times.AnsweredAt, clock), Exact(each.Call.Times.ArrivedAt, clock),
                Exact(each.Call.Times.FinishedAt, clock), Exact(each.Call.Times.ReportedAt, clock),
                each.TakenBy?.Name ?? string.Empty, each.AcknowledgedBy?.Name ?? string.Empty,
            ]),
        ],
        [],
        IsWide: true);

    private static string Exact(DateTimeOffset? at, DistrictClock clock) => at is { } known
        ? clock.Local(known).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
        : string.Empty;
}
