using System.Collections.Concurrent;
using Dapper;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Notifications;
using Hub.Contracts.Practitioners;
using Hub.Silo.Deadlines;
using Hub.Silo.Journal;
using Hub.Silo.Notifications;
using Hub.Silo.Practitioners;
using Hub.Silo.Tests.Journal;
using Hub.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Silo.Tests.Notifications;

/// <summary>A feature small enough to be a sample: it asks people and stops asking.</summary>
[EventName("test-rung")]
internal sealed record Rung(PractitionerId Person, string Kind, bool Urgent);

/// <summary>It is over for all, for one, or for one kind.</summary>
[EventName("test-hushed")]
internal sealed record Hushed(PractitionerId? Only, string? Kind);

/// <summary>It is for the secretariat to know.</summary>
[EventName("test-bell")]
internal sealed record Bell;

/// <summary>How a feature's read model asks.</summary>
internal sealed class RingTable : IReadModel
{
    public string Kind => "rings";

    public IReadOnlyList<string> Tables { get; } = [Notices.Table];

    public IEnumerable<Statement> Project(RecordedEvent recorded) => recorded.Event switch
    {
        Rung rung => [Notices.Ask(recorded.Stored, rung.Person, rung.Kind, Some.Id(77), rung.Urgent)],
        Bell => [Notices.AskOfficeOnce(recorded.Stored, NoticeKinds.CallUnanswered)],
        Hushed hushed => [Notices.End(recorded.Stored, hushed.Only, hushed.Kind)],
        _ => [],
    };
}

/// <summary>Keeps what it is given, and answers as it is told.</summary>
internal sealed class RecordingChannel(params ReachChannel[] carries) : IChannel
{
    public IReadOnlyList<ReachChannel> Carries => carries;

    public int Width { get; init; } = 100;

    public Func<Errand, CancellationToken, Task<Sending>> Answer { get; set; } =
        (_, _) => Task.FromResult(Sending.Sent);

    public ConcurrentQueue<Errand> Sent { get; } = new();

    public Task<Sending> Send(Errand errand, CancellationToken cancellation)
    {
        Sent.Enqueue(errand);
        return Answer(errand, cancellation);
    }

    /// <summary>What it was given since it was asked last.</summary>
    public List<Errand> Taken()
    {
        var taken = Sent.ToList();
        Sent.Clear();
        return taken;
    }
}

/// <summary>Senders with a clock that stands, and channels that keep what they are given.</summary>
public abstract class ReachSpec : OnBothDatabases
{
    private static readonly EventTypes types =
        new([.. typeof(EventTypes).Assembly.GetTypes(), typeof(Rung), typeof(Hushed), typeof(Bell)]);

    private Sender? sender;

    private protected ReachSpec(Dialect dialect)
        : base(dialect is Dialect.Sqlite
            ? new SqliteStorage { Types = types, ReadModels = Models }
            : new PostgresStorage { Types = types, ReadModels = Models })
    {
    }

    private protected static IReadOnlyList<IReadModel> Models =>
        [new PractitionerTable(), new ReachPlanTable(), new RingTable()];

    private protected static EventTypes Types => types;

    private protected FakeClock Clock { get; } = new(Some.Now - TimeSpan.FromHours(3));

    private protected CountedTime Beats => field ??= new(Clock);

    private protected CountedZone District { get; } = new();

    private protected RecordingChannel Push { get; } = new(ReachChannel.Push);

    private protected RecordingChannel Mail { get; } = new(ReachChannel.Email);

    private protected RecordingChannel Gateway { get; set; } = new(ReachChannel.Sms, ReachChannel.Voice);

    private protected ReachSettings Settings { get; set; } = ReachSettings.None with
    {
        Mail = new MailSettings("localhost", 25, null, "", "hub@example.jp", Tls: false),
        Gateway = new GatewaySettings(new Uri("http://127.0.0.1/"), new byte[32]),
        MayLoopBack = true,
    };

    private protected PushDevices Devices => new(Database, Open.Feed, Settings, Clock);

