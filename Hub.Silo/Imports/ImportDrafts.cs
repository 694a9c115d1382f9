using Hub.Contracts;
using Hub.Contracts.Imports;

namespace Hub.Silo.Imports;

/// <summary>The drafts of this process: few, short-lived, each for its owner alone.</summary>
internal sealed class ImportDrafts(TimeProvider clock)
{
    private const int EachPerson = 3;
    private const int Altogether = 20;

    private static readonly TimeSpan life = TimeSpan.FromMinutes(30);

    private readonly Lock gate = new();
    private readonly List<ImportDraft> drafts = [];

    /// <summary>Keeps a draft; its owner's oldest one gives way where there are too many.</summary>
    public Answer<ImportDraft> Add(
        PractitionerId owner, string fileName, string encoding, ParsedFile file, ImportPlan plan)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            drafts.RemoveAll(draft => draft.IsForgotten(now));
            var own = drafts.FindAll(draft => draft.Owner == owner);
            if (own.Count >= EachPerson && own.Find(draft => !IsRunning(draft)) is { } oldest)
            {
                drafts.Remove(oldest);
            }

            if (drafts.Count >= Altogether)
            {
                return ImportRefusals.TooManyDrafts;
            }

            var added = new ImportDraft(
                new ImportId(Guid.CreateVersion7(now)), owner, fileName, encoding, file, plan, now + life);
            drafts.Add(added);
            return added;
        }
    }

    /// <summary>The owner's draft, or null; another person's looks like none.</summary>
    public ImportDraft? Find(PractitionerId owner, ImportId id)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            return drafts.Find(draft => draft.Id == id && draft.Owner == owner && !draft.IsForgotten(now));
        }
    }

    private static bool IsRunning(ImportDraft draft) => draft.Progress.State is ImportState.Running;
}
