using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Reports;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas;
using Hub.Silo.Timelines;

namespace Hub.Silo.Reports;

/// <summary>Months counted at every question from the calls as they are.</summary>
internal sealed class MonthlyReports(
    IDirectory directory,
    IDistrictZone zone,
    IReportSettings settings,
    CountedCalls counted,
    People people,
    TimeProvider clock) : IMonthlyReports
{
    private const int FirstYear = 2000;
    private const int MonthsBefore = -11;

    public async Task<Answer<MonthlyReport>> Of(
        PractitionerId by,
        DateOnly month,
        InstitutionId? institution = null,
        CancellationToken cancellation = default)
    {
        if (await Reader(by, cancellation) is not { } reader)
        {
            return ReportRefusals.NotVisible;
        }

        var book = await Open(month, cancellation);
        var asked = institution ?? reader.Own;
        if (!reader.MayOpen(asked) || (asked is not null && book.Place(asked) is null))
        {
            return ReportRefusals.NotVisible;
        }

        return book.Refusal is { } refusal ? refusal : Counted(book, book.Place(asked));
    }

    public async Task<Answer<FigureCalls>> Calls(
        PractitionerId by, DateOnly month, FigureFilter filter, CancellationToken cancellation = default)
    {
        if (await Reader(by, cancellation) is not { } reader)
        {
            return ReportRefusals.NotVisible;
        }

        var book = await Open(month, cancellation);
        var group = book.Settings.Groups.FirstOrDefault(known => known.Id == filter.Group);
        if (!reader.MayOpen(filter, group) || (filter.Group is not null && group is null))
        {
            return ReportRefusals.NotVisible;
        }

        if (book.Refusal is { } refusal)
        {
            return refusal;
        }

        var calls = (filter.IsYear ? book.Year : book.OfMonth())
            .Where(call => filter.By is not { } figure
                || string.Equals(book.Keys.Of(figure, call), filter.Is, StringComparison.Ordinal))
            .Where(call => filter.Home is not { } home
                || string.Equals(CallKeys.KeyOf(call.Home), home, StringComparison.Ordinal))
            .Where(call => group is null || (call.Home is { } own && group.Members.Contains(own)))
            .ToList();
        var names = await people.Of(calls.Select(call => call.Taker).OfType<PractitionerId>(), cancellation);
        return new FigureCalls(
            month, filter, [.. calls.Select(call => Told(call, book.Keys, names))], book.Institutions, group);
    }

    public async Task<IReadOnlyList<TakenCalls>> Taken(
        DateOnly from, DateOnly through, CancellationToken cancellation = default)
    {
        var calendar = new ReportCalendar(ReportCalendar.ZoneOf(zone), []);
        var taken = (await counted.Received(
                calendar.StartOf(from), calendar.StartOf(through.AddDays(1)), cancellation))
            .Where(call => call.TakenFor is not null).ToLookup(call => call.TakenFor!.Value);
        return
        [
            .. (await directory.Institutions(cancellation)).Where(place => taken[place.Id].Any())
                .Select(place => new TakenCalls(
                    place, taken[place.Id].Count(), taken[place.Id].Count(call => call.IsHouseCall)))
                .OrderByDescending(row => row.Calls),
        ];
    }

    private static MonthlyReport Counted(MonthBook book, InstitutionView? place)
    {
        var (all, year) = (book.OfMonth(), book.Year);
        var (own, ownYear) = place is null
            ? (all, year)
            : (all.Where(call => call.Home == place.Id).ToList(), year.Where(call => call.Home == place.Id).ToList());
        return new MonthlyReport(
            book.Month,
            place,
            own.Count,
            MonthTally.Figures(book.Keys, own),
            MonthTally.ToAnswer(own),
            MonthTally.ToArrive(own),
            all.Count(call => call.TakenFor is { } taker && (place is null || taker == place.Id)),
            [.. book.Months.Select(month => Sum(book, month, ownYear))],
            place is null
                ? [.. MonthTally.Homes(book.Keys, book.Institutions, all, year)]
                : [MonthTally.Home(book.Keys, place.Id, own, ownYear, all)],
            [
                .. book.Settings.Groups.Where(group => place is null || group.Members.Contains(place.Id))
                    .Select(group => MonthTally.Group(group, year)),
            ],
            book.Institutions,
            book.YearsWithoutHolidays);
    }

    private static MonthSum Sum(MonthBook book, DateOnly month, IEnumerable<CountedCall> calls)
    {
        var own = book.Of(month, calls);
        return new MonthSum(
            month, own.Count, own.Count(call => call.IsHouseCall), own.Count(MonthTally.IsDeath));
    }

    private static FigureCall Told(
        CountedCall call,
        CallKeys keys,
        IReadOnlyDictionary<PractitionerId, Contracts.Timelines.PersonView> names) => new(
            call.Id,
            call.State,
            call.Source,
            call.Sorting,
            keys.Of(CallFigure.Outcome, call),
            keys.Of(CallFigure.Band, call),
            call.ReceivedAt,
            call.AnsweredAt,
            call.ArrivedAt,
            call.Home,
            call.Taker is { } taker ? names[taker] : null,
            call.TakenFor);

    private async Task<MonthReader?> Reader(PractitionerId by, CancellationToken cancellation) =>
        await directory.Practitioner(by, cancellation) is { Active: true } me
        && me.Details.Profession is Profession.Secretary or Profession.Doctor
            ? new MonthReader(me.Details.Profession is Profession.Secretary ? null : me.Details.Institution)
            : null;

    private async Task<MonthBook> Open(DateOnly month, CancellationToken cancellation)
    {
        var known = await settings.Read(cancellation);
        var calendar = ReportCalendar.Of(zone, known);
        var places = await directory.Institutions(cancellation);
        if (month.Day != 1 || month.Year < FirstYear || month > calendar.Day(clock.GetUtcNow()))
        {
            return new MonthBook(month, calendar, new CallKeys(ReportCalendar.ZoneOf(zone), new Holidays(null, [])),
                known, places, [], []) { Refusal = ReportRefusals.DayWrong };
        }

        var holidays = ReportCalendar.Holidays(await directory.HolidayLists(cancellation));
        var first = month.AddMonths(MonthsBefore);
        var calls = await counted.Received(
            calendar.StartOf(first), calendar.StartOf(month.AddMonths(1)), cancellation);
        return new MonthBook(
            month,
            calendar,
            new CallKeys(ReportCalendar.ZoneOf(zone), holidays),
            known,
            places,
            [.. calls],
            [.. holidays.Uncovered(month.Year, month.Year).OfType<RotaWarning.HolidaysUnknown>()
                .Select(warning => warning.Year)]);
    }
}

