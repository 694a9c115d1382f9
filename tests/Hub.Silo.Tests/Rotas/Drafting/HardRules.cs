using Hub.Contracts.Rotas;
using Hub.Silo.Rotas.Drafting;

namespace Hub.Silo.Tests.Rotas.Drafting;

/// <summary>
/// The hard rules asked of any seating, straight from the input and as slowly as they read: it shares nothing with the
/// planner.
/// </summary>
internal static class HardRules
{
    /// <summary>The first rule that a draft breaks; null where it breaks none.</summary>
    public static string? BrokenBy(DraftInput input, Draft draft)
    {
        var seats = draft.Assignments.ToDictionary(one => one.Duty, one => one.Who);
        var gaps = draft.Gaps.Select(gap => gap.Duty).ToHashSet();
        var all = input.Duties.Select(duty => duty.Id).ToHashSet();
        if (seats.Count + gaps.Count != all.Count || !all.SetEquals(seats.Keys.Concat(gaps)))
        {
            return "a duty is neither taken nor a gap";
        }

        if (draft.Gaps.FirstOrDefault(gap => !IsExplained(input, seats, gap)) is { } unexplained)
        {
            return $"gap {unexplained.Duty} could be filled, or says nothing of one who may do its layer";
        }

        return BrokenBy(input, seats);
    }

    /// <summary>The same of a seating; a fixed entry may break what it likes, whoever else is put in may not.</summary>
    public static string? BrokenBy(DraftInput input, IReadOnlyDictionary<DraftDutyId, Holder> seats)
    {
        foreach (var entries in input.Fixed.Where(entry => input.Duties.Any(duty => duty.Id == entry.Duty))
            .GroupBy(entry => entry.Duty, entry => entry.Who))
        {
            var wanted = entries.Distinct().ToList();
            if (wanted.Count == 1 ? seats.GetValueOrDefault(entries.Key) != wanted[0] : seats.ContainsKey(entries.Key))
            {
                return $"the fixed entry of {entries.Key} did not stay";
            }
        }

        return input.Duties
            .Where(duty => seats.ContainsKey(duty.Id) && input.Fixed.All(entry => entry.Duty != duty.Id))
            .Select(duty => BrokenBy(input, seats, duty, seats[duty.Id]))
            .FirstOrDefault(broken => broken is not null);
    }

    /// <summary>The rule that one breaks who has a duty, or would have it.</summary>
    public static string? BrokenBy(
        DraftInput input, IReadOnlyDictionary<DraftDutyId, Holder> seats, DraftDuty duty, Holder who)
    {
        if (input.Members.SingleOrDefault(one => one.Who == who) is not { } member)
        {
            return $"{duty.Id}: no member";
        }

        var others = input.Duties.Where(other => other.Id != duty.Id && seats.TryGetValue(other.Id, out var own)
            && own == who).ToList();
        var busy = others.Select(other => new Period(other.From, other.To)).Concat(member.Elsewhere).ToList();
        return
            !member.Layers.Contains(duty.Layer) ? $"{duty.Id}: not of the layer"
            : input.Wishes.Any(wish => wish.Who == who && wish.Wish == Wish.Cannot
                && wish.During.From < duty.To && duty.From < wish.During.To) ? $"{duty.Id}: on a cross"
            : busy.Exists(other => other.From < duty.To && duty.From < other.To) ? $"{duty.Id}: two at a time"
            : busy.Exists(other => Rest(duty, other) < member.Rest) ? $"{duty.Id}: too little rest"
            : member.Limits.Any(limit => others.Append(duty).Count(one => IsIn(limit, one)) > limit.Most
                && IsIn(limit, duty)) ? $"{duty.Id}: over the maximum"
            : IsAlone(input, seats, duty, who) ? $"{duty.Id}: a newcomer alone"
            : null;
    }

    private static bool IsIn(DutyLimit limit, DraftDuty duty) =>
        limit.During.From <= duty.From && duty.From < limit.During.To;

    private static TimeSpan Rest(DraftDuty duty, Period other) =>
        other.From >= duty.To ? other.From - duty.To : duty.From - other.To;

    private static bool IsAlone(
        DraftInput input, IReadOnlyDictionary<DraftDutyId, Holder> seats, DraftDuty duty, Holder who)
    {
        var pairs = input.Pairs.Where(pair => pair.Newcomer == who).ToList();
        var beside = input.Duties.Where(other =>
            other.Layer != duty.Layer && other.From <= duty.From && duty.To <= other.To);
        return pairs.Count > 0 && !beside.Any(other =>
            seats.TryGetValue(other.Id, out var mentor) && pairs.Exists(pair => pair.Mentors.Contains(mentor)));
    }

    // Whoever may do the layer is hindered by a rule, and the gap says so of exactly those.
    private static bool IsExplained(
        DraftInput input, IReadOnlyDictionary<DraftDutyId, Holder> seats, DraftGap gap)
    {
        var duty = input.Duties.Single(one => one.Id == gap.Duty);
        if (gap.Because.Any(one => one is Hindrance.FixedTwice))
        {
            return input.Fixed.Where(entry => entry.Duty == duty.Id).Distinct().Count() > 1;
        }

        var meant = input.Members.Where(member => member.Layers.Contains(duty.Layer)).Select(member => member.Who);
        return meant.ToHashSet().SetEquals(gap.Because.Select(one => one.Who))
            && gap.Because.All(one => BrokenBy(input, seats, duty, one.Who) is not null);
    }
}
