using Hub.Contracts.Rotas;
using Hub.Web.Identity;

namespace Hub.Web.Rotas.Printing;

/// <summary>A month as somebody may print it: whole months that are published, and drafts the secretariat.</summary>
internal static class PrintedMonth
{
    public static async Task<MonthSheet?> Of(IMonthSheets sheets, Guid rota, DateOnly first, HttpContext http)
    {
        var last = first.AddMonths(1).AddDays(-1);
        var told = await sheets.Of(new RotaId(rota), first, last, http.RequestAborted);
        return told is not null && (told.Rota.PublishedThrough >= last || Caller.IsSecretariat(http.User))
            ? told
            : null;
    }
}
