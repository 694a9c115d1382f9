using System.Diagnostics;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Patients;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas;

namespace Hub.Silo.NextCalls;

/// <summary>
/// Who takes the next call: one question to one book. The steps of the rule that is in force, then the fallbacks of the
/// rotas that it named, so that no chain ends in one person; without a rule, every published rota by its name.
/// </summary>
internal sealed class CallChain(DutyBook book, CallQuestion question, PatientCallsView? patient)
{
    private const int UsualMinutes = 5;
    private const int SecondsPerMinute = 60;

    private readonly Glossary glossary = new(book.Contacts);
    private readonly OwnDoctors doctors = new(book, question, patient);

    /// <summary>Whose patient it is at the instant of the question; null for nobody's.</summary>
    public Responsibility? Responsibility => doctors.Responsibility;

    /// <summary>Who is called at the instant of the question, step by step.</summary>
    public NextCall Answer()
    {
        var rule = InForce();
        return new NextCall(question.At, [.. Fixed(rule?.Rule).SelectMany(Steps)], glossary.Made, rule?.Source);
    }

    /// <summary>The steps alone, as a call keeps them: where to look for people, and how long they have.</summary>
    public IReadOnlyList<ChainStep> Fixed() => Fixed(InForce()?.Rule);

    /// <summary>Who stands behind a step at the instant of the question.</summary>
    public IEnumerable<CallStep> Steps(ChainStep step)
    {
        var minutes = step.Seconds / SecondsPerMinute;
        return step.Target switch
        {
            ChainTarget.OwnDoctor => [Timed(doctors.Step(), minutes)],
            ChainTarget.OnDuty { Role: { } role } duty => Of(duty.Rota, rota => InRole(rota, role, minutes)),
            ChainTarget.OnDuty duty => Of(duty.Rota, rota => Silent(rota, RotaSilence.NoRulesYet)),
            ChainTarget.Fallback { Place: > 0 } back => Of(back.Rota, rota => Fallback(rota, back.Place, minutes)),
            ChainTarget.Fallback back => Of(back.Rota, rota => Silent(rota, RotaSilence.NoFallbacks)),
            ChainTarget.Named named => [Named(named, minutes)],
            ChainTarget.NoRota => [new CallStep.NoRota()],
            _ => throw new UnreachableException($"No rule finds {step.Target.GetType().Name}."),
        };
    }

    private List<ChainStep> Fixed(FirstCall? rule)
    {
        var steps = (rule is null ? [] : rule.Steps.SelectMany(Places).Concat(Behind(rule))).ToList();

        // A rule that names no published rota has nobody behind its last step, so all of the district stands there.
        if (rule is null || !rule.Steps.Any(step => book.Published.Any(
            kept => kept.View.Id == RotaOf(step.Target))))
        {
            steps.AddRange(District());
        }

        return steps;
    }

    private (FirstCall Rule, FirstCallSource Source)? InForce()
    {
        var institution = doctors.Primary is { } primary ? book.Contacts.Person(primary) : null;
        return Rule(FirstCallScope.Patient, patient?.FirstCalls ?? [], string.Empty)
            ?? (institution is null ? null : Rule(
                FirstCallScope.Institution,
                book.Calls.FirstCalls.Where(set => set.Institution == institution.Details.Institution)
                    .Select(set => set.Rule),
                institution.InstitutionName))
            ?? Rule(
                FirstCallScope.Association,
                book.Calls.FirstCalls.Where(set => set.Institution is null).Select(set => set.Rule),
                string.Empty);
    }

    private (FirstCall Rule, FirstCallSource Source)? Rule(
        FirstCallScope scope, IEnumerable<FirstCall> rules, string name) =>
        FirstCalls.InForce(rules, question.Kind, question.At) is { } rule
            ? (rule, new FirstCallSource(scope, FirstCalls.Effective(rule), rule.Kind, name))
            : null;

    private IEnumerable<ChainStep> Places(FirstCallStep step)
    {
        var seconds = (step.Minutes ?? Minutes) * SecondsPerMinute;
        return step.Target switch
        {
            CallTarget.OwnDoctor => [new(new ChainTarget.OwnDoctor(), seconds)],
            CallTarget.OnDuty { Role: { } role } duty => [new(new ChainTarget.OnDuty(duty.Rota, role), seconds)],
            CallTarget.OnDuty duty => Roles(duty.Rota, seconds),
            CallTarget.Fallbacks of => Fallbacks(of.Rota, seconds),
            CallTarget.Named named => [new(new ChainTarget.Named(named.Who, named.As), seconds)],
            _ => [],
        };
    }

