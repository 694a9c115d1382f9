using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Grains;
using Hub.Contracts.Identity;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Silo;
using Hub.Silo.Grains;
using Hub.Silo.Journal;
using Hub.Silo.Names;
using Hub.Web.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Hub.Bench.Live;

/// <summary>A hub's store with a district whose practitioners can sign in; filled before a server opens it.</summary>
internal sealed class SeededHub : IAsyncDisposable
{
    public const string Password = "a bench password 2026";

    private readonly IHost host;

    private SeededHub(IHost host) => this.host = host;

    public IGrains Grains => host.Services.GetRequiredService<IGrains>();

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    public static async Task<SeededHub> Open(JournalOptions journal)
    {
        var started = new HostBuilder()
            .ConfigureServices(services => services.AddHubSilo(journal, EngineOptions.Local))
            .Build();
        await started.StartAsync();
        return new SeededHub(started);
    }

    /// <summary>The district, a secretary, a clinic, and so many doctors with accounts d0, d1, …</summary>
    public async Task<IReadOnlyList<PractitionerId>> Found(int doctors)
    {
        await Accept(Grains.District(DerivedIds.District).Execute(
            PractitionerId.Operator, new DistrictCommand.SetUp(CommandId.New(), "みどり区医師会", "Asia/Tokyo")));
        var clinic = DerivedIds.Institution(DerivedIds.District, "I001");
        await Accept(Grains.District(DerivedIds.District).Execute(
            PractitionerId.Operator,
            new DistrictCommand.ListInstitution(CommandId.New(), clinic, new InstitutionDetails(
                "I001", InstitutionKind.Clinic, "緑町クリニック", "", "", "", ""))));
        var ids = new List<PractitionerId>();
        var hash = new PasswordHasher<HubUser>(Options.Create(new PasswordHasherOptions { IterationCount = 10_000 }))
            .HashPassword(
                new HubUser(new Account { Practitioner = default, Login = "", SecurityStamp = "" }), Password);
        // A hub counts as set up once a secretary can sign in.
        await OpenAccount(await Practitioner("S001", "佐々木　幸子", Profession.Secretary, clinic), "s001", hash);
        for (var i = 0; i < doctors; i++)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"d{i}");
            ids.Add(await Practitioner(code, "山下　静枝", Profession.Doctor, clinic));
            await OpenAccount(ids[^1], code, hash);
        }

        return ids;
    }

    /// <summary>A patient of the first of these doctors, with the others in the care team.</summary>
    public async Task<PatientId> Patient(string number, IReadOnlyList<PractitionerId> team)
    {
        var id = DerivedIds.Patient(DerivedIds.District, number);
        await Accept(Grains.Patient(id).Execute(PractitionerId.Operator, new PatientCommand.Register(
            CommandId.New(),
            new PatientDetails(
                number, "渡辺　昭", "ワタナベ アキラ", new DateOnly(1945, 7, 6), Sex.Male, "", "", "03-5550-0001", ""),
            new Responsibility(team[0], null, null),
            [new SummaryFact(FactKind.CrisisPlan, "急変時は救急搬送")])));
        foreach (var member in team.Skip(1))
        {
            await Accept(Grains.Patient(id).Execute(
                team[0], new PatientCommand.AddParticipant(CommandId.New(), member)));
        }

        return id;
    }

    public static async Task Accept(Task<Outcome> asked)
    {
        if ((await asked).Refusal is { } refusal)
        {
            throw new InvalidOperationException(refusal.Code);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    private Task<AccountSaved> OpenAccount(PractitionerId practitioner, string login, string hash) =>
        Get<IAccounts>().Save(new Account
    {
        Practitioner = practitioner, Login = login, SecurityStamp = "bench", PasswordHash = hash,
    });

    private async Task<PractitionerId> Practitioner(
        string code, string name, Profession profession, InstitutionId institution)
    {
        var id = DerivedIds.Practitioner(DerivedIds.District, code);
        await Accept(Grains.Practitioner(id).Execute(PractitionerId.Operator, new PractitionerCommand.Register(
            CommandId.New(), new PractitionerDetails(code, name, "ヤマシタ", profession, institution, "", ""))));
        return id;
    }
}
