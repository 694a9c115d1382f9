using System.Globalization;
using Dapper;
using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;

namespace Hub.Silo.Rotas;

/// <summary>Answers who is on duty: rows say which rotas there are, their histories say the rest.</summary>
internal sealed class RotaReads(IDatabase database, IDirectory directory, RotaHistories histories) : IRotaReads
{
    // As far as the next duty is looked for; a rota that names nobody for so long has none coming.
    private static readonly TimeSpan lookAhead = TimeSpan.FromDays(62);

    public async Task<IReadOnlyList<RotaView>> All(CancellationToken cancellation = default) =>
        [.. (await Rows(cancellation)).Select(row => row.View())];

    public async Task<DutyNow> Now(DateTimeOffset at, CancellationToken cancellation = default)
    {
        var contacts = await Contacts(cancellation);
        var glossary = new Glossary(contacts);
        var rotas = new List<RotaNow>();
        foreach (var (view, history) in await Published(cancellation))
        {
            var roles = history.Roles(at).Select(role => RoleNow(history, role, at)).ToList();
            foreach (var role in roles)
            {
                glossary.Add(history.Rota, role.Answer.Holders, role.Answer.Vacancies);
                glossary.Add(history.Rota, role.Next?.Parts ?? []);
            }

            rotas.Add(new RotaNow(
                view,
                roles,
                [.. history.Rota.Fallbacks.Select(contacts.Of)],
                history.Date(at) > view.PublishedThrough));
        }

        return new DutyNow(at, rotas, glossary.Made);
    }

    public async Task<RotaStretches?> Stretches(
        RotaId rota, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation = default)
    {
        var row = (await Rows(cancellation)).Find(row => row.Id == rota);
        if (row is null)
        {
            return null;
        }

        var history = await History(row, await directory.HolidayLists(cancellation), cancellation);
        var roles = history.Roles(from).Union(history.Roles(to), StringComparer.Ordinal)
            .Select(role => new RoleStretches(role, [.. history.Stretches(role, from, to)]))
            .ToList();
        var glossary = new Glossary(await Contacts(cancellation));
        glossary.Add(history.Rota, roles.SelectMany(role => role.Stretches));
        var overrides = Overrides(history.Rota, from, to).ToList();
        glossary.Add(overrides.SelectMany(OverrideRules.Named));
        return new RotaStretches(
            row.View(),
            from,
            to,
            roles,
            [.. Holidays(history, from, to)],
            [.. roles.SelectMany(role => history.UnknownHolidays(role.Role, from, to)).Distinct()],
            overrides,
            glossary.Made);
    }

    public async Task<NextCall> NextCall(DateTimeOffset at, CancellationToken cancellation = default) =>
        NextCall(await Now(at, cancellation));

    public NextCall NextCall(DutyNow now)
    {
        var steps = now.Rotas.SelectMany(rota => CallSteps.Of(rota, now.Glossary)).ToList();
        return new NextCall(now.At, steps.Count > 0 ? steps : [new CallStep.NoRota()], now.Glossary);
    }

    /// <summary>Every rota that was published, with its history.</summary>
    public async Task<List<(RotaView View, RotaHistory History)>> Published(CancellationToken cancellation)
    {
        var lists = await directory.HolidayLists(cancellation);
        var published = new List<(RotaView, RotaHistory)>();
        foreach (var row in (await Rows(cancellation)).Where(row => row.published_through is not null))
        {
            published.Add((row.View(), await History(row, lists, cancellation)));
        }

        return published;
    }

    private static RoleNow RoleNow(RotaHistory history, string role, DateTimeOffset at)
    {
        var answer = history.At(role, at);
        return new RoleNow(
            answer,
            answer.Until is { } until ? history.Shifts(role, until, until + lookAhead).FirstOrDefault() : null);
    }

    private static IEnumerable<Holiday> Holidays(RotaHistory history, DateTimeOffset from, DateTimeOffset to)
    {
        // Noon is of the same day however clocks change.
        for (var noon = from.AddHours(12); noon < to; noon = noon.AddDays(1))
        {
            if (history.Holiday(history.Date(noon), noon) is { } holiday)
            {
                yield return holiday;
            }
        }
    }

    private static IEnumerable<Override> Overrides(Rota rota, DateTimeOffset first, DateTimeOffset last) =>
        from known in rota.Overrides.Values
        let during = known.Override.During
        where known.LiftedAt is null && during.From < last && first < during.To
        orderby during.From, known.Override.Id.Value
        select known.Override;

    private Task<RotaHistory> History(
        RotaRow row, IReadOnlyList<ListedHolidays> lists, CancellationToken cancellation) =>
        histories.Of(row.Id, row.version, lists, cancellation);

    private async Task<Contacts> Contacts(CancellationToken cancellation) => new(
        await directory.Practitioners(cancellation), await directory.Institutions(cancellation));

    private async Task<List<RotaRow>> Rows(CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        var rows = await connection.QueryAsync<RotaRow>(new CommandDefinition(
            """
            SELECT r.id, r.name, r.published_through, r.version, i.name AS owner
            FROM rota r LEFT JOIN institution i ON i.id = r.owner
            """,
            cancellationToken: cancellation));
        return [.. rows.OrderBy(row => row.name, StringComparer.Ordinal).ThenBy(row => row.id, StringComparer.Ordinal)];
    }

    private sealed record RotaRow(string id, string name, string? published_through, long version, string? owner)
    {
        public RotaId Id => new(Guid.ParseExact(id, "N"));

        public RotaView View() => new(
            Id,
            name,
            owner ?? string.Empty,
            published_through is null
                ? null
                : DateOnly.ParseExact(published_through, "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
