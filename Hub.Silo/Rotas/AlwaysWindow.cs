using NodaTime;

namespace Hub.Silo.Rotas;

/// <summary>All time as one window, which has no start.</summary>
internal sealed class AlwaysWindow : Windows
{
    public static readonly Stretch AllTime = new(Instant.MinValue, Instant.MaxValue);

    public override IReadOnlyList<Stretch> At(Instant t) => [AllTime];

    public override Stretch? Last(Instant t) => AllTime;

    public override Instant NextStart(Instant t) => Instant.MaxValue;

    public override IEnumerable<Stretch> Starting(Stretch range) => [];

    public override long Starts(Instant from, Instant to) => 0;
}
