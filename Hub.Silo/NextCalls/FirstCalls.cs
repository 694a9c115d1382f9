using Hub.Contracts;
using Hub.Contracts.Rotas;

namespace Hub.Silo.NextCalls;

/// <summary>Whom a first call may name.</summary>
internal sealed record FirstCallFacts(IReadOnlySet<Holder> Holders, IReadOnlySet<RotaId> Rotas);

/// <summary>What is the same for a first call of a district, an institution and a patient.</summary>
internal static class FirstCalls
{
    private const int Most = 20;
    private const int LongestWait = 60;

    /// <summary>Why a call cannot go by these steps; null where it can.</summary>
    public static Refusal? Refuse(IReadOnlyList<FirstCallStep> steps, FirstCallFacts facts)
    {
        if (steps.Count > Most)
        {
            return FirstCallRefusals.TooManySteps.About("steps");
        }

        for (var place = 0; place < steps.Count; place++)
        {
            var step = steps[place];
            var refusal = !IsKnown(step.Target, facts) ? FirstCallRefusals.StepUnknown
                : RefuseMinutes(step.Minutes) is { } wrong ? wrong
                : steps.Take(place).Any(before => before.Target == step.Target) ? FirstCallRefusals.StepRepeated
                : null;
            if (refusal is not null)
            {
                return refusal.About($"steps[{place}]");
            }
        }

        return null;
    }

    /// <summary>Why nobody can be given so long to answer; null where they can, or where it is left open.</summary>
    public static Refusal? RefuseMinutes(int? minutes) =>
        minutes is < 1 or > LongestWait ? FirstCallRefusals.MinutesWrong.About("minutes") : null;

    /// <summary>When a rule is recorded: not before what is known, so that a clock set back rewrites nothing.</summary>
    public static DateTimeOffset RecordedAt(IEnumerable<FirstCall> known, DateTimeOffset now) =>
        known.Select(rule => rule.At).Append(now).Max();

    /// <summary>Whether just this was said last of this kind and this instant.</summary>
    public static bool IsSaid(
        IEnumerable<FirstCall> known, CallKind? kind, DateTimeOffset from, IReadOnlyList<FirstCallStep> steps) =>
        known.LastOrDefault(rule => rule.Kind == kind && rule.From == from)?.Steps.SequenceEqual(steps) == true;

    /// <summary>Whether a rule is one of the plans for this instant, which has not come.</summary>
    public static bool IsPlan(FirstCall rule, CallKind? kind, DateTimeOffset from, DateTimeOffset now) =>
        rule.Kind == kind && rule.From == from && Effective(rule) > now;

    /// <summary>
    /// The rule of one scope that orders a call of this kind: the kind's own, else the one for every kind; of each the
    /// one that took effect last. Null where the wider scope is to say.
    /// </summary>
    public static FirstCall? InForce(IEnumerable<FirstCall> rules, CallKind kind, DateTimeOffset at)
    {
        var effective = rules.Where(rule => Effective(rule) <= at).OrderBy(Effective).ToList();
        return effective.LastOrDefault(rule => rule.Kind == kind) is { Steps.Count: > 0 } own ? own
            : effective.LastOrDefault(rule => rule.Kind is null) is { Steps.Count: > 0 } every ? every
            : null;
    }

    /// <summary>What is recorded late takes effect when it is recorded.</summary>
    public static DateTimeOffset Effective(FirstCall rule) => rule.From > rule.At ? rule.From : rule.At;

    private static bool IsKnown(CallTarget target, FirstCallFacts facts) => target switch
    {
        CallTarget.OwnDoctor => true,
        CallTarget.OnDuty duty => facts.Rotas.Contains(duty.Rota),
        CallTarget.Fallbacks of => facts.Rotas.Contains(of.Rota),
        CallTarget.Named named => Enum.IsDefined(named.As) && facts.Holders.Contains(named.Who),
        _ => false,
    };
}
