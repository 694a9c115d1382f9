using Hub.Contracts.Rotas;
using Hub.Silo.Rotas.Planning;

namespace Hub.Silo.Rotas.Printing;

/// <summary>Days of a rota as they are printed, by the book as it is committed now.</summary>
internal sealed class MonthSheets(DutyBooks books) : IMonthSheets
{
    private const int MostDays = 31;
    private static readonly TimeSpan halfDay = TimeSpan.FromHours(12);

    public async Task<MonthSheet?> Of(
        RotaId rota, DateOnly from, DateOnly through, CancellationToken cancellation = default)
    {
        var book = await books.Open(cancellation);
        return IsInRange(from, through) && book.Rotas.FirstOrDefault(known => known.View.Id == rota) is { } kept
            && Days(kept.History, from) is { } days
                ? Of(book, kept, days, (from, through))
                : null;
    }

    private static bool IsInRange(DateOnly from, DateOnly through) =>
        from.Year >= Horizon.FirstYear && through.Year < Horizon.LastYear
        && from <= through && through.DayNumber - from.DayNumber <= MostDays;

    private static DutyDays? Days(RotaHistory history, DateOnly first)
    {
        var noon = new DateTimeOffset(first, new TimeOnly(12, 0), TimeSpan.Zero);
        var policy = history.PolicyAt(noon) ?? history.RulesAfter(noon).FirstOrDefault().Policy;
        return policy is not null && DutyDays.ZoneOf(policy) is { } zone
            ? new DutyDays(history, policy, zone)
            : null;
    }

    private static MonthSheet Of(
        DutyBook book, KeptRota kept, DutyDays days, (DateOnly From, DateOnly Through) asked)
    {
        var history = kept.History;
        var (start, end) = (days.StartOf(asked.From), days.StartOf(asked.Through.AddDays(1)));
        var told = ToldAt(history.Rota, asked);
        var before = told is { } at ? HeldDuties.Of(history.AsOf(at), start, end).ToHashSet() : null;
        List<SheetDuty> duties =
        [
            .. HeldDuties.Of(history, start, end)
                .Select(duty => Duty(history.Rota, days, duty, before?.Contains(duty) is false))
                .Where(duty => duty.First <= asked.Through && asked.From <= duty.Last),
        ];
        var roles = history.Roles(start, end).ToList();
        var glossary = new Glossary(book.Contacts);
        glossary.Add(duties.Select(duty => duty.Who));
        glossary.Add(duties.SelectMany(duty => duty.Inside).Select(named => Holder.Of(named.Who)));
        return new MonthSheet(
            kept.View,
            asked.From,
            asked.Through,
            told,
            roles,
            [.. Rows(days, asked)],
            duties,
            [.. roles.SelectMany(role => Gaps(history, days, role, (start, end)))],
            [.. history.Rota.Fallbacks.Select(book.Contacts.Of)],
            glossary.Made with
            {
                Layers =
                [
                    .. history.Rota.Rules.SelectMany(rules => rules.Policy.Layers).Reverse()
                        .DistinctBy(layer => layer.Id)
                        .Select(layer => new LayerView(layer.Id, layer.Name)),
                ],
            });
    }

    private static SheetDuty Duty(Rota rota, DutyDays days, HeldDuty duty, bool isChanged)
    {
        var first = days.Date(duty.From);
        var last = days.Date(duty.To - halfDay);
        return new SheetDuty(
            duty.Role,
            duty.Layer,
            duty.Who,
            new Period(duty.From, duty.To),
            first,
            last < first ? first : last,
            [
                .. InsideTimes.Of(rota, duty.Who, duty.From, duty.To)
                    .Where(part => part.Inside is not null)
                    .Select(part => new SheetInside(part.Inside!.Value, new Period(part.From, part.To))),
            ],
            isChanged);
    }

    private static IEnumerable<SheetDay> Rows(DutyDays days, (DateOnly From, DateOnly Through) asked)
    {
        for (var date = asked.From; date <= asked.Through; date = date.AddDays(1))
        {
            yield return new SheetDay(date, days.Roster.Holiday(date)?.Name, days.ClosureOf(date));
        }
    }

    private static IEnumerable<SheetGap> Gaps(
        RotaHistory history, DutyDays days, string role, (DateTimeOffset From, DateTimeOffset To) during) =>
        from stretch in history.Stretches(role, during.From, during.To)
        where DutyRuns.IsGap(stretch)
        select new SheetGap(role, new Period(stretch.From, stretch.To), days.Date(stretch.From));

    // A month that was published again was told again; one below a published day was told with it.
    private static DateTimeOffset? ToldAt(Rota rota, (DateOnly From, DateOnly Through) asked)
    {
        var first = rota.Published.Find(published => published.Through >= asked.Through)?.At;
        var again = rota.Publications.GetValueOrDefault(new DateOnly(asked.From.Year, asked.From.Month, 1))?.At;
        return first is null ? null : again > first ? again : first;
    }
}
