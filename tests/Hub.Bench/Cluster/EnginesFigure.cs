using Hub.Bench.Live;

namespace Hub.Bench.Cluster;

/// <summary>
/// The whole way of a post under the same <see cref="Load"/> with each engine, on PostgreSQL: the Local engine, which
/// is the floor, one Orleans silo in the same process, and two silos with a client. They take turns.
/// </summary>
internal static class EnginesFigure
{
    public static async Task Run()
    {
        Cores.UseSecond();
        await using var local = await Site.Local();
        await using var oneSilo = await Site.OneSilo();
        await using var cluster = await Site.Cluster();
        Site[] sites = [local, oneSilo, cluster];

        var flights = new List<Flight[]>();
        var tails = new List<Tail[]>();
        for (var trial = 1; trial <= Load.Trials; trial++)
        {
            flights.Add(await Each(sites, site => Load.Fly(site.Rooms, () => site.ProcessorSeconds)));
            tails.Add(await Each(sites, site => Load.Steady(site.Rooms)));
            foreach (var (i, site) in sites.Index())
            {
                var (flight, tail) = (flights[^1][i], tails[^1][i]);
                Line.Print(new { figure = "engines", engine = site.Name, trial, flight, tail });
            }
        }

        foreach (var (i, site) in sites.Index())
        {
            Print(site.Name, flights.ConvertAll(all => (all[i], all[0])), tails.ConvertAll(all => (all[i], all[0])));
        }
    }

    private static async Task<T[]> Each<T>(Site[] sites, Func<Site, Task<T>> measure)
    {
        var all = new T[sites.Length];
        foreach (var (i, site) in sites.Index())
        {
            all[i] = await measure(site);
        }

        return all;
    }

    private static void Print(
        string engine, List<(Flight Own, Flight Local)> flights, List<(Tail Own, Tail Local)> tails) =>
        Line.Print(new
        {
            figure = "engines",
            engine,
            Load.InFlight,
            postsPerSecond = Line.Median(flights.Select(flight => flight.Own.PostsPerSecond)),
            ofLocal = Ratio(flights.Select(flight => flight.Own.PostsPerSecond / flight.Local.PostsPerSecond)),
            cpuMicroseconds = Line.Median(flights.Select(flight => flight.Own.CpuMicroseconds)),
            cpuOfLocal = Ratio(flights.Select(flight => flight.Own.CpuMicroseconds / flight.Local.CpuMicroseconds)),
            Load.PerSecond,
            p50 = Line.Median(tails.Select(tail => tail.Own.P50)),
            p50OfLocal = Ratio(tails.Select(tail => tail.Own.P50 / tail.Local.P50)),
            p99 = Line.Median(tails.Select(tail => tail.Own.P99)),
            p99OfLocal = Ratio(tails.Select(tail => tail.Own.P99 / tail.Local.P99)),
        });

    private static double Ratio(IEnumerable<double> ratios) => Math.Round(Line.Median(ratios), 2);
}
