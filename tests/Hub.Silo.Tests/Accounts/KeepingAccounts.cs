using Hub.Contracts;
using Hub.Contracts.Identity;
using Hub.Silo.Accounts;
using Hub.Silo.Journal;
using Hub.Testing;
using Xunit;

namespace Hub.Silo.Tests.Accounts;

public sealed class KeepingAccounts : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 4, 3, 0, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("hub-accounts-").FullName;
    private readonly SqliteDatabase database;
    private readonly AccountTable accounts;

    public KeepingAccounts()
    {
        database = new SqliteDatabase(folder);
        accounts = new AccountTable(database);
    }

    public async ValueTask InitializeAsync() => await new Migrations(database, new FakeClock(Now)).Run();

    public ValueTask DisposeAsync()
    {
        database.Dispose();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_was_saved_is_read_again()
    {
        var account = Somebody("p001") with
        {
            Email = "p001@example.jp", PasswordHash = "hash", AuthenticatorKey = "key", SecondFactorSince = Now,
            LastCodeStep = 42, RecoveryCodes = ["a", "b"], Failures = 3, LockedUntil = Now.AddMinutes(5),
            Invitation = new Invitation("code", Now.AddDays(7)), LastSignIn = Now.AddDays(-1),
        };
        Assert.Equal(AccountSaved.Saved, await accounts.Save(account));
        var read = await accounts.FindByName("p001@example.jp");
        Assert.Equivalent(account with { Version = 1 }, read, strict: true);
        Assert.Equivalent(read, await accounts.Find(account.Practitioner));
    }

    [Fact]
    public async Task Who_read_before_another_saved_is_refused()
    {
        var first = Somebody("p001");
        await accounts.Save(first);
        var read = (await accounts.Find(first.Practitioner))!;
        Assert.Equal(AccountSaved.Saved, await accounts.Save(read with { PasswordHash = "one" }));
        Assert.Equal(AccountSaved.Conflict, await accounts.Save(read with { PasswordHash = "two" }));
        Assert.Equal(AccountSaved.Conflict, await accounts.Save(first));
        Assert.Equal("one", (await accounts.Find(first.Practitioner))!.PasswordHash);
    }

    [Fact]
    public async Task A_name_leads_to_one_account()
    {
        await accounts.Save(Somebody("p001") with { Email = "station@example.jp" });
        Assert.Equal(AccountSaved.NameTaken, await accounts.Save(Somebody("p001")));
        var second = Somebody("p002");
        Assert.Equal(AccountSaved.NameTaken, await accounts.Save(second with { Email = "station@example.jp" }));
        Assert.Equal(AccountSaved.Saved, await accounts.Save(second));
        Assert.Equal(["p001", "p002"], (await accounts.All()).Select(account => account.Login), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Wrong_tries_at_the_same_moment_are_all_counted()
    {
        var account = Somebody("p001");
        await accounts.Save(account);
        var counts = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => accounts.CountFailure(account.Practitioner)));
        Assert.Equal(Enumerable.Range(1, 8), counts.Order());
    }

    [Fact]
    public async Task A_removed_account_is_gone()
    {
        var account = Somebody("p001");
        await accounts.Save(account);
        await accounts.Remove(account.Practitioner);
        Assert.Null(await accounts.Find(account.Practitioner));
    }

    private static Account Somebody(string login) => new()
    {
        Practitioner = new PractitionerId(Guid.NewGuid()), Login = login, SecurityStamp = "stamp",
    };
}
