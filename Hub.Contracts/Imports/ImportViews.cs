namespace Hub.Contracts.Imports;

/// <summary>A few words in both languages.</summary>
public sealed record ImportText(string Ja, string En)
{
    /// <summary>In the language of the reader.</summary>
    public string In(string language) => string.Equals(language, "en", StringComparison.Ordinal) ? En : Ja;
}

/// <summary>What a file would do.</summary>
/// <param name="Id">The draft.</param>
/// <param name="Kind">What is in the file.</param>
/// <param name="FileName">As the person's machine calls it.</param>
/// <param name="Encoding">How its characters were written, such as Shift_JIS (cp932).</param>
/// <param name="Rows">Rows in the file, without header and empty lines.</param>
/// <param name="Created">Rows that add something.</param>
/// <param name="Changed">Rows that correct something.</param>
/// <param name="Unchanged">Rows that say what is known already.</param>
/// <param name="Changes">Every row that adds or corrects, by line.</param>
/// <param name="Rejected">Why rows were left out, by line; a row can have several reasons.</param>
/// <param name="RejectedRows">How many rows were left out.</param>
/// <param name="Warnings">What looks wrong in rows that are taken, by line.</param>
/// <param name="ExpiresAt">When the draft is forgotten.</param>
public sealed record ImportPreviewView(
    ImportId Id,
    ImportKind Kind,
    string FileName,
    string Encoding,
    int Rows,
    int Created,
    int Changed,
    int Unchanged,
    IReadOnlyList<ImportChangeView> Changes,
    IReadOnlyList<ImportProblemView> Rejected,
    int RejectedRows,
    IReadOnlyList<ImportProblemView> Warnings,
    DateTimeOffset ExpiresAt);

/// <summary>A row that adds or corrects something.</summary>
/// <param name="Line">In the file, 1 for the header.</param>
/// <param name="Code">The district's code of what it is about.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsNew">Whether it is added.</param>
/// <param name="Fields">What is corrected. Clinical columns come without values.</param>
public sealed record ImportChangeView(
    int Line, string Code, string Name, bool IsNew, IReadOnlyList<ImportFieldView> Fields);

/// <summary>A corrected field. The values are null where the secretariat does not see them.</summary>
public sealed record ImportFieldView(ImportText Column, string? Before, string? After);

/// <summary>A reason about one cell.</summary>
/// <param name="Line">In the file, 1 for the header.</param>
/// <param name="Column">The column; empty where it is about the whole row.</param>
/// <param name="Value">What stands there; empty for clinical columns.</param>
/// <param name="Reason">What is wrong with it, and what to do.</param>
public sealed record ImportProblemView(int Line, ImportText Column, string Value, ImportText Reason);

/// <summary>How far an import is.</summary>
/// <param name="Id">The import.</param>
/// <param name="Kind">What is imported.</param>
/// <param name="State">Whether it goes on.</param>
/// <param name="Total">Rows to write.</param>
/// <param name="Done">Rows whose fate is certain.</param>
/// <param name="Created">Rows that added something.</param>
/// <param name="Changed">Rows that corrected something.</param>
/// <param name="Failed">Rows that were refused while writing, with the reason.</param>
/// <param name="Stop">Why it stopped early; rows that are done stay done.</param>
public sealed record ImportProgressView(
    ImportId Id,
    ImportKind Kind,
    ImportState State,
    int Total,
    int Done,
    int Created,
    int Changed,
    IReadOnlyList<ImportProblemView> Failed,
    Refusal? Stop);

/// <summary>The life of an import.</summary>
public enum ImportState
{
    /// <summary>Nobody has confirmed it.</summary>
    Waiting,

    /// <summary>Being written.</summary>
    Running,

    /// <summary>Every row's fate is certain.</summary>
    Done,

    /// <summary>Given up on the way: the hub could not write. Importing the file again does the rest.</summary>
    Stopped,
}
