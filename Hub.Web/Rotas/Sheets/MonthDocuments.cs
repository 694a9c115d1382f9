using Hub.Contracts.Rotas;
using Hub.Web.Layout;

namespace Hub.Web.Rotas.Sheets;

/// <summary>The plan of a month as what the secretariat's sheets say.</summary>
internal sealed class MonthDocuments(PlanView plan, DistrictClock clock)
{
    // Who is on duty at three in the morning is on duty of the day before.
    private static readonly TimeSpan half = TimeSpan.FromHours(12);

    public RosterMonth Roster() => new(
        plan.Month,
        Texts.Heading(plan.Rota.Name),
        plan.Rota.Owner,
        string.Empty,
        [.. plan.Layers.Select(layer => layer.Name)],
        [.. plan.Days.Select(Day)],
        [.. plan.Layers.Index().SelectMany(layer => Duties(layer.Index, layer.Item))],
        [State]);

    public WishMonth Wishes(Everybody everybody) => new(
        plan.Month,
        [.. plan.Terms.Members.Select(member => Row(member.Who, everybody))]);

    private string State => plan.Publication is not { } published ? Texts.IsDraft
        : plan.Changed.Count > 0 ? Texts.ChangedSince(clock.Said(published.At), plan.Changed.Count)
        : Texts.PublishedAt(clock.Said(published.At));

    private RosterMonthDay Day(PlanDay day)
    {
        var kinds = plan.Layers.SelectMany(layer => layer.Windows).Where(window => window.Date == day.Date)
            .Select(window => window.Kind).ToList();
        var notes = plan.Cells.Where(cell => cell.Date == day.Date && cell.Note.Length > 0)
            .Select(cell => cell.Note).Distinct(StringComparer.Ordinal);
        return new RosterMonthDay(
            day.Date,
            day.Holiday ?? Texts.Kind(kinds.Count > 0 ? kinds.Max() : day.Kind),
            string.Join(" / ", notes),
            day.Kind is not DutyKind.Weekday);
    }

    private IEnumerable<RosterMonthDuty> Duties(int column, PlanLayer layer)
    {
        var dates = layer.Windows.Select(window => window.Date)
            .Concat(plan.Cells.Where(cell => cell.Layer == layer.Id && !cell.IsEmpty).Select(cell => cell.Date))
            .Distinct().Order().ToList();
        foreach (var (index, date) in dates.Index())
        {
            var windows = layer.Windows.Where(window => window.Date == date).ToList();
            var next = index + 1 < dates.Count ? dates[index + 1] : plan.Month.AddMonths(1);
            var last = windows.Select(window => DateOnly.FromDateTime(clock.Local(window.To - half).DateTime))
                .Append(date).Max();
            yield return new RosterMonthDuty(
                column, date, last < next ? last : next.AddDays(-1), Said(layer.Id, date, windows));
        }
    }

    private string Said(LayerId layer, DateOnly date, IReadOnlyList<PlanWindow> windows)
    {
        var cell = plan.Cells.FirstOrDefault(cell => cell.Layer == layer && cell.Date == date);
        var holders = cell is { IsEmpty: false } ? cell.Holders
            : windows.SelectMany(window => window.Fill).Distinct().ToList();
        return holders.Count == 0 ? Texts.Nobody : string.Join('・', holders.Select(Called));
    }

    // As the next reading finds them: two of one name work at two places.
    private string Called(Holder holder)
    {
        var known = plan.Glossary.Of(holder);
        return known.Institution.Length == 0 ? Reasons.Name(known) : $"{Reasons.Name(known)}（{known.Institution}）";
    }

    private WishMonthRow Row(Holder member, Everybody everybody)
    {
        var answer = plan.Wishes.Answers.FirstOrDefault(answer => answer.For == member);
        return new WishMonthRow(
            everybody.Code(member),
            Reasons.Name(plan.Glossary.Of(member)),
            answer?.Most,
            answer?.Note ?? string.Empty,
            [.. (answer?.Dates ?? []).Select(wish => new DayWish(wish.Date, wish.Wish))]);
    }
}
