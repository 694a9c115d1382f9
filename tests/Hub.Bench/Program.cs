using System.Globalization;
using Hub.Bench;
using Hub.Bench.Calls;
using Hub.Bench.Live;

// Each figure prints JSON lines: what was measured, its floor measured in the same run, and their ratio.
var figures = new Dictionary<string, Func<Task>>(StringComparer.Ordinal)
{
    ["journal"] = JournalFigure.Run,
    ["live"] = LiveFigure.Run,
    ["memory"] = MemoryFigure.Run,
    ["opening"] = OpeningFigure.Run,
    ["home"] = HomeFigure.Run,
    ["rota"] = RotaFigure.Run,
    ["duty"] = DutyFigure.Run,
    ["draft"] = DraftFigure.Run,
    ["deadlines"] = DeadlineFigure.Run,
    ["calls"] = CallFigure.Run,
};
OrleansFigures.AddTo(figures);

if (args is ["serve-bare", var port])
{
    // The floor runs as a process of its own, on a core of its own.
    await BareHub.Serve(Environment.CurrentDirectory, int.Parse(port, CultureInfo.InvariantCulture));
    return 0;
}

var asked = args.Length == 0 ? [.. figures.Keys] : args;
foreach (var name in asked)
{
    if (!figures.TryGetValue(name, out var figure))
    {
        await Console.Error.WriteLineAsync(OrleansFigures.Missing(name, figures.Keys));
        return 2;
    }

    await figure();
}

return 0;
