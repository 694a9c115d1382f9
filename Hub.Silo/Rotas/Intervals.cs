using NodaTime;

namespace Hub.Silo.Rotas;

/// <summary>
/// Values with their stretches of time, as a tree over the array sorted by start: what holds at an instant is found
/// in the logarithm of their number, however long some of them are.
/// </summary>
internal sealed class Intervals<T>
{
    private readonly (Stretch During, T Value)[] items;
    private readonly Instant[] latest;
    private readonly Instant[] changes;

    /// <summary>Stretches that are empty hold at no time. Of equal starts the given order stays.</summary>
    public Intervals(IEnumerable<(Stretch During, T Value)> values)
    {
        items = [.. values.Where(item => !item.During.IsEmpty).OrderBy(item => item.During.From)];
        latest = new Instant[items.Length];
        Measure(0, items.Length);
        changes = [.. items.SelectMany(item => new[] { item.During.From, item.During.To }).Distinct().Order()];
    }

    public int Count => items.Length;

    public Stretch this[int index] => items[index].During;

    public IReadOnlyList<T> At(Instant t) => Overlapping(new Stretch(t, t + Duration.Epsilon));

    public IReadOnlyList<T> Overlapping(Stretch range)
    {
        if (items.Length == 0)
        {
            return [];
        }

        var found = new List<T>();
        Collect(0, items.Length, range, found);
        return found;
    }

    /// <summary>The first start or end after the instant.</summary>
    public Instant NextChange(Instant t)
    {
        var found = Array.BinarySearch(changes, t);
        var next = found >= 0 ? found + 1 : ~found;
        return next < changes.Length ? changes[next] : Instant.MaxValue;
    }

    /// <summary>How many start before the instant.</summary>
    public int StartsBefore(Instant t)
    {
        var (low, high) = (0, items.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = items[middle].During.From < t ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private Instant Measure(int low, int high)
    {
        if (low >= high)
        {
            return Instant.MinValue;
        }

        var middle = (low + high) / 2;
        var sides = Instant.Max(Measure(low, middle), Measure(middle + 1, high));
        return latest[middle] = Instant.Max(items[middle].During.To, sides);
    }

    private void Collect(int low, int high, Stretch range, List<T> found)
    {
        var middle = (low + high) / 2;
        if (low >= high || latest[middle] <= range.From)
        {
            return;
        }

        Collect(low, middle, range, found);
        var (during, value) = items[middle];
        if (during.From >= range.To)
        {
            return;
        }

        if (during.To > range.From)
        {
            found.Add(value);
        }

        Collect(middle + 1, high, range, found);
    }
}
