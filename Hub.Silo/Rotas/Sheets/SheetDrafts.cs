using Hub.Contracts;
using Hub.Contracts.Imports;
using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas.Sheets;

/// <summary>The files of this process: few, short-lived, each for its owner alone.</summary>
internal sealed class SheetDrafts(TimeProvider clock) : ISheetDrafts
{
    private const int EachPerson = 2;
    private const int Altogether = 10;

    private static readonly TimeSpan life = TimeSpan.FromMinutes(30);

    private readonly Lock gate = new();
    private readonly List<Kept> drafts = [];

    public Answer<SheetDraft> Keep(PractitionerId owner, SheetFile file)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            drafts.RemoveAll(draft => draft.Until <= now);
            var own = drafts.FindAll(draft => draft.Owner == owner);
            if (own.Count >= EachPerson)
            {
                drafts.Remove(own[0]);
            }

            if (drafts.Count >= Altogether)
            {
                return ImportRefusals.TooManyDrafts;
            }

            var kept = new Kept(new SheetDraftId(Guid.CreateVersion7(now)), owner, file, now + life);
            drafts.Add(kept);
            return new SheetDraft(kept.Id);
        }
    }

    public SheetFile? Find(PractitionerId owner, SheetDraftId draft)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            return drafts.Find(kept => kept.Id == draft && kept.Owner == owner && kept.Until > now)?.File;
        }
    }

    private sealed record Kept(SheetDraftId Id, PractitionerId Owner, SheetFile File, DateTimeOffset Until);
}
