using System.Diagnostics;

namespace Hub.Simulation.Cluster;

/// <summary>When a writer was answered, to find the longest time without.</summary>
internal sealed class Rhythm
{
    private readonly List<long> answers = [];

    public void Beat()
    {
        lock (answers)
        {
            answers.Add(Stopwatch.GetTimestamp());
        }
    }

    /// <summary>The longest time without an answer that was going on at or began after a moment.</summary>
    public TimeSpan LongestGap(long since)
    {
        lock (answers)
        {
            return answers.Zip(answers.Skip(1).Append(Stopwatch.GetTimestamp()))
                .Where(gap => gap.Second > since)
                .Max(gap => Stopwatch.GetElapsedTime(gap.First, gap.Second));
        }
    }

    /// <summary>Whether there was an answer since a moment.</summary>
    public bool HasBeaten(long since)
    {
        lock (answers)
        {
            return answers.Count > 0 && answers[^1] > since;
        }
    }
}
