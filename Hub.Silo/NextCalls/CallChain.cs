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

    private readonly Glossary glossary = new(book.Contacts);
    private readonly OwnDoctors doctors = new(book, question, patient);

    public NextCall Answer()
    {
        var rule = InForce();
        var steps = (rule is null ? [] : rule.Value.Rule.Steps.SelectMany(Steps).Concat(Behind(rule.Value.Rule)))
            .ToList();

        // A rule that names no published rota has nobody behind its last step, so all of the district stands there.
        if (rule is null || !rule.Value.Rule.Steps.Any(step => book.Published.Any(
            kept => kept.View.Id == RotaOf(step.Target))))
        {
            steps.AddRange(District());
        }

        return new NextCall(question.At, steps, glossary.Made, rule?.Source);
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

    private IEnumerable<CallStep> Steps(FirstCallStep step)
    {
        var minutes = step.Minutes ?? Minutes;
        return step.Target switch
        {
            CallTarget.OwnDoctor => [Timed(doctors.Step(), minutes)],
            CallTarget.OnDuty duty => Of(duty.Rota, rota => OnDuty(rota, duty.Role, minutes)),
            CallTarget.Fallbacks of => Of(of.Rota, rota => Fallbacks(rota, minutes)),
            CallTarget.Named named => [Named(named, minutes)],
            _ => [],
        };
    }

    private CallStep Named(CallTarget.Named named, int minutes)
    {
        var view = book.Contacts.Of(named.Who);
        return book.Contacts.Knows(named.Who)
            ? new CallStep.Named(view, named.As) { Minutes = minutes }
            : new CallStep.Gone(view, named.As);
    }

    private IEnumerable<CallStep> Of(RotaId id, Func<KeptRota, IEnumerable<CallStep>> steps) =>
        book.Rotas.FirstOrDefault(kept => kept.View.Id == id) switch
        {
            null => [new CallStep.RotaSilent(string.Empty, RotaSilence.Unknown)],
            { View: { PublishedThrough: null, Name: var name } } =>
                [new CallStep.RotaSilent(name, RotaSilence.NotPublished)],
            { } rota => steps(rota),
        };

    private IEnumerable<CallStep> OnDuty(KeptRota rota, string? role, int minutes) =>
        (role is null ? rota.History.Roles(question.At) : [role]) is { Count: > 0 } roles
            ? roles.SelectMany(each => InRole(rota, each, minutes))
            : [new CallStep.RotaSilent(rota.View.Name, RotaSilence.NoRulesYet)];

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

    private IEnumerable<CallStep> Fallbacks(KeptRota rota, int minutes) =>
        rota.History.Rota.Fallbacks is { Count: > 0 } fallbacks
            ? fallbacks.Select((fallback, place) =>
                new CallStep.AskFallback(rota.View, book.Contacts.Of(fallback), place + 1) { Minutes = minutes })
            : [new CallStep.RotaSilent(rota.View.Name, RotaSilence.NoFallbacks)];

    // Fallbacks that the rule itself puts somewhere stand there and not once more at the end.
    private IEnumerable<CallStep> Behind(FirstCall rule) => rule.Steps
        .Select(step => step.Target).OfType<CallTarget.OnDuty>().Select(duty => duty.Rota).Distinct()
        .Except(rule.Steps.Select(step => step.Target).OfType<CallTarget.Fallbacks>().Select(of => of.Rota))
        .SelectMany(id => book.Published.Where(kept => kept.View.Id == id))
        .SelectMany(rota => Fallbacks(rota, Minutes));

    private List<CallStep> District()
    {
        var steps = book.Published
            .SelectMany(rota => OnDuty(rota, null, Minutes).Concat(Fallbacks(rota, Minutes)))
            .ToList();
        return steps.Count > 0 ? steps : [new CallStep.NoRota()];
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
