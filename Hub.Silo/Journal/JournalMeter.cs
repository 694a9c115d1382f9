using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Hub.Silo.Journal;

/// <summary>What the journal tells of itself: how much, how fast, in what portions. Never of whom.</summary>
internal static class JournalMeter
{
    public const string Name = "RegionHub";

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<int> BatchSize = Meter.CreateHistogram<int>(
        "regionhub.journal.batch", "{append}", "Appends that were committed together.");

    private static readonly Histogram<double> CommitDuration = Meter.CreateHistogram<double>(
        "regionhub.journal.commit.duration", "s", "From the first insert to the end of the commit.");

    private static readonly Counter<long> Appended = Meter.CreateCounter<long>(
        "regionhub.journal.events", "{event}", "Events that became durable.");

    public static ActivitySource Source { get; } = new(Name);

    public static void Committed(IReadOnlyCollection<SealedAppend> batch, TimeSpan duration)
    {
        BatchSize.Record(batch.Count);
        CommitDuration.Record(duration.TotalSeconds);
        if (Appended.Enabled)
        {
            Appended.Add(batch.Sum(append => append.Rows.Length));
        }
    }
}
