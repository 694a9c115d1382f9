using System.Diagnostics;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using static Hub.Contracts.Rotas.PlanCommand;
using static Hub.Silo.Rotas.Planning.MonthPlanEvent;

namespace Hub.Silo.Rotas.Planning;

/// <summary>Every rule about a month's plan.</summary>
internal static class MonthPlanDecider
{
    private const int MostHolders = 9;
    private const int LongestNote = 200;
    private const int MostCells = 2000;
    private const int MostDuties = 31;

    public static Decision<MonthPlanEvent> Decide(MonthPlan plan, PlanCommand command, MonthPlanFacts facts)
    {
        // A clock that was set back must not put what is new before what is known.
        var now = facts.Now < plan.At ? plan.At : facts.Now;
        return command switch
        {
            AnswerWishes answer when plan.IsBegun => Answer(plan, answer, facts, now),
            _ when !facts.BySecretariat => DistrictRefusals.SecretariatOnly,
            Begin begin => Start(plan, begin, facts, now),
            _ when !plan.IsBegun => PlanRefusals.Unknown,
            PutCells put => Put(plan, put.Cells, facts, now),
            Undo => plan.Done.IsEmpty ? PlanRefusals.NothingToUndo : new StepUndone(plan.Done[^1].Before, now),
            Redo => plan.Undone.IsEmpty ? PlanRefusals.NothingToRedo : new StepRedone(plan.Undone[^1].After, now),
            AskWishes ask => Ask(plan, ask.Deadline, facts, now),
            _ => throw new UnreachableException($"No rule decides {command.GetType().Name}."),
        };
    }

    private static Decision<MonthPlanEvent> Start(
        MonthPlan plan, Begin begin, MonthPlanFacts facts, DateTimeOffset now)
    {
        if (begin.Month.Day != 1 || !PlannedMonth.IsInRange(begin.Month)
            || facts.Plan != PlanId.Of(begin.Rota, begin.Month))
        {
            return PlanRefusals.MonthWrong.About("month");
        }

        return plan.IsBegun ? Decision<MonthPlanEvent>.Nothing
            : !facts.Rota.Rota.IsFounded ? RotaRefusals.Unknown
            : PlannedMonth.Of(facts.Rota, begin.Month, now) is not { } month ? RotaRefusals.RulesMissing
            : new PlanBegun(begin.Rota, begin.Month, PlannedTables.Cells(month.Policy, begin.Month), now);
    }

    private static Decision<MonthPlanEvent> Put(
        MonthPlan plan, IReadOnlyList<PlanCell> cells, MonthPlanFacts facts, DateTimeOffset now)
    {
        var layers = PlannedTables.Layers(PlannedMonth.Of(facts.Rota, plan.Month, now)?.Policy)
            .Select(layer => layer.Id)
            .ToHashSet();
        if (cells.Count > MostCells || cells.DistinctBy(MonthPlan.PlaceOf).Count() < cells.Count)
        {
            return PlanRefusals.CellWrong.About("cells");
        }

        foreach (var (place, cell) in cells.Index())
        {
            // What stands already may name who has left meanwhile: that is for the findings to say.
            var standing = plan.CellAt(MonthPlan.PlaceOf(cell)).Holders;
            var refusal = !IsOf(plan.Month, cell.Date) ? PlanRefusals.DateOutside
                : !layers.Contains(cell.Layer) ? PlanRefusals.LayerUnknown
                : cell.Holders.Count > MostHolders || cell.Holders.Distinct().Count() < cell.Holders.Count
                    || cell.Note.Length > LongestNote ? PlanRefusals.CellWrong
                : !cell.Holders.Except(standing).All(facts.Roll.Knows) ? RotaRefusals.HolderUnknown
                : null;
            if (refusal is not null)
            {
                return refusal.About($"cells[{place}]");
            }
        }

        var news = cells.Select(Tidied).Where(cell => !AreSame(cell, plan.CellAt(MonthPlan.PlaceOf(cell)))).ToList();
        return news.Count == 0 ? Decision<MonthPlanEvent>.Nothing : new CellsPut(news, now);
    }

    private static Decision<MonthPlanEvent> Ask(
        MonthPlan plan, DateTimeOffset deadline, MonthPlanFacts facts, DateTimeOffset now) =>
        deadline <= now || PlannedMonth.Of(facts.Rota, plan.Month, now) is not { } month || deadline >= month.To
            ? PlanRefusals.DeadlineWrong.About("deadline")
        : deadline == plan.Deadline ? Decision<MonthPlanEvent>.Nothing
        : new WishesAsked(deadline, now);

    private static Decision<MonthPlanEvent> Answer(
        MonthPlan plan, AnswerWishes answer, MonthPlanFacts facts, DateTimeOffset now)
    {
        var refusal = !facts.BySecretariat && !facts.Roll.Speaks(facts.By, answer.For) ? RotaRefusals.NotYours
            : facts.Rota.Rota.Terms.Members.All(member => member.Who != answer.For)
                ? PlanRefusals.NotAMember.About("for")
            : plan.Deadline is null && !facts.BySecretariat ? PlanRefusals.WishesNotAsked
            : now >= plan.Deadline && !facts.BySecretariat ? PlanRefusals.WishesClosed
            : answer.Wishes.Any(wish => !IsOf(plan.Month, wish.Date)) ? PlanRefusals.DateOutside.About("wishes")
            : IsWrong(answer) ? PlanRefusals.WishWrong
            : null;
        if (refusal is not null)
        {
            return refusal;
        }

        var dates = answer.Wishes.OrderBy(wish => wish.Date).ToList();
        var note = answer.Note.Trim();
        return plan.Wishes.TryGetValue(answer.For, out var known)
            && known.Most == answer.Most
            && string.Equals(known.Note, note, StringComparison.Ordinal)
            && known.Dates.SequenceEqual(dates)
                ? Decision<MonthPlanEvent>.Nothing
                : new WishesAnswered(answer.For, dates, answer.Most, note, facts.By, now);
    }

    private static bool IsWrong(AnswerWishes answer) =>
        answer.Most is < 0 or > MostDuties
        || answer.Note.Length > LongestNote
        || !answer.Wishes.All(wish => Enum.IsDefined(wish.Wish))
        || answer.Wishes.DistinctBy(wish => wish.Date).Count() < answer.Wishes.Count;

    private static bool IsOf(DateOnly month, DateOnly date) => (date.Year, date.Month) == (month.Year, month.Month);

    // A cell in which nothing is has nothing to fix.
    private static PlanCell Tidied(PlanCell cell)
    {
        var tidied = cell with { Note = cell.Note.Trim() };
        return tidied with { Fixed = tidied is { IsEmpty: false, Fixed: true } };
    }

    private static bool AreSame(PlanCell one, PlanCell other) =>
        one.Fixed == other.Fixed
        && string.Equals(one.Note, other.Note, StringComparison.Ordinal)
        && one.Holders.SequenceEqual(other.Holders);
}
