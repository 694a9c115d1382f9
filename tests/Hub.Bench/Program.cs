using Hub.Bench;

// Each figure prints JSON lines: what was measured, its floor measured in the same run, and their ratio.
var figures = new Dictionary<string, Func<Task>>(StringComparer.Ordinal)
{
    ["journal"] = JournalFigure.Run,
};

var asked = args.Length == 0 ? [.. figures.Keys] : args;
foreach (var name in asked)
{
    if (!figures.TryGetValue(name, out var figure))
    {
        await Console.Error.WriteLineAsync($"No figure '{name}'; there are: {string.Join(", ", figures.Keys)}");
        return 2;
    }

    await figure();
}

return 0;
