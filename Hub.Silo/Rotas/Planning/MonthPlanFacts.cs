using Hub.Contracts;

namespace Hub.Silo.Rotas.Planning;

/// <summary>What a decision about a plan needs to know besides it.</summary>
/// <param name="Plan">The plan that is asked.</param>
/// <param name="By">Who asks.</param>
/// <param name="Now">When.</param>
/// <param name="BySecretariat">Whether the secretariat or the operator asks.</param>
/// <param name="Roll">Who is in the district.</param>
/// <param name="Rota">The rota of the plan, or of the command that begins it.</param>
internal sealed record MonthPlanFacts(
    Hub.Contracts.Rotas.PlanId Plan,
    PractitionerId By,
    DateTimeOffset Now,
    bool BySecretariat,
    Roll Roll,
    RotaHistory Rota);
