using System.Text.Json.Serialization;

namespace Hub.Contracts.Imports;

/// <summary>
/// Lists of the secretariat, read from CSV files. A preview writes nothing; what a person then confirms is written
/// row by row, each at most once. Every call is refused for anyone but the secretariat and the operator.
/// </summary>
public interface IImports
{
    /// <summary>
    /// Reads a file and says what it would do. The draft belongs to this person and lives for 30 minutes.
    /// </summary>
    Task<Answer<ImportPreviewView>> Preview(
        PractitionerId by, ImportFile file, CancellationToken cancellation = default);

    /// <summary>The same preview again, for its owner.</summary>
    Task<Answer<ImportPreviewView>> Draft(PractitionerId by, ImportId id, CancellationToken cancellation = default);

    /// <summary>
    /// Begins to write what the preview showed. Where others have changed something since, nothing is written and
    /// the answer is the conflict <c>import-outdated</c>; <see cref="Draft"/> then shows how it stands now.
    /// Confirming again answers with the progress of the first.
    /// </summary>
    Task<Answer<ImportProgressView>> Confirm(PractitionerId by, ImportId id, CancellationToken cancellation = default);

    /// <summary>How far a confirmed import is; before it was confirmed, its state is waiting.</summary>
    Task<Answer<ImportProgressView>> Progress(
        PractitionerId by, ImportId id, CancellationToken cancellation = default);
}

/// <summary>One reading of one file.</summary>
[JsonConverter(typeof(IdJson<ImportId>))]
public readonly record struct ImportId(Guid Value) : IId<ImportId>
{
    public static ImportId From(Guid value) => new(value);
    public override string ToString() => Value.ToString("N");
}

/// <summary>A file as a person chose it.</summary>
/// <param name="Name">Its name, for showing only.</param>
/// <param name="Content">Its bytes, in any of the encodings that Japanese spreadsheets write.</param>
/// <param name="Kind">What is in it; null to tell by its header.</param>
public sealed record ImportFile(string Name, ReadOnlyMemory<byte> Content, ImportKind? Kind = null);

/// <summary>The lists that can be imported.</summary>
public enum ImportKind
{
    /// <summary>機関一覧.</summary>
    Institutions,

    /// <summary>職員一覧.</summary>
    Practitioners,

    /// <summary>患者一覧.</summary>
    Patients,
}

/// <summary>How much an import may hold.</summary>
public static class ImportLimits
{
    /// <summary>Of one file.</summary>
    public const int Bytes = 20 * 1024 * 1024;

    /// <summary>Of one file, without its header.</summary>
    public const int Rows = 20_000;
}
