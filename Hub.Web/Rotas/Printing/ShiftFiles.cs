using Hub.Contracts.Rotas;
using Hub.Web.Layout;

namespace Hub.Web.Rotas.Printing;

/// <summary>The call centre's shift table as a file.</summary>
internal static class ShiftFiles
{
    public static void MapShiftFiles(this IEndpointRouteBuilder routes)
    {
        Map("/duty/{id:guid}/shifts.xlsx", SheetFormat.Workbook);
        Map("/duty/{id:guid}/shifts.csv", SheetFormat.Csv);

        void Map(string path, SheetFormat format) => routes.MapGet(
                path,
                async (Guid id, string? month, HttpContext http, IMonthSheets months, IRosterSheets sheets,
                    DistrictClock clock) =>
                    await PrintedMonth.Of(months, id, CoverageMonth.First(month, clock.Today), http) is { } told
                        ? SheetDownload.Of(sheets.Write(
                            ShiftRows.FileName(told), [ShiftRows.Table(told, clock)], format))
                        : TypedResults.NotFound())
            .RequireAuthorization()
            .ExcludeFromDescription();
    }
}
