using Hub.Contracts.Rotas;

namespace Hub.Web.Rotas.Sheets;

/// <summary>A roster from a file on its way into a plan: which cells wait, and what becomes of each.</summary>
internal sealed class RosterEntry
{
    /// <summary>More decisions than this a form does not ask for: the other cells stay open with their text.</summary>
    public const int MostAsked = 200;

    private const int LongestNote = 200;
    private const int LongestName = 50;

    private readonly RosterReading reading;
    private readonly PlanView plan;
    private readonly List<DutyCell> duties;
    private readonly Dictionary<string, string> remarks;

    public RosterEntry(RosterReading reading, PlanView plan)
    {
        (this.reading, this.plan) = (reading, plan);
        var layers = plan.Layers.Select(layer => layer.Id).ToHashSet();
        duties = [.. reading.Duties.Where(duty => duty.Layer is { } layer && layers.Contains(layer))];
        remarks = Remarks();
        Settled = [.. duties.Where(duty => Who(duty) is not null)];
        Open = [.. duties.Where(duty => IsWritten(duty) && Who(duty) is null)];
        LeftOut = [.. reading.Duties.Except(duties).Where(IsWritten)];
        Blank = duties.Count(duty => duty.Meaning is CellMeaning.Blank);
        Covered = duties.Count(duty => duty.Meaning is CellMeaning.Covered);
    }

    /// <summary>Cells that are certain.</summary>
    public IReadOnlyList<DutyCell> Settled { get; }

    /// <summary>Cells for a person to decide.</summary>
    public IReadOnlyList<DutyCell> Open { get; }

    /// <summary>Cells with a text in columns that hold no layer.</summary>
    public IReadOnlyList<DutyCell> LeftOut { get; }

    public int Blank { get; }

    public int Covered { get; }

    /// <summary>Whom a cell means for certain; null where that is not certain.</summary>
    public static Holder? Who(DutyCell duty) => duty.Meaning switch
    {
        CellMeaning.Settled one => one.Who,
        CellMeaning.Remembered one => one.Who,
        _ => null,
    };

    /// <summary>Who comes into question, the likeliest first.</summary>
    public static IReadOnlyList<Holder> Candidates(CellMeaning meaning) =>
        meaning is CellMeaning.Ambiguous some ? some.Candidates : [];

    /// <summary>Whether the words of a cell can mean the same on the next sheet.</summary>
    public static bool CanBeKept(DutyCell duty) =>
        duty.Meaning is not CellMeaning.Undecided && duty.Text.Trim().Length is > 0 and <= LongestName;

    /// <summary>What stays in a cell that nobody is decided for, unless another note is typed.</summary>
    public string Note(DutyCell duty) => Cut(Joined([duty.Text.Trim(), remarks.GetValueOrDefault(duty.Address, "")]));

    /// <summary>What the plan gets.</summary>
    /// <param name="decided">By the cell's address; null where nothing is said of it.</param>
    /// <param name="everybody">Who can be named.</param>
    public IReadOnlyList<PlanCell> Cells(Func<string, Decided?> decided, Everybody everybody)
    {
        var cells = new Dictionary<(LayerId, DateOnly), PlanCell>();
        foreach (var duty in Settled.Concat(Open))
        {
            var said = decided(duty.Address);
            var who = Who(duty) ?? said?.Holder(everybody);
            var note = who is not null ? remarks.GetValueOrDefault(duty.Address, "")
                : said is { Note.Length: > 0 } ? said.Note
                : Note(duty);
            foreach (var (place, date) in Dates(duty).Index())
            {
                var own = new PlanCell(
                    duty.Layer!.Value, date, who is { } holder ? [holder] : [],
                    who is not null && place > 0 ? "" : Cut(note), who is not null);
                cells[(own.Layer, date)] = cells.TryGetValue((own.Layer, date), out var known)
                    ? Together(known, own)
                    : own;
            }
        }

        return [.. cells.Values.OrderBy(cell => cell.Date)];
    }

    /// <summary>What is remembered of the decisions.</summary>
    public IReadOnlyList<WrittenName> Names(Func<string, Decided?> decided, Everybody everybody) =>
    [
        .. Open.Where(CanBeKept)
            .Select(duty => (Text: duty.Text.Trim(), Said: decided(duty.Address)))
            .Where(duty => duty.Said is { Keeps: true } said && said.Holder(everybody) is not null)
            .DistinctBy(duty => duty.Text, StringComparer.Ordinal)
            .Select(duty => new WrittenName(string.Empty, duty.Text, duty.Said!.Holder(everybody))),
    ];

    /// <summary>What is remembered of the columns: also that one holds no layer.</summary>
    public IReadOnlyList<WrittenColumn> Columns =>
    [
        .. reading.Columns
            .Where(column => column.Heading.Trim().Length > 0 && column.Heading.Length <= LongestName)
            .DistinctBy(column => column.Heading, StringComparer.Ordinal)
            .Select(column => new WrittenColumn(column.Heading, column.Layer)),
    ];

    /// <summary>How many cells of the plan that hold something become others.</summary>
    public int Replaced(IReadOnlyList<PlanCell> cells) => cells.Count(cell => plan.Cells.Any(known =>
        known.Layer == cell.Layer && known.Date == cell.Date && !known.IsEmpty
        && !(known.Holders.SequenceEqual(cell.Holders)
            && string.Equals(known.Note, cell.Note, StringComparison.Ordinal))));

    /// <summary>Whether the layer wants nobody on any day of a cell.</summary>
    public bool HasNoHours(DutyCell duty) => !Starts(duty).Any();

    // A cell of several days is of every window that begins on one of them: of one weekend or of three nights.
    private IReadOnlyList<DateOnly> Dates(DutyCell duty) => [.. Starts(duty).DefaultIfEmpty(duty.Date)];

    private IEnumerable<DateOnly> Starts(DutyCell duty) => plan.Layers
        .Where(layer => layer.Id == duty.Layer).SelectMany(layer => layer.Windows)
        .Select(window => window.Date)
        .Where(date => duty.Date <= date && date <= duty.Through && date.Month == plan.Month.Month)
        .Distinct()
        .Order();

    // The remark of a row is of its first duty; that of a later day of a merged cell is of that cell.
    private Dictionary<string, string> Remarks()
    {
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        var rows = duties.Where(duty => duty.Note.Length > 0)
            .GroupBy(duty => Row(duty.Address), StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var first = row.FirstOrDefault(duty => duty.Meaning is not CellMeaning.Blank) ?? row.First();
            var owner = first.Meaning is CellMeaning.Covered by ? by.By : first.Address;
            told[owner] = Joined([told.GetValueOrDefault(owner, ""), first.Note.Trim()]);
        }

        return told;
    }

    private static bool IsWritten(DutyCell duty) => duty.Meaning is not (CellMeaning.Blank or CellMeaning.Covered);

    private static PlanCell Together(PlanCell one, PlanCell other) => one with
    {
        Holders = [.. one.Holders.Union(other.Holders)],
        Note = Cut(Joined([one.Note, other.Note])),
        Fixed = one.Fixed && other.Fixed,
    };

    private static string Row(string address) =>
        address.TrimStart([.. Enumerable.Range('A', 26).Select(at => (char)at)]);

    private static string Joined(IEnumerable<string> notes) =>
        string.Join(" / ", notes.Where(note => note.Length > 0).Distinct(StringComparer.Ordinal));

    private static string Cut(string note) => note.Length > LongestNote ? $"{note[..(LongestNote - 1)]}…" : note;
}
