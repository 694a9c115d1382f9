using Hub.Contracts.Identity;
using Microsoft.AspNetCore.Identity;

namespace Hub.Web.Identity;

/// <summary>
/// Checks a code of the authenticator app. Each code opens once: who read it over a shoulder is too late.
/// </summary>
internal sealed class AuthenticatorCodes(TimeProvider clock) : IUserTwoFactorTokenProvider<HubUser>
{
    public Task<string> GenerateAsync(string purpose, UserManager<HubUser> manager, HubUser user) =>
        Task.FromResult(string.Empty);

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<HubUser> manager, HubUser user)
    {
        var key = await manager.GetAuthenticatorKeyAsync(user);
        var code = string.Concat(LoginName.Of(token).Where(char.IsAsciiDigit));
        if (key is null
            || Totp.StepOf(code, key, clock.GetUtcNow()) is not { } step
            || step <= user.Account.LastCodeStep)
        {
            return false;
        }

        // Two sign-ins with one code at the same moment: the second one's saving is refused.
        user.Account = user.Account with { LastCodeStep = step };
        return (await manager.UpdateAsync(user)).Succeeded;
    }

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<HubUser> manager, HubUser user) =>
        Task.FromResult(user.Account.SecondFactorSince is not null);
}
