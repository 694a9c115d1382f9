using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Rotas;
using Hub.Contracts.Timelines;
using Hub.Silo.Rotas;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Calls;

/// <summary>The chain of a call, what became of each step in the round that runs, and who would be next.</summary>
internal sealed class Ladder(
    Call call, IReadOnlyList<CallEvent> events, DutyBook book, ICallees callees,
    IReadOnlyDictionary<PractitionerId, PersonView> people)
{
    /// <summary>Whoever is on duty behind a step to come, of all steps.</summary>
    public static IEnumerable<PractitionerId> ToCome(Call call, ICallees callees) =>
        call.Chain.SelectMany(step => callees.Find(step.Target).People);

    public IReadOnlyList<LadderStep> Steps() => [.. call.Chain.Select(Step)];

    private LadderStep Step(ChainStep step, int place)
    {
        var offers = events.OfType<CallOffered>()
            .Where(offer => offer.Round == call.Round && offer.Step == place).ToList();
        var (state, who) = offers.Count > 0
            ? (State(place, offers), offers.SelectMany(offer => offer.People).Distinct())
            : NotAsked(place, callees.Find(step.Target).People);
        return new LadderStep(
            place,
            Title(step.Target),
            step.Target,
            step.Seconds,
            state,
            [.. who.Select(Person)],
            offers.Count > 0 ? offers[0].At : null);
    }

    // Who said no between two rounds is passed over in the one that follows, and is named all the same.
    private (LadderState State, IEnumerable<PractitionerId> Who) NotAsked(
        int place, IReadOnlyList<PractitionerId> people)
    {
        var isPassed = events.OfType<StepEmpty>().Any(empty => empty.Round == call.Round && empty.Step == place);
        return (
            !isPassed ? LadderState.ToCome
                : people.Any(HasDeclined) ? LadderState.Declined
                : LadderState.Empty,
            people);
    }

    private bool HasDeclined(PractitionerId who) =>
        call.InRound.Any(asked => asked.Who == who && asked.HasDeclined);

    private LadderState State(int place, List<CallOffered> offers)
    {
        var asked = call.InRound.Where(one => one.Step == place).ToList();
        return offers.Exists(offer => offer.People.Any(who => Answer(who).Answer is LadderAnswer.Accepted))
                ? LadderState.Taken
            : call.Phase is CallPhase.Offered && call.Step == place ? LadderState.Ringing
            : asked.TrueForAll(one => one.HasDeclined) ? LadderState.Declined
            : LadderState.Lapsed;
    }

    private LadderPerson Person(PractitionerId who)
    {
        var (answer, at) = Answer(who);
        return new(people[who], book.Contacts.Of(Holder.Of(who)).Phone, answer, at);
    }

    // Of this round only: whoever declined in the one before is asked again.
    private (LadderAnswer Answer, DateTimeOffset? At) Answer(PractitionerId who)
    {
        var since = events.OfType<CallOffered>().FirstOrDefault(offer => offer.Round == call.Round)?.At;
        return events.OfType<CallAccepted>().LastOrDefault(e => e.By == who && e.At >= since) is { } accepted
                ? (LadderAnswer.Accepted, accepted.At)
            : HasDeclined(who) && events.LastOrDefault(happened => IsNoOf(who, happened)) is { } declined
                ? (LadderAnswer.Declined, declined.At)
            : (LadderAnswer.None, null);
    }

    // Who could not go on has said no to the round that followed.
    private static bool IsNoOf(PractitionerId who, CallEvent happened) =>
        happened is CallDeclined { By: var no } ? no == who
        : happened is CallReleased { By: { } by, From: var from } && by == from && from == who;

    private string Title(ChainTarget target) => target switch
    {
        ChainTarget.OnDuty duty => book.Rota(duty.Rota)?.View.Name ?? string.Empty,
        ChainTarget.Fallback back => book.Rota(back.Rota)?.View.Name ?? string.Empty,
        ChainTarget.Named named => book.Contacts.Of(named.Who).Name,
        _ => string.Empty,
    };
}
