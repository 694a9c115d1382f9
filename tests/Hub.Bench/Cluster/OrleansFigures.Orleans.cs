using Hub.Bench.Cluster;

namespace Hub.Bench;

/// <content>Compiled with <c>-p:Engine=Orleans</c>.</content>
internal static partial class OrleansFigures
{
    static partial void Add(Dictionary<string, Func<Task>> figures)
    {
        figures.Add("engines", EnginesFigure.Run);
        figures.Add("wire", WireFigure.Run);
    }
}