    private IEnumerable<ChainStep> Roles(RotaId id, int seconds) =>
        book.Rota(id)?.History.Roles(question.At) is { Count: > 0 } roles
            ? roles.Select(role => new ChainStep(new ChainTarget.OnDuty(id, role), seconds))
            : [new(new ChainTarget.OnDuty(id, null), seconds)];

    private IEnumerable<ChainStep> Fallbacks(RotaId id, int seconds) =>
        book.Rota(id)?.History.Rota.Fallbacks is { Count: > 0 } fallbacks
            ? fallbacks.Select((_, place) => new ChainStep(new ChainTarget.Fallback(id, place + 1), seconds))
            : [new(new ChainTarget.Fallback(id, 0), seconds)];

    private CallStep Named(ChainTarget.Named named, int minutes)
    {
        var view = book.Contacts.Of(named.Who);
        return book.Contacts.Knows(named.Who)
            ? new CallStep.Named(view, named.As) { Minutes = minutes }
            : new CallStep.Gone(view, named.As);
    }

    private IEnumerable<CallStep> Of(RotaId id, Func<KeptRota, IEnumerable<CallStep>> steps) =>
        book.Rota(id) switch
        {
            null => [new CallStep.RotaSilent(string.Empty, RotaSilence.Unknown)],
            { View.PublishedThrough: null } draft => Silent(draft, RotaSilence.NotPublished),
            { } rota => steps(rota),
        };

    private static CallStep[] Silent(KeptRota rota, RotaSilence why) => [new CallStep.RotaSilent(rota.View.Name, why)];

    private IEnumerable<CallStep> InRole(KeptRota kept, string role, int minutes)
    {
        var (view, history) = (kept.View, kept.History);
        var answer = history.At(role, question.At);
        glossary.Add(history.Rota, answer.Holders, answer.Vacancies);
        return answer.Holders.Count == 0
            ? [new CallStep.Gap(view, role, answer.Vacancies, answer.Until)]
            : answer.Holders.Select(duty => new CallStep.OnCall(
                view, role, book.Contacts.Of(duty.Holder, history.Rota, question.At), duty.Because, answer.Until)
            {
                Minutes = minutes,
            });
    }

    private CallStep[] Fallback(KeptRota rota, int place, int minutes) =>
        rota.History.Rota.Fallbacks.ElementAtOrDefault(place - 1) is { } fallback
            ? [new CallStep.AskFallback(rota.View, book.Contacts.Of(fallback), place) { Minutes = minutes }]
            : Silent(rota, RotaSilence.NoFallbacks);

    // Fallbacks that the rule itself puts somewhere stand there and not once more at the end.
    private IEnumerable<ChainStep> Behind(FirstCall rule) => rule.Steps
        .Select(step => step.Target).OfType<CallTarget.OnDuty>().Select(duty => duty.Rota).Distinct()
        .Except(rule.Steps.Select(step => step.Target).OfType<CallTarget.Fallbacks>().Select(of => of.Rota))
        .Where(id => book.Published.Any(kept => kept.View.Id == id))
        .SelectMany(id => Fallbacks(id, Minutes * SecondsPerMinute));

    private List<ChainStep> District()
    {
        var seconds = Minutes * SecondsPerMinute;
        var steps = book.Published.Select(kept => kept.View.Id)
            .SelectMany(id => Roles(id, seconds).Concat(Fallbacks(id, seconds)))
            .ToList();
        return steps.Count > 0 ? steps : [new(new ChainTarget.NoRota(), 0)];
    }

    private int Minutes => book.Calls.Minutes.LastOrDefault(set => set.Since <= question.At)?.Minutes ?? UsualMinutes;

    private static CallStep Timed(CallStep step, int minutes) =>
        step is CallStep.OwnDoctor or CallStep.Covering ? step with { Minutes = minutes } : step;

    private static RotaId? RotaOf(CallTarget target) => target switch
    {
        CallTarget.OnDuty duty => duty.Rota,
        CallTarget.Fallbacks of => of.Rota,
        _ => null,
    };
}
