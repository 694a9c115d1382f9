using Dapper;
using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;

namespace Hub.Silo.Rotas.Planning;

/// <summary>Brings together what a plan has to agree with: other rotas, the district's lists, its holidays.</summary>
internal sealed class PlanSources(
    IDatabase database, IDirectory directory, RotaHistories histories, MonthPlans plans, TimeProvider clock)
{
    /// <summary>A month of a rota with its plan; null where there is no such rota or it has no rules.</summary>
    public async Task<PlanFound?> Of(RotaId rota, DateOnly month, CancellationToken cancellation)
    {
        var lists = await directory.HolidayLists(cancellation);
        var history = await histories.Latest(rota, lists, cancellation);
        if (!history.Rota.IsFounded)
        {
            return null;
        }

        var (people, institutions) = (
            await directory.Practitioners(cancellation), await directory.Institutions(cancellation));
        var (plan, version) = await plans.Latest(PlanId.Of(rota, month), cancellation);
        var around = new PlanSurroundings(
            Micros.Truncate(clock.GetUtcNow()),
            new Roll(people, institutions),
            await Elsewhere(rota, month, lists, cancellation));
        return PlanCase.Of(history, plan, month, around) is { } it
            ? new PlanFound(rota, it, version, new Contacts(people, institutions))
            : null;
    }

    /// <summary>What publishing a month needs to know besides the rota.</summary>
    public async Task<PublicationFacts> Publication(RotaId rota, DateOnly month)
    {
        var (plan, version) = await plans.Latest(PlanId.Of(rota, month));
        return new PublicationFacts(
            plan,
            version,
            await Elsewhere(rota, month, await directory.HolidayLists(), CancellationToken.None));
    }

    private async Task<IReadOnlyList<HeldDuty>> Elsewhere(
        RotaId rota, DateOnly month, IReadOnlyList<ListedHolidays> lists, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        var rows = (await connection.QueryAsync<VersionRow>(new CommandDefinition(
            "SELECT id, version FROM rota WHERE published_through IS NOT NULL AND id <> @id ORDER BY id",
            new { id = rota.ToString() },
            cancellationToken: cancellation))).AsList();
        var from = new DateTimeOffset(month, TimeOnly.MinValue, TimeSpan.Zero) - HeldDuties.Margin;
        var to = new DateTimeOffset(month.AddMonths(1), TimeOnly.MinValue, TimeSpan.Zero) + HeldDuties.Margin;
        var duties = new List<HeldDuty>();
        foreach (var row in rows)
        {
            var other = new RotaId(Guid.ParseExact(row.id, "N"));
            var history = await histories.Of(other, row.version, lists, cancellation);
            duties.AddRange(HeldDuties.Of(history, from, to, other));
        }

        return duties;
    }

    private sealed record VersionRow(string id, long version);
}

/// <summary>A month of a rota as it was found.</summary>
internal sealed record PlanFound(RotaId Rota, PlanCase Case, long Version, Contacts Contacts);
