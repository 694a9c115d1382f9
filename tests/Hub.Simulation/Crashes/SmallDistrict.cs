using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Grains;
using Hub.Contracts.Identity;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Silo.Names;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Simulation.Crashes;

/// <summary>Four people and six patients, enough to write with; three of them share a timeline.</summary>
internal static class SmallDistrict
{
    public const string Password = "a long enough phrase";

    private static readonly PatientId Neighbour = new(Some.Id(32));

    /// <summary>All of the same care team, which <see cref="Some.Responsibility"/> names.</summary>
    private static readonly IReadOnlyList<PatientId> patients =
        [Some.Patient, Neighbour, .. Enumerable.Range(33, 4).Select(number => new PatientId(Some.Id(number)))];

    public static IReadOnlyList<(PractitionerView Person, PatientId Patient)> Writers { get; } =
    [
        (Some.Primary, Some.Patient), (Some.Nurse, Some.Patient), (Some.SecondNurse, Some.Patient),
        (Some.Primary, Neighbour), (Some.SubPrimary, Neighbour), (Some.Nurse, Neighbour),
    ];

    /// <summary>Eight writers on all the timelines, two of which are written on by two.</summary>
    public static IReadOnlyList<(PractitionerView Person, PatientId Patient)> Spread { get; } =
    [
        .. Enumerable.Range(0, 8).Select(number => (Some.Team[number % 4].Practitioner, patients[number % 6])),
    ];

    public static async Task Found(IServiceProvider services)
    {
        var grains = services.GetRequiredService<IGrains>();
        var district = grains.District(DerivedIds.District);
        await Accepted(district.Execute(
            PractitionerId.Operator, new DistrictCommand.SetUp(CommandId.New(), "みどり区医師会", "Asia/Tokyo")));
        foreach (var (id, details) in Some.Institutions)
        {
            await Accepted(district.Execute(
                PractitionerId.Operator, new DistrictCommand.ListInstitution(CommandId.New(), id, details)));
        }

        foreach (var person in Some.Practitioners)
        {
            await Accepted(grains.Practitioner(person.Id).Execute(
                PractitionerId.Operator, new PractitionerCommand.Register(CommandId.New(), person.Details)));
        }

        foreach (var person in Writers.Select(writer => writer.Person)
            .Append(Some.Secretary).Append(Some.Pharmacist).Distinct())
        {
            await OpenAccount(services.GetRequiredService<IAccounts>(), person);
        }

        for (var number = 0; number < patients.Count; number++)
        {
            await Register(grains, patients[number], Some.Details with { Number = $"I001-0000{number + 1}" });
        }
    }

    private static Task Register(IGrains grains, PatientId patient, PatientDetails details) =>
        Accepted(grains.Patient(patient).Execute(
            PractitionerId.Operator,
            new PatientCommand.Register(CommandId.New(), details, Some.Responsibility, [])));

    private static async Task OpenAccount(IAccounts accounts, PractitionerView person) =>
        Assert.Equal(AccountSaved.Saved, await accounts.Save(new Account
        {
            Practitioner = person.Id,
            Login = LoginName.Of(person.Details.Code),
            SecurityStamp = Guid.CreateVersion7().ToString(),
            PasswordHash = new PasswordHasher<Account>().HashPassword(null!, Password),
        }));

    private static async Task Accepted(Task<Outcome> command) =>
        Assert.Null((await command).Refusal);
}
