using Hub.Contracts;
using Hub.Contracts.Identity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Hub.Web.Identity;

/// <summary>
/// Lets ASP.NET Core Identity work on the hub's accounts. What a password or code must be is decided elsewhere.
/// </summary>
internal sealed partial class AccountStore(
    IAccounts accounts, IDataProtectionProvider protection, Sessions sessions) : IUserStore<HubUser>
{
    private readonly IDataProtector keys = protection.CreateProtector("Hub.Identity.AuthenticatorKey");

    public async Task<IdentityResult> CreateAsync(HubUser user, CancellationToken cancellationToken) =>
        await Save(user);

    public async Task<IdentityResult> UpdateAsync(HubUser user, CancellationToken cancellationToken) =>
        user.Account == user.Stored ? IdentityResult.Success : await Save(user);

    public async Task<IdentityResult> DeleteAsync(HubUser user, CancellationToken cancellationToken)
    {
        await accounts.Remove(user.Account.Practitioner);
        sessions.Changed(user.Account.Practitioner, stamp: null);
        return IdentityResult.Success;
    }

    public async Task<HubUser?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id)
            ? Loaded(await accounts.Find(new PractitionerId(id), cancellationToken))
            : null;

    public async Task<HubUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        Loaded(await accounts.FindByName(normalizedUserName, cancellationToken));

    public Task<string> GetUserIdAsync(HubUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.Practitioner.Value.ToString());

    public Task<string?> GetUserNameAsync(HubUser user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Account.Login);

    public Task<string?> GetNormalizedUserNameAsync(HubUser user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Account.Login);

    public Task SetUserNameAsync(HubUser user, string? userName, CancellationToken cancellationToken) =>
        SetNormalizedUserNameAsync(user, userName, cancellationToken);

    public Task SetNormalizedUserNameAsync(HubUser user, string? normalizedName, CancellationToken cancellationToken)
    {
        user.Account = user.Account with { Login = normalizedName ?? user.Account.Login };
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        // Nothing is held: the accounts outlive the request.
    }

    private static HubUser? Loaded(Account? account) => account is null ? null : new HubUser(account);

    private async Task<IdentityResult> Save(HubUser user)
    {
        var saved = await accounts.Save(user.Account);
        if (saved is not AccountSaved.Saved)
        {
            return IdentityResult.Failed(new IdentityError { Code = saved.ToString() });
        }

        user.Account = user.Account with { Version = user.Account.Version + 1 };
        user.Stored = user.Account;
        sessions.Changed(user.Account.Practitioner, user.Account.SecurityStamp);
        return IdentityResult.Success;
    }
}
