using NodaTime;

namespace Hub.Silo.Rotas;

/// <summary>The windows of a layer, in the order of their starts.</summary>
internal abstract class Windows
{
    /// <summary>Those that are open at the instant.</summary>
    public abstract IReadOnlyList<Stretch> At(Instant t);

    /// <summary>The last that starts at the instant or before it.</summary>
    public abstract Stretch? Last(Instant t);

    /// <summary>The first start after the instant; the largest instant where none follows.</summary>
    public abstract Instant NextStart(Instant t);

    /// <summary>Those that start in the range.</summary>
    public abstract IEnumerable<Stretch> Starting(Stretch range);

    /// <summary>How many start from one instant up to another; negative where the other is the earlier.</summary>
    public abstract long Starts(Instant from, Instant to);

    /// <summary>Those of which some part lies in the range.</summary>
    public IEnumerable<Stretch> Overlapping(Stretch range) =>
        At(range.From).Concat(Starting(range with { From = range.From + Duration.Epsilon }));
}
