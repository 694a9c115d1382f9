namespace Hub.Contracts.Identity;

/// <summary>What the hub knows of a practitioner's way in. It holds no secret in clear.</summary>
public sealed record Account
{
    /// <summary>Whose account it is.</summary>
    public required PractitionerId Practitioner { get; init; }

    /// <summary>The staff code, as <see cref="LoginName.Of"/> writes it.</summary>
    public required string Login { get; init; }

    /// <summary>The e-mail address, which signs in as well; written likewise.</summary>
    public string? Email { get; init; }

    /// <summary>Changes whenever every open session must end: new password, second factor, revocation.</summary>
    public required string SecurityStamp { get; init; }

    /// <summary>Null until the invitation is accepted, and after a revocation.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>The authenticator's key, encrypted by the web's key ring. Set before it is confirmed.</summary>
    public string? AuthenticatorKey { get; init; }

    /// <summary>When the second factor was confirmed; null where there is none.</summary>
    public DateTimeOffset? SecondFactorSince { get; init; }

    /// <summary>The 30-second step of the last accepted code, so that none is taken twice.</summary>
    public long LastCodeStep { get; init; }

    /// <summary>Hashes of the recovery codes that are left.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; init; } = [];

    /// <summary>Wrong passwords and codes since the last right one.</summary>
    public int Failures { get; init; }

    /// <summary>Nobody signs in before this instant.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>An invitation that waits to be accepted.</summary>
    public Invitation? Invitation { get; init; }

    /// <summary>When the last sign-in succeeded.</summary>
    public DateTimeOffset? LastSignIn { get; init; }

    /// <summary>Counts the savings; 0 for an account that was never saved.</summary>
    public long Version { get; init; }
}

/// <summary>A one-time code on paper, known here by its hash.</summary>
public sealed record Invitation(string CodeHash, DateTimeOffset ExpiresAt);
