using Hub.Contracts.Notifications;
using Microsoft.AspNetCore.Identity;

namespace Hub.Web.Identity;

/// <summary>
/// Turning the second factor on and off, and changing the password: what a person does to their own account.
/// </summary>
internal sealed class SecondFactor(Users users, SignIns signIns, IReach reach, TimeProvider clock)
{
    private const int RecoveryCodes = 10;

    /// <summary>Confirms the enrolment with a code of the app.</summary>
    /// <returns>The recovery codes, shown once; null where the code is wrong.</returns>
    public async Task<IReadOnlyList<string>?> Confirm(HubUser user, string code)
    {
        var provider = users.Options.Tokens.AuthenticatorTokenProvider;
        if (!await users.VerifyTwoFactorTokenAsync(user, provider, code))
        {
            return null;
        }

        user.Account = user.Account with { SecondFactorSince = clock.GetUtcNow() };
        await users.SetTwoFactorEnabledAsync(user, enabled: true);
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes);
        await signIns.RefreshSignInAsync(user);
        return [.. codes ?? []];
    }

    /// <summary>Turns it off.</summary>
    /// <returns>The sentence that says why not, or null.</returns>
    public async Task<string?> TurnOff(HubUser user, string password)
    {
        if (await Refused(user, password) is { } refusal)
        {
            return refusal;
        }

        // What is enough together with a second factor is not enough alone.
        var alone = user.Account with { SecondFactorSince = null };
        if (PasswordRule.Mistake(password, alone) is not null)
        {
            return Texts.LongerPasswordFirst(PasswordRule.Alone);
        }

        user.Account = alone with { AuthenticatorKey = null, RecoveryCodes = [] };
        await users.SetTwoFactorEnabledAsync(user, enabled: false);
        await signIns.RefreshSignInAsync(user);
        return null;
    }

    /// <summary>Changes the password; every other session of the person ends, and no device is told anything.</summary>
    /// <returns>The sentence that says why not, or null.</returns>
    public async Task<string?> ChangePassword(HubUser user, string current, string wanted)
    {
        if (await Refused(user, current) is { } refusal)
        {
            return refusal;
        }

        var changed = await users.ChangePasswordAsync(user, current, wanted);
        if (!changed.Succeeded)
        {
            return Mistake(changed);
        }

        await reach.RemoveDevices(user.Account.Practitioner);
        await signIns.RefreshSignInAsync(user);
        return null;
    }

    /// <summary>The sentence for a person of what Identity says.</summary>
    public static string Mistake(IdentityResult result) =>
        result.Errors.FirstOrDefault(error => error.Code is "Password")?.Description ?? Texts.ChangedMeanwhile;

    // An unlocked desk must not become a place to guess the password of who left it.
    private async Task<string?> Refused(HubUser user, string password)
    {
        if (await users.IsLockedOutAsync(user))
        {
            return Texts.Closed;
        }

        if (await users.CheckPasswordAsync(user, password))
        {
            return null;
        }

        await users.AccessFailedAsync(user);
        return Texts.CurrentPasswordWrong;
    }
}
