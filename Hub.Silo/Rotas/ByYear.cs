namespace Hub.Silo.Rotas;

/// <summary>What is worked out once for each year and remembered; two threads at worst work out the same.</summary>
internal sealed class ByYear<T>(Func<int, T> of)
    where T : class
{
    private readonly T?[] known = new T?[Horizon.LastYear - Horizon.FirstYear + 1];

    public T this[int year] => known[year - Horizon.FirstYear] ??= of(year);
}
