using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Grains;
using Hub.Contracts.Rotas;
using Hub.Silo.Access;
using Hub.Silo.Names;
using Hub.Silo.Rotas.Drafting;
using Microsoft.Extensions.Logging;

namespace Hub.Silo.Rotas.Planning;

/// <summary>Where drafts are made: few at a time, each for who asked for it.</summary>
internal sealed class DraftRuns(
    IDirectory directory,
    PlanSources sources,
    MonthPlans plans,
    IGrains grains,
    TimeProvider clock,
    ILogger<DraftRuns> log) : IDraftRuns
{
    private const int MostMonths = 3;
    private const int Altogether = 4;

    private static readonly TimeSpan life = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private readonly List<DraftRun> runs = [];

    public async Task<Answer<DraftRunView>> Start(
        PractitionerId by, RotaId rota, DateOnly firstMonth, int months, CancellationToken cancellation = default)
    {
        if (!await directory.Includes(by, cancellation))
        {
            return DistrictRefusals.SecretariatOnly;
        }

        if (months is < 1 or > MostMonths)
        {
            return PlanRefusals.DraftMonthsWrong;
        }

        if (firstMonth.Day != 1 || !PlannedMonth.IsInRange(firstMonth)
            || !PlannedMonth.IsInRange(firstMonth.AddMonths(months)))
        {
            return PlanRefusals.MonthWrong;
        }

        var id = new DraftRunId(Guid.CreateVersion7(clock.GetUtcNow()));
        DateOnly[] all = [.. Enumerable.Range(0, months).Select(firstMonth.AddMonths)];
        var cases = new List<PlanCase>();
        foreach (var month in all)
        {
            var begun = await Begun(by, id, rota, month, cancellation);
            if (begun.Value is not { } it)
            {
                return begun.Refusal!;
            }

            cases.Add(it);
        }

        var input = DraftInputs.Of(rota, cases);
        if (input.Value is not { } asked)
        {
            return input.Refusal!;
        }

        var run = new DraftRun(id, by, rota, all, asked, clock.GetUtcNow() + life);
        if (!Add(run))
        {
            return PlanRefusals.DraftsTooMany;
        }

        _ = Task.Run(() => Think(run), CancellationToken.None);
        return await Shown(run, cancellation);
    }

    public async Task<Answer<DraftRunView>> State(
        PractitionerId by, DraftRunId id, CancellationToken cancellation = default)
    {
        var found = await Find(by, id, cancellation);
        return found.Value is { } run ? await Shown(run, cancellation) : found.Refusal!;
    }

    public async Task<Answer<DraftRunView>> Stop(
        PractitionerId by, DraftRunId id, CancellationToken cancellation = default)
    {
        var found = await Find(by, id, cancellation);
        found.Value?.Stop();
        return found.Value is { } run ? await Shown(run, cancellation) : found.Refusal!;
    }

    public async Task<Answer<DraftTaken>> Take(
        PractitionerId by, DraftRunId id, CancellationToken cancellation = default)
    {
        var found = await Find(by, id, cancellation);
        if (found.Value is not { } run)
        {
            return found.Refusal!;
        }

        if (run.Standing is not { State: not DraftRunState.Running, Best: { } best })
        {
            return PlanRefusals.DraftRunning;
        }

        var taken = new List<PlanTaken>();
        foreach (var month in run.Months)
        {
            var plan = PlanId.Of(run.Rota, month);
            var cells = DraftedCells.Of(best.Draft, run.Duties, (await plans.Latest(plan, cancellation)).Plan, month);
            var outcome = await grains.MonthPlan(plan).Execute(
                by, new PlanCommand.PutCells(DerivedIds.Command(id.Value, $"take {month:yyyy-MM}"), cells));
            if (outcome.Refusal is { } refusal)
            {
                return refusal;
            }

            taken.Add(new PlanTaken(plan, month, outcome.Version));
        }

        Forget(run);
        return new DraftTaken(taken);
    }

    public async Task<Answer<DraftRunView>> Drop(
        PractitionerId by, DraftRunId id, CancellationToken cancellation = default)
    {
        var stopped = await Stop(by, id, cancellation);
        if ((await Find(by, id, cancellation)).Value is { } run)
        {
            Forget(run);
        }

        return stopped;
    }

    private async Task<Answer<PlanCase>> Begun(
        PractitionerId by, DraftRunId id, RotaId rota, DateOnly month, CancellationToken cancellation)
    {
        var begun = await grains.MonthPlan(PlanId.Of(rota, month)).Execute(
            by, new PlanCommand.Begin(DerivedIds.Command(id.Value, $"begin {month:yyyy-MM}"), rota, month));
        return begun.Refusal is { } refusal ? refusal
            : await sources.Of(rota, month, cancellation) is { } found ? found.Case
            : RotaRefusals.RulesMissing;
    }

    // Nobody awaits a draft; what goes wrong in it must be seen all the same.
    private async Task Think(DraftRun run)
    {
        try
        {
            await run.Think(DraftPlanner.Stage(run.Input));
        }
        catch (Exception fault)
        {
            log.LogError(fault, "A draft ended early.");
        }
    }

    private bool Add(DraftRun run)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            foreach (var other in runs.FindAll(other => other.Owner == run.Owner || other.ExpiresAt <= now))
            {
                other.Stop();
                runs.Remove(other);
            }

            if (runs.Count >= Altogether)
            {
                return false;
            }

            runs.Add(run);
            return true;
        }
    }

    private void Forget(DraftRun run)
    {
        lock (gate)
        {
            runs.Remove(run);
        }
    }

    private async Task<Answer<DraftRun>> Find(PractitionerId by, DraftRunId id, CancellationToken cancellation)
    {
        if (!await directory.Includes(by, cancellation))
        {
            return DistrictRefusals.SecretariatOnly;
        }

        lock (gate)
        {
            return runs.Find(run => run.Id == id && run.Owner == by && run.ExpiresAt > clock.GetUtcNow()) is { } run
                ? run
                : PlanRefusals.DraftUnknown;
        }
    }

    private async Task<DraftRunView> Shown(DraftRun run, CancellationToken cancellation)
    {
        var (state, best) = run.Standing;
        var names = new Glossary(new Contacts(
            await directory.Practitioners(cancellation), await directory.Institutions(cancellation)));
        names.Add(run.Input.Members.Select(member => member.Who));
        names.Add(run.Input.Fixed.Select(entry => entry.Who));
        var layers = (await sources.Of(run.Rota, run.Months[0], cancellation))?.Case.Month.Policy.Layers ?? [];
        return new DraftRunView(
            run.Id,
            run.Rota,
            run.Months[0],
            run.Months.Count,
            state,
            state is DraftRunState.Done ? 100 : best is { Steps: > 0 } ? (int)(100L * best.Step / best.Steps) : 0,
            best?.Draft,
            run.Duties,
            names.Made with { Layers = [.. layers.Select(layer => new LayerView(layer.Id, layer.Name))] });
    }
}
