using System.Net;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Identity;
using Hub.Contracts.Practitioners;
using Hub.Silo;
using Hub.Silo.Journal;
using Hub.Silo.Nodes;
using Hub.Testing;
using Hub.Web.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Hub.Web.Tests;

/// <summary>The web shell on a real port, with its accounts in a real SQLite file, and people made up here.</summary>
public sealed class RunningHub : IAsyncLifetime
{
    public const string Password = "correct horse battery";

    private readonly string folder = Directory.CreateTempSubdirectory("hub-web-").FullName;
    private WebApplication app = null!;

    // Later than any machine's clock: the browser's cookie jar goes by that, and must not find our cookies too old.
    public FakeClock Clock { get; init; } = new(new DateTimeOffset(2100, 4, 2, 0, 0, 0, TimeSpan.Zero));

    /// <summary>Settings beyond the usual ones.</summary>
    public Dictionary<string, string?> Settings { get; } = new(StringComparer.Ordinal);

    internal MadeUpPeople People { get; } = new();

    internal MadeUpDistrict District { get; } = new();

    public IServiceProvider Services => app.Services;

    /// <summary>Where it keeps everything but what is in <see cref="Database"/>.</summary>
    public string Folder => folder;

    /// <summary>Its database, where that is not SQLite in its folder.</summary>
    internal PostgresStorage? Database { get; init; }

    public Uri Address => new(app.Urls.First());

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(Composition).Assembly.GetName().Name,
        });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Hub:DataFolder"] = folder,
            ["Hub:Demo"] = "true",
            ["Hub:SignInPostsPerMinute"] = "60",
            ["Hub:CalendarReadsPerMinute"] = "100000",
        });
        builder.Configuration.AddInMemoryCollection(Settings);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddHubSilo(await Kept());
        builder.AddHubShell();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IPeople>(People);
        builder.Services.AddSingleton<IDistrictSetup>(District);
        app = builder.Build();
        app.UseHubShell();
        app.MapHubHealth();
        app.MapGet("/api/v1/broken", Broken).AllowAnonymous();
        app.MapGet("/broken", Broken).AllowAnonymous();
        app.MapGet("/api/v1/mine", () => "mine");
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        if (Database is not null)
        {
            await Database.DisposeAsync();
        }
    }

    /// <summary>A fresh browser.</summary>
    public Browser Browser() => new(Address);

    /// <summary>Somebody with an account and the usual password.</summary>
    public Task<Person> Somebody(bool secretariat = false) => WithAccount(People.Add(secretariat));

    /// <summary>The same for somebody on the district's lists.</summary>
    public Task<Person> Somebody(PractitionerView known) => WithAccount(People.Add(
        known.Details.Profession is Profession.Secretary, known.Id, known.Details.Code));

    /// <summary>A browser in which somebody is signed in.</summary>
    public async Task<Browser> SignedIn(Person person, bool ownPhone = false)
    {
        var browser = Browser();
        var answer = await browser.SignIn(person.StaffCode, Password, ownPhone);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    public async Task<Account> Account(Person person) =>
        await Services.GetRequiredService<IAccounts>().Find(person.Practitioner) ?? throw new KeyNotFoundException();

    private async Task<Person> WithAccount(Person person)
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<Users>();
        var made = await users.CreateAsync(
            new HubUser(new Account
            {
                Practitioner = person.Practitioner,
                Login = LoginName.Of(person.StaffCode),
                Email = person.Email,
                SecurityStamp = Guid.NewGuid().ToString("N"),
            }),
            Password);
        Assert.True(made.Succeeded);
        return person;
    }

    private async Task<JournalOptions> Kept()
    {
        if (Database is null)
        {
            return new JournalOptions { DataFolder = folder };
        }

        await Database.Open();
        return new JournalOptions { DataFolder = folder, PostgreSql = Database.ConnectionString };
    }

    private static string Broken() => throw new InvalidOperationException("山田 太郎");
}

/// <summary>People without a store.</summary>
internal sealed class MadeUpPeople : IPeople
{
    private readonly List<Person> people = [];
    private int made = 100;

    public Person Add(bool secretariat) => Add(secretariat, new PractitionerId(Guid.NewGuid()), null);

    public Person Add(bool secretariat, PractitionerId practitioner, string? staffCode)
    {
        lock (people)
        {
            var code = staffCode ?? $"T{++made}";
            var person = new Person(
                practitioner, code, "田中 一郎", "タナカ イチロウ", secretariat ? Profession.Secretary : Profession.Doctor,
                "若葉台クリニック", $"{code.ToLowerInvariant()}@example.jp");
            people.Add(person);
            return person;
        }
    }

    public void Leave(Person person)
    {
        lock (people)
        {
            people.RemoveAll(each => each.Practitioner == person.Practitioner);
        }
    }

    public Task<Person?> Find(PractitionerId practitioner, CancellationToken cancellation = default)
    {
        lock (people)
        {
            return Task.FromResult(people.Find(person => person.Practitioner == practitioner));
        }
    }

    public Task<IReadOnlyList<Person>> All(CancellationToken cancellation = default)
    {
        lock (people)
        {
            return Task.FromResult<IReadOnlyList<Person>>([.. people]);
        }
    }
}

/// <summary>A district that is there unless a test says otherwise.</summary>
internal sealed class MadeUpDistrict : IDistrictSetup
{
    public bool Empty { get; set; }

    public SetUpDistrict? Made { get; private set; }

    public Refusal? Refusal { get; set; }

    public Action<SetUpDistrict> OnSetUp { get; set; } = _ => { };

    public TaskCompletionSource Sample { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<bool> IsEmpty(CancellationToken cancellation = default) => Task.FromResult(Empty);

    public Task<bool> IsSample(CancellationToken cancellation = default) => Task.FromResult(false);

    public Task<Outcome> SetUp(SetUpDistrict command)
    {
        if (Refusal is { } refusal)
        {
            return Task.FromResult(Outcome.Refused(refusal));
        }

        (Made, Empty) = (command, false);
        OnSetUp(command);
        return Task.FromResult(Outcome.Accepted(1));
    }

    public async Task<Outcome> LoadSample(IProgress<LoadingSample> progress, CancellationToken cancellation = default)
    {
        progress.Report(new LoadingSample(SampleStep.Patients, 240, 400));
        await Sample.Task;
        Empty = false;
        return Outcome.Accepted(1);
    }
}
