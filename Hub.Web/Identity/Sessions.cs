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
    private readonly ConcurrentDictionary<PractitionerId, string> ended = [];
    private readonly ConcurrentDictionary<Connection, bool> connections = [];
    private readonly Lock gate = new();
    private long changes;

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

        // It may have been revoked between the question whether it holds and this moment.
        if (Caller.Find(principal) is { } person
            && ended.TryGetValue(person, out var stamp)
            && connection.IsOf(person, stamp.Length > 0 ? stamp : null))
        {
            connection.End();
        }

        return connection;
    }

    /// <summary>The account was saved here: open sessions under another stamp end now.</summary>
    public void Changed(PractitionerId practitioner, string? stamp)
    {
        Forget(practitioner);
        ended[practitioner] = stamp ?? string.Empty;
        foreach (var connection in connections.Keys.Where(connection => connection.IsOf(practitioner, stamp)))
        {
            connection.End();
        }
    }

    /// <summary>The person's record changed, here or elsewhere: whoever left, or left the office, is out now.</summary>
    public async Task Review(PractitionerId practitioner)
    {
        Forget(practitioner);
        foreach (var connection in connections.Keys.Where(each => Caller.Find(each.Principal) == practitioner))
        {
            if (!await Holds(connection.Principal))
            {
                connection.End();
            }
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

        var before = Interlocked.Read(ref changes);
        var account = await accounts.Find(practitioner);
        var person = await people.Find(practitioner);
        standing = new Standing(person is null ? null : account?.SecurityStamp, person?.Secretariat is true, now);
        lock (gate)
        {
            // What was read before a change must not be believed for half a minute after it.
            if (before == changes)
            {
                known[practitioner] = standing;
            }
        }

        return standing;
    }

    private void Forget(PractitionerId practitioner)
    {
        lock (gate)
        {
            changes++;
            known.TryRemove(practitioner, out _);
        }
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
