using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Rotas;
using Hub.Silo.NextCalls;

namespace Hub.Silo.Rotas;

/// <summary>Answers who is on duty and who takes the next call, from the book as it is committed now.</summary>
internal sealed class RotaReads(DutyBooks books, IPatientReads patients) : IRotaReads
{
    public async Task<IReadOnlyList<RotaView>> All(CancellationToken cancellation = default) =>
        [.. (await books.Open(cancellation)).Rotas.Select(rota => rota.View)];

    public async Task<DutyNow> Now(DateTimeOffset at, CancellationToken cancellation = default)
    {
        var book = await books.Open(cancellation);
        return book.Now(book.Published, at);
    }

    public async Task<Answer<DutyNow>> Now(
        RotaId rota, DutyQuestion question, CancellationToken cancellation = default)
    {
        if (!IsWithin(question.At))
        {
            return RotaRefusals.InstantOutOfRange.About("at");
        }

        var book = await books.Open(cancellation);
        return book.Now(book.Published.Where(kept => kept.View.Id == rota), question.At);
    }

    public async Task<RotaStretches?> Stretches(
        RotaId rota, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation = default)
    {
        var book = await books.Open(cancellation);
        if (book.Rotas.FirstOrDefault(kept => kept.View.Id == rota) is not { History: var history } kept)
        {
            return null;
        }

        var roles = history.Roles(from, to)
            .Select(role => new RoleStretches(role, [.. history.Stretches(role, from, to)]))
            .ToList();
        var glossary = new Glossary(book.Contacts);
        glossary.Add(history.Rota, roles.SelectMany(role => role.Stretches));
        var overrides = Overrides(history.Rota, from, to).ToList();
        glossary.Add(overrides.SelectMany(OverrideRules.Named));
        return new RotaStretches(
            kept.View,
            from,
            to,
            roles,
            [.. Holidays(history, from, to)],
            [.. roles.SelectMany(role => history.UnknownHolidays(role.Role, from, to)).Distinct()],
            overrides,
            glossary.Made);
    }

    public async Task<Answer<NextCall>> NextCall(CallQuestion question, CancellationToken cancellation = default)
    {
        if (!IsWithin(question.At))
        {
            return RotaRefusals.InstantOutOfRange.About("at");
        }

        var book = await books.Open(cancellation);
        return new CallChain(
            book,
            question,
            question.Patient is { } patient ? await patients.Calls(patient, cancellation) : null).Answer();
    }

    private static bool IsWithin(DateTimeOffset at) =>
        at.UtcDateTime.Year is >= Horizon.FirstYear and <= Horizon.LastYear;

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
}