    private protected DeliveryReads Deliveries => new(Database);

    private protected StreamId Stream { get; } = new("rings", Some.Id(70));

    private protected Sender NewSender() => new(
        new Expansion(Database, new Reachables(Database), District, Settings, new Recess()),
        new Endings(Database),
        new Claims(Database),
        new Dispatch([Push, Mail, Gateway], Clock, NullLogger<Dispatch>.Instance),
        new Tempo(Database),
        Open.Feed,
        Models,
        Beats,
        Clock,
        NullLogger<Sender>.Instance);

    /// <summary>One beat, and the end of all that it began.</summary>
    private protected async Task Round() =>
        await Task.WhenAll(await (sender ??= NewSender()).Round(TestContext.Current.CancellationToken));

    private protected Task After(int seconds)
    {
        Clock.Advance(TimeSpan.FromSeconds(seconds));
        return Round();
    }

    private protected async Task Listed(PractitionerView person, ReachPlan? plan = null)
    {
        await Add(new StreamId("practitioner", person.Id.Value), new PractitionerEvent.PractitionerRegistered(
            person.Details));
        if (plan is not null)
        {
            await Add(new StreamId("practitioner", person.Id.Value), new PractitionerEvent.ReachPlanSet(plan));
        }
    }

    private protected async Task<Guid> Device(PractitionerView person, string name = "iPhone")
    {
        using var browser = new PushReceiver();
        var outcome = await Devices.Add(
            person.Id, browser.Subscription(new Uri($"https://push.example.jp/{Guid.NewGuid():N}"), name));
        Assert.True(outcome.IsAccepted, outcome.Refusal?.En);
        return (await new Reachables(Database).One(person.Id))!.Devices
            .Single(device => string.Equals(device.Name, name, StringComparison.Ordinal)).Id;
    }

    private protected Task Ask(PractitionerView person, bool urgent = true) =>
        Add(Stream, new Rung(person.Id, urgent ? NoticeKinds.CallOffered : NoticeKinds.CallTold, urgent));

    private protected Task End(PractitionerView? only = null, string? kind = null) =>
        Add(Stream, new Hushed(only?.Id, kind));

    private protected async Task Add(StreamId stream, object happened) => Assert.IsType<AppendResult.Appended>(
        await Store.Append(new Append(
            stream, await Store.Head(stream), CommandId.New(), Some.Secretary.Id, Clock.GetUtcNow(), [happened])));

    private protected async Task<IReadOnlyList<string>> States(ReachChannel channel) =>
        [.. (await Deliveries.Of(Stream.Kind, Stream.Key)).Where(one => one.Channel == channel)
            .Select(one => one.State.ToString())];

    private protected async Task<T> Ask<T>(string sql)
    {
        await using var connection = await Database.Open();
        return (await connection.QuerySingleAsync<T>(sql))!;
    }

    /// <summary>Counts how often it is asked: once for each person whose ways are read.</summary>
    private protected sealed class CountedZone : IDistrictZone
    {
        private readonly TimeZoneInfo tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");
        private int asked;

        public int Asked => Volatile.Read(ref asked);

        public TimeZoneInfo Zone
        {
            get
            {
                Interlocked.Increment(ref asked);
                return tokyo;
            }
        }
    }

    /// <summary>Counts how often it is asked: at least once for each beat.</summary>
    private protected sealed class CountedTime(FakeClock clock) : IDatabaseTime
    {
        private int asked;
        private volatile bool failsNext;

        public int Asked => Volatile.Read(ref asked);

        /// <summary>The next question finds a connection that is broken.</summary>
        public bool FailsNext
        {
            get => failsNext;
            set => failsNext = value;
        }

        public Task<DateTimeOffset> Now(CancellationToken cancellation = default)
        {
            Interlocked.Increment(ref asked);
            if (failsNext)
            {
                failsNext = false;
                throw new StoreUnavailableException("The time cannot be read.", new TimeoutException());
            }

            return new FakeDatabaseTime(clock).Now(cancellation);
        }
    }
}
