using System.Collections.Concurrent;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Web.Live;
using Microsoft.AspNetCore.SignalR;

namespace Hub.Web.Tests.Live;

/// <summary>What was sent to one connection.</summary>
internal sealed record Sent(string Connection, string What, object? Body);

/// <summary>Groups and sends as SignalR does them, kept for the test to look at.</summary>
internal sealed class Wire : IHubContext<TimelineHub, ITimelineClient>, IGroupManager,
    IHubClients<ITimelineClient>
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, bool>> groups =
        new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Sent> sent = new();

    IHubClients<ITimelineClient> IHubContext<TimelineHub, ITimelineClient>.Clients => this;

    IGroupManager IHubContext<TimelineHub, ITimelineClient>.Groups => this;

    ITimelineClient IHubClients<ITimelineClient>.All => throw new NotSupportedException("Nothing is for everybody.");

    public int Count => sent.Count;

    /// <summary>Never takes what it is sent.</summary>
    public string? Deaf { get; set; }

    public IReadOnlyList<Sent> To(LiveConnection connection) =>
        [.. sent.Where(message => string.Equals(message.Connection, connection.Id, StringComparison.Ordinal))];

    /// <summary>The words of all entries that were pushed to a connection.</summary>
    public string Words(LiveConnection connection) => string.Join('|', To(connection)
        .Select(message => message.Body)
        .OfType<TimelinePush>()
        .SelectMany(push => push.Entries)
        .Select(entry => entry.Html));

    public Task AddToGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default)
    {
        groups.GetOrAdd(groupName, _ => new(StringComparer.Ordinal))[connectionId] = true;
        return Task.CompletedTask;
    }

    public Task RemoveFromGroupAsync(
        string connectionId, string groupName, CancellationToken cancellationToken = default)
    {
        groups.GetOrAdd(groupName, _ => new(StringComparer.Ordinal)).TryRemove(connectionId, out _);
        return Task.CompletedTask;
    }

    public ITimelineClient Group(string groupName) => new Recipients(
        this, () => groups.TryGetValue(groupName, out var members) ? [.. members.Keys] : []);

    public ITimelineClient Client(string connectionId) => new Recipients(this, () => [connectionId]);

    public ITimelineClient AllExcept(IReadOnlyList<string> excludedConnectionIds) => throw Unused();

    public ITimelineClient Clients(IReadOnlyList<string> connectionIds) => new Recipients(this, () => connectionIds);

    public ITimelineClient GroupExcept(string groupName, IReadOnlyList<string> excluded) => throw Unused();

    public ITimelineClient Groups(IReadOnlyList<string> groupNames) => throw Unused();

    public ITimelineClient User(string userId) => throw Unused();

    public ITimelineClient Users(IReadOnlyList<string> userIds) => throw Unused();

    private static NotSupportedException Unused() => new("The live parts send to groups and connections only.");

    private sealed class Recipients(Wire wire, Func<IReadOnlyList<string>> connections) : ITimelineClient
    {
        public Task Changed(TimelinePush push) => Send(nameof(Changed), push);

        public Task Marks(MarksPush push) => Send(nameof(Marks), push);

        public Task Ended(TimelineId timeline) => Send(nameof(Ended), timeline);

        public Task HomeChanged() => Send(nameof(HomeChanged), null);

        public Task DutyChanged() => Send(nameof(DutyChanged), null);

        public Task CallMoved(CallId call, long version) => Send(nameof(CallMoved), call);

        public Task CallEnded(CallId call) => Send(nameof(CallEnded), call);

        public Task CallsMissed() => Send(nameof(CallsMissed), null);

        private Task Send(string what, object? body)
        {
            var deaf = false;
            foreach (var connection in connections())
            {
                deaf |= string.Equals(connection, wire.Deaf, StringComparison.Ordinal);
                wire.sent.Enqueue(new(connection, what, body));
            }

            return deaf ? new TaskCompletionSource().Task : Task.CompletedTask;
        }
    }

}
