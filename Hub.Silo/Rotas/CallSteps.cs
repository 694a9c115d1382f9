using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas;

/// <summary>The part of the chain that one rota makes: role by role whoever is on, then its fallbacks.</summary>
internal static class CallSteps
{
    public static IEnumerable<CallStep> Of(RotaNow rota, DutyGlossary glossary) =>
    [
        .. rota.Roles.SelectMany(role => Of(rota.Rota, role.Answer, glossary)),
        .. rota.Fallbacks.Index().Select(each => new CallStep.AskFallback(rota.Rota, each.Item, each.Index + 1)),
    ];

    private static IEnumerable<CallStep> Of(RotaView rota, DutyAnswer answer, DutyGlossary glossary) =>
        answer.Holders.Count == 0
            ? [new CallStep.Gap(rota, answer.Role, answer.Vacancies, answer.Until)]
            : answer.Holders.Select(duty => new CallStep.OnCall(
                rota, answer.Role, glossary.Of(duty.Holder), duty.Because, answer.Until));
}
