using Dapper;

namespace Hub.Silo.Journal;

/// <summary>Lists of values in SQL that both databases understand: a parameter for each.</summary>
internal static class SqlList
{
    /// <summary>Adds the values as parameters and answers '(@name0, @name1, …)', to stand behind IN.</summary>
    public static string AddList(this DynamicParameters parameters, string name, IReadOnlyList<string> values)
    {
        for (var place = 0; place < values.Count; place++)
        {
            parameters.Add($"{name}{place}", values[place]);
        }

        return $"({string.Join(", ", Enumerable.Range(0, values.Count).Select(place => $"@{name}{place}"))})";
    }
}
