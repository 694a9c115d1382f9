using Hub.Contracts.Calls;
using Hub.Contracts.Rotas;
using Hub.Silo.Deadlines;
using Hub.Silo.Journal;
using Hub.Silo.Notifications;
using Hub.Silo.Tests.Notifications;
using Hub.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Silo.Tests.Calls.Scenes;

/// <summary>The scenes in which something is wrong, and the mails that say so.</summary>
public abstract class AlarmScenes : SceneSpec
{
    private const string Operator = "operator";

    private static readonly TimeSpan minute = TimeSpan.FromMinutes(1);

    private protected AlarmScenes(Dialect dialect)
        : base(dialect)
    {
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task At_noon_of_a_day_that_no_rule_covers_the_secretariat_has_a_mail_and_only_one()
    {
        await using var post = new PostOffice(Silo);
        await DayAndNight(null, Holder.Of(Some.Stranger.Id));
        Until("2026-12-30T12:00:00");
        var call = await Begun();
        var mails = await post.Delivered();
        Assert.Equal(
            [Some.Nurse.Details.Code, Some.Secretary.Details.Code], mails.Select(mail => mail.To));
        Assert.Contains("当番がいない", mails[1].Read, StringComparison.Ordinal);
        Assert.DoesNotContain(Some.Details.Name, mails[1].Read, StringComparison.Ordinal);
        for (var round = 0; round < 3; round++)
        {
            await Pass(call, minute);
            Assert.DoesNotContain(await post.Delivered(), mail => mail.To is "P063");
        }

        Until("2026-12-30T18:00:00");
        await Pass(call, TimeSpan.Zero);
        await Told(call, ("18:00", Some.Stranger));
        Assert.Equal([Some.Stranger.Details.Code], (await post.Delivered()).Select(mail => mail.To));
    }

    [Fact]
    public async Task Somebody_on_duty_who_answers_is_no_news_for_the_secretariat()
    {
        await using var post = new PostOffice(Silo);
        await DayAndNight(Holder.Of(Some.Primary.Id), Holder.Of(Some.Stranger.Id));
        Until("2026-12-30T12:00:00");
        var call = await Begun();
        await Done(call, Some.Primary, (id, _) => new CallCommand.Accept(id));
        Assert.Empty(await post.Delivered());
    }

    [Fact]
    public async Task Five_minutes_after_the_clock_stood_still_the_auditor_writes_once_from_one_of_two_nodes()
    {
        await using var post = new PostOffice(Silo);
        using var one = Auditor(post);
        using var other = Auditor(post);
        await Ordered();
        var call = await Begun();
        await post.Delivered();

        // The first step is over at 21:05.
        await Look("2026-11-20T21:09:59");
        Assert.Empty(post.Taken());
        await Look("2026-11-20T21:10:00");
        var mail = Assert.Single(post.Taken());
        Assert.Equal(Operator, mail.To);
        Assert.Contains("Deadlines overdue by more than a minute: 1", mail.Read, StringComparison.Ordinal);
        Assert.DoesNotContain(Some.Details.Name, mail.Read, StringComparison.Ordinal);
        Assert.DoesNotContain($"{call}", mail.Read, StringComparison.OrdinalIgnoreCase);
        await Look("2026-11-20T21:30:00");
        Assert.Empty(post.Taken());

        await Pass(call, TimeSpan.Zero);
        await Told(call, ("21:00", Some.Primary), ("21:30", Some.SubPrimary));
        await Look("2026-11-20T21:30:10");
        Assert.Contains("All is well again", Assert.Single(post.Taken()).Read, StringComparison.Ordinal);
        await Look("2026-11-20T21:30:20");
        Assert.Empty(post.Taken());

        async Task Look(string at)
        {
            Until(at);
            await Task.WhenAll(one.Look(Stop), other.Look(Stop));
        }
    }

    [Fact]
    public async Task A_mail_of_the_auditor_that_could_not_be_sent_is_sent_at_its_next_look_and_after_an_hour_again()
    {
        await using var post = new PostOffice(Silo);
        using var nowhere = Auditor(post, post.Settings.Mail! with { Port = ServerProcess.FreePort() });
        using var auditor = Auditor(post);
        await Ordered();
        await Begun();
        Until("2026-11-20T21:11:00");
        await nowhere.Look(Stop);
        Assert.Empty(post.Taken());
        await auditor.Look(Stop);
        Assert.Equal([Operator], post.Taken().Select(mail => mail.To));
        Until("2026-11-20T22:10:59");
        await auditor.Look(Stop);
        Assert.Empty(post.Taken());
        Until("2026-11-20T22:11:00");
        await auditor.Look(Stop);
        Assert.Equal([Operator], post.Taken().Select(mail => mail.To));
    }

    [Fact]
    public async Task While_nobody_can_look_it_says_so_after_five_minutes_and_that_all_is_well_only_where_it_was_not()
    {
        await using var post = new PostOffice(Silo);
        using var auditor = Auditor(post);
        var time = (FakeDatabaseTime)Time;
        time.Fault = new StoreUnavailableException("The store cannot be opened.", new IOException());
        await auditor.Look(Stop);
        Silo.Clock.Advance(AlarmMail.Late - TimeSpan.FromSeconds(1));
        await auditor.Look(Stop);
        Assert.Empty(post.Taken());
        Silo.Clock.Advance(TimeSpan.FromSeconds(1));
        await auditor.Look(Stop);
        await auditor.Look(Stop);
        Assert.Contains("Nobody knows what is overdue", Assert.Single(post.Taken()).Read, StringComparison.Ordinal);
        time.Fault = null;
        await auditor.Look(Stop);
        Assert.Empty(post.Taken());
    }

    private AlarmMail Auditor(PostOffice post, MailSettings? mail = null) => new(
        new AlarmSettings([$"{Operator}@example.jp"]),
        mail is null ? post.Settings : post.Settings with { Mail = mail },
        Silo.Get<DeadlineAuditor>(),
        Silo.Get<IDatabase>(),
        Time,
        Silo.Clock,
        NullLogger<AlarmMail>.Instance);

    public sealed class OnSqlite() : AlarmScenes(Dialect.Sqlite);

    public sealed class OnPostgreSql() : AlarmScenes(Dialect.PostgreSql);
}
