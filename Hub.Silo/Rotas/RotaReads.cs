using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas;

/// <summary>Answers who is on duty: rows say which rotas there are, their histories say the rest.</summary>
internal sealed class RotaReads(IDirectory directory, KeptRotas kept) : IRotaReads
{
    // As far as the next duty is looked for; a rota that names nobody for so long has none coming.
    private static readonly TimeSpan lookAhead = TimeSpan.FromDays(62);

    public async Task<IReadOnlyList<RotaView>> All(CancellationToken cancellation = default) =>
        [.. (await kept.Rows(cancellation)).Select(row => row.View())];

    public async Task<DutyNow> Now(DateTimeOffset at, CancellationToken cancellation = default)
    {
        var contacts = await Contacts(cancellation);
        var glossary = new Glossary(contacts);
        var rotas = new List<RotaNow>();
        foreach (var (view, history) in await kept.Published(cancellation))
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
        var row = (await kept.Rows(cancellation)).Find(row => row.Id == rota);
        if (row is null)
        {
            return null;
        }

        var history = await kept.History(row, cancellation);
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

    private async Task<Contacts> Contacts(CancellationToken cancellation) => new(
        await directory.Practitioners(cancellation), await directory.Institutions(cancellation));
}
