using System.Text.Json.Serialization;
using Hub.Contracts.Imports;

namespace Hub.Contracts.Rotas;

/// <summary>A workbook or a CSV file of the secretariat.</summary>
/// <param name="Name">As the person's machine calls it; it may tell the month.</param>
/// <param name="Content">Its bytes.</param>
public sealed record SheetFile(string Name, ReadOnlyMemory<byte> Content);

/// <summary>What a sheet seems to be.</summary>
public enum SheetContent
{
    /// <summary>Neither of the two below.</summary>
    Other,

    /// <summary>当番表: a row for each day, a column for each duty.</summary>
    Roster,

    /// <summary>希望調査: a row for each person, a column for each day.</summary>
    Wishes,
}

/// <summary>One sheet of a file, so that a person can choose.</summary>
/// <param name="Name">As the file calls it.</param>
/// <param name="Content">What it seems to be.</param>
/// <param name="Month">The first day of its month; null where the file does not tell.</param>
/// <param name="Columns">Of a roster: the columns of duties, with a guess for each.</param>
public sealed record SheetView(
    string Name, SheetContent Content, DateOnly? Month, IReadOnlyList<RosterColumn> Columns);

/// <summary>A column of duties.</summary>
/// <param name="Letter">Where it stands, such as D.</param>
/// <param name="Heading">As the sheet calls it.</param>
/// <param name="Layer">The layer whose duties it holds; null where nobody has said, so that it is left out.</param>
public sealed record RosterColumn(string Letter, string Heading, LayerId? Layer);

/// <summary>What was decided about earlier sheets, by the words that stood there.</summary>
/// <param name="Columns">Which layer a heading means.</param>
/// <param name="Names">Whom the words of a cell mean.</param>
public sealed record SheetMemory(
    IReadOnlyDictionary<string, LayerId> Columns, IReadOnlyDictionary<string, Holder> Names)
{
    public static SheetMemory Empty { get; } = new(
        new Dictionary<string, LayerId>(StringComparer.Ordinal),
        new Dictionary<string, Holder>(StringComparer.Ordinal));
}

/// <summary>How a file is to be read.</summary>
/// <param name="Sheet">Which sheet; null for the first that seems to be what is asked for.</param>
/// <param name="Month">The first day of the month; null for what the file says.</param>
/// <param name="Layers">The layers of the rota.</param>
/// <param name="Columns">Which column, by its letter, holds which layer; null to guess by memory and by name.</param>
/// <param name="Remembered">What was decided before.</param>
public sealed record SheetChoice(
    string? Sheet,
    DateOnly? Month,
    IReadOnlyList<LayerView> Layers,
    IReadOnlyDictionary<string, LayerId>? Columns,
    SheetMemory Remembered);

/// <summary>A roster as a file has it. Every cell with a text is in one of the lists.</summary>
/// <param name="Sheet">Which sheet was read.</param>
/// <param name="Month">The first day of its month.</param>
/// <param name="Columns">The columns of duties.</param>
/// <param name="Days">The rows of days.</param>
/// <param name="Duties">Every cell of the columns of duties on those days, row by row, blank ones too.</param>
/// <param name="Remarks">All other texts: title, headings, remarks below.</param>
/// <param name="Problems">What is wrong, and where.</param>
/// <param name="Holders">What the holders in the duties are called.</param>
public sealed record RosterReading(
    string Sheet,
    DateOnly Month,
    IReadOnlyList<RosterColumn> Columns,
    IReadOnlyList<RosterDay> Days,
    IReadOnlyList<DutyCell> Duties,
    IReadOnlyList<SheetRemark> Remarks,
    IReadOnlyList<SheetProblem> Problems,
    IReadOnlyList<HolderView> Holders);

/// <summary>A row of a day.</summary>
/// <param name="Row">In the sheet, from 1.</param>
/// <param name="Date">Which day.</param>
/// <param name="Weekday">As written.</param>
/// <param name="Kind">As written, such as 週末待機; a merged cell tells it for each of its days.</param>
/// <param name="Note">The row's remark.</param>
public sealed record RosterDay(int Row, DateOnly Date, string Weekday, string Kind, string Note);

