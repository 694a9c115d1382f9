using System.Diagnostics;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Grains;
using Hub.Contracts.Imports;
using Hub.Contracts.Patients;
using Hub.Silo.Calls;
using Hub.Silo.Deadlines;
using Hub.Silo.Grains;
using Hub.Silo.Grains.Local;
using Hub.Silo.Imports;
using Hub.Silo.Names;
using Hub.Silo.Patients;
using Hub.Silo.Timelines;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Silo.Samples;

/// <summary>
/// Fills an empty hub with みどり区: its lists through the import that everybody uses, its weeks through the grains that
/// everybody uses. Only the clock is another one.
/// </summary>
internal sealed class SampleDistrict(IServiceProvider services, TimeProvider real)
{
    /// <summary>The command that founds the sample; by it the sample is known later.</summary>
    public static readonly CommandId Founding = DerivedIds.Command(DerivedIds.District.Value, "sample");

    private const int StoriesAtOnce = 24;

    // The lists were written then; a machine whose clock is behind must not take their dates for the future.
    private static readonly DateOnly written = new(2026, 11, 20);

    private static readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    private readonly ReplayClock clock = new(real);

    public async Task<Outcome> Load(IProgress<LoadingSample> progress, CancellationToken cancellation)
    {
        var replay = new ReplayServices(services, clock);
        using var engine = new LocalEngine(replay, clock);
        var grains = new Grains.Grains(engine, EngineOptions.Local);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(real.GetUtcNow(), zone).DateTime);

        // The lists were there before the stories began.
        clock.Tell(new DateTimeOffset(today.AddDays(-60).ToDateTime(new TimeOnly(0, 0)), TimeSpan.Zero));
        var founded = await grains.District(DerivedIds.District).Execute(
            PractitionerId.Operator,
            new DistrictCommand.SetUp(Founding, "みどり区医師会", zone.Id));
        if (!founded.IsAccepted)
        {
            return founded;
        }

        await Import(ImportKind.Institutions, SampleStep.Institutions, today, grains, progress, cancellation);
        await Import(ImportKind.Practitioners, SampleStep.Practitioners, today, grains, progress, cancellation);
        await new SampleRotas(grains).Keep(today);
        await Import(ImportKind.Patients, SampleStep.Patients, today, grains, progress, cancellation);
        var tools = new SampleTools(
            ActivatorUtilities.CreateInstance<ReadMarks>(replay),
            ActivatorUtilities.CreateInstance<CallsBegun>(replay, grains),
            services.GetRequiredService<CallCards>(),
            ActivatorUtilities.CreateInstance<EnrolmentReads>(replay));
        using (services.GetRequiredService<Recess>().Begin())
        {
            await Tell(today, grains, tools, progress, cancellation);
        }

        return founded;
    }

    private async Task Import(
        ImportKind kind, SampleStep step, DateOnly today, IGrains grains, IProgress<LoadingSample> progress,
        CancellationToken cancellation)
    {
        var table = CsvTable.Read(SampleStory.List(kind), kind).Value
            ?? throw new UnreachableException("A list of the sample cannot be read.");
        var file = RowParser.Parse(table, today > written ? today : written);
        var plan = await services.GetRequiredService<ImportPlans>().Of(kind, file, cancellation);
        var run = new ImportRun(new ImportId(DerivedIds.District.Value), PractitionerId.Operator, plan, grains, real);
        var writing = run.Write();
        while (!writing.IsCompleted)
        {
            progress.Report(new LoadingSample(step, run.Progress.Done, run.Progress.Total));
            await Task.WhenAny(writing, Task.Delay(TimeSpan.FromMilliseconds(200), real, cancellation));
        }

        await writing;
        var done = run.Progress;
        progress.Report(new LoadingSample(step, done.Done, done.Total));
        if (done.State is not ImportState.Done || done.Failed.Count > 0)
        {
            throw new UnreachableException($"{done.Failed.Count} rows of the sample are refused.");
        }
    }

    private async Task Tell(
        DateOnly today, IGrains grains, SampleTools tools, IProgress<LoadingSample> progress,
        CancellationToken cancellation)
    {
        var stories = SampleStory.All().ToList();
        var patients = services.GetRequiredService<IPatientReads>();
        var (total, done) = (stories.Sum(story => story.Acts.Count), 0);
        progress.Report(new LoadingSample(SampleStep.Posts, 0, total));
        await Parallel.ForEachAsync(
            stories,
            new ParallelOptions { MaxDegreeOfParallelism = StoriesAtOnce, CancellationToken = cancellation },
            async (story, _) =>
            {
                await new SampleTelling(story, today, zone, grains, patients, tools, clock).Tell();
                progress.Report(new LoadingSample(
                    SampleStep.Posts, Interlocked.Add(ref done, story.Acts.Count), total));
            });
    }
}
