using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas;

/// <summary>What a walk of stretches comes to: duties, gaps and hours.</summary>
internal static class DutyRuns
{
    public static IEnumerable<Shift> Shifts(IEnumerable<DutyStretch> walk) =>
        from run in Of(walk)
        where run[0].Holders.Count > 0
        select new Shift(run[0].From, run[^1].To, [.. HoldersOf(run[0])], run);

    public static IEnumerable<Gap> Gaps(IEnumerable<DutyStretch> walk) =>
        from run in Of(walk)
        where run[0].Holders.Count == 0
        select new Gap(run[0].From, run[^1].To, run);

    /// <summary>Whether somebody is wanted and nobody is on.</summary>
    public static bool IsGap(DutyStretch stretch) =>
        stretch.Holders.Count == 0 && stretch.Vacancies.Any(vacancy => vacancy is not Vacancy.NotWanted);

    public static IReadOnlyDictionary<Holder, TimeSpan> Time(IEnumerable<DutyStretch> walk)
    {
        var parts =
            from stretch in walk
            from holder in HoldersOf(stretch)
            select (holder, Length: stretch.To - stretch.From);
        return parts.GroupBy(part => part.holder)
            .ToDictionary(own => own.Key, own => new TimeSpan(own.Sum(part => part.Length.Ticks)));
    }

    // As long as the same holders are on, whatever the reasons.
    private static IEnumerable<IReadOnlyList<DutyStretch>> Of(IEnumerable<DutyStretch> walk)
    {
        var run = new List<DutyStretch>();
        foreach (var stretch in walk)
        {
            if (run.Count > 0 && !HoldersOf(run[0]).SequenceEqual(HoldersOf(stretch)))
            {
                yield return run;
                run = [];
            }

            run.Add(stretch);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private static IEnumerable<Holder> HoldersOf(DutyStretch stretch) => stretch.Holders.Select(duty => duty.Holder);
}