/// <summary>A cell of a column of duties.</summary>
/// <param name="Address">Such as D7.</param>
/// <param name="Date">The day on which the duty begins.</param>
/// <param name="Through">The last day that the cell spans; the same day unless it is merged or followed by 〃.</param>
/// <param name="Column">The letter of its column.</param>
/// <param name="Layer">The layer of its column, if any was chosen.</param>
/// <param name="Text">As written.</param>
/// <param name="Note">The remark of its row.</param>
/// <param name="Meaning">Whom it means, or why that is not certain.</param>
public sealed record DutyCell(
    string Address,
    DateOnly Date,
    DateOnly Through,
    string Column,
    LayerId? Layer,
    string Text,
    string Note,
    CellMeaning Meaning);

/// <summary>Whom a cell means. All but the first two, and what is blank or covered, wait for a decision.</summary>
[JsonDerivedType(typeof(Settled), "settled")]
[JsonDerivedType(typeof(Remembered), "remembered")]
[JsonDerivedType(typeof(Ambiguous), "ambiguous")]
[JsonDerivedType(typeof(Unknown), "unknown")]
[JsonDerivedType(typeof(HasLeft), "has-left")]
[JsonDerivedType(typeof(Undecided), "undecided")]
[JsonDerivedType(typeof(Outside), "outside")]
[JsonDerivedType(typeof(Blank), "blank")]
[JsonDerivedType(typeof(Covered), "covered")]
public abstract record CellMeaning
{
    /// <summary>Exactly this one fits what is written.</summary>
    public sealed record Settled(Holder Who) : CellMeaning;

    /// <summary>A person decided so when the same words stood in an earlier sheet.</summary>
    public sealed record Remembered(Holder Who) : CellMeaning;

    /// <summary>These come into question, the likeliest first; one alone where something speaks against it.</summary>
    public sealed record Ambiguous(IReadOnlyList<Holder> Candidates) : CellMeaning;

    /// <summary>Nobody on the lists is called so.</summary>
    public sealed record Unknown : CellMeaning;

    /// <summary>Only people who have left are called so.</summary>
    public sealed record HasLeft(IReadOnlyList<Holder> Candidates) : CellMeaning;

    /// <summary>未定, 要調整 or a question mark.</summary>
    public sealed record Undecided : CellMeaning;

    /// <summary>区外: somebody who is on no list of this district.</summary>
    public sealed record Outside : CellMeaning;

    /// <summary>Nothing is written.</summary>
    public sealed record Blank : CellMeaning;

    /// <summary>It belongs to the duty of another cell, by a merge or by 〃.</summary>
    public sealed record Covered(string By) : CellMeaning;
}

/// <summary>A text of the sheet that is no duty and no wish.</summary>
public sealed record SheetRemark(string Address, string Text);

/// <summary>Something wrong in a sheet that could be read all the same.</summary>
/// <param name="Code">Stable; programs may depend on it.</param>
/// <param name="Address">The cell.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Reason">What is wrong with it, and what to do.</param>
public sealed record SheetProblem(string Code, string Address, string Text, ImportText Reason);

/// <summary>Wishes as a file has them. Every cell with a text is in one of the lists.</summary>
/// <param name="Sheet">Which sheet was read.</param>
/// <param name="Month">The first day of its month.</param>
/// <param name="Rows">A row for each person.</param>
/// <param name="Remarks">All other texts.</param>
/// <param name="Problems">What is wrong, and where; marks that nobody knows among them.</param>
/// <param name="Holders">What the holders in the rows are called.</param>
public sealed record WishReading(
    string Sheet,
    DateOnly Month,
    IReadOnlyList<WishRow> Rows,
    IReadOnlyList<SheetRemark> Remarks,
    IReadOnlyList<SheetProblem> Problems,
    IReadOnlyList<HolderView> Holders);

/// <summary>What one person wishes.</summary>
/// <param name="Row">In the sheet, from 1.</param>
/// <param name="Code">The staff code as written.</param>
/// <param name="Name">As written.</param>
/// <param name="Meaning">Who it is, or why that is not certain.</param>
/// <param name="Most">No more duties than this; null where nothing is said.</param>
/// <param name="Note">The row's remark.</param>
/// <param name="Days">The days with a mark.</param>
public sealed record WishRow(
    int Row, string Code, string Name, CellMeaning Meaning, int? Most, string Note, IReadOnlyList<WishCell> Days);

/// <summary>A mark on a day.</summary>
public sealed record WishCell(string Address, DateOnly Date, Wish Wish);
