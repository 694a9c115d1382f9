using Hub.Contracts.Rotas;
using Hub.Web.Layout;

namespace Hub.Web.Rotas.Printing;

/// <summary>A month as rows of days, where a duty over several days is one cell.</summary>
internal sealed class WallSheet(MonthSheet told, DistrictClock clock)
{
    private readonly Reasons said = new(told.Glossary, clock);

    public IEnumerable<WallRow> Rows()
    {
        var columns = told.Roles.Select(role => Cells(role).ToList()).ToList();
        return told.Days.Select((day, index) => new WallRow(
            day,
            Kind(day.Date),
            [.. columns.Select(cells => cells[index])],
            Texts.Of(day) ?? string.Empty,
            told.Duties.Any(duty => duty.IsChanged && IsOn(duty, day.Date))));
    }

    // Null where the cell above goes on; days in which the same ones are on are one cell.
    private IEnumerable<WallCell?> Cells(string role)
    {
        var on = told.Days.Select(day => told.Duties
            .Where(duty => string.Equals(duty.Role, role, StringComparison.Ordinal) && IsOn(duty, day.Date))
            .ToList()).ToList();
        for (var first = 0; first < on.Count;)
        {
            var last = first;
            while (on[first].Count > 0 && last + 1 < on.Count && on[last + 1].SequenceEqual(on[first]))
            {
                last++;
            }

            yield return new WallCell(Text(role, told.Days[first].Date, on[first]), last - first + 1);
            for (; first < last; first++)
            {
                yield return null;
            }

            first++;
        }
    }

    private string Text(string role, DateOnly day, List<SheetDuty> on)
    {
        var isGap = told.Gaps.Any(gap =>
            gap.First == day && string.Equals(gap.Role, role, StringComparison.Ordinal));
        var parts = on.GroupBy(duty => duty.During).Select(same =>
            (same.Key, Name: string.Join('・', same.Select(duty => said.Name(duty.Who))))).ToList();
        var names = parts.Count == 1
            ? parts[0].Name
            : string.Join(" / ", parts.Select(part => $"{part.Name} {Time(part.Key.From)}–{Time(part.Key.To)}"));
        return !isGap ? names : names.Length == 0 ? Texts.Nobody : $"{names} / {Texts.Nobody}";
    }

    private string Kind(DateOnly day) => string.Join('・', told.Duties
        .Where(duty => IsOn(duty, day))
        .Select(duty => told.Glossary.Layers.FirstOrDefault(layer => layer.Id == duty.Layer)?.Name)
        .OfType<string>()
        .Distinct(StringComparer.Ordinal));

    private string Time(DateTimeOffset at) =>
        clock.Local(at).ToString("H:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsOn(SheetDuty duty, DateOnly day) => duty.First <= day && day <= duty.Last;
}

/// <summary>A day: a cell for each role, null where the one above goes on.</summary>
internal sealed record WallRow(
    SheetDay Day, string Kind, IReadOnlyList<WallCell?> Cells, string Note, bool IsChanged)
{
    public bool IsOff => Note.Length > 0 || Day.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}

/// <summary>Who is on, over so many days.</summary>
internal sealed record WallCell(string Text, int Days);
