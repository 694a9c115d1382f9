using Dapper;
using Hub.Silo.Deadlines;
using Hub.Silo.Journal;
using Hub.Silo.Notifications;
using Hub.Silo.Telephony;
using Hub.Testing;

namespace Hub.Silo.Tests.Deadlines;

/// <summary>What lies beside the log is kept for its time, and not for ever.</summary>
public abstract class ForgettingWhatIsOld : SiloSpec
{
    private protected ForgettingWhatIsOld(Dialect dialect)
        : base(dialect)
    {
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static DateTimeOffset Now => Some.Now;

    [Fact]
    public async Task Deliveries_go_when_their_time_is_over_and_what_is_under_way_stays()
    {
        var old = Now.AddYears(-DeliveryRetention.Years);
        await Delivered(1, old.AddMinutes(-1));
        await Delivered(2, old);
        await Delivered(3, old.AddYears(-1), live: true);
        await Delivered(4, old.AddYears(-1), next: true);
        await Delivered(5, Now.AddDays(-DeliveryRetention.DaysOfTries).AddMinutes(-1), kind: "reach-test");
        await Delivered(6, Now.AddDays(-DeliveryRetention.DaysOfTries), kind: "reach-test");
        await Forget();
        Assert.Equal([2, 3, 4, 6], await Left("delivery"));
    }

    [Fact]
    public async Task Looks_of_the_desk_go_after_theirs()
    {
        var old = Now.AddYears(-TelephoneRetention.YearsOfLooks);
        await Looked(1, old.AddMinutes(-1));
        await Looked(2, old);
        await Forget();
        Assert.Equal([2], await Left("desk_lookup"));
    }

    [Fact]
    public async Task A_number_that_rang_goes_with_all_that_it_was_sent_to()
    {
        var old = Now.AddYears(-TelephoneRetention.YearsOfCalls);
        await Rang(1, old.AddMinutes(-1));
        await Rang(2, old);
        await Forget();
        Assert.Equal([2], await Left("telephone_call"));
        Assert.Equal([2], await Left("telephone_attempt", "call"));
    }

    [Fact]
    public async Task The_clock_of_deadlines_does_it_by_itself()
    {
        await Looked(1, Now.AddYears(-TelephoneRetention.YearsOfLooks).AddMinutes(-1));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await Left("desk_lookup")).Count > 0)
        {
            patience.Token.ThrowIfCancellationRequested();
            Silo.Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    private Task Forget() =>
        Silo.Get<DeadlineTable>().Forget(Silo.Get<IEnumerable<IRetention>>(), Now, Cancellation);

    private async Task<IReadOnlyList<int>> Left(string table, string id = "id")
    {
        await using var connection = await Silo.Get<IDatabase>().Open(Cancellation);
        return
        [
            .. (await connection.QueryAsync<string>($"SELECT {id} FROM {table}"))
                .Select(int.Parse).Order(),
        ];
    }

    private Task Delivered(
        int id, DateTimeOffset at, string kind = "call-offered", bool live = false, bool next = false) => Run(
            """
            INSERT INTO delivery (id, notice, stream, practitioner, kind, urgent, place, channel, address, shown, state,
                attempts, made_at, next_at, live)
            VALUES (@id, @id, 'call/1', 'p', @kind, 1, 0, 'Email', 'a', 'a', 'Sent', 1, @at, @next, @live)
            """,
            ("id", Text(id)), ("kind", kind), ("at", Micros.Of(at)),
            ("next", next ? Micros.Of(Now.AddYears(1)) : null), ("live", live ? 1L : 0L));

    private Task Looked(int id, DateTimeOffset at) => Run(
        "INSERT INTO desk_lookup (id, practitioner, patient, at) VALUES (@id, 'd', 'p', @at)",
        ("id", Text(id)), ("at", Micros.Of(at)));

    private async Task Rang(int id, DateTimeOffset at)
    {
        await Run(
            "INSERT INTO telephone_call (id, caller, called, kind, at) VALUES (@id, '', '', 'Medical', @at)",
            ("id", Text(id)), ("at", Micros.Of(at)));
        await Run(
            """
            INSERT INTO telephone_attempt (call, attempt, number, holder, name, at)
            VALUES (@id, 0, '+81312345678', 'h', '', @at)
            """,
            ("id", Text(id)), ("at", Micros.Of(at.AddMinutes(2))));
    }

    private Task Run(string sql, params (string Name, object? Value)[] with) => Silo.Get<IDatabase>().Write(
        (connection, transaction) => connection.Run(transaction, sql, with), Cancellation);

    private static string Text(int id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public sealed class OnSqlite() : ForgettingWhatIsOld(Dialect.Sqlite);

    public sealed class OnPostgreSql() : ForgettingWhatIsOld(Dialect.PostgreSql);
}
