using System.Collections.Immutable;
using Hub.Contracts;

namespace Hub.Web.Live;

/// <summary>A browser's connection, as far as it watches anything.</summary>
internal sealed class LiveConnection(string id, PractitionerId person)
{
    public string Id { get; } = id;

    public PractitionerId Person { get; } = person;

    /// <summary>Guarded by <see cref="LiveRooms"/>.</summary>
    public ImmutableArray<Watcher> Watching { get; set; } = [];

    /// <summary>Guarded by <see cref="LiveRooms"/>.</summary>
    public bool WatchesHome { get; set; }

    /// <summary>Which calls it hears of. Guarded by <see cref="LiveRooms"/>.</summary>
    public CallsHeard Calls { get; set; } = CallsHeard.None;

    /// <summary>Guarded by <see cref="LiveRooms"/>: no late call of a closed connection may enter it again.</summary>
    public bool Closed { get; set; }
}

/// <summary>
/// Who watches what on this node. Everything is changed under one lock and only for moments; nothing is kept for a
/// connection that has gone, nor for a timeline that nobody watches.
/// </summary>
internal sealed class LiveRooms
{
    /// <summary>How many timelines one connection may watch.</summary>
    public const int MostTimelines = 16;

    private readonly Lock gate = new();
    private readonly Dictionary<TimelineId, Room> rooms = [];
    private readonly Dictionary<PractitionerId, ImmutableArray<LiveConnection>> people = [];
    private int homes;

    /// <summary>Whether anybody watches Home.</summary>
    public bool AnyHome => Volatile.Read(ref homes) > 0;

    public int ConnectionCount => Read(() => people.Values.Sum(connections => connections.Length));

    public int RoomCount => Read(() => rooms.Count);

    public void Open(LiveConnection connection)
    {
        lock (gate)
        {
            people[connection.Person] = people.GetValueOrDefault(connection.Person, []).Add(connection);
        }
    }

    public void Close(LiveConnection connection)
    {
        lock (gate)
        {
            connection.Closed = true;
            foreach (var watcher in connection.Watching)
            {
                Take(watcher);
            }

            connection.Calls = CallsHeard.None;
            homes -= connection.WatchesHome ? 1 : 0;
            connection.WatchesHome = false;
            var left = people.GetValueOrDefault(connection.Person, []).Remove(connection);
            if (left.IsEmpty)
            {
                people.Remove(connection.Person);
            }
            else
            {
                people[connection.Person] = left;
            }
        }
    }

    /// <summary>
    /// Registers a watcher, so that a loss of the right is noticed from here on; null where it has too many.
    /// </summary>
    public Watcher? Enter(LiveConnection connection, TimelineId timeline, string language)
    {
        lock (gate)
        {
            if (connection.Closed || connection.Watching.Length >= MostTimelines)
            {
                return null;
            }

            if (!rooms.TryGetValue(timeline, out var room))
            {
                rooms[timeline] = room = new Room(timeline);
            }

            var watcher = new Watcher(connection, room, language);
            room.Watchers[connection.Id] = watcher;
            connection.Watching = connection.Watching.Add(watcher);
            return watcher;
        }
    }

    /// <summary>This connection's view of a timeline, if it has one.</summary>
    public Watcher? Find(LiveConnection connection, TimelineId timeline) =>
        Read(() => connection.Watching.FirstOrDefault(watcher => watcher.Room.Timeline == timeline));

    /// <summary>
    /// Lets a watcher hear what is pushed, unless it was put out meanwhile. The join is begun under the lock (the
    /// default manager of SignalR completes it at once), so that it cannot come after the leave of an eviction.
    /// </summary>
    public Task<bool> Admit(Watcher watcher, Func<Task> join)
    {
        lock (gate)
        {
            return watcher.Watching ? Joined(join()) : Task.FromResult(false);
        }

        static async Task<bool> Joined(Task joining)
        {
            await joining;
            return true;
        }
    }

    /// <summary>Takes a watcher out; false where it was out already.</summary>
    public bool Leave(Watcher watcher)
    {
        lock (gate)
        {
            watcher.Connection.Watching = watcher.Connection.Watching.Remove(watcher);
            return Take(watcher);
        }
    }

    public bool IsWatching(Watcher watcher) => Read(() => watcher.Watching);

    public bool WatchHome(LiveConnection connection)
    {
        lock (gate)
        {
            if (connection.Closed || connection.WatchesHome)
            {
                return false;
            }

            homes++;
            return connection.WatchesHome = true;
        }
    }

    /// <summary>From now on this connection hears of other calls than before.</summary>
    public void Hear(LiveConnection connection, Func<CallsHeard, CallsHeard> other)
    {
        lock (gate)
        {
            connection.Calls = connection.Closed ? CallsHeard.None : other(connection.Calls);
        }
    }

    /// <summary>The connections that hear of such calls.</summary>
    public IReadOnlyList<LiveConnection> Hearing(Func<LiveConnection, bool> which) => Read(
        () => people.Values.SelectMany(connections => connections).Where(which).ToArray());

    public Room? Find(TimelineId timeline) => Read(() => rooms.GetValueOrDefault(timeline));

    public IReadOnlyList<Room> Rooms() => Read(() => rooms.Values.ToArray());

    public IReadOnlyList<Watcher> Watchers(Room room) => Read(() => room.Watchers.Values.ToArray());

    /// <summary>Whether anybody's right to see ends by itself, so that somebody else's act may end it.</summary>
    public bool AnyForAWhile => Read(() => rooms.Values.Any(
        room => room.Watchers.Values.Any(watcher => watcher.IsForAWhile)));

    public IReadOnlyList<Watcher> Watchers(PractitionerId person) => Read(
        () => people.GetValueOrDefault(person, []).SelectMany(connection => connection.Watching).ToArray());

    /// <summary>The languages that somebody reads this timeline in.</summary>
    public IReadOnlyList<string> Languages(Room room) => Read(
        () => room.Watchers.Values.Select(watcher => watcher.Language).Distinct(StringComparer.Ordinal).ToArray());

    public bool WatchesHome(PractitionerId person) => Read(
        () => people.GetValueOrDefault(person, []).Any(connection => connection.WatchesHome));

    private bool Take(Watcher watcher)
    {
        if (!watcher.Watching)
        {
            return false;
        }

        watcher.Watching = false;
        var room = watcher.Room;
        if (room.Watchers.GetValueOrDefault(watcher.Connection.Id) == watcher)
        {
            room.Watchers.Remove(watcher.Connection.Id);
        }

        if (room.Watchers.Count == 0 && rooms.GetValueOrDefault(room.Timeline) == room)
        {
            rooms.Remove(room.Timeline);
        }

        return true;
    }

    private T Read<T>(Func<T> read)
    {
        lock (gate)
        {
            return read();
        }
    }
}
