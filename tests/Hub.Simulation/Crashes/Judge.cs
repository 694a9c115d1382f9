using Hub.Contracts;
using Hub.Contracts.Timelines;
using Hub.Silo.Journal;
using Hub.Silo.Operators;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Simulation.Crashes;

/// <summary>Judges a hub not by what it says, since it could remember: by what lies on the disk.</summary>
internal static class Judge
{
    /// <summary>
    /// Whatever was acknowledged is there once, each writer's in order; nothing else is; verify agrees.
    /// </summary>
    /// <returns>What each timeline holds, in its order.</returns>
    public static async Task<IReadOnlyDictionary<TimelineId, IReadOnlyList<EntryId>>> Acknowledged(
        JournalOptions journal, IReadOnlyList<Writer> writers)
    {
        await using var hub = await OwnHub.Open(journal);
        var held = new Dictionary<TimelineId, IReadOnlyList<EntryId>>();
        foreach (var timeline in writers.GroupBy(writer => writer.Timeline))
        {
            var shown = await Shown(hub, timeline.Key);
            held[timeline.Key] = shown;
            Assert.Equal(timeline.Sum(writer => writer.Acknowledged.Count), shown.Count);
            foreach (var writer in timeline)
            {
                var own = writer.Acknowledged.ToHashSet();
                Assert.Equal(writer.Acknowledged, shown.Where(own.Contains));
            }
        }

        await Verifies(hub);
        return held;
    }

    /// <summary>The log is whole, and says what the tables say.</summary>
    public static async Task Verifies(OwnHub hub)
    {
        var said = new StringWriter();
        Assert.True(await new OperatorCommands(hub.Services, said).Verify() == 0, said.ToString());
    }

    /// <summary>All entries of a timeline, oldest first; none is missing among them.</summary>
    public static async Task<IReadOnlyList<EntryId>> Shown(OwnHub hub, TimelineId timeline)
    {
        var reads = hub.Services.GetRequiredService<ITimelineReads>();
        var entries = new List<TimelineEntryView>();
        TimelinePage page;
        do
        {
            page = await reads.Page(timeline, entries.Count == 0 ? null : entries[0].Ordinal, 100);
            entries.InsertRange(0, page.Entries);
        }
        while (page.HasOlder);
        Assert.Equal(Enumerable.Range(1, entries.Count), entries.Select(entry => (int)entry.Ordinal));
        return [.. entries.Select(entry => entry.Id)];
    }
}
