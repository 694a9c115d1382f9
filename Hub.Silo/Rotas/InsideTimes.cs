using Hub.Contracts;
using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas;

/// <summary>Whom an institution named inside it, and when: of several the one named last.</summary>
internal static class InsideTimes
{
    /// <summary>Who is named at an instant, as it was known then.</summary>
    public static PractitionerId? At(Rota rota, Holder holder, DateTimeOffset at) =>
        holder.Kind is HolderKind.Institution
            ? rota.Insides.FindLast(named => Holder.Of(named.Inside.Institution) == holder && named.Holds(at))?
                .Inside.Who
            : null;

    /// <summary>A time of the holder's, cut where somebody else is named.</summary>
    public static IEnumerable<(DateTimeOffset From, DateTimeOffset To, PractitionerId? Inside)> Of(
        Rota rota, Holder holder, DateTimeOffset from, DateTimeOffset to)
    {
        var cuts = rota.Insides
            .Where(named => Holder.Of(named.Inside.Institution) == holder)
            .SelectMany(Ends)
            .Where(at => at > from && at < to)
            .Distinct()
            .Order();
        var (start, inside) = (from, At(rota, holder, from));
        foreach (var cut in cuts)
        {
            var next = At(rota, holder, cut);
            if (next != inside)
            {
                yield return (start, cut, inside);
                (start, inside) = (cut, next);
            }
        }

        yield return (start, to, inside);
    }

    private static IEnumerable<DateTimeOffset> Ends(NamedInside named) =>
        named.LiftedAt is { } lifted
            ? [named.Since, named.Inside.During.From, named.Inside.During.To, lifted]
            : [named.Since, named.Inside.During.From, named.Inside.During.To];
}
