namespace Hub.Bench;

/// <summary>Figures of both engines side by side: a build with Orleans holds both, any other only Local.</summary>
internal static partial class OrleansFigures
{
    private static readonly string[] Names = ["engines", "wire"];

    /// <summary>Why a figure of this name cannot be taken, in one sentence.</summary>
    public static string Missing(string name, IEnumerable<string> figures) =>
        Names.Contains(name, StringComparer.Ordinal)
            ? $"The figure '{name}' needs Orleans, and this build holds only the Local engine; where its packages can "
                + $"be restored: dotnet run -c Release -p:Engine=Orleans --project tests/Hub.Bench -- {name}"
            : $"No figure '{name}'; there are: {string.Join(", ", figures)}";

    /// <summary>Adds those that this build can take.</summary>
    public static void AddTo(Dictionary<string, Func<Task>> figures) => Add(figures);

    // In Cluster/, which is compiled with -p:Engine=Orleans.
    static partial void Add(Dictionary<string, Func<Task>> figures);
}
