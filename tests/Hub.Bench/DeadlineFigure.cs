using System.Diagnostics;
using Hub.Silo.Deadlines;
using Hub.Silo.Journal;
using Hub.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Bench;

/// <summary>
/// What a node's deadline clock costs while 10,000 rows wait for a time far ahead, as a share of one core, beside the
/// same process without it; and how long after its start the first that is due is told.
/// </summary>
internal static class DeadlineFigure
{
    private const int Rows = 10_000;

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(15);

    public static async Task Run()
    {
        await using var sqlite = new SqliteStorage { Types = Entries.Types };
        await Measure("sqlite", sqlite);
        await using var postgres = new PostgresStorage { Types = Entries.Types };
        await Measure("postgres", postgres);
    }

    private static async Task Measure(string store, Storage storage)
    {
        var database = (await storage.Open()).Database;
        var ahead = Micros.Of(TimeProvider.System.GetUtcNow().AddYears(1));
        await database.Write(async (connection, transaction) =>
        {
            for (var row = 0; row < Rows; row++)
            {
                await Insert(connection, transaction, ahead + row);
            }
        });
        var floor = await Share(Idle);
        var (idle, _) = await Clock(database, told => Share(Idle));
        await database.Write((connection, transaction) => Insert(connection, transaction, 0));
        var (_, first) = await Clock(database, async told =>
        {
            await told;
            return 0;
        });
        Line.Print(new
        {
            figure = "deadlines", store, rows = Rows, unit = "share of a core",
            idle = Math.Round(idle, 4), floor = Math.Round(floor, 4), atMost = 0.05,
            firstToldMilliseconds = Math.Round(first.TotalMilliseconds, 1),
        });
    }

    private static async Task<(double Result, TimeSpan FirstTold)> Clock(
        IDatabase database, Func<Task, Task<double>> meanwhile)
    {
        var began = Stopwatch.GetTimestamp();
        var target = new FirstTold();
        var tellings = new Tellings([target], TimeProvider.System, NullLogger<Tellings>.Instance);
        using var clock = new DeadlineClock(
            new DeadlineTable(database), new DatabaseTime(database, TimeProvider.System), tellings, [],
            new Recess(), TimeProvider.System, NullLogger<DeadlineClock>.Instance);
        await clock.StartAsync(CancellationToken.None);
        var result = await meanwhile(target.Told);
        await clock.StopAsync(CancellationToken.None);
        return (result, target.Told.IsCompleted ? Stopwatch.GetElapsedTime(began, await target.Told) : default);
    }

    private static async Task<double> Share(TimeSpan time)
    {
        GC.Collect();
        var used = Environment.CpuUsage.TotalTime;
        await Task.Delay(time);
        return (Environment.CpuUsage.TotalTime - used) / time;
    }

    private static Task<int> Insert(
        System.Data.Common.DbConnection connection, System.Data.Common.DbTransaction transaction, long due) =>
        connection.Run(
            transaction,
            "INSERT INTO deadline (stream, due) VALUES (@stream, @due)",
            ("stream", $"{Entries.NewStream()}"),
            ("due", due));

    private sealed class FirstTold : IDeadlineTarget
    {
        private readonly TaskCompletionSource<long> told = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Kind => Entries.NewStream().Kind;

        public Task<long> Told => told.Task;

        public Task Due(Guid key, DateTimeOffset due, CancellationToken cancellation)
        {
            told.TrySetResult(Stopwatch.GetTimestamp());
            return Task.CompletedTask;
        }
    }
}
