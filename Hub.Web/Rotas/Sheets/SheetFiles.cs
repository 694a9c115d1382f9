using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;
using Hub.Web.Identity;
using Hub.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Hub.Web.Rotas.Sheets;

/// <summary>A month's roster and wishes as files for the secretariat's own spreadsheet.</summary>
internal static class SheetFiles
{
    public const string Roster = "roster";
    public const string Wishes = "wishes";

    /// <summary>Asks for the whole file each time: a plan changes while it is made.</summary>
    public static void MapHubSheets(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/duty/{rota:guid}/sheets/{name}", Write)
            .RequireAuthorization(IdentityServices.SecretariatOnly)
            .ExcludeFromDescription();

    /// <summary>Where a file is; the month is asked for beside it.</summary>
    public static string Path(Guid rota, string what, SheetFormat format) =>
        $"/duty/{rota}/sheets/{what}.{Extension(format)}";

    private static async Task<IResult> Write(
        Guid rota,
        string name,
        [FromQuery] string? month,
        IPlanReads plans,
        IRosterSheets sheets,
        IDirectory directory,
        DistrictClock clock,
        HttpResponse response,
        CancellationToken cancellation)
    {
        if (Chosen(name) is not var (what, format)
            || await plans.Month(new RotaId(rota), SheetQuery.MonthOf(month) ?? clock.Today, cancellation)
                is not { } plan)
        {
            return TypedResults.NotFound();
        }

        var documents = new MonthDocuments(plan, clock);
        var file = what is Roster
            ? sheets.Write(documents.Roster(), format)
            : sheets.Write(
                documents.Wishes(new Everybody(
                    await directory.Institutions(cancellation), await directory.Practitioners(cancellation))),
                format);
        response.Headers.CacheControl = "no-store";
        return TypedResults.File(
            file.Content.ToArray(),
            format is SheetFormat.Csv
                ? "text/csv; charset=utf-8"
                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Texts.FileName(SheetQuery.Written(plan.Month), what is Roster, Extension(format)));
    }

    private static (string What, SheetFormat Format)? Chosen(string name) => name.Split('.') switch
    {
        [Roster or Wishes, "xlsx"] => (name.Split('.')[0], SheetFormat.Workbook),
        [Roster or Wishes, "csv"] => (name.Split('.')[0], SheetFormat.Csv),
        _ => null,
    };

    private static string Extension(SheetFormat format) => format is SheetFormat.Csv ? "csv" : "xlsx";
}
