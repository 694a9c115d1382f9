using Hub.Contracts.Notifications;
using Hub.Contracts.Practitioners;
using Hub.Silo.Journal;
using Hub.Silo.Notifications;
using Hub.Silo.Practitioners;
using Hub.Testing;

namespace Hub.Silo.Tests.Notifications;

/// <summary>A notice to the secretariat is for whoever is of it by the time of telling.</summary>
public abstract class TellingTheOffice : ReachSpec
{
    private static readonly PractitionerView newcomer = Some.Secretary with
    {
        Id = new(Some.Id(76)),
        Details = Some.Secretary.Details with { Code = "P076", Email = "P076@example.jp" },
    };

    private protected TellingTheOffice(Dialect dialect)
        : base(dialect)
    {
    }

    [Fact]
    public async Task Each_of_them_has_it_once_who_comes_later_too_and_nobody_else()
    {
        await Listed(Some.Primary);
        await Listed(Some.Secretary);
        await Add(Stream, new Bell());
        await Add(Stream, new Bell());
        await Round();
        Assert.Equal([Some.Secretary.Details.Email], Mail.Taken().Select(mail => mail.Address));
        await Listed(newcomer);
        await After(10);
        Assert.Equal([newcomer.Details.Email], Mail.Taken().Select(mail => mail.Address));
        await After(60);
        Assert.Empty(Mail.Taken());
    }

    [Fact]
    public async Task It_waits_for_the_end_of_quiet_hours_and_comes_no_more_when_it_is_over()
    {
        await Listed(Some.Secretary);
        Clock.Advance(TimeSpan.FromHours(5));
        await Add(Stream, new Bell());
        await Round();
        Assert.Empty(Mail.Taken());
        await End();
        await After(12 * 3600);
        Assert.Empty(Mail.Taken());

        // Told again where it has ended.
        await Add(Stream, new Bell());
        await Round();
        Assert.Equal([NoticeKinds.CallUnanswered], Mail.Taken().Select(mail => mail.Kind));
    }

    public sealed class OnSqlite() : TellingTheOffice(Dialect.Sqlite);

    public sealed class OnPostgreSql() : TellingTheOffice(Dialect.PostgreSql);
}
