using NodaTime;

namespace Hub.Silo.Rotas;

/// <summary>Windows that are listed one by one; they may overlap.</summary>
internal sealed class ListedWindows(IEnumerable<Stretch> list) : Windows
{
    private readonly Intervals<Stretch> windows =
        new(list.OrderBy(window => window.To).Select(window => (window, window)));

    public override IReadOnlyList<Stretch> At(Instant t) => windows.At(t);

    public override Stretch? Last(Instant t) =>
        windows.StartsBefore(t + Duration.Epsilon) is var count and > 0 ? windows[count - 1] : null;

    public override Instant NextStart(Instant t) =>
        windows.StartsBefore(t + Duration.Epsilon) is var count && count < windows.Count
            ? windows[count].From
            : Instant.MaxValue;

    public override IEnumerable<Stretch> Starting(Stretch range)
    {
        for (var index = windows.StartsBefore(range.From); index < windows.Count; index++)
        {
            if (windows[index].From >= range.To)
            {
                yield break;
            }

            yield return windows[index];
        }
    }

    public override long Starts(Instant from, Instant to) => windows.StartsBefore(to) - windows.StartsBefore(from);
}
