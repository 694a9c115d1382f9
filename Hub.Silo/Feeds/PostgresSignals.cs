using System.Globalization;
using System.Text;
using Hub.Silo.Journal;

namespace Hub.Silo.Feeds;

/// <summary>How commits are told to other processes: lines of 'stream version' on one channel.</summary>
internal static class PostgresSignals
{
    public const string Channel = "regionhub_feed";

    // PostgreSQL takes less than 8000 bytes a message; a line is about 60, and kinds are ASCII.
    private const int LongestMessage = 7900;

    private const string Notify = "SELECT pg_notify('regionhub_feed', @lines)";

    public static IEnumerable<Statement> Of(IReadOnlyList<SealedAppend> batch)
    {
        var lines = new StringBuilder();
        foreach (var append in batch)
        {
            var line = Line(append.Id, append.Head.Version);
            if (lines.Length + line.Length > LongestMessage)
            {
                yield return new Statement(Notify, ("lines", lines.ToString()));
                lines.Clear();
            }

            lines.Append(line);
        }

        yield return new Statement(Notify, ("lines", lines.ToString()));
    }

    public static Statement Of(StreamId stream, long version) => new(Notify, ("lines", Line(stream, version)));

    /// <summary>What a message says. Lines that are not ours are passed over.</summary>
    public static IEnumerable<Committed> Read(string message)
    {
        foreach (var line in message.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            if (space > 0
                && long.TryParse(line.AsSpan(space + 1), CultureInfo.InvariantCulture, out var version)
                && StreamId.TryParse(line[..space], out var stream))
            {
                yield return new Committed(stream, version);
            }
        }
    }

    private static string Line(StreamId stream, long version) =>
        string.Create(CultureInfo.InvariantCulture, $"{stream} {version}\n");
}
