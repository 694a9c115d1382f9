using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Timelines;
using Hub.Silo.Journal;
using Hub.Silo.Timelines;

namespace Hub.Bench.Live;

/// <summary>Opening the page of a timeline with 100,000 entries beside one with 100.</summary>
internal static class OpeningFigure
{
    private const int Short = 100;
    private const int Long = 100_000;
    private const int Samples = 200;

    public static async Task Run()
    {
        Cores.UseSecond();
        var folder = Directory.CreateTempSubdirectory("regionhub-bench-").FullName;
        PatientId shortOne, longOne;
        await using (var hub = await SeededHub.Open(new JournalOptions { DataFolder = folder }))
        {
            var team = await hub.Found(2);
            shortOne = await hub.Patient("I001-00001", team);
            longOne = await hub.Patient("I001-00002", team);
            await Fill(hub, shortOne, team[1], Short);
            await Fill(hub, longOne, team[1], Long);
        }

        await using var server = await HubDriver.Serve(folder);
        using var pages = new Pages(server, await HubDriver.SignIn(server, 0));
        var (few, many) = (new List<double>(), new List<double>());
        for (var i = -50; i < Samples; i++)
        {
            var (one, other) = (await pages.Get($"/patients/{shortOne}"), await pages.Get($"/patients/{longOne}"));
            if (i >= 0)
            {
                few.Add(one);
                many.Add(other);
            }
        }

        Line.Print(new
        {
            figure = "opening", Samples,
            shortMilliseconds = Line.Median(few), longMilliseconds = Line.Median(many),
            ratio = Line.Median(many) / Line.Median(few), atMost = 1.3,
        });
    }

    private static async Task Fill(SeededHub hub, PatientId patient, PractitionerId author, int entries)
    {
        var store = hub.Get<IEventStore>();
        var stream = new StreamId(TimelineTable.StreamKind, patient.Value);
        var head = await store.Head(stream);
        var at = Micros.Truncate(TimeProvider.System.GetUtcNow().AddDays(-30));
        for (var i = 0; i < entries; i += 500)
        {
            var posts = Enumerable.Range(i, Math.Min(500, entries - i))
                .Select(n => (object)new TimelineEvent.MessagePosted(
                    new EntryId(Guid.CreateVersion7()), author, at,
                    string.Create(CultureInfo.InvariantCulture, $"訪問 {n} 回目。状態は安定していました。"), null, [],
                    Array.Empty<Addressee>(), at))
                .ToArray();
            var appended = await store.Append(new Append(stream, head, CommandId.New(), author, at, posts));
            head = ((AppendResult.Appended)appended).Head;
        }
    }
}
