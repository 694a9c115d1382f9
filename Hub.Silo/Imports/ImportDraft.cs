using Hub.Contracts;
using Hub.Contracts.Imports;

namespace Hub.Silo.Imports;

/// <summary>A file that somebody looked at, and perhaps its writing. It lives in this process alone.</summary>
internal sealed class ImportDraft(
    ImportId id, PractitionerId owner, string fileName, string encoding, ParsedFile file, ImportPlan plan,
    DateTimeOffset expiresAt)
{
    public ImportId Id => id;

    public PractitionerId Owner => owner;

    public string FileName => fileName;

    public string Encoding => encoding;

    public ParsedFile File => file;

    public DateTimeOffset ExpiresAt => expiresAt;

    /// <summary>What its owner was shown last.</summary>
    public ImportPlan Plan { get; set; } = plan;

    /// <summary>Once it is confirmed.</summary>
    public ImportRun? Run { get; set; }

    /// <summary>One confirmation at a time: the second finds the run of the first.</summary>
    public SemaphoreSlim Turn { get; } = new(1);

    public ImportProgressView Progress => Run?.Progress ?? new ImportProgressView(
        Id, Plan.Kind, ImportState.Waiting, Plan.Rows.Count(row => !row.ChangesNothing), 0, 0, 0, [], null);

    public bool IsForgotten(DateTimeOffset now) =>
        now >= ExpiresAt && Run?.Progress.State is not ImportState.Running;
}
