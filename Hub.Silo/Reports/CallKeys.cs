using System.Diagnostics;
using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Reports;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas;
using NodaTime;

namespace Hub.Silo.Reports;

/// <summary>Under which key a call counts in each figure: the one place that says it, for sums and for lists.</summary>
internal sealed class CallKeys(DateTimeZone zone, Holidays holidays)
{
    private const int HoursOfDay = 24;

    /// <summary>Keys that are shown even where no call has them.</summary>
    public static IReadOnlyList<string> Known(CallFigure figure) => figure switch
    {
        CallFigure.Hour => [.. Enumerable.Range(0, HoursOfDay).Select(Number)],
        CallFigure.Weekday => [.. Enumerable.Range(1, 7).Select(day => Name((IsoDayOfWeek)day))],
        CallFigure.Source => Names<CallSource>(),
        CallFigure.Kind => Names<CallKind>(),
        CallFigure.Sorting => Names<CallSorting>(),
        CallFigure.Band => Names<FeeBand>(),
        CallFigure.VisitBand => [.. Names<FeeBand>(), FigureKeys.Other],
        CallFigure.Visit => [FigureKeys.HouseCall, FigureKeys.Other],
        CallFigure.Outcome => [.. Names<CareForm>(), FigureKeys.Withdrawn, FigureKeys.Held, FigureKeys.Open],
        CallFigure.Way => [FigureKeys.Passed, FigureKeys.Held],
        CallFigure.Answer => [FigureKeys.First, FigureKeys.Later, FigureKeys.None, FigureKeys.Held],
        CallFigure.Chain => [FigureKeys.Through, FigureKeys.Other],
        _ => [],
    };

    public string Of(CallFigure figure, CountedCall call) => figure switch
    {
        CallFigure.Hour => Number(Wall(call.ReceivedAt).Hour),
        CallFigure.Weekday => Name(Wall(call.ReceivedAt).DayOfWeek),
        CallFigure.Source => call.Source.ToString(),
        CallFigure.Kind => call.Kind.ToString(),
        CallFigure.Sorting => call.Sorting.ToString(),
        CallFigure.Band => Band(call),
        CallFigure.VisitBand => call.IsHouseCall ? Band(call) : FigureKeys.Other,
        CallFigure.Visit => call.IsHouseCall ? FigureKeys.HouseCall : FigureKeys.Other,
        CallFigure.Outcome => Outcome(call),
        CallFigure.Way => call.IsHeld ? FigureKeys.Held : FigureKeys.Passed,
        CallFigure.Answer => Answer(call),
        CallFigure.Chain => call.IsThrough ? FigureKeys.Through : FigureKeys.Other,
        CallFigure.Home => KeyOf(call.Home),
        CallFigure.Taken => Taken(call),
        _ => throw new UnreachableException($"Nothing counts by {figure}."),
    };

    public static string KeyOf(InstitutionId? institution) => institution?.ToString() ?? FigureKeys.None;

    /// <summary>All calls by one figure: every call once.</summary>
    public Distribution By(CallFigure figure, IReadOnlyCollection<CountedCall> calls)
    {
        var counts = calls.CountBy(call => Of(figure, call), StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var known = Known(figure);
        return new Distribution(
            figure,
            [
                .. known.Concat(counts.Keys.Except(known, StringComparer.Ordinal).Order(StringComparer.Ordinal))
                    .Select(key => new Bar(key, counts.GetValueOrDefault(key))),
            ]);
    }

    private string Band(CountedCall call) => FeeBands.At(
        Wall(call is { IsHouseCall: true, ArrivedAt: { } arrived } ? arrived : call.ReceivedAt),
        holidays).Band.ToString();

    private static string Outcome(CountedCall call) => call.State switch
    {
        CallState.Withdrawn => FigureKeys.Withdrawn,
        CallState.Held => FigureKeys.Held,
        CallState.Reported or CallState.Closed when call.Care is { } care => care.ToString(),
        _ => FigureKeys.Open,
    };

    private static string Answer(CountedCall call) =>
        call.IsHeld ? FigureKeys.Held
        : call.AnsweredAt is null ? FigureKeys.None
        : call.IsAtOnce ? FigureKeys.First
        : FigureKeys.Later;

    private static string Taken(CountedCall call) =>
        call.Taker is null ? FigureKeys.None
        : call.Kind is not CallKind.Medical ? FigureKeys.Other
        : call.TakenFor?.ToString() ?? FigureKeys.Own;

    private LocalDateTime Wall(DateTimeOffset at) => Instant.FromDateTimeOffset(at).InZone(zone).LocalDateTime;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Name(IsoDayOfWeek day) => ((DayOfWeek)((int)day % 7)).ToString();

    private static string[] Names<TEnum>()
        where TEnum : struct, Enum => Enum.GetNames<TEnum>();
}
