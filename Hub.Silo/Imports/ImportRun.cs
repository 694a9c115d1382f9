using System.Collections.Concurrent;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Grains;
using Hub.Contracts.Imports;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Silo.Names;

namespace Hub.Silo.Imports;

/// <summary>Writes a confirmed plan, many rows at once so that the journal commits them together.</summary>
internal sealed class ImportRun(ImportId id, PractitionerId by, ImportPlan plan, IGrains grains, TimeProvider clock)
{
    private const int AtOnce = 32;

    private static readonly TimeSpan[] waits =
        [TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4)];

    private readonly List<PlannedRow> rows = [.. plan.Rows.Where(row => !row.ChangesNothing)];
    private readonly ConcurrentBag<RowProblem> failed = [];
    private int created;
    private int changed;
    private int done;
    private volatile Refusal? stop;
    private volatile bool isOver;

    public ImportProgressView Progress => new(
        id,
        plan.Kind,
        !isOver ? ImportState.Running : stop is null ? ImportState.Done : ImportState.Stopped,
        rows.Count,
        Volatile.Read(ref done),
        Volatile.Read(ref created),
        Volatile.Read(ref changed),
        [.. failed.OrderBy(p => p.Line).Select(ImportShown.Of)],
        stop);

    /// <summary>Ends when every row's fate is certain, or when the hub cannot write.</summary>
    public async Task Write()
    {
        try
        {
            await Parallel.ForEachAsync(
                rows,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
                async (row, _) =>
                {
                    if (stop is null)
                    {
                        await Write(row);
                    }
                });
        }
        finally
        {
            if (done < rows.Count)
            {
                stop ??= ImportRefusals.Interrupted;
            }

            isOver = true;
        }
    }

    private async Task Write(PlannedRow row)
    {
        var outcome = await Execute(row.Act, row.Code);
        foreach (var wait in waits)
        {
            if (outcome.Refusal is not { Kind: RefusalKind.Unavailable })
            {
                break;
            }

            await Task.Delay(wait, clock);
            outcome = await Execute(row.Act, row.Code);
        }

        switch (outcome.Refusal)
        {
            case null:
                Interlocked.Increment(ref row.IsNew ? ref created : ref changed);
                break;
            case { Kind: RefusalKind.Unavailable } refusal:
                stop = refusal;
                return;
            case { } refusal:
                failed.Add(new RowProblem(row.Line, null, row.Code, new ImportText(refusal.Ja, refusal.En)));
                break;
        }

        Interlocked.Increment(ref done);
    }

    // The same row of the same import is the same command, however often it is tried.
    private Task<Outcome> Execute(ImportAct act, string code)
    {
        var command = DerivedIds.Command(id.Value, code);
        return act switch
        {
            ImportAct.Institution a => grains.District(a.District)
                .Execute(by, new DistrictCommand.ListInstitution(command, a.Id, a.Details)),
            ImportAct.Practitioner a => grains.Practitioner(a.Id)
                .Execute(by, new PractitionerCommand.Register(command, a.Details)),
            ImportAct.Patient a => grains.Patient(a.Id)
                .Execute(by, new PatientCommand.Register(command, a.Details, a.Responsibility, a.Facts)),
            _ => throw new System.Diagnostics.UnreachableException($"Nothing writes {act.GetType().Name}."),
        };
    }
}
