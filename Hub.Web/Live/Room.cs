using Hub.Contracts;

namespace Hub.Web.Live;

/// <summary>One connection's view of one timeline.</summary>
internal sealed class Watcher(LiveConnection connection, Room room, string language)
{
    public LiveConnection Connection { get; } = connection;

    public Room Room { get; } = room;

    public string Language { get; } = language;

    /// <summary>Whether their right to see ends by itself: they are asked about again before each push.</summary>
    public bool IsForAWhile { get; set; }

    /// <summary>True until the watcher left or was put out. Guarded by <see cref="LiveRooms"/>.</summary>
    public bool Watching { get; set; } = true;
}

/// <summary>
/// A timeline that somebody watches on this node: who watches, how far it was pushed, how far the feed has come.
/// </summary>
internal sealed class Room(TimelineId timeline)
{
    private readonly Lock gate = new();
    private long? pushed;
    private long announced;
    private bool pushing;
    private bool again;
    private bool marksMoved;
    private (long Version, TaskCompletionSource Reached)? awaited;

    public TimelineId Timeline { get; } = timeline;

    /// <summary>Guarded by <see cref="LiveRooms"/>.</summary>
    public Dictionary<string, Watcher> Watchers { get; } = new(StringComparer.Ordinal);

    /// <summary>The version up to which everything was pushed; null until the first watcher has read.</summary>
    public long? Pushed
    {
        get
        {
            lock (gate)
            {
                return pushed;
            }
        }
    }

    /// <summary>The group of those who read in this language.</summary>
    public string Group(string language) => $"t/{Timeline}/{language}";

    /// <summary>The first to read tells where pushing begins: all later ones have read at least so far.</summary>
    public void BeginAt(long version)
    {
        lock (gate)
        {
            pushed ??= version;
        }
    }

    /// <summary>The clock's time stamp of the last push; only whoever pushes asks.</summary>
    public long LastPush { get; private set; }

    public void PushedUpTo(long version, long at)
    {
        lock (gate)
        {
            pushed = version;
            LastPush = at;
        }
    }

    /// <summary>The feed has come to this version, and everyone who lost the right before it was put out.</summary>
    public void Announce(long version)
    {
        lock (gate)
        {
            announced = Math.Max(announced, version);
            if (awaited is { } waiting && waiting.Version <= announced)
            {
                awaited = null;
                waiting.Reached.SetResult();
            }
        }
    }

    /// <summary>
    /// Waits until the feed has come to this version. A push that ran ahead of the feed could carry words to somebody
    /// whose removal, committed before those words, has not been looked at yet.
    /// </summary>
    public Task Announced(long version)
    {
        lock (gate)
        {
            if (version <= announced)
            {
                return Task.CompletedTask;
            }

            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            awaited = (version, reached);
            return reached.Task;
        }
    }

    public void MoveMarks()
    {
        lock (gate)
        {
            marksMoved = true;
        }
    }

    public bool TakeMarks()
    {
        lock (gate)
        {
            var moved = marksMoved;
            marksMoved = false;
            return moved;
        }
    }

    /// <summary>Whether the caller shall push now; else the one who is pushing will look again.</summary>
    public bool Begin()
    {
        lock (gate)
        {
            again = pushing;
            return !pushing && (pushing = true);
        }
    }

    /// <summary>Whether something came while pushing.</summary>
    public bool Continue()
    {
        lock (gate)
        {
            pushing = again;
            again = false;
            return pushing;
        }
    }
}
