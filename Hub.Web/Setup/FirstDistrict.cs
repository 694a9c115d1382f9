using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Identity;
using Hub.Web.Identity;

namespace Hub.Web.Setup;

/// <summary>
/// The district and the account of its first person, so that there is never a district that nobody can enter: the
/// account comes first, and what an interrupted set-up left behind is cleared before the next one.
/// </summary>
internal sealed class FirstDistrict(IDistrictSetup setup, IAccounts accounts, Invitations invitations)
{
    private static readonly SemaphoreSlim Turn = new(1, 1);

    /// <returns>The first person, to be signed in; or the sentence that says why not.</returns>
    public async Task<(HubUser? User, string? Mistake)> SetUp(SetUpDistrict command, string password)
    {
        await Turn.WaitAsync();
        try
        {
            return await InTurn(command, password);
        }
        finally
        {
            Turn.Release();
        }
    }

    private async Task<(HubUser? User, string? Mistake)> InTurn(SetUpDistrict command, string password)
    {
        if (await setup.IsEmpty())
        {
            foreach (var debris in await accounts.All())
            {
                await accounts.Remove(debris.Practitioner);
            }

            if (await invitations.Create(command.Secretary, command.StaffCode, password) is not { } user)
            {
                return (null, Texts.AccountNotMade);
            }

            var outcome = await setup.SetUp(command);
            return outcome.Refusal is { } refusal ? (null, refusal.In(Layout.Language.Current)) : (user, null);
        }

        return (null, Texts.NotDone);
    }
}
