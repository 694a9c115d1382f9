using System.Globalization;
using Hub.Contracts.Rotas;
using Hub.Web.Layout;

namespace Hub.Web.Rotas.Printing;

/// <summary>What a call centre needs of a month, a row for each duty; the same for page and file.</summary>
internal static class ShiftRows
{
    /// <summary>The column that may be long.</summary>
    public const int InsideColumn = 7;

    public static IReadOnlyList<string> Headings =>
    [
        Texts.Day, Texts.Role, Texts.Kind, Texts.From, Texts.To, Texts.Who, Texts.Phone, Texts.Inside,
        Texts.FirstFallback, Texts.SecondFallback,
    ];

    public static IEnumerable<IReadOnlyList<string>> Of(MonthSheet told, DistrictClock clock)
    {
        string[] fallbacks = [.. told.Fallbacks.Take(2).Select(Reached), .. Enumerable.Repeat("", 2)];
        var duties = told.Duties
            .Where(duty => duty.First >= told.From)
            .Select(duty => (duty.During, duty.First, duty.Role, Layer: Layer(told, duty),
                Who: Reasons.Name(told.Glossary.Of(duty.Who)), told.Glossary.Of(duty.Who).Phone,
                Inside: string.Join(' ', duty.Inside.Select(named => Inside(told, duty, named, clock)))));
        var gaps = told.Gaps.Select(gap =>
            (gap.During, gap.First, gap.Role, Layer: "", Who: Texts.Nobody, Phone: "", Inside: ""));
        return duties.Concat(gaps)
            .OrderBy(row => row.During.From)
            .ThenBy(row => row.Role, StringComparer.Ordinal)
            .Select(row => (IReadOnlyList<string>)
            [
                clock.Said(row.First), Rotas.Texts.Role(row.Role), row.Layer, clock.Said(row.During.From),
                clock.Said(row.During.To), row.Who, row.Phone, row.Inside, fallbacks[0], fallbacks[1],
            ]);
    }

    public static SheetTable Table(MonthSheet told, DistrictClock clock) => new(
        Texts.Shifts,
        Texts.Title(told.From, $"{Texts.Shifts} {told.Rota.Name}", told.Rota.Owner),
        [.. Headings.Select((heading, column) => new SheetHeading(heading, column is 1 or 2 ? 10 : 20))],
        [.. Of(told, clock).Select(row => (IReadOnlyList<SheetValue>)[.. row.Select(text => (SheetValue)text)])],
        told.ToldAt is { } at ? [Texts.Told(clock.Said(at))] : [Texts.Draft],
        IsWide: true);

    public static string FileName(MonthSheet told) => string.Create(
        CultureInfo.InvariantCulture, $"{Texts.Shifts}_{told.Rota.Name}_{told.From:yyyy-MM}");

    private static string Reached(HolderView view) => $"{Reasons.Name(view)} {view.Phone}".Trim();

    private static string Layer(MonthSheet told, SheetDuty duty) =>
        told.Glossary.Layers.FirstOrDefault(layer => layer.Id == duty.Layer)?.Name ?? "";

    // The hours only where they are not those of the whole duty.
    private static string Inside(MonthSheet told, SheetDuty duty, SheetInside named, DistrictClock clock)
    {
        var reached = Reached(told.Glossary.Of(Holder.Of(named.Who)));
        return named.During == duty.During
            ? reached
            : Texts.InsideOf(
                reached, Rotas.Texts.FromTo(clock.Said(named.During.From), clock.Said(named.During.To)));
    }
}
