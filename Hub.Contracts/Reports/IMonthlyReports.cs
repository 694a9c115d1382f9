using Hub.Contracts.Calls;
using Hub.Contracts.Districts;
using Hub.Contracts.Timelines;

namespace Hub.Contracts.Reports;

/// <summary>
/// Calls counted, with no patient in any of it. A call belongs to the month in which it was received.
/// </summary>
public interface IMonthlyReports
{
    /// <summary>
    /// A month of the whole district for the secretariat, of one institution also for its doctors; a doctor who names
    /// none gets their own.
    /// </summary>
    Task<Answer<MonthlyReport>> Of(
        PractitionerId by,
        DateOnly month,
        InstitutionId? institution = null,
        CancellationToken cancellation = default);

    /// <summary>The calls behind a figure, the oldest first.</summary>
    Task<Answer<FigureCalls>> Calls(
        PractitionerId by, DateOnly month, FigureFilter filter, CancellationToken cancellation = default);

    /// <summary>
    /// Calls of whole days that an institution took for others' patients, the most first. For the secretariat.
    /// </summary>
    Task<IReadOnlyList<TakenCalls>> Taken(
        DateOnly from, DateOnly through, CancellationToken cancellation = default);
}

/// <summary>By what calls are told apart. Every call has exactly one key in each.</summary>
public enum CallFigure
{
    /// <summary>The hour of receipt, 0 to 23.</summary>
    Hour,

    /// <summary>The day of the week of receipt.</summary>
    Weekday,

    /// <summary>A <see cref="CallSource"/>.</summary>
    Source,

    /// <summary>A <see cref="Rotas.CallKind"/>.</summary>
    Kind,

    /// <summary>A <see cref="CallSorting"/>.</summary>
    Sorting,

    /// <summary>A <see cref="Rotas.FeeBand"/>, of a house call at its arrival, else of the receipt.</summary>
    Band,

    /// <summary>The same of house calls alone; <see cref="FigureKeys.Other"/> for everything else.</summary>
    VisitBand,

    /// <summary>
    /// Whether a doctor went to the patient, whatever came of it: what counts for the thresholds. Everything else is
    /// <see cref="FigureKeys.Other"/>.
    /// </summary>
    Visit,

    /// <summary>A <see cref="CareForm"/> once it is reported; withdrawn, held or open.</summary>
    Outcome,

    /// <summary>Passed on to somebody, or held for a working day.</summary>
    Way,

    /// <summary>
    /// Who answered: somebody of the first step while it rang, anybody else or by another's hand, or nobody.
    /// </summary>
    Answer,

    /// <summary>Whether it went through its whole chain without a yes.</summary>
    Chain,

    /// <summary>The institution of the patient's primary doctor; <see cref="FigureKeys.None"/> for none.</summary>
    Home,

    /// <summary>
    /// The institution that took it for another's patient; <see cref="FigureKeys.Own"/> where the own did, and
    /// <see cref="FigureKeys.None"/> where nobody has.
    /// </summary>
    Taken,
}

/// <summary>Keys that are no name of an enum and no id.</summary>
public static class FigureKeys
{
    public const string None = "none";
    public const string Own = "own";
    public const string Other = "other";
    public const string Withdrawn = "withdrawn";
    public const string Held = "held";
    public const string Open = "open";
    public const string Passed = "passed";
    public const string First = "first";
    public const string Later = "later";
    public const string Through = "through";
    public const string HouseCall = "house-call";
}

/// <summary>How many calls have a key.</summary>
public sealed record Bar(string Key, int Count);

/// <summary>All calls by one figure; the bars add up to all of them.</summary>
public sealed record Distribution(CallFigure By, IReadOnlyList<Bar> Bars)
{
    /// <summary>How many have this key.</summary>
    public int Of(string key) =>
        Bars.FirstOrDefault(bar => string.Equals(bar.Key, key, StringComparison.Ordinal))?.Count ?? 0;
}

/// <summary>How long people waited. By nearest rank: each is a wait that there was.</summary>
/// <param name="Count">Of how many calls; the rest were not answered or visited.</param>
/// <param name="Median">Half of them waited no longer.</param>
/// <param name="P90">Nine of ten waited no longer.</param>
/// <param name="Longest">Nobody waited longer.</param>
public sealed record Waits(int Count, TimeSpan? Median, TimeSpan? P90, TimeSpan? Longest)
{
    private const double Half = 0.5;
    private const double Nine = 0.9;

    /// <summary>Of those who have stopped waiting; null is for who still waits.</summary>
    public static Waits Of(IEnumerable<TimeSpan?> waited)
    {
        var sorted = waited.OfType<TimeSpan>()
            .Select(wait => wait < TimeSpan.Zero ? TimeSpan.Zero : wait).Order().ToList();
        return sorted.Count == 0
            ? new Waits(0, null, null, null)
            : new Waits(sorted.Count, Rank(sorted, Half), Rank(sorted, Nine), sorted[^1]);
    }

    private static TimeSpan Rank(List<TimeSpan> sorted, double share) =>
        sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
}

