using System.Text.Json;

namespace Hub.Bench;

/// <summary>One line of a figure.</summary>
internal static class Line
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static void Print(object line) => Console.WriteLine(JsonSerializer.Serialize(line, line.GetType(), Json));

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1
            ? sorted[sorted.Count / 2]
            : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
