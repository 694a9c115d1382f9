namespace Hub.Contracts.Rotas;

/// <summary>
/// Rosters and wishes as files of the secretariat, in and out. Nothing here keeps or changes anything: what a person
/// decides about a reading is remembered by whoever asks, and given back as <see cref="SheetMemory"/>.
/// </summary>
public interface IRosterSheets
{
    /// <summary>The sheets of a file and what they seem to be, to choose from.</summary>
    Answer<SheetsView> Open(SheetFile file, IReadOnlyList<LayerView> layers, SheetMemory remembered);

    /// <summary>A roster of one month, every cell with whom it means.</summary>
    Task<Answer<RosterReading>> Roster(SheetFile file, SheetChoice choice, CancellationToken cancellation = default);

    /// <summary>The wishes of one month.</summary>
    Task<Answer<WishReading>> Wishes(SheetFile file, SheetChoice choice, CancellationToken cancellation = default);

    /// <summary>A month's roster as the secretariat's sheet looks.</summary>
    SheetFile Write(RosterMonth month, SheetFormat format);

    /// <summary>A month's wishes, or an empty form to ask for them.</summary>
    SheetFile Write(WishMonth month, SheetFormat format);

    /// <summary>Plain tables, a sheet each; a CSV holds the first. The name is without an ending.</summary>
    SheetFile Write(string name, IReadOnlyList<SheetTable> tables, SheetFormat format);
}

/// <summary>The sheets of a file.</summary>
public sealed record SheetsView(string FileName, IReadOnlyList<SheetView> Sheets);

/// <summary>The kinds of files that are written.</summary>
public enum SheetFormat
{
    /// <summary>.xlsx.</summary>
    Workbook,

    /// <summary>UTF-8 with its mark, so that Excel knows it.</summary>
    Csv,
}

/// <summary>A month's roster to be written.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Heading">What it is, such as 在宅待機医当番表; the title says the month before it.</param>
/// <param name="Body">Who keeps it, in brackets behind the heading; may be empty.</param>
/// <param name="Hours">The line below the title, such as the hours of duty; may be empty.</param>
/// <param name="Columns">The headings of the columns of duties.</param>
/// <param name="Days">The rows.</param>
/// <param name="Duties">Who stands where.</param>
/// <param name="Footer">Lines below the table.</param>
public sealed record RosterMonth(
    DateOnly Month,
    string Heading,
    string Body,
    string Hours,
    IReadOnlyList<string> Columns,
    IReadOnlyList<RosterMonthDay> Days,
    IReadOnlyList<RosterMonthDuty> Duties,
    IReadOnlyList<string> Footer);

/// <summary>A row of a roster to be written.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">Such as 平日夜間 or 週末待機; runs of a duty show that of their first day.</param>
/// <param name="Note">The remark.</param>
/// <param name="IsOff">Whether it is shaded as a day off.</param>
public sealed record RosterMonthDay(DateOnly Date, string Kind, string Note, bool IsOff);

/// <summary>A duty to be written, in one cell over all of its days.</summary>
/// <param name="Column">Which of the columns, from 0.</param>
/// <param name="From">Its first day.</param>
/// <param name="Through">Its last day.</param>
/// <param name="Text">Who; 未定 where nobody.</param>
public sealed record RosterMonthDuty(int Column, DateOnly From, DateOnly Through, string Text);

/// <summary>A month's wishes to be written.</summary>
public sealed record WishMonth(DateOnly Month, IReadOnlyList<WishMonthRow> Rows);

/// <summary>What one person wishes, to be written.</summary>
public sealed record WishMonthRow(
    string Code, string Name, int? Most, string Note, IReadOnlyList<DayWish> Days);

/// <summary>A wish for a day.</summary>
public sealed record DayWish(DateOnly Date, Wish Wish);
