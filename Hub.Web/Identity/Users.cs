using Hub.Contracts;
using Hub.Contracts.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Hub.Web.Identity;

/// <summary>Identity's rules about accounts, by the hub's clock instead of the machine's.</summary>
internal sealed class Users(
    IUserStore<HubUser> store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<HubUser> hasher,
    IEnumerable<IUserValidator<HubUser>> userValidators,
    IEnumerable<IPasswordValidator<HubUser>> passwordValidators,
    ILookupNormalizer names,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    ILogger<UserManager<HubUser>> logger,
    TimeProvider clock)
    : UserManager<HubUser>(
        store, options, hasher, userValidators, passwordValidators, names, errors, services, logger)
{
    // Hashed once, by the same hasher as everybody's: a name that nobody has takes as long as a wrong password.
    private static string? nobodysHash;

    public override Task<bool> IsLockedOutAsync(HubUser user) =>
        Task.FromResult(user.Account.LockedUntil > clock.GetUtcNow());

    public override async Task<IdentityResult> AccessFailedAsync(HubUser user)
    {
        var lockouts = (IUserLockoutStore<HubUser>)Store;
        var failures = await lockouts.IncrementAccessFailedCountAsync(user, CancellationToken);
        if (failures < Options.Lockout.MaxFailedAccessAttempts)
        {
            return IdentityResult.Success;
        }

        user.Account = user.Account with
        {
            Failures = 0,
            LockedUntil = clock.GetUtcNow() + Options.Lockout.DefaultLockoutTimeSpan,
        };
        return await UpdateAsync(user);
    }

    /// <summary>Takes as long as checking a password, and is always wrong.</summary>
    public void CheckNobodysPassword(string password) =>
        PasswordHasher.VerifyHashedPassword(
            Nobody, nobodysHash ??= PasswordHasher.HashPassword(Nobody, "nobody"), password);

    /// <summary>
    /// The key of an authenticator that is being enrolled; made on the first look, kept until confirmed.
    /// </summary>
    public async Task<string> KeyToEnrol(HubUser user)
    {
        if (await GetAuthenticatorKeyAsync(user) is { } key)
        {
            return key;
        }

        // Not ResetAuthenticatorKeyAsync: looking at a QR code must not end the person's other sessions.
        var made = GenerateNewAuthenticatorKey();
        await ((IUserAuthenticatorKeyStore<HubUser>)Store).SetAuthenticatorKeyAsync(user, made, CancellationToken);
        await UpdateAsync(user);
        return made;
    }

    private static HubUser Nobody { get; } = new(new Account
    {
        Practitioner = PractitionerId.Operator, Login = "", SecurityStamp = "",
    });

    // Recovery codes in the hub's own letters, like every code on paper.
    protected override string CreateTwoFactorRecoveryCode() => OneTimeCode.New()[..14];
}
