using System.Globalization;
using Dapper;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;

namespace Hub.Silo.Rotas.Planning;

/// <summary>Answers about plans: rows say which there are, their streams and their rotas' say the rest.</summary>
internal sealed class PlanReads(
    IDatabase database,
    IDirectory directory,
    IRotaReads rotas,
    RotaHistories histories,
    MonthPlans plans,
    PlanSources sources,
    TimeProvider clock) : IPlanReads
{
    public async Task<PlanView?> Month(RotaId rota, DateOnly month, CancellationToken cancellation = default)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        return PlannedMonth.IsInRange(first)
            && (await rotas.All(cancellation)).FirstOrDefault(known => known.Id == rota) is { } view
            && await sources.Of(rota, first, cancellation) is { } found
                ? PlanShown.Of(found, view)
                : null;
    }

    public async Task<IReadOnlyList<PlanRow>> All(RotaId? rota = null, CancellationToken cancellation = default) =>
        [.. (await Rows(cancellation)).Where(row => rota is null || row.Rota == rota)];

    public async Task<IReadOnlyList<WishesView>> Wishes(PractitionerId of, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var rounds = (await All(null, cancellation))
            .Where(row => row.Deadline is not null && !IsOver(row, now))
            .ToList();
        if (rounds.Count == 0)
        {
            return [];
        }

        var roll = new Roll(await directory.Practitioners(cancellation), await directory.Institutions(cancellation));
        var lists = await directory.HolidayLists(cancellation);
        var views = new List<WishesView>();
        foreach (var row in rounds)
        {
            var history = await histories.Latest(row.Rota, lists, cancellation);
            if (PlannedMonth.Of(history, row.Month, now) is { } month)
            {
                var (plan, _) = await plans.Latest(row.Id, cancellation);
                views.AddRange(history.Rota.Terms.Members.Where(member => roll.Speaks(of, member.Who))
                    .Select(member => View(row, history.Rota, month, plan, member)));
            }
        }

        return views;
    }

    public async Task<IReadOnlyList<WrittenName>> Names(RotaId rota, CancellationToken cancellation = default) =>
    [
        .. (await histories.Latest(rota, await directory.HolidayLists(cancellation), cancellation)).Rota.Names
            .Select(name => new WrittenName(name.Key.Column, name.Key.Written, name.Value))
            .OrderBy(name => name.Column, StringComparer.Ordinal)
            .ThenBy(name => name.Written, StringComparer.Ordinal),
    ];

    public async Task<SheetMemory> Remembered(RotaId rota, CancellationToken cancellation = default)
    {
        var known = (await histories.Latest(rota, await directory.HolidayLists(cancellation), cancellation)).Rota;

        // What was said of a text in whatever column goes before what was said of it in one.
        var names = known.Names.OrderByDescending(name => name.Key.Column, StringComparer.Ordinal)
            .GroupBy(name => name.Key.Written, name => name.Value, StringComparer.Ordinal);
        return new SheetMemory(
            known.Columns, names.ToDictionary(same => same.Key, same => same.Last(), StringComparer.Ordinal));
    }

    // By the clock of the place that is furthest behind: a round is rather read for a day too long.
    private static bool IsOver(PlanRow row, DateTimeOffset now) =>
        new DateTimeOffset(row.Month.AddMonths(1), TimeOnly.MinValue, TimeSpan.FromHours(-12)) <= now;

    // Who else has which duty in the draft is not told: it is the secretariat's until it is published.
    private static WishesView View(PlanRow row, Rota rota, PlannedMonth month, MonthPlan plan, PlanMember member) =>
        new(
            row.Id,
            row.Rota,
            rota.Name ?? string.Empty,
            row.Month,
            row.Deadline!.Value,
            member.Who,
            [.. month.Days()],
            [.. PlanShown.Layers(month, null).Where(layer => member.Layers.Contains(layer.Id))],
            plan.Wishes.GetValueOrDefault(member.Who));

    // Columns of tables only: of a figure that is worked out SQLite tells no type where there is no row.
    private async Task<IEnumerable<PlanRow>> Rows(CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        var rows = (await connection.QueryAsync<MonthPlanRow>(new CommandDefinition(
            "SELECT id, rota, month, deadline FROM month_plan ORDER BY month, rota",
            cancellationToken: cancellation))).AsList();
        var answered = (await connection.QueryAsync<string>(new CommandDefinition(
            "SELECT plan FROM month_plan_answer", cancellationToken: cancellation)))
            .CountBy(plan => plan, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return rows.Select(row => row.View(answered.GetValueOrDefault(row.id)));
    }

    private sealed record MonthPlanRow(string id, string rota, string month, long? deadline)
    {
        public PlanRow View(int answered) => new(
            new(Guid.ParseExact(id, "N")),
            new(Guid.ParseExact(rota, "N")),
            DateOnly.ParseExact(month, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            deadline is { } until ? Micros.Instant(until) : null,
            answered);
    }
}
