using System.Diagnostics;
using System.Diagnostics.Metrics;
using Hub.Contracts;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Bench;

/// <summary>
/// Appends a second of the journal (event, hash, head, read model, one transaction, group commit; 32 writers, bodies
/// of 1 KB) beside raw batched inserts of the same rows by the same driver in batches of the same size.
/// The two take turns on one database, each first every other time; the ratio is the middle one of the rounds.
/// </summary>
internal static class JournalFigure
{
    private const int Writers = 32;
    private const int Each = 150;
    private const int Rounds = 12;

    public static async Task Run()
    {
        await using var sqlite = new SqliteStorage
        {
            Types = Entries.Types, ReadModels = Entries.Models, Migrations = Entries.Schema,
        };
        await Measure("sqlite", sqlite, database => new RawSqlite((SqliteDatabase)database));

        await using var postgres = new PostgresStorage
        {
            Types = Entries.Types, ReadModels = Entries.Models, Migrations = Entries.Schema,
        };
        await Measure("postgres", postgres, database => new RawPostgres((PostgresDatabase)database));
    }

    private static async Task Measure(string name, Storage storage, Func<IDatabase, IRawInserts> raw)
    {
        var open = await storage.Open();
        using var inserts = raw(open.Database);
        using var batches = new BatchSizes();
        var journal = new List<Speed>();
        var floor = new List<Speed>();
        for (var round = 0; round <= Rounds; round++)
        {
            var rows = Sealed(Writers * Each);
            var floorFirst = round % 2 == 1 ? Raw(inserts, rows, batches.Size) : default;
            batches.Clear();
            var appends = await Journal(open.Store);
            var floorAppends = round % 2 == 1 ? floorFirst : Raw(inserts, rows, batches.Size);
            if (round == 0)
            {
                // The first round warms up both.
                continue;
            }

            journal.Add(appends);
            floor.Add(floorAppends);
            var batch = batches.Size;
            Line.Print(new { figure = "journal", store = name, round, journal = appends, floor = floorAppends, batch });
        }

        Line.Print(new
        {
            figure = "journal",
            store = name,
            unit = "appends/s",
            appends = Math.Round(Line.Median(journal.Select(speed => speed.Appends))),
            floor = Math.Round(Line.Median(floor.Select(speed => speed.Appends))),
            ratio = Math.Round(Line.Median(journal.Zip(floor, (mine, its) => mine.Appends / its.Appends)), 3),
            target = 0.6,
            cpuMicros = Math.Round(Line.Median(journal.Select(speed => speed.CpuMicros))),
            floorCpuMicros = Math.Round(Line.Median(floor.Select(speed => speed.CpuMicros))),
        });
    }

    private static async Task<Speed> Journal(EventStore store)
    {
        var ready = Enumerable.Range(0, Writers).Select(writer => Entries.Posts(writer, Each)).ToList();
        var since = Since.Now();
        await Task.WhenAll(ready.Select(posts => Task.Run(async () =>
        {
            var stream = Entries.NewStream();
            var head = StreamHead.Empty;
            foreach (var post in posts)
            {
                var append = new Append(stream, head, CommandId.New(), Entries.Author, Entries.Now, [post]);
                head = ((AppendResult.Appended)await store.Append(append)).Head;
            }
        })));
        return since.For(Writers * Each);
    }

    /// <summary>The rows of as many appends, ready before the clock starts, in the order of 32 writers.</summary>
    private static List<SealedAppend> Sealed(int count)
    {
        var sealing = new Sealing(Entries.Types, Entries.Models);
        var streams = Enumerable.Range(0, Writers)
            .Select(_ => (Id: Entries.NewStream(), Head: StreamHead.Empty))
            .ToArray();
        var rows = new List<SealedAppend>(count);
        var posts = Entries.Posts(0, count);
        for (var i = 0; i < count; i++)
        {
            var (id, head) = streams[i % Writers];
            var ready = sealing.Seal(
                new Append(id, head, CommandId.New(), Entries.Author, Entries.Now, [posts[i]]));
            streams[i % Writers].Head = ready.Head;
            rows.Add(ready);
        }

        return rows;
    }

    private static Speed Raw(IRawInserts inserts, List<SealedAppend> rows, int size)
    {
        var since = Since.Now();
        foreach (var batch in rows.Chunk(Math.Max(size, 1)))
        {
            inserts.Insert(batch);
        }

        return since.For(rows.Count);
    }

    /// <summary>
    /// Appends a second, and what each costs this process. The floor is one thread: where the machine is shared, the
    /// clock favours the journal, which has more, and the cost tells what it really adds.
    /// </summary>
    private readonly record struct Speed(double Appends, double CpuMicros);

    private readonly record struct Since(long Started, TimeSpan Used)
    {
        public static Since Now() => new(Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);

        public Speed For(int appends) => new(
            appends / Stopwatch.GetElapsedTime(Started).TotalSeconds,
            (Environment.CpuUsage.TotalTime - Used).TotalMicroseconds / appends);
    }

    /// <summary>Hears how many appends the journal commits together.</summary>
    private sealed class BatchSizes : IDisposable
    {
        private readonly MeterListener listener = new();
        private long batches;
        private long appends;

        public BatchSizes()
        {
            listener.InstrumentPublished = (instrument, heard) =>
            {
                if (string.Equals(instrument.Name, "regionhub.journal.batch", StringComparison.Ordinal))
                {
                    heard.EnableMeasurementEvents(instrument);
                }
            };
            listener.SetMeasurementEventCallback<int>((_, size, _, _) =>
            {
                Interlocked.Increment(ref batches);
                Interlocked.Add(ref appends, size);
            });
            listener.Start();
        }

        /// <summary>The mean since it was cleared.</summary>
        public int Size => (int)Math.Round((double)appends / Math.Max(batches, 1));

        public void Clear() => (batches, appends) = (0, 0);

        public void Dispose() => listener.Dispose();
    }
}
