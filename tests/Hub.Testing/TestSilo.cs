using Hub.Contracts;
using Hub.Contracts.Access;
using Hub.Contracts.Districts;
using Hub.Contracts.Grains;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Timelines;
using Hub.Silo;
using Hub.Silo.Deadlines;
using Hub.Silo.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Hub.Testing;

/// <summary>The whole silo on a real database, with a clock that stands still.</summary>
internal sealed class TestSilo : IAsyncDisposable
{
    private readonly Storage storage;
    private readonly ServiceProvider services;
    private int commands;

    private TestSilo(Storage storage, ServiceProvider services, FakeClock clock)
    {
        this.storage = storage;
        this.services = services;
        Clock = clock;
    }

    public FakeClock Clock { get; }

    public IGrains Grains => Get<IGrains>();

    public IAccess Access => Get<IAccess>();

    public IDirectory Directory => Get<IDirectory>();

    public IPatientReads Patients => Get<IPatientReads>();

    public ITimelineReads Timelines => Get<ITimelineReads>();

    /// <summary>An empty silo.</summary>
    public static async Task<TestSilo> Start(Dialect dialect, DateTimeOffset? at = null)
    {
        Storage place = dialect is Dialect.Sqlite
            ? new SqliteStorage { Types = EventTypes.All }
            : new PostgresStorage { Types = EventTypes.All };
        await place.Open();
        var options = place switch
        {
            SqliteStorage sqlite => new JournalOptions { DataFolder = sqlite.Folder },
            PostgresStorage postgres => new JournalOptions { PostgreSql = postgres.ConnectionString },
            _ => throw new ArgumentOutOfRangeException(nameof(dialect)),
        };
        var clock = new FakeClock(at ?? Some.Now);
        var provider = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<IDatabaseTime>(new FakeDatabaseTime(clock))
            .AddHubSilo(options)
            .BuildServiceProvider();
        foreach (var hosted in provider.GetServices<IHostedService>())
        {
            await hosted.StartAsync(TestContext.Current.CancellationToken);
        }

        return new TestSilo(place, provider, clock);
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public CommandId NextCommand() => Some.Command(Interlocked.Increment(ref commands));

    /// <summary>The district, the people and the patient of <see cref="Some"/>.</summary>
    public async Task Populate()
    {
        await Accept(Grains.District(Some.District).Execute(
            PractitionerId.Operator, new DistrictCommand.SetUp(NextCommand(), "みどり区医師会", "Asia/Tokyo")));
        foreach (var (id, details) in Some.Institutions)
        {
            await Accept(Grains.District(Some.District).Execute(
                PractitionerId.Operator, new DistrictCommand.ListInstitution(NextCommand(), id, details)));
        }

        foreach (var person in Some.Practitioners)
        {
            await Accept(Grains.Practitioner(person.Id).Execute(
                PractitionerId.Operator, new PractitionerCommand.Register(NextCommand(), person.Details)));
        }

        await Register(Some.Patient, Some.Details, Some.Responsibility);
    }

    public Task Register(
        PatientId patient, PatientDetails details, Responsibility responsibility, params SummaryFact[] facts) =>
        Accept(Grains.Patient(patient).Execute(
            Some.Secretary.Id, new PatientCommand.Register(NextCommand(), details, responsibility, facts)));

    /// <summary>Posts to the patient's timeline and answers the entry.</summary>
    public async Task<EntryId> Post(
        PractitionerView by,
        string markdown,
        IReadOnlyList<PractitionerId>? mentions = null,
        IReadOnlyList<Addressee>? pleaseConfirm = null,
        PatientId? patient = null)
    {
        var command = NextCommand();
        await Accept(Do(by, new TimelineCommand.PostMessage(
            command, Clock.GetUtcNow(), markdown, null, mentions, pleaseConfirm), patient));
        return EntryId.For(command);
    }

    public Task<Outcome> Do(PractitionerView by, TimelineCommand command, PatientId? patient = null) =>
        Grains.Timeline(TimelineId.Of(patient ?? Some.Patient)).Execute(by.Id, command);

    public Task<Outcome> Do(PractitionerView by, PatientCommand command, PatientId? patient = null) =>
        Grains.Patient(patient ?? Some.Patient).Execute(by.Id, command);

    public static async Task<long> Accept(Task<Outcome> asked)
    {
        var outcome = await asked;
        Assert.True(outcome.IsAccepted, outcome.Refusal?.En);
        return outcome.Version;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var hosted in services.GetServices<IHostedService>().Reverse())
        {
            await hosted.StopAsync(CancellationToken.None);
        }

        await services.DisposeAsync();
        await storage.DisposeAsync();
    }
}
