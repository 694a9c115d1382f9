namespace Hub.Contracts.Rotas;

/// <summary>The rules of a rota, and what others would come to, for the secretariat.</summary>
public interface IRuleReads
{
    /// <summary>What a rota is kept by at an instant, and from then on; null where there is no rota.</summary>
    Task<RotaRules?> Of(RotaId rota, DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>
    /// What duties would become under these rules, at least one, each from its instant on. Nothing is recorded.
    /// </summary>
    Task<RulesPreview> Preview(
        RotaId rota, IReadOnlyList<RulesFrom> rules, DateTimeOffset at, CancellationToken cancellation = default);
}

/// <summary>What a rota is kept by.</summary>
/// <param name="Rota">Which.</param>
/// <param name="Owner">The body that keeps it.</param>
/// <param name="Policy">The rules that hold at the instant, or else the first to come; null without any.</param>
/// <param name="Later">Others that take the place of those, by the instant from which they hold.</param>
/// <param name="Fallbacks">Whom to ask when nobody answers, in order.</param>
/// <param name="HolidayLists">The names of the lists of holidays that there are.</param>
/// <param name="Glossary">What the ids stand for.</param>
public sealed record RotaRules(
    RotaView Rota,
    InstitutionId Owner,
    RotaPolicy? Policy,
    IReadOnlyList<RulesFrom> Later,
    IReadOnlyList<Fallback> Fallbacks,
    IReadOnlyList<string> HolidayLists,
    DutyGlossary Glossary);

/// <summary>Rules, and the instant from which they hold.</summary>
public sealed record RulesFrom(DateTimeOffset Effective, RotaPolicy Policy);

/// <summary>What rules would come to.</summary>
/// <param name="Refusal">Why they cannot be set; null where they can.</param>
/// <param name="Changes">The duties of the next 62 days that would be another's, no more than 40, by time.</param>
/// <param name="Gaps">The times of the next 62 days in which somebody is wanted and nobody would be on duty.</param>
/// <param name="Shares">What each would carry in the year that follows, the most hours first.</param>
/// <param name="Warnings">The years whose holidays the rules ask for and nobody knows.</param>
/// <param name="Glossary">What the ids stand for.</param>
public sealed record RulesPreview(
    Refusal? Refusal,
    IReadOnlyList<MovedDuty> Changes,
    IReadOnlyList<UncoveredTime> Gaps,
    IReadOnlyList<DutyShare> Shares,
    IReadOnlyList<RotaWarning> Warnings,
    DutyGlossary Glossary);

/// <summary>A time that would be another's.</summary>
public sealed record MovedDuty(string Role, Period During, IReadOnlyList<Holder> From, IReadOnlyList<Holder> To);

/// <summary>A time that nobody covers.</summary>
public sealed record UncoveredTime(string Role, Period During);

/// <summary>What one carries in a year.</summary>
/// <param name="Who">The holder.</param>
/// <param name="Turns">How many duties begin.</param>
/// <param name="Time">How long they last together.</param>
public sealed record DutyShare(Holder Who, int Turns, TimeSpan Time);
