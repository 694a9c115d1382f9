using Hub.Contracts;
using Hub.Contracts.Grains;
using Hub.Contracts.Identity;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Contracts.Timelines;
using Hub.Silo;
using Hub.Silo.Journal;
using Hub.Silo.Nodes;
using Hub.Testing;
using Hub.Web.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Hub.Web.Tests.Access;

/// <summary>Everybody whom the doors must tell apart.</summary>
public enum Asker
{
    Primary,
    SubPrimary,
    StationNurse,
    Participant,

    /// <summary>Has said yes to hours of the primary doctor's absence that are now.</summary>
    Covering,

    /// <summary>Had said so, and it was withdrawn.</summary>
    CoveredBefore,

    /// <summary>Is on duty now by a rota for which the patient is enrolled.</summary>
    OnDuty,

    /// <summary>Is on duty now by a rota for which the patient was enrolled until a moment ago.</summary>
    EnrolmentOver,

    /// <summary>Was on duty for the patient until a moment ago.</summary>
    DutyOver,
    OtherStationsNurse,

    /// <summary>A nurse of the association: takes calls for the district.</summary>
    Desk,
    RemovedParticipant,
    ParticipantTurnedSecretary,
    Secretary,
    WhoLeft,
    Revoked,
    SignedOut,
}

/// <summary>The whole program as it runs, nothing replaced, with a session for every kind of asker.</summary>
public sealed class WholeHub : IAsyncLifetime
{
    /// <summary>Stands in every clinical text of the patient, and nowhere else.</summary>
    public const string Secret = "秘密の容体";

    private static readonly PractitionerView Left = Also(41, Profession.Doctor);
    private static readonly PractitionerView Revoked = Also(42, Profession.Doctor);
    private static readonly PractitionerView Turned = Also(43, Profession.Doctor);

    private static readonly PractitionerView Covering = Also(44, Profession.Doctor);
    private static readonly PractitionerView CoveredBefore = Also(45, Profession.Doctor);

    private static readonly PractitionerView OnDuty = Also(46, Profession.Doctor);
    private static readonly PractitionerView EnrolmentOver = Also(47, Profession.Doctor);
    private static readonly PractitionerView DutyOver = Also(48, Profession.Doctor);

    private static readonly Dictionary<Asker, PractitionerView> people = new()
    {
        [Asker.Primary] = Some.Primary,
        [Asker.SubPrimary] = Some.SubPrimary,
        [Asker.StationNurse] = Some.Nurse,
        [Asker.Participant] = Some.Pharmacist,
        [Asker.Covering] = Covering,
        [Asker.CoveredBefore] = CoveredBefore,
        [Asker.OnDuty] = OnDuty,
        [Asker.EnrolmentOver] = EnrolmentOver,
        [Asker.DutyOver] = DutyOver,
        [Asker.OtherStationsNurse] = Some.OtherNurse,
        [Asker.Desk] = SomeDesk.Nurse,
        [Asker.RemovedParticipant] = Some.Stranger,
        [Asker.ParticipantTurnedSecretary] = Turned,
        [Asker.Secretary] = Some.Secretary,
        [Asker.WhoLeft] = Left,
        [Asker.Revoked] = Revoked,
    };

    private readonly string folder = Directory.CreateTempSubdirectory("hub-whole-").FullName;
    private readonly Dictionary<Asker, Browser> browsers = [];
    private WebApplication app = null!;
    private int commands;

    public Uri Address => new(app.Urls.First());

    public EntryId Entry { get; private set; }

    public IGrains Grains => app.Services.GetRequiredService<IGrains>();

    public ITimelineReads Timelines => app.Services.GetRequiredService<ITimelineReads>();

