namespace Hub.Contracts.Identity;

/// <summary>The accounts, kept beside the log.</summary>
public interface IAccounts
{
    /// <summary>The account of this practitioner.</summary>
    Task<Account?> Find(PractitionerId practitioner, CancellationToken cancellation = default);

    /// <summary>The account with this staff code or e-mail address, as <see cref="LoginName.Of"/> writes it.</summary>
    Task<Account?> FindByName(string name, CancellationToken cancellation = default);

    /// <summary>All accounts, by staff code.</summary>
    Task<IReadOnlyList<Account>> All(CancellationToken cancellation = default);

    /// <summary>Keeps it, if nobody changed it since it was read.</summary>
    Task<AccountSaved> Save(Account account);

    /// <summary>Counts one more wrong password or code; no two guesses at the same moment count as one.</summary>
    /// <returns>The count, this one included.</returns>
    Task<int> CountFailure(PractitionerId practitioner);

    /// <summary>Forgets an account that nobody ever used (an interrupted set-up).</summary>
    Task Remove(PractitionerId practitioner);
}

/// <summary>What became of a saving.</summary>
public enum AccountSaved
{
    /// <summary>Durable, with a version one higher.</summary>
    Saved,

    /// <summary>Somebody else changed it since it was read: nothing was written.</summary>
    Conflict,

    /// <summary>The staff code or the e-mail address belongs to somebody else: nothing was written.</summary>
    NameTaken,
}
