using System.Diagnostics;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using static Hub.Contracts.Rotas.RotaCommand;
using static Hub.Silo.Rotas.RotaEvent;

namespace Hub.Silo.Rotas;

/// <summary>Every rule about a rota.</summary>
internal static class RotaDecider
{
    private const int LongestName = 100;
    private const int LongestPhone = 30;
    private const int FewestFallbacks = 2;
    private const int MostYearsPublished = 2;

    public static Decision<RotaEvent> Decide(Rota rota, RotaCommand command, RotaFacts facts)
    {
        // A clock that was set back must not put what is new before what is known.
        var now = facts.Now < rota.At ? rota.At : facts.Now;
        return StaleSwaps.Told(rota, Asked(rota, command, facts, now), facts, now);
    }

    private static Decision<RotaEvent> Asked(Rota rota, RotaCommand command, RotaFacts facts, DateTimeOffset now) =>
        command switch
        {
            Found found => Begin(rota, found, facts, now),
            _ when !rota.IsFounded => RotaRefusals.Unknown,
            ProposeSwap or AcceptSwap or DeclineSwap or WithdrawSwap =>
                SwapRules.Decide(rota, command, facts, now),
            AskForCover or TakeCover or WithdrawCover => CoverRules.Decide(rota, command, facts, now),
            ReportAbsence report => Report(rota, report.Absence, facts, now),
            EndAbsence end => End(rota, end.Absence, facts, now),
            NameInside name => InsideRules.Name(rota, name.Inside, facts, now),
            LiftInside lift => InsideRules.Lift(rota, lift.Inside, facts, now),
            _ when !facts.BySecretariat => DistrictRefusals.SecretariatOnly,
            SetRules set => Set(rota, set, facts, now),
            SetFallbacks set => Set(rota, set.Fallbacks, facts.Roll, now),
            Publish publish => Announce(rota, publish.Through, facts, now),
            RotaCommand.PutOverride put => OverrideRules.Put(rota, put.Override, facts, now),
            SetPlanning set => PlanningRules.Set(rota, set.Terms, facts, now),
            RememberNames remember => PlanningRules.Remember(rota, remember.Names, facts, now),
            RememberColumns remember => PlanningRules.Remember(rota, remember.Columns, now),
            PublishMonth publish => MonthPublishing.Decide(rota, publish, facts, now),
            LiftOverride lift => OverrideRules.Lift(rota, lift.Override, now),
            TakeHolidays => HolidayRules.Take(rota, facts, now),
            _ => throw new UnreachableException($"No rule decides {command.GetType().Name}."),
        };

    private static Decision<RotaEvent> Begin(Rota rota, Found command, RotaFacts facts, DateTimeOffset now)
    {
        var name = command.Name.Trim();
        return !facts.BySecretariat ? DistrictRefusals.SecretariatOnly
            : name.Length is 0 or > LongestName ? RotaRefusals.NameEmpty.About("name")
            : !facts.Roll.Lists(command.Owner) ? RotaRefusals.OwnerUnknown.About("owner")
            : rota.Owner == command.Owner && string.Equals(rota.Name, name, StringComparison.Ordinal)
                ? Decision<RotaEvent>.Nothing
                : new RotaFounded(name, command.Owner, now);
    }

    private static Decision<RotaEvent> Set(Rota rota, SetRules command, RotaFacts facts, DateTimeOffset now) =>
        command.Effective.UtcDateTime.Year > Horizon.LastYear ? RotaRefusals.InstantOutOfRange.About("effective")
            : PolicyRules.Refuse(command.Policy, facts) is { } refusal ? refusal
            : new RulesSet(command.Policy, command.Effective > now ? command.Effective : now, now);

    private static Decision<RotaEvent> Set(
        Rota rota, IReadOnlyList<Fallback> fallbacks, Roll roll, DateTimeOffset now)
    {
        for (var place = 0; place < fallbacks.Count; place++)
        {
            var phone = fallbacks[place].Phone ?? roll.Phone(fallbacks[place].Holder);
            var refusal = !roll.Knows(fallbacks[place].Holder) ? RotaRefusals.HolderUnknown
                : string.IsNullOrWhiteSpace(phone) || phone.Length > LongestPhone ? RotaRefusals.FallbackIncomplete
                : fallbacks.Take(place).Contains(fallbacks[place]) ? RotaRefusals.FallbackRepeated
                : null;
            if (refusal is not null)
            {
                return refusal.About($"fallbacks[{place}]");
            }
        }

        return fallbacks.Count < FewestFallbacks && rota.PublishedThrough is not null ? RotaRefusals.FallbacksTooFew
            : fallbacks.SequenceEqual(rota.Fallbacks) ? Decision<RotaEvent>.Nothing
            : new FallbacksSet(fallbacks, now);
    }

    private static Decision<RotaEvent> Announce(Rota rota, DateOnly through, RotaFacts facts, DateTimeOffset now)
    {
        var today = new RotaHistory(rota, facts.Holidays).Date(now);
        return rota.Rules.IsEmpty ? RotaRefusals.RulesMissing
            : rota.Fallbacks.Count < FewestFallbacks ? RotaRefusals.FallbacksTooFew
            : through < today || through > today.AddYears(MostYearsPublished)
                ? RotaRefusals.DateOutOfRange.About("through")
            : through < rota.PublishedThrough ? RotaRefusals.PublishedFurther.About("through")
            : through == rota.PublishedThrough ? Decision<RotaEvent>.Nothing
            : new RotaPublished(through, now);
    }

    private static Decision<RotaEvent> Report(Rota rota, Absence absence, RotaFacts facts, DateTimeOffset now)
    {
        if (!facts.BySecretariat && !facts.Roll.Speaks(facts.By, absence.Holder))
        {
            return RotaRefusals.NotYours;
        }

        if (rota.Absences.TryGetValue(absence.Id, out var known))
        {
            return known.Absence == absence ? Decision<RotaEvent>.Nothing : RotaRefusals.IdTaken;
        }

        return !RotaMembers.Of(rota).Contains(absence.Holder) ? RotaRefusals.NotAMember.About("holder")
            : ChangePeriod.Refuse(absence.During, now) is { } refusal ? refusal.About("during")
            : new AbsenceReported(absence, now);
    }

    private static Decision<RotaEvent> End(Rota rota, AbsenceId id, RotaFacts facts, DateTimeOffset now) =>
        !rota.Absences.TryGetValue(id, out var known) ? RotaRefusals.ChangeUnknown
        : !facts.BySecretariat && !facts.Roll.Speaks(facts.By, known.Absence.Holder) ? RotaRefusals.NotYours
        : known.EndedAt is not null || known.Absence.During.To <= now ? Decision<RotaEvent>.Nothing
        : new AbsenceEnded(id, now);
}
