using System.Globalization;
using System.Net;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Testing;
using Xunit;

namespace Hub.Web.Tests.Rotas;

public sealed class PollingCalendars(CalendarHub calendars) : IClassFixture<CalendarHub>
{
    private const int PollsOfAWeek = 7 * 24 * 4;

    /// <summary>The night of 12/2, which is 緑町's.</summary>
    private static readonly Period Night = new(Utc(12, 2, 9), Utc(12, 3, 0));

    [Fact]
    public async Task A_week_of_polls_tells_a_swap_once_and_every_other_duty_under_one_id()
    {
        using var giver = calendars.Program(await calendars.Calendar(Some.Primary, CalendarScope.Workplace));
        using var taker = calendars.Program(await calendars.Calendar(Some.SubPrimary, CalendarScope.Workplace));
        for (var poll = 0; poll < PollsOfAWeek; poll++)
        {
            if (poll == PollsOfAWeek / 2)
            {
                await Swap();
            }

            await giver.Poll();
            await taker.Poll();
            calendars.Hub.Clock.Advance(TimeSpan.FromMinutes(15));
        }

        // Once at first, once for the swap; polls in between were answered 'not modified', also as days went by.
        Assert.InRange(giver.Documents.Count, 2, 9);
        var (given, taken) = (giver.Read(), taker.Read());
        Assert.Single(given.Select(calendar => calendar.Uid).Distinct());
        var before = On(given[0], Night);
        Assert.Equal(("CONFIRMED", 0), (before.Status, before.Sequence));
        var after = On(given[^1], Night);
        Assert.Equal((before.Uid, "CANCELLED", 1), (after.Uid, after.Status, after.Sequence));
        Assert.DoesNotContain(taken[0].Events, told => IsAt(told, Night));
        var came = On(taken[^1], Night);
        Assert.Equal(("CONFIRMED", 0), (came.Status, came.Sequence));
        Assert.NotEqual(before.Uid, came.Uid);
        var others = given.Concat(taken).SelectMany(calendar => calendar.Events).Where(told => !IsAt(told, Night));
        Assert.All(others.GroupBy(told => told.Start), duty =>
        {
            Assert.Single(duty.Select(told => told.Uid).Distinct());
            Assert.All(duty, told => Assert.Equal(("CONFIRMED", 0), (told.Status, told.Sequence)));
        });
        Assert.Equal("当番 緑町クリニック", given[0].Name);
        Assert.Equal("医師当番", before.Title);
    }

