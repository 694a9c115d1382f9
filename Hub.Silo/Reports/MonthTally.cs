using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Districts;
using Hub.Contracts.Reports;

namespace Hub.Silo.Reports;

/// <summary>Counts calls that were read. It adds up and looks nothing up.</summary>
internal static class MonthTally
{
    public static IReadOnlyList<Distribution> Figures(CallKeys keys, IReadOnlyCollection<CountedCall> calls) =>
        [.. Enum.GetValues<CallFigure>().Select(figure => keys.By(figure, calls))];

    public static bool IsDeath(CountedCall call) => call.Care is CareForm.DiedAtHome;

    public static Waits ToAnswer(IEnumerable<CountedCall> calls) => Waits.Of(calls
        .Select(call => call.AnsweredAt - call.WaitsSince));

    public static Waits ToArrive(IEnumerable<CountedCall> calls) => Waits.Of(calls
        .Select(call => call.ArrivedAt - call.WaitsSince));

    /// <summary>A row for each institution, in their order, and one for patients without; they add up to all.</summary>
    public static IEnumerable<HomeFigures> Homes(
        CallKeys keys,
        IEnumerable<InstitutionView> institutions,
        IReadOnlyCollection<CountedCall> month,
        IReadOnlyCollection<CountedCall> year)
    {
        var (own, ownYear) = (month.ToLookup(call => call.Home), year.ToLookup(call => call.Home));
        foreach (var place in institutions)
        {
            var row = Home(keys, place.Id, [.. own[place.Id]], [.. ownYear[place.Id]], month);
            if (place.Details.Kind is InstitutionKind.Clinic || row is not { Calls: 0, Taken: 0 }
                || ownYear[place.Id].Any())
            {
                yield return row;
            }
        }

        if (ownYear[null].Any())
        {
            yield return Home(keys, null, [.. own[null]], [.. ownYear[null]], month);
        }
    }

    public static HomeFigures Home(
        CallKeys keys,
        InstitutionId? home,
        IReadOnlyCollection<CountedCall> own,
        IReadOnlyCollection<CountedCall> ownYear,
        IReadOnlyCollection<CountedCall> month) => new(
            home,
            own.Count,
            keys.By(CallFigure.Way, own),
            keys.By(CallFigure.Outcome, own),
            home is null ? 0 : month.Count(call => call.TakenFor == home),
            ownYear.Count(call => call.IsHouseCall),
            ownYear.Count(IsDeath));

    public static GroupFigures Group(CareGroup group, IReadOnlyCollection<CountedCall> year)
    {
        var own = year.Where(call => call.Home is { } home && group.Members.Contains(home)).ToList();
        return new GroupFigures(group, own.Count(call => call.IsHouseCall), own.Count(IsDeath));
    }
}
