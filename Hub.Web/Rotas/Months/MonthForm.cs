using System.Globalization;
using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Web.Api;

namespace Hub.Web.Rotas.Months;

/// <summary>What the secretariat pressed or typed on the page of a month.</summary>
public sealed class MonthForm
{
    public const string Putting = "put";
    public const string PuttingMany = "cells";
    public const string Clearing = "clear";
    public const string Undoing = "undo";
    public const string Redoing = "redo";
    public const string CopyingWeek = "week";
    public const string Filling = "fill";
    public const string Asking = "wishes";
    public const string Publishing = "publish";
    public const string Drafting = "draft";
    public const string Stopping = "stop";
    public const string TakingDraft = "take";
    public const string DroppingDraft = "drop";
    public const string AddingLayer = "layer";

    private const int Week = 7;

    /// <summary>Made when the form was drawn, so that a form sent twice has one effect.</summary>
    public Guid Command { get; set; }

    public string? Act { get; set; }

    /// <summary>The layer of the cell, or over which a planned one is laid.</summary>
    public Guid Layer { get; set; }

    /// <summary>Of the cell, or any day of the week that is copied, such as 2026-12-04.</summary>
    public string? Date { get; set; }

    /// <summary>Any day of the week into which one is copied; the next where it is left out.</summary>
    public string? Into { get; set; }

    /// <summary>A <see cref="BoardForm.Choice"/>, or empty.</summary>
    public string? Who { get; set; }

    /// <summary>A second one, likewise.</summary>
    public string? Also { get; set; }

    public string? Note { get; set; }

    public bool Fixed { get; set; }

    /// <summary>Cells as JSON, as the page's script sends them.</summary>
    public string? Cells { get; set; }

    /// <summary>Until when wishes are taken, on the district's wall clock.</summary>
    public string? Deadline { get; set; }

    public int Months { get; set; }

    public Guid Run { get; set; }

    /// <summary>The version of the plan that the page showed.</summary>
    public long Seen { get; set; }

    /// <summary>The keys of the findings that are to stand.</summary>
    public List<string>? Confirmed { get; set; }

    /// <summary>What a new layer is called.</summary>
    public string? Name { get; set; }

    public CommandId Id => new(Command);

    /// <summary>A day as forms and addresses have it, such as 2026-12-04.</summary>
    public static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A month likewise, such as 2026-12.</summary>
    public static string WrittenMonth(DateOnly first) => first.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The day that was named; null where it is none.</summary>
    public static DateOnly? Day(string? written) =>
        DateOnly.TryParseExact(
            written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is > 1969 and < 2100
            ? day
            : null;

    /// <summary>The cells to put; null where something is missing or cannot be read.</summary>
    public IReadOnlyList<PlanCell>? ToCells(MonthBoard board) => Act switch
    {
        Putting when Day(Date) is { } day => [Typed(board.Cell(new PlanPlace(new LayerId(Layer), day)))],
        Clearing when Day(Date) is { } day => [new PlanCell(new LayerId(Layer), day, [], string.Empty, false)],
        PuttingMany => Written(),
        Filling =>
        [
            .. board.Rows.SelectMany(row => row.Slots)
                .Where(slot => slot is { IsFill: true, Cell.IsEmpty: true })
                .Select(slot => slot.Cell with { Holders = slot.Holders }),
        ],
        CopyingWeek when Day(Date) is { } week => Copied(board, week, Day(Into) ?? week.AddDays(Week)),
        _ => null,
    };

    // The form shows two; whoever else stands in the cell stays.
    private PlanCell Typed(PlanCell standing) => standing with
    {
        Holders =
        [
            .. new[] { BoardForm.Chosen(Who), BoardForm.Chosen(Also) }.OfType<Holder>()
                .Concat(standing.Holders.Skip(2)).Distinct(),
        ],
        Note = Note ?? string.Empty,
        Fixed = Fixed,
    };

    private IReadOnlyList<PlanCell>? Written()
    {
        try
        {
            return JsonSerializer.Deserialize<IReadOnlyList<PlanCell>>(Cells ?? "null", HubJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Weekday upon weekday; what is fixed there stays, and what is empty here empties nothing.
    private static IReadOnlyList<PlanCell> Copied(MonthBoard board, DateOnly source, DateOnly into)
    {
        var days = Weeks.Monday(into).DayNumber - Weeks.Monday(source).DayNumber;
        return
        [
            .. from row in board.Rows
               where Weeks.Monday(row.Day.Date) == Weeks.Monday(source)
               from slot in row.Slots
               where slot.Cell.Holders.Count > 0
               let target = board.At(slot.Place with { Date = slot.Place.Date.AddDays(days) })
               where target is { Windows.Count: > 0, Cell.Fixed: false }
               select target.Cell with { Holders = slot.Cell.Holders },
        ];
    }
}
