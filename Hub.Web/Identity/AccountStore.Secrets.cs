using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Hub.Web.Identity;

/// <summary>
/// What a person knows or holds: password, authenticator, recovery codes, and the stamp of all of them.
/// </summary>
internal sealed partial class AccountStore :
    IUserPasswordStore<HubUser>,
    IUserSecurityStampStore<HubUser>,
    IUserTwoFactorStore<HubUser>,
    IUserAuthenticatorKeyStore<HubUser>,
    IUserTwoFactorRecoveryCodeStore<HubUser>,
    IUserLockoutStore<HubUser>
{
    public Task SetPasswordHashAsync(HubUser user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.Account = user.Account with { PasswordHash = passwordHash };
        return Task.CompletedTask;
    }

    public Task<string?> GetPasswordHashAsync(HubUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.PasswordHash);

    public Task<bool> HasPasswordAsync(HubUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.PasswordHash is not null);

    public Task SetSecurityStampAsync(HubUser user, string stamp, CancellationToken cancellationToken)
    {
        user.Account = user.Account with { SecurityStamp = stamp };
        return Task.CompletedTask;
    }

    public Task<string?> GetSecurityStampAsync(HubUser user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Account.SecurityStamp);

    // When it was turned on is told by the one who turns it on (SecondFactor); Identity only ever asks.
    public Task SetTwoFactorEnabledAsync(HubUser user, bool enabled, CancellationToken cancellationToken)
    {
        user.Account = enabled ? user.Account : user.Account with { SecondFactorSince = null };
        return Task.CompletedTask;
    }

    public Task<bool> GetTwoFactorEnabledAsync(HubUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.SecondFactorSince is not null);

    public Task SetAuthenticatorKeyAsync(HubUser user, string key, CancellationToken cancellationToken)
    {
        user.Account = user.Account with { AuthenticatorKey = keys.Protect(key) };
        return Task.CompletedTask;
    }

    public Task<string?> GetAuthenticatorKeyAsync(HubUser user, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult(user.Account.AuthenticatorKey is { } key ? keys.Unprotect(key) : null);
        }
        catch (CryptographicException)
        {
            // The key ring was lost or belongs to another hub: no code can be right, recovery codes still are.
            return Task.FromResult<string?>(null);
        }
    }

    public Task ReplaceCodesAsync(HubUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        user.Account = user.Account with { RecoveryCodes = [.. recoveryCodes.Select(OneTimeCode.Hash)] };
        return Task.CompletedTask;
    }

    public Task<bool> RedeemCodeAsync(HubUser user, string code, CancellationToken cancellationToken)
    {
        var left = user.Account.RecoveryCodes.Where(hash => !OneTimeCode.Matches(code, hash)).ToArray();
        var found = left.Length < user.Account.RecoveryCodes.Count;
        user.Account = found ? user.Account with { RecoveryCodes = left } : user.Account;
        return Task.FromResult(found);
    }

    public Task<int> CountCodesAsync(HubUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.RecoveryCodes.Count);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(HubUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.LockedUntil);

    public Task SetLockoutEndDateAsync(HubUser user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken)
    {
        user.Account = user.Account with { LockedUntil = lockoutEnd };
        return Task.CompletedTask;
    }

    public async Task<int> IncrementAccessFailedCountAsync(HubUser user, CancellationToken cancellationToken)
    {
        var failures = await accounts.CountFailure(user.Account.Practitioner);
        user.Account = user.Account with { Failures = failures };
        user.Stored = user.Stored with { Failures = failures };
        return failures;
    }

    public Task ResetAccessFailedCountAsync(HubUser user, CancellationToken cancellationToken)
    {
        user.Account = user.Account with { Failures = 0 };
        return Task.CompletedTask;
    }

    public Task<int> GetAccessFailedCountAsync(HubUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.Failures);

    public Task<bool> GetLockoutEnabledAsync(HubUser user, CancellationToken cancellationToken) =>
        Task.FromResult(true);

    public Task SetLockoutEnabledAsync(HubUser user, bool enabled, CancellationToken cancellationToken) =>
        Task.CompletedTask;
}
