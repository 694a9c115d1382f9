using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Hub.Contracts;
using Hub.Contracts.Districts;
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
using Hub.Web.Api;
using Hub.Web.Errors;
using Hub.Web.Identity;
using Hub.Web.Imports;
using Hub.Web.Layout;
using Hub.Web.Live;
using Hub.Web.Reports;
using Hub.Web.Rotas.Counts;
using Hub.Web.Rotas.Printing;
using Hub.Web.Rotas.Sheets;
using Hub.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Xunit;

namespace Hub.Web.Tests;

/// <summary>
/// Pages, API and live connection over the real silo on a real port. Who is signed in is told by a header or a cookie
/// called 'as', because signing in has tests of its own.
/// </summary>
public sealed class LivingHub : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("hub-live-").FullName;
    private WebApplication app = null!;
    private int commands;

    public Uri Address => new(app.Urls.First());

    public IGrains Grains => Get<IGrains>();

    internal Sessions Sessions => app.Services.GetRequiredService<Sessions>();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(Composition).Assembly.GetName().Name,
        });
        builder.Configuration["Hub:DataFolder"] = folder;
        builder.WebHost.UseUrls(Environment.GetEnvironmentVariable("LIVING_HUB") ?? "http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddHubSilo(new JournalOptions { DataFolder = folder });
        builder.Services.AddHubPages();
        builder.Services.AddHubErrors();
        builder.Services.AddHubApi();
        builder.Services.AddHubLive();
        builder.Services.AddSingleton<IPeople>(new MadeUpPeople());
        builder.Services.AddSingleton<Sessions>();
        builder.Services.AddAuthentication("as").AddScheme<AuthenticationSchemeOptions, SignedInAs>("as", null);
        builder.Services.AddAuthorization(options => options.AddPolicy(
            IdentityServices.SecretariatOnly, policy => policy.RequireRole(Caller.Secretariat)));
        app = builder.Build();
        app.UseHubErrors();
        app.UseHubFiles();
        app.UseRequestLocalization();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapHubLayout();
        app.MapHubApi();
        app.MapHubLive();
        app.MapImportFiles();
        app.MapCountFiles();
        app.MapShiftFiles();
        app.MapHubSheets();
        app.MapReportFiles();
        app.MapRazorComponents<App>();
        await app.StartAsync();
        await Populate(Grains, NextCommand);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>What the hub itself asks.</summary>
    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>A program that calls for this person.</summary>
    public HttpClient Program(PractitionerView person)
    {
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("Cookie", Cookie(person));
        client.DefaultRequestHeaders.Add(HubApi.Header, "test");
        client.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("ja"));
        return client;
    }

    public static string Cookie(PractitionerView person) =>
        $"as={person.Id}{(person.Details.Profession is Profession.Secretary ? "!" : "")}";

    internal Task<SignalRClient> Connect(PractitionerView person) =>
        SignalRClient.Connect(Address, LiveServices.Address, Cookie(person));

    public CommandId NextCommand() => Some.Command(++commands);

    /// <summary>Keeps <see cref="SomeRota"/>, published for the two months to come.</summary>
    public async Task PublishSomeRota()
    {
        var rota = Grains.Rota(SomeRota.Id);
        foreach (var act in SomeRota.Acts(NextCommand))
        {
            await Accept(rota.Execute(Some.Secretary.Id, act));
        }

        await Accept(rota.Execute(
            Some.Secretary.Id,
            new RotaCommand.Publish(
                NextCommand(), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(60))));
    }

    public async Task<EntryId> Post(PractitionerView by, string words, PatientId? patient = null)
    {
        var command = NextCommand();
        await Accept(Grains.Timeline(TimelineId.Of(patient ?? Some.Patient)).Execute(
            by.Id, new TimelineCommand.PostMessage(command, TimeProvider.System.GetUtcNow(), words)));
        return EntryId.For(command);
    }

    public Task Accept(PatientCommand command, PractitionerView? by = null, PatientId? patient = null) =>
        Accept(Grains.Patient(patient ?? Some.Patient).Execute((by ?? Some.Primary).Id, command));

    public static async Task Accept(Task<Outcome> asked)
    {
        var outcome = await asked;
        Assert.True(outcome.IsAccepted, outcome.Refusal?.En);
    }

    /// <summary>The district, the people and the patient of <see cref="Some"/>.</summary>
    internal static async Task Populate(IGrains grains, Func<CommandId> next)
    {
        await Accept(grains.District(Some.District).Execute(
            PractitionerId.Operator, new DistrictCommand.SetUp(next(), "みどり区医師会", "Asia/Tokyo")));
        foreach (var (id, details) in Some.Institutions)
        {
            await Accept(grains.District(Some.District).Execute(
                PractitionerId.Operator, new DistrictCommand.ListInstitution(next(), id, details)));
        }

        foreach (var person in Some.Practitioners)
        {
            await Accept(grains.Practitioner(person.Id).Execute(
                PractitionerId.Operator, new PractitionerCommand.Register(next(), person.Details)));
        }

        await Accept(grains.Patient(Some.Patient).Execute(
            Some.Secretary.Id, new PatientCommand.Register(next(), Some.Details, Some.Responsibility, [])));
    }

    private sealed class SignedInAs(
        IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Request.Cookies["as"] is not { } person)
            {
                return Task.FromResult(AuthenticateResult.NoResult());
            }

            var identity = new ClaimsIdentity(
                [
                    new(ClaimTypes.NameIdentifier, Guid.Parse(person.TrimEnd('!')).ToString()),
                    new(ClaimTypes.Name, "x"),
                    new(PersonClaims.Stamp, "s"),
                ],
                "as");
            if (person.EndsWith('!'))
            {
                identity.AddClaim(new(ClaimTypes.Role, Caller.Secretariat));
            }

            return Task.FromResult(AuthenticateResult.Success(new(new ClaimsPrincipal(identity), "as")));
        }
    }
}
