using Hub.Contracts;
using Hub.Contracts.Grains;
using Hub.Contracts.Rotas;
using Hub.Web.Api;
using Hub.Web.Rotas.Rules;

namespace Hub.Web.Rotas.Months;

/// <summary>What the page of a month asks of plan, rota and drafts.</summary>
internal sealed class MonthActs(
    IGrains grains,
    RotaRules? told,
    DateTimeOffset now,
    IDraftRuns drafts,
    PractitionerId by,
    MonthBoard board,
    PlanView plan,
    string zone)
{
    private const int Priority = 10;

    private RotaId Rota => plan.Rota.Id;

    private IMonthPlanGrain Plan => grains.MonthPlan(PlanId.Of(Rota, plan.Month));

    public Task<MonthDone> Do(MonthForm form) => form.Act switch
    {
        MonthForm.Undoing => OfPlan(new PlanCommand.Undo(form.Id)),
        MonthForm.Redoing => OfPlan(new PlanCommand.Redo(form.Id)),
        MonthForm.Asking when BoardForm.Time(form.Deadline, zone) is { } deadline =>
            OfPlan(new PlanCommand.AskWishes(form.Id, deadline)),
        MonthForm.Publishing => OfRota(
            new RotaCommand.PublishMonth(form.Id, plan.Month, form.Seen, form.Confirmed ?? [])),
        MonthForm.Drafting => Started(drafts.Start(by, Rota, plan.Month, form.Months)),
        MonthForm.Stopping => Started(drafts.Stop(by, new DraftRunId(form.Run))),
        MonthForm.DroppingDraft => Ended(drafts.Drop(by, new DraftRunId(form.Run))),
        MonthForm.TakingDraft => Ended(drafts.Take(by, new DraftRunId(form.Run))),
        MonthForm.AddingLayer => AddLayer(form),
        _ when form.ToCells(board) is { } cells => OfPlan(new PlanCommand.PutCells(form.Id, cells)),
        _ => Task.FromResult(new MonthDone(ApiRefusals.Malformed)),
    };

    /// <summary>By what months are planned from now on.</summary>
    public Task<MonthDone> Set(TermsForm form) => form.ToTerms(plan) is { } terms
        ? OfRota(new RotaCommand.SetPlanning(form.Id, terms))
        : Task.FromResult(new MonthDone(PlanRefusals.TermsWrong));

    // Whoever acts first begins the plan; to begin it again does nothing.
    private async Task<MonthDone> OfPlan(PlanCommand command)
    {
        var begun = plan.Version > 0
            ? Outcome.Accepted(plan.Version)
            : await Plan.Execute(by, new PlanCommand.Begin(CommandId.New(), Rota, plan.Month));
        return new MonthDone(begun.Refusal ?? (await Plan.Execute(by, command)).Refusal);
    }

    private async Task<MonthDone> OfRota(RotaCommand command) =>
        new((await grains.Rota(Rota).Execute(by, command)).Refusal);

    private static async Task<MonthDone> Started(Task<Answer<DraftRunView>> asked)
    {
        var answer = await asked;
        return new MonthDone(answer.Refusal, answer.Value?.Id);
    }

    private static async Task<MonthDone> Ended<T>(Task<Answer<T>> asked)
        where T : class => new((await asked).Refusal);

    // Laid over another of the same role and windows: what it does not say goes on as before.
    private async Task<MonthDone> AddLayer(MonthForm form)
    {
        var id = new LayerId(form.Command);
        var edited = told is null ? [] : RuleEdit.Of(told, now, new RotaPolicy(zone, DutyCalendar.Empty, []), policy =>
            policy.Layers.FirstOrDefault(layer => layer.Id.Value == form.Layer) is not { } under
            || policy.Layers.Any(layer => layer.Id == id)
                ? null
                : policy with { Layers = [Above(under, policy, id, form.Name), .. policy.Layers] });
        return new MonthDone(edited.Count == 0
            ? PlanRefusals.LayerUnknown
            : await RuleEdit.Save(grains.Rota(Rota), by, form.Id, edited));
    }

    private static Layer Above(Layer under, RotaPolicy policy, LayerId id, string? name) => under with
    {
        Id = id,
        Name = name?.Trim() is { Length: > 0 } given ? given : under.Name,
        Priority = policy.Layers.Max(layer => layer.Priority) + Priority,
        Assignment = new Assignment.ByDate([]),
    };
}

/// <summary>What became of it: why not, or the draft that is being made.</summary>
internal sealed record MonthDone(Refusal? Refusal, DraftRunId? Run = null);
