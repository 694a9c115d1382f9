using System.Diagnostics;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Silo.Journal;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Calls;

/// <summary>
/// What is left to do after a call: it has somebody who can see it or is the desk's, and a day. When the day is over
/// whoever has it is told once, and a day later the secretariat sees it.
/// </summary>
internal static class FollowingUp
{
    /// <summary>Nobody plans what is left of a night for longer than this.</summary>
    private const int MostDays = 366;

    /// <summary>The first thing that is wrong with what is to be done; null for nothing.</summary>
    public static Refusal? Wrong(FollowUp followUp, CallFacts facts) =>
        RequestRules.Text(followUp.What, "what")
        ?? (IsPlanned(followUp.On, facts.Day.Today) ? null : CallRefusals.TimeWrong.About("on"))
        ?? (facts.CanFollow(followUp.Who) ? null : CallRefusals.PersonUnknown.About("who"));

    public static bool IsPlanned(DateOnly day, DateOnly today) =>
        day >= today && day.DayNumber - today.DayNumber <= MostDays;

    public static Decision<CallEvent> End(
        Call call, CallCommand.EndFollowUp command, CallFacts facts, DateTimeOffset now) =>
        (call.LeftToDo ?? call.Paused) is not { } left ? CallRefusals.WrongOrder
            : !MayEnd(left, facts) ? CallRefusals.NotOwner
            : RequestRules.Text(command.Result, "result") is { } wrong ? wrong
            : new FollowUpEnded(command.Result.Trim(), facts.By, now);

    /// <summary>Whoever has it can no longer see it, or its time has come.</summary>
    public static Decision<CallEvent> Due(Call call, LeftToDo left, CallFacts facts, DateTimeOffset now) =>
        IsLost(left, facts) ? new FollowUpPassed(left.Holders, facts.FallBack, now)
            : left.Due is not { } due || now < due ? Decision<CallEvent>.Nothing
            : left.IsReminded ? new FollowUpLate(now)
            : new FollowUpReminded(left.Holders, now.AddDays(1), now);

    /// <summary>Whether it is somebody else's now.</summary>
    public static bool IsLost(LeftToDo left, CallFacts facts) =>
        !left.Holders.Any(facts.CanFollow) && !left.Holders.SequenceEqual(facts.FallBack);

    /// <summary>Ends the call; what was left to do before it was opened again is left once more.</summary>
    public static Decision<CallEvent> Over(Call call, DateTimeOffset now, params CallEvent[] end) =>
        call.Paused is not { } left || end.OfType<CallAcknowledged>().Any(e => e.FollowUp is not null)
            ? end
            : [.. end, new FollowUpResumed(left.What, left.Giver, left.Holders, Later(left.Due, now), now)];

    public static Call Given(Call call, CallAcknowledged e) => e.FollowUp is not { } followUp ? call : call with
    {
        LeftToDo = new(followUp, e.By, [followUp.Who], DueOf(e), false), Paused = null, Due = DueOf(e),
    };

    public static Call Evolve(Call call, CallEvent happened) => (happened, call.LeftToDo) switch
    {
        (FollowUpResumed e, _) => call with
        {
            LeftToDo = new(e.FollowUp, e.Giver, [.. e.Holders], e.Due, false), Paused = null, Due = e.Due,
        },
        (FollowUpEnded, _) => call with
        {
            LeftToDo = null, Paused = null, Due = call.IsOpen ? call.Due : null,
        },
        (FollowUpPassed e, { } left) => call with { LeftToDo = left with { Holders = [.. e.To] } },
        (FollowUpReminded e, { } left) => call with
        {
            LeftToDo = left with { IsReminded = true, Due = e.ShowAt }, Due = e.ShowAt,
        },
        (FollowUpLate, { } left) => call with { LeftToDo = left with { Due = null }, Due = null },
        _ => throw new UnreachableException($"No rule folds {happened.GetType().Name}."),
    };

    /// <summary>When the day is over; of what was acknowledged before days had an end, by UTC.</summary>
    public static DateTimeOffset? DueOf(CallAcknowledged e) => e.FollowUp is { } followUp
        ? e.FollowUpBy ?? new DateTimeOffset(followUp.On.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero)
        : null;

    // Whoever has it, the patient's own doctors, and the desk where it is nobody's any more.
    private static bool MayEnd(LeftToDo left, CallFacts facts) =>
        (left.Holders.Contains(facts.By) && facts.CanFollow(facts.By))
        || facts.Me is { IsOwnDoctor: true }
        || (facts.Me is { IsDesk: true } && !left.Holders.Any(facts.CanFollow));

    private static DateTimeOffset Later(DateTimeOffset? due, DateTimeOffset now) =>
        due is { } at && at > now ? at : now;
}