    public IEnumerable<RouteEndpoint> Endpoints =>
        app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    public Browser Of(Asker asker) => browsers[asker];

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(Composition).Assembly.GetName().Name,
        });
        builder.Configuration["Hub:DataFolder"] = folder;
        builder.Configuration["Hub:SignInPostsPerMinute"] = "10000";
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddHubSilo(new JournalOptions { DataFolder = folder });
        builder.AddHubShell();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.UseHubShell();
        app.MapHubHealth();
        await app.StartAsync();
        await LivingHub.Populate(Grains, Next);
        foreach (var person in new[]
        {
            Left, Revoked, Turned, Covering, CoveredBefore, OnDuty, EnrolmentOver, DutyOver,
            SomeDesk.Nurse,
        })
        {
            await Register(person);
        }

        await Write();
        await BeAway();
        await BeOnDuty();
        await SignIn();
        await EndRights();
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    public CommandId Next() => Some.Command(++commands);

    private static PractitionerView Also(int id, Profession profession) => Some.Stranger with
    {
        Id = new PractitionerId(Some.Id(id)),
        Details = Some.Stranger.Details with
        {
            Code = $"P9{id}", Profession = profession, Email = $"p9{id}@example.jp",
        },
    };

    private Task Register(PractitionerView person) => LivingHub.Accept(Grains.Practitioner(person.Id).Execute(
        PractitionerId.Operator, new PractitionerCommand.Register(Next(), person.Details)));

    private Task Of(PatientCommand command) =>
        LivingHub.Accept(Grains.Patient(Some.Patient).Execute(Some.Primary.Id, command));

    private async Task Write()
    {
        foreach (var person in new[] { Some.Pharmacist, Some.Stranger, Left, Revoked, Turned })
        {
            await Of(new PatientCommand.AddParticipant(Next(), person.Id));
        }

        foreach (var kind in new[] { FactKind.MainDiagnosis, FactKind.CrisisPlan })
        {
            await Of(new PatientCommand.StateFact(Next(), new SummaryFact(kind, Secret), 0));
        }

        var post = new TimelineCommand.PostMessage(
            Next(), TimeProvider.System.GetUtcNow(), Secret, null, [Some.Stranger.Id, Left.Id, Turned.Id]);
        await LivingHub.Accept(Grains.Timeline(TimelineId.Of(Some.Patient)).Execute(Some.Primary.Id, post));
        Entry = EntryId.For(post.Id);
    }

    // One has answered for the primary doctor until it was withdrawn; another does so for an hour from now.
    private async Task BeAway()
    {
        var now = TimeProvider.System.GetUtcNow();
        var (away, hours) = (new AwayId(Next().Value), new Period(now, now.AddHours(1)));
        await Of(new PractitionerCommand.ReportAway(Next(), away, hours, null), Some.Primary);
        await Cover(CoveredBefore, away, hours, isWithdrawn: true);
        await Cover(Covering, away, hours, isWithdrawn: false);
    }

    // Two rotas, each always somebody's; the patient was enrolled for one until a moment ago and is for the other.
    private async Task BeOnDuty()
    {
        var (over, now) = (new RotaId(Some.Id(91)), TimeProvider.System.GetUtcNow());
        await Found(over, EnrolmentOver);
        await Found(SomeRota.Id, DutyOver);
        var terms = SomeEnrolment.Since(now);
        await Of(new PatientCommand.EnrolForBackup(Next(), terms with { Rotas = [over, SomeRota.Id] }));
        await Of(new PatientCommand.EndEnrolment(Next(), "希望"));
        await Of(new PatientCommand.EnrolForBackup(Next(), terms));
        await Of(SomeRota.Id, new RotaCommand.SetRules(Next(), Always(OnDuty), now));
    }

    private async Task Found(RotaId rota, PractitionerView who)
    {
        var now = TimeProvider.System.GetUtcNow();
        await Of(rota, new RotaCommand.Found(Next(), "医師当番", Some.Association));
        await Of(rota, new RotaCommand.SetRules(Next(), Always(who), now));
        await Of(rota, new RotaCommand.SetFallbacks(Next(), SomeRota.Fallbacks));
        await Of(rota, new RotaCommand.Publish(Next(), DateOnly.FromDateTime(now.UtcDateTime.AddDays(40))));
    }

    private static RotaPolicy Always(PractitionerView who) => new("Asia/Tokyo", DutyCalendar.Empty, [new Layer(
        SomeRota.Nights, "常時", DutyRoles.Primary, 0, new DutyWindows.Always(),
        new Assignment.Fixed([Holder.Of(who.Id)]))]);

    private Task Of(RotaId rota, RotaCommand command) =>
        LivingHub.Accept(Grains.Rota(rota).Execute(Some.Secretary.Id, command));

    private async Task Cover(PractitionerView by, AwayId away, Period hours, bool isWithdrawn)
    {
        var cover = new CoverId(Next().Value);
        await Of(new PractitionerCommand.AskCover(Next(), cover, away, Holder.Of(by.Id), hours), Some.Primary);
        await Of(new PractitionerCommand.AcceptCover(Next(), cover), by);
        if (isWithdrawn)
        {
            await Of(new PractitionerCommand.WithdrawCover(Next(), cover), Some.Primary);
        }
    }

    private Task Of(PractitionerCommand command, PractitionerView by) =>
        LivingHub.Accept(Grains.Practitioner(Some.Primary.Id).Execute(by.Id, command));

    private async Task SignIn()
    {
        // Whoever turned secretary signs in as one.
        await Register(Turned with { Details = Turned.Details with { Profession = Profession.Secretary } });
        foreach (var person in people.Values)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var made = await scope.ServiceProvider.GetRequiredService<Users>().CreateAsync(
                new HubUser(new Account
                {
                    Practitioner = person.Id,
                    Login = LoginName.Of(person.Details.Code),
                    Email = person.Details.Email,
                    SecurityStamp = Guid.NewGuid().ToString("N"),
                }),
                RunningHub.Password);
            Assert.True(made.Succeeded);
        }

        // Nobody comes in before the office has an account: until then the hub is being set up.
        foreach (var (asker, person) in people)
        {
            browsers[asker] = new Browser(Address);
            var answer = await browsers[asker].SignIn(person.Details.Code, RunningHub.Password);
            Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
            await browsers[asker].Open("/menu");
        }

        browsers[Asker.SignedOut] = new Browser(Address);
        await browsers[Asker.SignedOut].Open("/sign-in");
    }

    // The doors are tried right afterwards: nothing may be believed from before.
    private async Task EndRights()
    {
        await Of(new PatientCommand.RemoveParticipant(Next(), Some.Stranger.Id));
        await using var scope = app.Services.CreateAsyncScope();
        var letters = scope.ServiceProvider.GetRequiredService<Invitations>();
        Assert.True(await letters.Revoke(Revoked.Id, Some.Secretary.Id));
        await LivingHub.Accept(Grains.Practitioner(Left.Id).Execute(
            Some.Secretary.Id, new PractitionerCommand.Leave(Next())));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        while (await Holds(Asker.WhoLeft))
        {
            await Task.Delay(20, patience.Token);
        }
    }

    private async Task<bool> Holds(Asker asker) =>
        (await browsers[asker].Open("/session")).StatusCode is System.Net.HttpStatusCode.NoContent;
}
