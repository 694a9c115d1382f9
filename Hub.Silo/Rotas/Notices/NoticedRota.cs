using System.Collections.Immutable;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;

namespace Hub.Silo.Rotas.Notices;

/// <summary>A rota, and the changes of it that somebody should be told of.</summary>
/// <param name="Rota">As of the version.</param>
/// <param name="Version">How far the stream was read.</param>
/// <param name="Told">By version, none older than what a reader asks for.</param>
internal sealed record NoticedRota(Rota Rota, long Version, ImmutableList<Notice> Told)
{
    public static NoticedRota Unknown { get; } = new(Rota.Unknown, 0, []);

    /// <summary>With one more event; what happened before <paramref name="since"/> is not told any more.</summary>
    public NoticedRota With(
        RotaEvent fact, PractitionerId by, CommandId command, DateTimeOffset since,
        IReadOnlyList<ListedHolidays> holidays)
    {
        var after = Rota.Evolve(Rota, fact);
        var noticed = new NoticedRota(after, Version + 1, Told);
        if (fact.At < since || ChangeLog.Of(after, fact, by) is not { } change)
        {
            return noticed;
        }

        // Publishing a month is one act: whoever has duties in it is told once, and nothing besides.
        var told = fact is RotaEvent.DutiesTold ? Told.RemoveAll(notice => notice.Command == command) : Told;
        var touched = TouchedHolders.Of(Rota, after, fact, holidays);
        return noticed with
        {
            Told = touched.Count == 0
                ? told
                : told.Add(new Notice(Version + 1, command, change, touched.ToImmutableHashSet())),
        };
    }

    /// <summary>Without what is older.</summary>
    public NoticedRota Since(DateTimeOffset since) =>
        this with { Told = Told.RemoveAll(told => told.Change.At < since) };
}

/// <summary>A change, and whom it touches.</summary>
internal sealed record Notice(
    long Version, CommandId Command, RotaChange Change, ImmutableHashSet<Holder> Touched);
