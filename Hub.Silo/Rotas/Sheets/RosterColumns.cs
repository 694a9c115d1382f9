using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Silo.Names;

namespace Hub.Silo.Rotas.Sheets;

/// <summary>Which layer a column of duties holds: as chosen, as remembered, or as the names suggest.</summary>
internal static class RosterColumns
{
    public static List<RosterColumn> Guess(
        RosterSheet sheet, IReadOnlyList<LayerView> layers, SheetMemory memory) =>
        [.. sheet.Duties.Select(duty => new RosterColumn(
            CellAddress.Lettered(duty.Column), duty.Heading, Layer(duty.Heading, layers, memory)))];

    /// <summary>The columns as a person chose them; a column that was not chosen is left out.</summary>
    public static Answer<List<RosterColumn>> Choose(RosterSheet sheet, SheetChoice choice)
    {
        var guessed = Guess(sheet, choice.Layers, choice.Remembered);
        if (choice.Columns is not { } chosen)
        {
            return guessed;
        }

        var strange = chosen.Keys.Except(guessed.Select(column => column.Letter), StringComparer.Ordinal).ToList();
        return strange.Count > 0 ? SheetRefusals.ColumnUnknown.About(strange)
            : chosen.Values.Except(choice.Layers.Select(layer => layer.Id)).Any() ? SheetRefusals.LayerUnknown
            : guessed.ConvertAll(column => column with { Layer = Of(column.Letter, chosen) });
    }

    private static LayerId? Layer(string heading, IReadOnlyList<LayerView> layers, SheetMemory memory)
    {
        var folded = Folding.ForSearch(heading);
        var remembered = memory.Columns
            .Where(known => Folding.ForSearch(known.Key).Equals(folded, StringComparison.Ordinal))
            .Select(known => known.Value)
            .Where(layer => layers.Any(known => known.Id == layer))
            .ToList();
        return remembered is [var decided, ..] ? decided
            : One(layers, name => name.Equals(folded, StringComparison.Ordinal))
            ?? One(layers, name => name.Contains(folded, StringComparison.Ordinal)
                || folded.Contains(name, StringComparison.Ordinal));
    }

    // A guess that fits two layers is none.
    private static LayerId? One(IReadOnlyList<LayerView> layers, Func<string, bool> fits) =>
        layers.Where(layer => Folding.ForSearch(layer.Name) is { Length: > 0 } name && fits(name)).Take(2).ToList()
            is [var only] ? only.Id : null;

    private static LayerId? Of(string letter, IReadOnlyDictionary<string, LayerId> chosen) =>
        chosen.TryGetValue(letter, out var layer) ? layer : null;
}
