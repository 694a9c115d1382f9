using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Grains;
using Hub.Contracts.Identity;
using Hub.Contracts.Practitioners;
using Hub.Silo.Journal;
using Hub.Silo.Names;
using Hub.Silo.Samples;

namespace Hub.Silo.Districts;

/// <summary>
/// Founds the district. It counts as empty until a secretary can sign in, so that a set-up which was cut off can be
/// done again: it is the same acts, and what is there already changes nothing.
/// </summary>
internal sealed class DistrictSetup(
    IDirectory directory, IAccounts accounts, IGrains grains, IEventStore store, SampleDistrict sample)
    : IDistrictSetup, IDisposable
{
    private const string AssociationCode = "A000";

    private static readonly StreamId Stream = new(DistrictGrain.Kind, DerivedIds.District.Value);

    private readonly SemaphoreSlim turn = new(1);

    public async Task<bool> IsEmpty(CancellationToken cancellation = default) =>
        await directory.District(cancellation) is null || !await SomebodyKeepsIt(cancellation);

    public async Task<bool> IsSample(CancellationToken cancellation = default) =>
        await store.ReadCommand(Stream, SampleDistrict.Founding, cancellation) is { Count: > 0 };

    public Task<Outcome> SetUp(SetUpDistrict command) => InTurn(async () =>
    {
        var district = grains.District(DerivedIds.District);
        var association = DerivedIds.Institution(DerivedIds.District, AssociationCode);
        if (await directory.District() is null)
        {
            var founded = await district.Execute(
                PractitionerId.Operator, new DistrictCommand.SetUp(command.Id, command.Name, command.TimeZone));
            if (!founded.IsAccepted)
            {
                return founded;
            }
        }

        var listed = await district.Execute(
            PractitionerId.Operator,
            new DistrictCommand.ListInstitution(
                DerivedIds.Command(command.Id.Value, AssociationCode),
                association,
                new InstitutionDetails(
                    AssociationCode, InstitutionKind.MedicalAssociation, command.Name.Trim(), "", "", "", "")));
        return listed.IsAccepted
            ? await grains.Practitioner(command.Secretary).Execute(
                PractitionerId.Operator,
                new PractitionerCommand.Register(
                    command.Id,
                    new PractitionerDetails(
                        command.StaffCode, command.SecretaryName, command.SecretaryKana, Profession.Secretary,
                        association, "", "")))
            : listed;
    });

    public Task<Outcome> LoadSample(
        IProgress<LoadingSample> progress, CancellationToken cancellation = default) =>
        InTurn(() => sample.Load(progress, cancellation));

    public void Dispose() => turn.Dispose();

    private async Task<bool> SomebodyKeepsIt(CancellationToken cancellation)
    {
        var secretaries = (await directory.Practitioners(cancellation))
            .Where(practitioner => practitioner is { Active: true, Details.Profession: Profession.Secretary })
            .Select(secretary => secretary.Id)
            .ToHashSet();
        return (await accounts.All(cancellation)).Any(account =>
            account.PasswordHash is not null && secretaries.Contains(account.Practitioner));
    }

    private async Task<Outcome> InTurn(Func<Task<Outcome>> setUp)
    {
        await turn.WaitAsync();
        try
        {
            return await IsEmpty() ? await setUp() : Outcome.Refused(DistrictRefusals.Exists);
        }
        finally
        {
            turn.Release();
        }
    }
}
