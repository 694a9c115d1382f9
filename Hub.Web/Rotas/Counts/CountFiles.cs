using System.Globalization;
using Hub.Contracts.Rotas;
using Hub.Web.Api;
using Hub.Web.Identity;
using Hub.Web.Layout;

namespace Hub.Web.Rotas.Counts;

/// <summary>The counts as files for the secretariat's own sums.</summary>
internal static class CountFiles
{
    private const double Wide = 22;
    private const double Narrow = 9;

    public static void MapCountFiles(this IEndpointRouteBuilder routes)
    {
        Map("/duty/counts.xlsx", SheetFormat.Workbook);
        Map("/duty/counts.csv", SheetFormat.Csv);

        void Map(string path, SheetFormat format) => routes.MapGet(
                path,
                (string? rota, string? from, string? to, HttpContext http, IDutyCounts counts, IRosterSheets sheets,
                    DistrictClock clock) => Written(
                        http, counts, sheets, clock, (Rota(rota), CountDays.Of(from, to, clock.Today), format)))
            .RequireAuthorization(IdentityServices.SecretariatOnly)
            .ExcludeFromDescription();
    }

    /// <summary>The rota that an address names; null for none, and one that nobody has for what is no id.</summary>
    public static Guid? Rota(string? asked) =>
        string.IsNullOrEmpty(asked) ? null : Guid.TryParse(asked, out var id) ? id : Guid.Empty;

    private static async Task<IResult> Written(
        HttpContext http, IDutyCounts counts, IRosterSheets sheets, DistrictClock clock,
        (Guid? Rota, CountDays Days, SheetFormat Format) asked)
    {
        var (rota, days, format) = asked;
        var answer = await counts.Of(
            rota is { } id ? new RotaId(id) : null, days.From, days.Through, http.RequestAborted);
        if (answer.Value is not { } told)
        {
            return answer.Refusal!.ToProblem();
        }

        var name = string.Create(
            CultureInfo.InvariantCulture, $"{Texts.Counts}_{days.From:yyyy-MM-dd}_{days.Through:yyyy-MM-dd}");
        return SheetDownload.Of(sheets.Write(name, [Sums(told, clock), Duties(told, clock)], format));
    }

    private static SheetTable Sums(DutyCounts told, DistrictClock clock) => new(
        Texts.Sheet,
        Title(told, clock),
        [
            new(Texts.Rota, Wide), new(Texts.Who, Wide), new(Texts.Inside, Wide),
            .. CountFigures.Headings.Select(heading => new SheetHeading(heading, Narrow)),
        ],
        [
            .. Rows(told, clock).Select(each => (IReadOnlyList<SheetValue>)
            [
                each.Rota.Rota.Name, each.Who, each.Inside,
                .. CountFigures.Numbers(each.Row.Load, each.Row.Bands).Select(number => (SheetValue)number),
            ]),
        ],
        [Texts.HowCounted, Texts.Bands],
        IsWide: true);

    private static SheetTable Duties(DutyCounts told, DistrictClock clock) => new(
        Texts.Duties,
        Title(told, clock),
        [
            new(Texts.Rota, Wide), new(Texts.Who, Wide), new(Texts.Inside, Wide), new(Texts.Role, Narrow),
            new(Texts.Begins, Wide), new(Texts.Ends, Wide), new(Texts.Kind, Narrow), new(Texts.Turns, Narrow),
            new(Texts.Nights, Narrow), new(Texts.Hours, Narrow), new(Texts.NightBand, Narrow),
            new(Texts.MidnightBand, Narrow), new(Texts.OtherBand, Narrow),
        ],
        [
            .. Rows(told, clock).SelectMany(each => each.Row.Duties.Select(duty => (IReadOnlyList<SheetValue>)
            [
                each.Rota.Rota.Name, each.Who, each.Inside, Rotas.Texts.Role(duty.Role),
                Exact(duty.During.From, clock), Exact(duty.During.To, clock), Texts.Of(duty.Kind),
                duty.IsBegun ? 1m : 0m, duty.IsBegun ? duty.Nights : 0m, CountFigures.Rounded(duty.Time),
                CountFigures.Rounded(duty.Bands.NightOrHoliday), CountFigures.Rounded(duty.Bands.Midnight),
                CountFigures.Rounded(duty.Bands.Outside),
            ])),
        ],
        [],
        IsWide: true);

    private static IEnumerable<(RotaCounts Rota, CountRow Row, string Who, string Inside)> Rows(
        DutyCounts told, DistrictClock clock)
    {
        var said = new Reasons(told.Glossary, clock);
        return
            from rota in told.Rotas
            from row in rota.Rows
            select (rota, row, said.Name(row.Who), row.Inside is { } inside ? said.Name(Holder.Of(inside)) : "");
    }

    private static string Title(DutyCounts told, DistrictClock clock) =>
        $"{Texts.Counts} {Texts.Days(clock.Said(told.From), clock.Said(told.Through))}";

    private static string Exact(DateTimeOffset at, DistrictClock clock) =>
        clock.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
