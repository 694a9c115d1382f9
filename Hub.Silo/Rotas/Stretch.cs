using Hub.Contracts.Rotas;
using NodaTime;

namespace Hub.Silo.Rotas;

/// <summary>From an instant up to, and without, another. The smallest and largest instants stand for no end.</summary>
internal readonly record struct Stretch(Instant From, Instant To)
{
    public bool IsEmpty => To <= From;

    public bool HasStart => From > Instant.MinValue;

    public Duration Length => To - From;

    public static Stretch Of(DateTimeOffset from, DateTimeOffset to) =>
        new(Instant.FromDateTimeOffset(from), Instant.FromDateTimeOffset(to));

    public static Stretch Of(Hub.Contracts.Rotas.Period period) => Of(period.From, period.To);

    public bool Contains(Instant t) => From <= t && t < To;

    public bool Overlaps(Stretch other) => From < other.To && other.From < To;

    public Stretch Within(Stretch bounds) => new(Instant.Max(From, bounds.From), Instant.Min(To, bounds.To));

    public Extent ToExtent() => new(Told(From), Told(To));

    public Hub.Contracts.Rotas.Period ToPeriod() => new(From.ToDateTimeOffset(), To.ToDateTimeOffset());

    private static DateTimeOffset? Told(Instant t) =>
        t == Instant.MinValue || t == Instant.MaxValue ? null : t.ToDateTimeOffset();
}
