using System.Collections.Immutable;
using System.Diagnostics;
using Hub.Contracts;
using Hub.Contracts.Timelines;

namespace Hub.Silo.Timelines;

/// <summary>
/// What later decisions need to know of one entry. A timeline may hold a hundred thousand of them, so only the one
/// that a command is about is ever folded.
/// </summary>
internal sealed record Entry(
    PractitionerId? Author,
    string Markdown,
    ImmutableArray<Addressee> Asked,
    ImmutableHashSet<int> Confirmed,
    bool IsRetracted,
    bool IsPinned)
{
    /// <summary>An entry that nobody has posted.</summary>
    public static Entry Unknown { get; } = new(null, string.Empty, [], [], false, false);

    public bool Exists => Author is not null;

    /// <summary>Of an entry that tells of a call: how far it has told.</summary>
    public long CallVersion { get; init; }

    public static Entry Evolve(Entry entry, TimelineEvent happened) => happened switch
    {
        TimelineEvent.MessagePosted e => Unknown with
        {
            Author = e.Author, Markdown = e.Markdown, Asked = [.. e.PleaseConfirm],
        },
        TimelineEvent.StatusPosted e => Unknown with
        {
            Author = e.Author, Markdown = e.Note, Asked = [.. e.PleaseConfirm],
        },
        TimelineEvent.CallTold e => (entry.Exists ? entry : Unknown) with
        {
            // Nobody's to correct or to take back: a call says itself what became of it.
            Author = PractitionerId.Operator, CallVersion = e.Version, IsRetracted = false,
        },
        TimelineEvent.CallNotTheirs e => entry with { CallVersion = e.Version, IsRetracted = true, IsPinned = false },
        TimelineEvent.EntryCorrected e => entry with { Markdown = e.Markdown },
        TimelineEvent.EntryRetracted => entry with { IsRetracted = true, IsPinned = false },
        TimelineEvent.EntryConfirmed e => entry with { Confirmed = entry.Confirmed.Union(e.Asked) },
        TimelineEvent.EntryPinned => entry with { IsPinned = true },
        TimelineEvent.EntryUnpinned => entry with { IsPinned = false },
        _ => throw new UnreachableException($"No rule folds {happened.GetType().Name}."),
    };
}
