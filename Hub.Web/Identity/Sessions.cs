using System.Collections.Concurrent;
using System.Security.Claims;
using Hub.Contracts;
using Hub.Contracts.Identity;

namespace Hub.Web.Identity;

/// <summary>
/// Says of every request and every live connection whether its stamp still holds. Read from the store at most every
/// 30 seconds a person; a change in this process counts at once, one in another process within those 30 seconds.
/// </summary>
internal sealed class Sessions(IAccounts accounts, IPeople people, TimeProvider clock)
{
    /// <summary>How long a stamp that was read is believed.</summary>
    public static readonly TimeSpan Believed = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<PractitionerId, Standing> known = [];
    private readonly ConcurrentDictionary<Connection, bool> connections = [];

    /// <summary>Whether this principal may go on.</summary>
    public async ValueTask<bool> Holds(ClaimsPrincipal principal)
    {
        if (Caller.Find(principal) is not { } practitioner)
        {
            return false;
        }

        var standing = await StandingOf(practitioner);
        return standing.Stamp is not null
            && string.Equals(standing.Stamp, principal.FindFirstValue(PersonClaims.Stamp), StringComparison.Ordinal)
            && standing.Secretariat == Caller.IsSecretariat(principal);
    }

    /// <summary>
    /// Follows something that outlives its request, such as a live connection: <paramref name="end"/> is called as soon
    /// as the session no longer holds. Disposed by whoever follows when it ends by itself.
    /// </summary>
    public IDisposable Track(ClaimsPrincipal principal, Action end)
    {
        var connection = new Connection(this, principal, end);
        connections.TryAdd(connection, true);
        return connection;
    }

    /// <summary>The account was saved here: open sessions under another stamp end now.</summary>
    public void Changed(PractitionerId practitioner, string? stamp)
    {
        known.TryRemove(practitioner, out _);
        foreach (var connection in connections.Keys.Where(connection => connection.IsOf(practitioner, stamp)))
        {
            connection.End();
        }
    }

    /// <summary>
    /// Asks again for everything that is followed; called now and then for changes of other processes.
    /// </summary>
    public async Task Review()
    {
        foreach (var connection in connections.Keys)
        {
            if (!await Holds(connection.Principal))
            {
                connection.End();
            }
        }
    }

    private async ValueTask<Standing> StandingOf(PractitionerId practitioner)
    {
        var now = clock.GetUtcNow();
        if (known.TryGetValue(practitioner, out var standing) && now - standing.ReadAt < Believed)
        {
            return standing;
        }

        var account = await accounts.Find(practitioner);
        var person = await people.Find(practitioner);
        standing = new Standing(person is null ? null : account?.SecurityStamp, person?.Secretariat is true, now);
        known[practitioner] = standing;
        return standing;
    }

    private sealed record Standing(string? Stamp, bool Secretariat, DateTimeOffset ReadAt);

    private sealed class Connection(Sessions sessions, ClaimsPrincipal principal, Action end) : IDisposable
    {
        public ClaimsPrincipal Principal => principal;

        public bool IsOf(PractitionerId practitioner, string? stamp) => Caller.Find(principal) == practitioner
            && !string.Equals(principal.FindFirstValue(PersonClaims.Stamp), stamp, StringComparison.Ordinal);

        public void End()
        {
            Dispose();
            end();
        }

        public void Dispose() => sessions.connections.TryRemove(this, out _);
    }
}

/// <summary>Notices revocations that another process made.</summary>
internal sealed class SessionReview(Sessions sessions, TimeProvider clock, ILogger<SessionReview> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Sessions.Believed, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await sessions.Review();
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The database is away for a moment; the next round asks again.
                log.LogWarning("Sessions could not be reviewed: {Failure}", failure.GetType().Name);
            }
        }
    }
}
