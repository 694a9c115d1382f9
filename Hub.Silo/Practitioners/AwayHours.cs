using Hub.Contracts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;

namespace Hub.Silo.Practitioners;

/// <summary>
/// Which hours an absence and its covers really have: what is recorded late begins with its recording, and what was
/// ended early ends there, so that no hour that has passed is answered anew.
/// </summary>
internal static class AwayHours
{
    /// <summary>The hours of an absence; null where none are left of it.</summary>
    public static Period? Of(Away away) => Between(
        Later(away.During.From, away.Since), Earlier(away.During.To, away.EndedAt));

    /// <summary>The hours that a cover answers for; null where it answers for none.</summary>
    public static Period? Of(Away away, Cover cover) => cover.AcceptedAt is { } accepted && Of(away) is { } whole
        ? Between(
            Later(Later(cover.During.From, accepted), whole.From),
            Earlier(Earlier(cover.During.To, cover.EndedAt), whole.To))
        : null;

    /// <summary>Half-open, as everywhere.</summary>
    public static bool Contains(Period? period, DateTimeOffset at) =>
        period is not null && period.From <= at && at < period.To;

    public static bool Overlap(Period one, Period other) => one.From < other.To && other.From < one.To;

    /// <summary>Whether the absence is one for this patient.</summary>
    public static bool Concerns(Away away, PatientId patient) => away.Patients?.Contains(patient) ?? true;

    /// <summary>Whether two absences share a patient.</summary>
    public static bool Share(IReadOnlyList<PatientId>? some, IReadOnlyList<PatientId>? others) =>
        (some is null && others is null) || (some is not null && others is not null && some.Intersect(others).Any());

    /// <summary>The hours in which somebody answers, joined; a cover who is away then answers nobody.</summary>
    public static IReadOnlyList<Period> Covered(Away away, Func<Holder, IReadOnlyList<Period>> awayOf) =>
        Join(away.Covers.SelectMany(cover => Of(away, cover) is { } hours
            ? Without(hours, awayOf(cover.Asked))
            : []));

    /// <summary>The hours of the absence in which nobody answers.</summary>
    public static IReadOnlyList<Period> Uncovered(Away away, Func<Holder, IReadOnlyList<Period>> awayOf) =>
        Of(away) is { } whole ? [.. Without(whole, Covered(away, awayOf))] : [];

    /// <summary>A period without others.</summary>
    public static IEnumerable<Period> Without(Period whole, IEnumerable<Period> others)
    {
        var from = whole.From;
        foreach (var other in others.Where(other => Overlap(other, whole)).OrderBy(other => other.From))
        {
            if (other.From > from)
            {
                yield return new Period(from, other.From);
            }

            from = Later(from, other.To);
        }

        if (from < whole.To)
        {
            yield return whole with { From = from };
        }
    }

    private static List<Period> Join(IEnumerable<Period> periods)
    {
        var joined = new List<Period>();
        foreach (var period in periods.OrderBy(period => period.From))
        {
            if (joined is [.., var last] && period.From <= last.To)
            {
                joined[^1] = last with { To = Later(last.To, period.To) };
            }
            else
            {
                joined.Add(period);
            }
        }

        return joined;
    }

    private static Period? Between(DateTimeOffset from, DateTimeOffset to) => from < to ? new Period(from, to) : null;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset? other) =>
        other is { } end && end < one ? end : one;
}