/// <summary>One of the twelve months.</summary>
public sealed record MonthSum(DateOnly Month, int Calls, int HouseCalls, int Deaths);

/// <summary>What an institution's patients called for in the month, and over twelve months.</summary>
/// <param name="Home">The institution; null for patients without one.</param>
/// <param name="Calls">All.</param>
/// <param name="Ways">Passed and held.</param>
/// <param name="Outcomes">What was done.</param>
/// <param name="Taken">Calls of others' patients that its people took.</param>
/// <param name="YearHouseCalls">
/// Emergency house calls over the twelve months, also those after which the patient went to hospital or had died.
/// </param>
/// <param name="YearDeaths">Deaths at home over the twelve months.</param>
public sealed record HomeFigures(
    InstitutionId? Home,
    int Calls,
    Distribution Ways,
    Distribution Outcomes,
    int Taken,
    int YearHouseCalls,
    int YearDeaths);

/// <summary>A group over the twelve months.</summary>
public sealed record GroupFigures(CareGroup Group, int YearHouseCalls, int YearDeaths);

/// <summary>What a clinic of enhanced home care has to reach in twelve months.</summary>
public static class HomeCareThresholds
{
    public const int OwnHouseCalls = 4;
    public const int GroupHouseCalls = 10;
    public const int OwnDeaths = 2;
    public const int GroupDeaths = 4;
}

/// <summary>A month counted.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Institution">Whose patients; null for the whole district.</param>
/// <param name="Calls">All of them.</param>
/// <param name="Figures">The same calls, once by each figure.</param>
/// <param name="ToAnswer">From receipt, or the first ring of what was held, to the first yes.</param>
/// <param name="ToArrive">The same to the arrival of a visit.</param>
/// <param name="Taken">Of one institution: calls of others' patients that its people took.</param>
/// <param name="Year">The twelve months up to this one.</param>
/// <param name="Homes">By institution; of one institution its own row alone.</param>
/// <param name="Groups">Groups that are shown: all, or the one of the institution.</param>
/// <param name="Institutions">What the ids stand for.</param>
/// <param name="YearsWithoutHolidays">Of these years no list of holidays is known, so that bands may be wrong.</param>
public sealed record MonthlyReport(
    DateOnly Month,
    InstitutionView? Institution,
    int Calls,
    IReadOnlyList<Distribution> Figures,
    Waits ToAnswer,
    Waits ToArrive,
    int Taken,
    IReadOnlyList<MonthSum> Year,
    IReadOnlyList<HomeFigures> Homes,
    IReadOnlyList<GroupFigures> Groups,
    IReadOnlyList<InstitutionView> Institutions,
    IReadOnlyList<int> YearsWithoutHolidays)
{
    /// <summary>The calls by this figure.</summary>
    public Distribution By(CallFigure figure) => Figures.First(known => known.By == figure);
}

/// <summary>Which calls of a month.</summary>
/// <param name="By">A figure; null for all calls.</param>
/// <param name="Is">The key that they have.</param>
/// <param name="Home">Of this institution's patients: an id, or <see cref="FigureKeys.None"/>; null for all.</param>
/// <param name="Group">Of patients of this group; null for all.</param>
/// <param name="IsYear">The twelve months up to the month, not the month alone.</param>
public sealed record FigureFilter(
    CallFigure? By = null, string? Is = null, string? Home = null, CareGroupId? Group = null, bool IsYear = false);

/// <summary>The calls behind a figure.</summary>
public sealed record FigureCalls(
    DateOnly Month,
    FigureFilter Filter,
    IReadOnlyList<FigureCall> Calls,
    IReadOnlyList<InstitutionView> Institutions,
    CareGroup? Group);

/// <summary>A call behind a figure: times, states and helpers.</summary>
/// <param name="Call">The call.</param>
/// <param name="State">How far it is.</param>
/// <param name="Source">What the caller is to the patient.</param>
/// <param name="Sorting">Whose matter it was.</param>
/// <param name="Outcome">A key of <see cref="CallFigure.Outcome"/>.</param>
/// <param name="Band">A key of <see cref="CallFigure.Band"/>.</param>
/// <param name="ReceivedAt">UTC.</param>
/// <param name="AnsweredAt">The first yes, UTC.</param>
/// <param name="ArrivedAt">UTC.</param>
/// <param name="Home">The institution of the patient's primary doctor.</param>
/// <param name="Taker">Who has it, or had it last.</param>
/// <param name="TakenFor">The institution that took it for another's patient.</param>
public sealed record FigureCall(
    CallId Call,
    CallState State,
    CallSource Source,
    CallSorting Sorting,
    string Outcome,
    string Band,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? AnsweredAt,
    DateTimeOffset? ArrivedAt,
    InstitutionId? Home,
    PersonView? Taker,
    InstitutionId? TakenFor);

/// <summary>How many calls of others' patients an institution took.</summary>
public sealed record TakenCalls(InstitutionView Institution, int Calls, int HouseCalls);
