using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas.Planning;

/// <summary>What members carry: turns, nights, kinds and hours of the duties that begin in a time.</summary>
internal static class DutyLoads
{
    public const int MonthsBefore = 12;

    /// <summary>The month as planned and the twelve before it, of everybody planned with or on duty.</summary>
    public static IEnumerable<PlannedLoad> Of(PlanCase it)
    {
        var now = Duties(it.Laid, it.Month.From, it.Month.To).ToLookup(duty => duty.Who);
        var before = Before(it).ToLookup(duty => duty.Who);
        return it.Terms.Members.Select(member => member.Who)
            .Union(now.Select(own => own.Key))
            .Select(who => new PlannedLoad(who, Load(it.Month, now[who]), Load(it.Month, before[who])));
    }

    /// <summary>The duties of the twelve months before.</summary>
    public static IEnumerable<HeldDuty> Before(PlanCase it) =>
        Duties(it.History, it.Month.StartOf(it.Month.First.AddMonths(-MonthsBefore)), it.Month.From);

    private static IEnumerable<HeldDuty> Duties(RotaHistory history, DateTimeOffset from, DateTimeOffset to) =>
        HeldDuties.Begun(history, from, to);

    private static DutyLoad Load(PlannedMonth month, IEnumerable<HeldDuty> duties)
    {
        var own = duties.ToList();
        return new DutyLoad(
            own.Count,
            own.Sum(duty => month.Nights(duty.From, duty.To)),
            DutyKinds.Counted(own.Select(duty => month.KindOf(duty.From, duty.To))),
            new TimeSpan(own.Sum(duty => duty.Time.Ticks)));
    }
}
