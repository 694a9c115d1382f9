using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Timelines;
using Hub.Silo.Journal;
using Hub.Silo.Names;
using Hub.Silo.Patients;
using Hub.Silo.Timelines;

namespace Hub.Bench.Live;

/// <summary>
/// Home of a practitioner with 200 patients among 100,000, each with a dozen entries unread, and twenty requests that
/// wait to be confirmed.
/// </summary>
internal static class HomeFigure
{
    private const int Mine = 200;
    private const int All = 100_000;
    private const int EntriesEach = 12;
    private const int Samples = 400;

    public static async Task Run()
    {
        Cores.UseSecond();
        var folder = Directory.CreateTempSubdirectory("regionhub-bench-").FullName;
        await using (var hub = await SeededHub.Open(new JournalOptions { DataFolder = folder }))
        {
            var doctors = await hub.Found(2);
            await Fill(hub, doctors);
        }

        await using var server = await HubDriver.Serve(folder);
        using var pages = new Pages(server, await HubDriver.SignIn(server, 0));
        for (var i = 0; i < 50; i++)
        {
            await pages.Get("/");
        }

        var samples = new List<double>();
        for (var i = 0; i < Samples; i++)
        {
            samples.Add(await pages.Get("/"));
        }

        samples.Sort();
        Line.Print(new
        {
            figure = "home", Mine, All, Samples,
            medianMilliseconds = Line.Median(samples), p99Milliseconds = samples[(int)(Samples * 0.99)], below = 30,
        });
    }

    private static Task Fill(SeededHub hub, IReadOnlyList<PractitionerId> doctors) => Parallel.ForEachAsync(
        Enumerable.Range(0, All),
        new ParallelOptions { MaxDegreeOfParallelism = 64 },
        async (number, _) =>
        {
            var mine = number % (All / Mine) == 0;
            var code = string.Create(CultureInfo.InvariantCulture, $"I001-{number:D6}");
            var patient = DerivedIds.Patient(DerivedIds.District, code);
            var at = Micros.Truncate(TimeProvider.System.GetUtcNow().AddMinutes(-number));
            await Append(hub, new StreamId(PatientTable.StreamKind, patient.Value), at,
                new PatientEvent.PatientRegistered(
                    new PatientDetails(
                        code, "渡辺　昭", "ワタナベ アキラ", new DateOnly(1945, 7, 6), Sex.Male, "", "", "", ""), at),
                new PatientEvent.ResponsibilityAssigned(
                    new Responsibility(mine ? doctors[0] : doctors[1], null, null), at),
                new PatientEvent.FactListed(new SummaryFact(FactKind.CrisisPlan, "急変時は救急搬送"), at));
            var asked = number % (All / 20) == 0 ? new[] { new Addressee(doctors[0]) } : [];
            await Append(hub, new StreamId(TimelineTable.StreamKind, patient.Value), at,
                [.. Enumerable.Range(0, mine ? EntriesEach : 1).Select(n => new TimelineEvent.MessagePosted(
                    new EntryId(Guid.CreateVersion7()), doctors[1], at, "状態は安定していました。", null, [],
                    n == 0 ? asked : [], at))]);
        });

    private static Task<AppendResult> Append(
        SeededHub hub, StreamId stream, DateTimeOffset at, params object[] events) =>
        hub.Get<IEventStore>().Append(new Append(
            stream, StreamHead.Empty, CommandId.New(), PractitionerId.Operator, at, events));
}
