using System.Data.Common;
using Dapper;
using Hub.Contracts;
using Hub.Contracts.Identity;
using Hub.Silo.Journal;

namespace Hub.Silo.Accounts;

/// <summary>Accounts in the hub's database.</summary>
internal sealed class AccountTable(IDatabase database) : IAccounts
{
    private const string Columns =
        """
        practitioner AS Practitioner, login AS Login, email AS Email, security_stamp AS SecurityStamp,
        password_hash AS PasswordHash, authenticator_key AS AuthenticatorKey,
        second_factor_since AS SecondFactorSince, last_code_step AS LastCodeStep, recovery_codes AS RecoveryCodes,
        failures AS Failures, locked_until AS LockedUntil, invitation_hash AS InvitationHash,
        invitation_expires AS InvitationExpires, last_sign_in AS LastSignIn, version AS Version
        """;

    private const string Insert =
        """
        INSERT INTO account (practitioner, login, email, security_stamp, password_hash, authenticator_key,
            second_factor_since, last_code_step, recovery_codes, failures, locked_until, invitation_hash,
            invitation_expires, last_sign_in, version)
        VALUES (@Practitioner, @Login, @Email, @SecurityStamp, @PasswordHash, @AuthenticatorKey,
            @SecondFactorSince, @LastCodeStep, @RecoveryCodes, @Failures, @LockedUntil, @InvitationHash,
            @InvitationExpires, @LastSignIn, 1)
        ON CONFLICT DO NOTHING
        """;

    private const string Update =
        """
        UPDATE account SET login = @Login, email = @Email, security_stamp = @SecurityStamp,
            password_hash = @PasswordHash, authenticator_key = @AuthenticatorKey,
            second_factor_since = @SecondFactorSince, last_code_step = @LastCodeStep,
            recovery_codes = @RecoveryCodes, failures = @Failures, locked_until = @LockedUntil,
            invitation_hash = @InvitationHash, invitation_expires = @InvitationExpires,
            last_sign_in = @LastSignIn, version = version + 1
        WHERE practitioner = @Practitioner AND version = @Version
        """;

    // A name must lead to one account, whichever of the two names it is.
    private const string NameTaken =
        """
        SELECT COUNT(*) FROM account
        WHERE practitioner <> @Practitioner AND (login = @Login OR email = @Login OR login = @Email OR email = @Email)
        """;

    public async Task<Account?> Find(PractitionerId practitioner, CancellationToken cancellation = default) =>
        await One("practitioner = @practitioner", new { practitioner = practitioner.ToString() }, cancellation);

    public async Task<Account?> FindByName(string name, CancellationToken cancellation = default) =>
        await One("login = @name OR email = @name", new { name }, cancellation);

    public async Task<IReadOnlyList<Account>> All(CancellationToken cancellation = default)
    {
        await using var connection = await database.Open(cancellation);
        var rows = await connection.QueryAsync<AccountRow>($"SELECT {Columns} FROM account ORDER BY login");
        return [.. rows.Select(row => row.ToAccount())];
    }

    public async Task<AccountSaved> Save(Account account)
    {
        var saved = AccountSaved.Saved;
        await database.Write(async (connection, transaction) =>
            saved = await Save(AccountRow.Of(account), connection, transaction));
        return saved;
    }

    public async Task<int> CountFailure(PractitionerId practitioner)
    {
        var failures = 0;
        await database.Write(async (connection, transaction) => failures = (int)await connection.QuerySingleAsync<long>(
            "UPDATE account SET failures = failures + 1 WHERE practitioner = @practitioner RETURNING failures",
            new { practitioner = practitioner.ToString() },
            transaction));
        return failures;
    }

    public Task Remove(PractitionerId practitioner) =>
        database.Write((connection, transaction) => connection.ExecuteAsync(
            "DELETE FROM account WHERE practitioner = @practitioner",
            new { practitioner = practitioner.ToString() },
            transaction));

    private static async Task<AccountSaved> Save(AccountRow row, DbConnection connection, DbTransaction transaction)
    {
        if (await connection.ExecuteScalarAsync<long>(NameTaken, row, transaction) > 0)
        {
            return AccountSaved.NameTaken;
        }

        var written = await connection.ExecuteAsync(row.Version == 0 ? Insert : Update, row, transaction);
        return written == 1 ? AccountSaved.Saved : AccountSaved.Conflict;
    }

    private async Task<Account?> One(string condition, object parameters, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        var row = await connection.QuerySingleOrDefaultAsync<AccountRow>(
            $"SELECT {Columns} FROM account WHERE {condition}", parameters);
        return row?.ToAccount();
    }
}
