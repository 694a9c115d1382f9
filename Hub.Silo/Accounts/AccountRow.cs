using Hub.Contracts;
using Hub.Contracts.Identity;
using Hub.Silo.Journal;

namespace Hub.Silo.Accounts;

/// <summary>An account as it lies in its table.</summary>
internal sealed class AccountRow
{
    public required string Practitioner { get; init; }
    public required string Login { get; init; }
    public string? Email { get; init; }
    public required string SecurityStamp { get; init; }
    public string? PasswordHash { get; init; }
    public string? AuthenticatorKey { get; init; }
    public long? SecondFactorSince { get; init; }
    public long LastCodeStep { get; init; }
    public required string RecoveryCodes { get; init; }
    public long Failures { get; init; }
    public long? LockedUntil { get; init; }
    public string? InvitationHash { get; init; }
    public long? InvitationExpires { get; init; }
    public long? LastSignIn { get; init; }
    public long Version { get; init; }

    public static AccountRow Of(Account account) => new()
    {
        Practitioner = account.Practitioner.ToString(),
        Login = account.Login,
        Email = account.Email,
        SecurityStamp = account.SecurityStamp,
        PasswordHash = account.PasswordHash,
        AuthenticatorKey = account.AuthenticatorKey,
        SecondFactorSince = Stored(account.SecondFactorSince),
        LastCodeStep = account.LastCodeStep,
        RecoveryCodes = string.Join('\n', account.RecoveryCodes),
        Failures = account.Failures,
        LockedUntil = Stored(account.LockedUntil),
        InvitationHash = account.Invitation?.CodeHash,
        InvitationExpires = Stored(account.Invitation?.ExpiresAt),
        LastSignIn = Stored(account.LastSignIn),
        Version = account.Version,
    };

    public Account ToAccount() => new()
    {
        Practitioner = new PractitionerId(Guid.ParseExact(Practitioner, "N")),
        Login = Login,
        Email = Email,
        SecurityStamp = SecurityStamp,
        PasswordHash = PasswordHash,
        AuthenticatorKey = AuthenticatorKey,
        SecondFactorSince = Instant(SecondFactorSince),
        LastCodeStep = LastCodeStep,
        RecoveryCodes = RecoveryCodes.Split('\n', StringSplitOptions.RemoveEmptyEntries),
        Failures = (int)Failures,
        LockedUntil = Instant(LockedUntil),
        Invitation = InvitationHash is { } hash && Instant(InvitationExpires) is { } expires
            ? new Invitation(hash, expires)
            : null,
        LastSignIn = Instant(LastSignIn),
        Version = Version,
    };

    private static long? Stored(DateTimeOffset? instant) => instant is { } at ? Micros.Of(at) : null;

    private static DateTimeOffset? Instant(long? micros) => micros is { } at ? Micros.Instant(at) : null;
}
