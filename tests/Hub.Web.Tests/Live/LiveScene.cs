using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Threading.Channels;
using Hub.Contracts;
using Hub.Contracts.Access;
using Hub.Contracts.Districts;
using Hub.Contracts.Live;
using Hub.Contracts.Patients;
using Hub.Contracts.Timelines;
using Hub.Testing;
using Hub.Web.Layout;
using Hub.Web.Live;
using Hub.Web.Tests.Timelines;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Hub.Web.Tests.Live;

/// <summary>The broadcast over a timeline, a care team and a feed that the test moves by hand.</summary>
internal sealed class LiveScene : IAccess, IChanges, IAsyncDisposable
{
    public static readonly TimelineId Timeline = TimelineId.Of(Some.Patient);

    private readonly Channel<Change> feed = Channel.CreateUnbounded<Change>();
    private readonly ServiceProvider services;
    private readonly CancellationTokenSource stopping = new();
    private readonly LiveBroadcast broadcast;

    public LiveScene()
    {
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .AddSingleton<TimeProvider>(new FakeClock(Some.Now))
            .AddSingleton<IDistrictZone>(new Tokyo())
            .AddSingleton<DistrictClock>()
            .AddCascadingValue(provider => provider.GetRequiredService<DistrictClock>())
            .BuildServiceProvider();
        Rooms = new();
        Wire = new();
        var timings = new LiveTimings(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromMilliseconds(200));
        var renderer = new EntryRenderer(
            services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<ILoggerFactory>());
        Homes = new(Rooms, this, Wire, timings, TimeProvider.System, NullLogger<HomeNudges>.Instance);
        Evictions = new Evictions(Rooms, this, Wire, Homes, NullLogger<Evictions>.Instance);
        var pump = new RoomPump(
            Rooms, Reads, renderer, Evictions, Wire, timings, TimeProvider.System, NullLogger<RoomPump>.Instance);
        Shown = new ShownCalls(Rooms, Calls, this, Wire, NullLogger<ShownCalls>.Instance);
        Watching = new(Rooms, this, Reads, renderer, Evictions, Wire);
        broadcast = new(
            this, Calls, Rooms, pump, Evictions, Homes, NullLogger<LiveBroadcast>.Instance, TimeProvider.System);
    }

    public LiveRooms Rooms { get; }

    public Wire Wire { get; }

    public TimelineInMemory Reads { get; } = new(Timeline);

    /// <summary>Whom each call concerns.</summary>
    public CallsInMemory Calls { get; } = new();

    public Watching Watching { get; }

    public HomeNudges Homes { get; }

    public Evictions Evictions { get; }

    public ShownCalls Shown { get; }

    public ConcurrentDictionary<PractitionerId, CareRole> Members { get; } = [];

    /// <summary>Called before access is answered, to let something happen in between.</summary>
    public Func<PractitionerId, Task> OnAsking { get; set; } = _ => Task.CompletedTask;

    public Task Start() => broadcast.StartAsync(stopping.Token);

    /// <summary>Somebody with a browser that is connected.</summary>
    public LiveConnection Member(PractitionerId person, CareRole role = CareRole.Participant)
    {
        Members[person] = role;
        return Connect(person);
    }

    public LiveConnection Connect(PractitionerId person)
    {
        var connection = new LiveConnection(Guid.NewGuid().ToString("N"), person);
        Rooms.Open(connection);
        return connection;
    }

    public Task<WatchAnswer> Watch(LiveConnection connection, long after = 0, string language = "ja") =>
        Watching.Watch(connection, new(Timeline, after, language));

    /// <summary>Commits a post, without telling the feed yet.</summary>
    public long Commit(string words) => Reads.Add(Entries.Message(words));

    public void Tell(Change change) => feed.Writer.TryWrite(change);

    public void Tell(long version) => Tell(new Change.Timeline(Timeline, version));

    /// <summary>Commits the end of a membership.</summary>
    public Change.Patient Remove(PractitionerId person)
    {
        Members.TryRemove(person, out _);
        return new Change.Patient(Some.Patient, 2);
    }

    /// <summary>Waits until nothing more has been sent for a while.</summary>
    public async Task Settle()
    {
        for (var (still, before) = (0, Wire.Count); still < 8; still++)
        {
            await Task.Delay(30);
            (still, before) = Wire.Count == before ? (still, before) : (0, Wire.Count);
        }
    }

    public async Task<CareRole?> To(
        PatientId patient, PractitionerId practitioner, CancellationToken cancellation = default)
    {
        await OnAsking(practitioner);
        return Members.TryGetValue(practitioner, out var role) ? role : null;
    }

    public Task<IReadOnlyList<PatientId>> Patients(
        PractitionerId practitioner, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<PatientId>>(Members.ContainsKey(practitioner) ? [Some.Patient] : []);

    public Task<IReadOnlyList<CareTeamMember>> Team(PatientId patient, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<CareTeamMember>>(
            [
                .. Members.Where(member => member.Value is not CareRole.OnDuty)
                    .Select(member => new CareTeamMember(Some.Primary with { Id = member.Key }, member.Value)),
            ]);

    public Task<StandIn?> StandIn(
        PatientId patient, PractitionerId practitioner, CancellationToken cancellation = default) =>
        Task.FromResult<StandIn?>(null);

    /// <summary>When sights for a while turn.</summary>
    public List<DateTimeOffset> Turns { get; } = [];

    public Task<DateTimeOffset?> NextTurn(DateTimeOffset after, CancellationToken cancellation = default) =>
        Task.FromResult<DateTimeOffset?>(Turns.Where(turn => turn > after).Order().Cast<DateTimeOffset?>()
            .FirstOrDefault());

    public async IAsyncEnumerable<Change> Follow([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var change in feed.Reader.ReadAllAsync(cancellation))
        {
            yield return change;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await broadcast.StopAsync(CancellationToken.None);
        broadcast.Dispose();
        await services.DisposeAsync();
        stopping.Dispose();
    }
}
