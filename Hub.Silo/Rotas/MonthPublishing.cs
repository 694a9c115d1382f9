using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Silo.Rotas.Planning;
using static Hub.Contracts.Rotas.RotaCommand;
using static Hub.Silo.Rotas.RotaEvent;

namespace Hub.Silo.Rotas;

/// <summary>When the plan of a month becomes everybody's duty, and who is told.</summary>
internal static class MonthPublishing
{
    private const int FewestFallbacks = 2;
    private const int MostYearsPublished = 2;

    public static Decision<RotaEvent> Decide(Rota rota, PublishMonth command, RotaFacts facts, DateTimeOffset now)
    {
        var month = command.Month;
        if (month.Day != 1 || !PlannedMonth.IsInRange(month))
        {
            return PlanRefusals.MonthWrong.About("month");
        }

        var history = new RotaHistory(rota, facts.Holidays);
        var (plan, version, elsewhere) = facts.Publication ?? new PublicationFacts(MonthPlan.Unknown, 0, []);
        return PlanCase.Of(history, plan, month, new PlanSurroundings(now, facts.Roll, elsewhere)) is not { } it
                ? RotaRefusals.RulesMissing
            : rota.Fallbacks.Count < FewestFallbacks ? RotaRefusals.FallbacksTooFew
            : it.Month.To <= now || month > it.Month.Date(now).AddYears(MostYearsPublished)
                ? PlanRefusals.MonthOver.About("month")
            : IsSkipped(rota, month, it.Month.Date(now)) ? PlanRefusals.MonthSkipped.About("month")
            : version != command.Seen ? PlanRefusals.ChangedMeanwhile
            : RefuseCells(it) is { } refusal ? refusal
            : Publish(it, command, now);
    }

    private static Decision<RotaEvent> Publish(PlanCase it, PublishMonth command, DateTimeOffset now)
    {
        var findings = PlanChecks.Of(it);
        var open = findings
            .Where(finding => !finding.MayBeConfirmed
                || !command.Confirmed.Contains(finding.Key, StringComparer.Ordinal))
            .Select(finding => finding.Key)
            .ToList();
        if (open.Count > 0)
        {
            return PlanRefusals.FindingsOpen.About(open);
        }

        var rota = it.History.Rota;
        var through = command.Month.AddMonths(1).AddDays(-1);
        List<RotaEvent> events = [.. it.Rules];
        if (!(through <= rota.PublishedThrough))
        {
            events.Add(new RotaPublished(through, now));
        }

        string[] confirmed = [.. findings.Select(finding => finding.Key)];
        var last = rota.Publications.GetValueOrDefault(command.Month);
        if (events.Count == 0 && last is not null && last.Confirmed.SequenceEqual(confirmed, StringComparer.Ordinal))
        {
            return Decision<RotaEvent>.Nothing;
        }

        events.Add(new MonthPublished(command.Month, command.Seen, confirmed, now));
        Holder[] told = [.. Told(it, isFirst: last is null)];
        return told.Length == 0 ? events : [.. events, new DutiesTold(command.Month, it.Ahead, told, now)];
    }

    // The first time everybody who has a duty; later those who have others than before.
    private static IEnumerable<Holder> Told(PlanCase it, bool isFirst)
    {
        var before = isFirst ? [] : HeldDuties.Of(it.History, it.Ahead.From, it.Ahead.To);
        var after = HeldDuties.Of(it.Laid, it.Ahead.From, it.Ahead.To);
        return before.Except(after).Concat(after.Except(before))
            .Select(duty => duty.Who)
            .Distinct()
            .OrderBy(who => who.Kind)
            .ThenBy(who => who.Id);
    }

    // Months that are over cannot be made up for.
    private static bool IsSkipped(Rota rota, DateOnly month, DateOnly today) =>
        rota.PublishedThrough is { } through
        && through < month.AddDays(-1)
        && new DateOnly(today.Year, today.Month, 1) < month;

    private static Refusal? RefuseCells(PlanCase it)
    {
        var layers = it.Month.Layers.Select(layer => layer.Layer.Id).ToHashSet();
        var cells = it.Plan.Cells.Values.OrderBy(cell => cell.Date).ThenBy(cell => cell.Layer.Value).ToList();
        return Refuse(PlanRefusals.LayerUnknown, cells.Where(cell => !layers.Contains(cell.Layer)))
            ?? Refuse(
                RotaRefusals.HolderUnknown,
                cells.Where(cell => it.IsAhead(cell) && !cell.Holders.All(it.Around.Roll.Knows)));
    }

    private static Refusal? Refuse(Refusal refusal, IEnumerable<PlanCell> cells) =>
        cells.Select(cell => $"{cell.Layer}/{cell.Date:yyyy-MM-dd}").ToList() is { Count: > 0 } places
            ? refusal.About(places)
            : null;
}

/// <summary>What publishing a month needs to know besides the rota.</summary>
/// <param name="Plan">The plan of the month.</param>
/// <param name="Version">Its version; 0 where nobody began it.</param>
/// <param name="Elsewhere">The duties of other published rotas around the month.</param>
internal sealed record PublicationFacts(MonthPlan Plan, long Version, IReadOnlyList<HeldDuty> Elsewhere);
