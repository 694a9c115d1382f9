using Hub.Contracts.Rotas;

namespace Hub.Web.Rotas;

/// <summary>A workbook or a CSV to be saved, under its own name in any script (RFC 6266).</summary>
internal static class SheetDownload
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static IResult Of(SheetFile file) => TypedResults.File(
        file.Content.ToArray(),
        file.Name.EndsWith(".csv", StringComparison.Ordinal) ? "text/csv; charset=utf-8" : Workbook,
        file.Name);
}
