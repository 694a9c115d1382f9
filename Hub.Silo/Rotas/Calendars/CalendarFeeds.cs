using System.Security.Cryptography;
using System.Text;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Identity;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Access;
using Hub.Silo.Journal;

namespace Hub.Silo.Rotas.Calendars;

/// <summary>Makes, reads and ends feeds. The secret of an address is in no store and in no log.</summary>
internal sealed class CalendarFeeds(
    CalendarFeedTable table, FeedDuties duties, IRotaReads rotas, IDirectory directory, IAccounts accounts,
    TimeProvider clock)
    : ICalendarFeeds
{
    private const int Most = 20;
    private const int SecretBytes = 32;
    private static readonly TimeSpan Past = TimeSpan.FromDays(15);
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(180);

    public async Task<IReadOnlyList<CalendarFeedView>> Of(
        PractitionerId person, CancellationToken cancellation = default) =>
        [.. (await table.Of(person, cancellation)).Select(row => row.View)];

    public async Task<IReadOnlyList<CalendarFeedView>> All(CancellationToken cancellation = default) =>
        [.. (await table.All(cancellation)).Select(row => row.View)];

    public async Task<Answer<CalendarSecret>> Make(PractitionerId by, CalendarScope scope, RotaId? rota)
    {
        var isOfRota = scope is CalendarScope.Rota;
        if (isOfRota && !(await rotas.All()).Any(known => known.Id == rota && known.PublishedThrough is not null))
        {
            return RotaRefusals.Unknown;
        }

        var (token, now) = (NewToken(), Micros.Of(clock.GetUtcNow()));
        var row = new CalendarFeedRow
        {
            Id = Guid.CreateVersion7().ToString("N"),
            Practitioner = by.ToString(),
            Scope = scope.ToString(),
            Rota = isOfRota ? rota.ToString() : null,
            TokenHash = Hash(token),
            MadeAt = now,
            ChangedAt = now,
            Told = CalendarFeedRow.ToldOf([]),
        };
        return await table.Add(row, Most) ? new CalendarSecret(row.View, token) : CalendarRefusals.TooMany;
    }

    public async Task<Answer<CalendarSecret>> Renew(PractitionerId by, CalendarFeedId feed)
    {
        var (token, now) = (NewToken(), clock.GetUtcNow());
        return await table.Find(feed) is { } row
            && row.View.Owner == by
            && await table.Readdress(feed, Hash(token), now)
                ? new CalendarSecret(row.View with { MadeAt = Micros.Truncate(now), FetchedAt = null }, token)
                : CalendarRefusals.Unknown;
    }

    public async Task<Outcome> Revoke(PractitionerId by, CalendarFeedId feed)
    {
        // What is somebody else's is not told apart from what is not there.
        var may = await table.Find(feed) is { } row && (row.View.Owner == by || await directory.Includes(by));
        return may && await table.Remove(feed)
            ? Outcome.Accepted(0)
            : Outcome.Refused(CalendarRefusals.Unknown);
    }

    public Task End(PractitionerId person) => table.RemoveAll(person);

    public async Task<CalendarText?> Read(string token, CancellationToken cancellation = default)
    {
        var hash = Hash(token);

        // Whoever asked at the same moment may have told it first: then what they told is what was told before.
        while (await table.FindByToken(hash, cancellation) is { } row)
        {
            if (await Owner(row.View.Owner, cancellation) is not { } owner)
            {
                return null;
            }

            var now = Micros.Truncate(clock.GetUtcNow());
            if (await duties.Of(row.View, owner, PeriodAt(now), cancellation) is not { } current)
            {
                return null;
            }

            var before = row.Entries;
            var told = CalendarChanges.Next(before, current.Entries, PeriodAt(now), now);
            var changed = told.Any(entry => entry.LastModified == now) ? now : Micros.Instant(row.ChangedAt);
            var isKept = told.SequenceEqual(before)
                ? await table.Touch(row, now)
                : await table.Tell(row, CalendarFeedRow.ToldOf(told), changed, now);
            if (isKept)
            {
                return new CalendarText(CalendarDocument.Write(current.Head, told, changed), changed);
            }
        }

        return null;
    }

    // By whole days, so that polls of one day are answered alike.
    private static Period PeriodAt(DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        return new Period(today - Past, today + Ahead);
    }

    /// <summary>Who made it, if they still work here and still may sign in.</summary>
    private async Task<PractitionerView?> Owner(PractitionerId id, CancellationToken cancellation) =>
        await directory.Practitioner(id, cancellation) is { Active: true } owner
        && await accounts.Find(id, cancellation) is { PasswordHash: not null }
            ? owner
            : null;

    private static string NewToken() =>
        Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes))
            .TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string Hash(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