/// <summary>Who reads figures; without an institution of their own the whole district's.</summary>
internal sealed record MonthReader(InstitutionId? Own)
{
    public bool MayOpen(InstitutionId? institution) => Own is null || Own == institution;

    public bool MayOpen(FigureFilter filter, CareGroup? group) => Own is not { } own
        || string.Equals(filter.Home, own.ToString(), StringComparison.Ordinal)
        || (filter.By is CallFigure.Taken && string.Equals(filter.Is, own.ToString(), StringComparison.Ordinal))
        || group?.Members.Contains(own) is true;
}

/// <summary>What is known of a month and the eleven before it.</summary>
internal sealed record MonthBook(
    DateOnly Month,
    ReportCalendar Calendar,
    CallKeys Keys,
    ReportSettings Settings,
    IReadOnlyList<InstitutionView> Institutions,
    List<CountedCall> Year,
    IReadOnlyList<int> YearsWithoutHolidays)
{
    private const int Many = 12;

    public Refusal? Refusal { get; init; }

    public IEnumerable<DateOnly> Months => Enumerable.Range(1 - Many, Many).Select(Month.AddMonths);

    public List<CountedCall> OfMonth() => Of(Month, Year);

    public List<CountedCall> Of(DateOnly month, IEnumerable<CountedCall> calls)
    {
        var (from, to) = (Calendar.StartOf(month), Calendar.StartOf(month.AddMonths(1)));
        return [.. calls.Where(call => call.ReceivedAt >= from && call.ReceivedAt < to)];
    }

    public InstitutionView? Place(InstitutionId? institution) =>
        Institutions.FirstOrDefault(known => known.Id == institution);
}