    [Fact]
    public async Task Only_published_days_are_told_and_one_person_hears_of_their_own()
    {
        using var own = calendars.Program(await calendars.Calendar(Some.Stranger, CalendarScope.Own));
        using var all = calendars.Program(await calendars.Calendar(Some.Nurse, CalendarScope.Rota, SomeRota.Id));
        await own.Poll();
        await all.Poll();
        var (saturdays, everybody) = (Assert.Single(own.Read()).Events, Assert.Single(all.Read()).Events);
        Assert.NotEmpty(saturdays);
        Assert.All(saturdays, told => Assert.Equal(DayOfWeek.Saturday, Instant(told.Start).DayOfWeek));
        Assert.Equal("2026-12-31T09:00:00.000Z", everybody.Max(told => told.Start));
        Assert.Subset(everybody.Select(told => told.Uid).ToHashSet(), saturdays.Select(told => told.Uid).ToHashSet());
        Assert.Null((await calendars.Feeds.Make(Some.Nurse.Id, CalendarScope.Rota, new RotaId(Some.Id(1)))).Value);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again_and_a_head_is_an_answer_without_content()
    {
        var secret = await calendars.Calendar(Some.Nurse, CalendarScope.Rota, SomeRota.Id);
        using var program = calendars.Program(secret);
        using var head = await program.Ask(HttpMethod.Head);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.NotNull(head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.OK, await program.Poll());
        Assert.Equal(HttpStatusCode.NotModified, await program.Poll());
        using var second = await program.Ask(HttpMethod.Head);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        var known = Assert.Single(await calendars.Feeds.Of(Some.Nurse.Id), feed => feed.Id == secret.Feed.Id);
        Assert.Equal(calendars.Hub.Clock.GetUtcNow(), known.FetchedAt);
        Assert.All(Directory.GetFiles(calendars.Hub.Folder, "hub.db*"), file =>
        {
            using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var text = new StreamReader(content, System.Text.Encoding.Latin1);
            Assert.DoesNotContain(secret.Token, text.ReadToEnd(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_revoked_address_an_old_one_and_one_that_never_was_get_the_same_answer()
    {
        var secret = await calendars.Calendar(Some.SecondNurse, CalendarScope.Own);
        using var first = calendars.Program(secret);
        Assert.Equal(HttpStatusCode.OK, await first.Poll());
        Assert.Null((await calendars.Feeds.Renew(Some.Nurse.Id, secret.Feed.Id)).Value);
        var renewed = (await calendars.Feeds.Renew(Some.SecondNurse.Id, secret.Feed.Id)).Value!;
        using var second = calendars.Program(renewed);
        Assert.Equal(HttpStatusCode.NotFound, await first.Poll());
        Assert.Equal(HttpStatusCode.OK, await second.Poll());
        Assert.False((await calendars.Feeds.Revoke(Some.Nurse.Id, secret.Feed.Id)).IsAccepted);
        Assert.True((await calendars.Feeds.Revoke(Some.Secretary.Id, secret.Feed.Id)).IsAccepted);
        using var never = calendars.Program(renewed with { Token = new string('A', renewed.Token.Length) });
        Assert.Equal(await Words(never), await Words(second));
        Assert.Equal(await Words(never), await Words(first));
    }

    [Fact]
    public async Task Whoever_leaves_or_loses_the_account_is_read_no_more()
    {
        using var leaving = calendars.Program(await calendars.Calendar(Some.OtherNurse, CalendarScope.Own));
        Assert.Equal(HttpStatusCode.OK, await leaving.Poll());
        await LivingHub.Accept(calendars.Grains.Practitioner(Some.OtherNurse.Id).Execute(
            Some.Secretary.Id, new PractitionerCommand.Leave(calendars.NextCommand())));
        Assert.Equal(HttpStatusCode.NotFound, await leaving.Poll());

        using var revoked = calendars.Program(await calendars.Calendar(Some.Pharmacist, CalendarScope.Own));
        Assert.Equal(HttpStatusCode.OK, await revoked.Poll());
        using var office = await calendars.Hub.SignedIn(await calendars.Hub.Somebody(Some.Secretary));
        await office.Open("/accounts");
        await office.Send("Revoke", ("Revoke", Some.Pharmacist.Id.Value.ToString()));
        Assert.Equal(HttpStatusCode.NotFound, await revoked.Poll());
        Assert.Empty(await calendars.Feeds.Of(Some.Pharmacist.Id));
    }

    private static async Task<(HttpStatusCode, string)> Words(CalendarProgram program)
    {
        using var answer = await program.Ask(HttpMethod.Get);
        var words = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, words[..words.IndexOf("traceId", StringComparison.Ordinal)]);
    }

    private async Task Swap()
    {
        var swap = new SwapId(Some.Id(701));
        await calendars.Ask(Some.Primary, new RotaCommand.ProposeSwap(
            calendars.NextCommand(), swap, DutyRoles.Primary, new SwapPart(SomeRota.Midori, Night), SomeRota.Wakaba,
            null));
        await calendars.Ask(Some.SubPrimary, new RotaCommand.AcceptSwap(calendars.NextCommand(), swap));
    }

    private static ReadEvent On(ReadCalendar calendar, Period period) =>
        Assert.Single(calendar.Events, told => IsAt(told, period));

    private static bool IsAt(ReadEvent told, Period period) => Instant(told.Start) == period.From;

    private static DateTimeOffset Instant(string told) => DateTimeOffset.Parse(told, CultureInfo.InvariantCulture);

    private static DateTimeOffset Utc(int month, int day, int hour) => new(2026, month, day, hour, 0, 0, TimeSpan.Zero);
}
