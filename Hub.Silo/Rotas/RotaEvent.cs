using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;

namespace Hub.Silo.Rotas;

/// <summary>
/// The stored facts of a rota. Never rename or retype a field: add an event. <paramref name="At"/> is when it was
/// recorded; before it nothing changes.
/// </summary>
internal abstract record RotaEvent(DateTimeOffset At)
{
    /// <summary>Also when it is named anew.</summary>
    [EventName("rota-founded")]
    public sealed record RotaFounded(string Name, InstitutionId Owner, DateTimeOffset At) : RotaEvent(At);

    [EventName("rota-rules-set")]
    public sealed record RulesSet(RotaPolicy Policy, DateTimeOffset Effective, DateTimeOffset At) : RotaEvent(At);

    [EventName("rota-fallbacks-set")]
    public sealed record FallbacksSet(IReadOnlyList<Fallback> Fallbacks, DateTimeOffset At) : RotaEvent(At);

    [EventName("rota-published")]
    public sealed record RotaPublished(DateOnly Through, DateTimeOffset At) : RotaEvent(At);

    [EventName("rota-override-put")]
    public sealed record OverridePut(Override Override, DateTimeOffset At) : RotaEvent(At);

    [EventName("rota-override-lifted")]
    public sealed record OverrideLifted(OverrideId Override, DateTimeOffset At) : RotaEvent(At);

    [EventName("rota-absence-reported")]
    public sealed record AbsenceReported(Absence Absence, DateTimeOffset At) : RotaEvent(At);

    [EventName("rota-absence-ended")]
    public sealed record AbsenceEnded(AbsenceId Absence, DateTimeOffset At) : RotaEvent(At);

    [EventName("rota-swap-proposed")]
    public sealed record SwapProposed(
        SwapId Swap, string Role, SwapPart Give, Holder Taker, Period? Take, DateTimeOffset At) : RotaEvent(At);

    [EventName("rota-swap-accepted")]
    public sealed record SwapAccepted(SwapId Swap, DateTimeOffset At) : RotaEvent(At);

    [EventName("rota-swap-declined")]
    public sealed record SwapDeclined(SwapId Swap, DateTimeOffset At) : RotaEvent(At);

    [EventName("rota-swap-withdrawn")]
    public sealed record SwapWithdrawn(SwapId Swap, DateTimeOffset At) : RotaEvent(At);

    /// <summary>An accepted swap moves nobody any more, and these are to know. The swap stays as it is.</summary>
    [EventName("rota-swap-undone")]
    public sealed record SwapUndone(SwapId Swap, IReadOnlyList<PractitionerId> People, DateTimeOffset At)
        : RotaEvent(At);

    /// <summary>
    /// The lists of holidays up to <paramref name="ListedAt"/> were looked at; these have other duties by them than
    /// they were told.
    /// </summary>
    [EventName("rota-holidays-taken")]
    public sealed record HolidaysTaken(
        DateTimeOffset ListedAt,
        IReadOnlyList<Holder> Holders,
        IReadOnlyList<PractitionerId> People,
        DateTimeOffset At) : RotaEvent(At);

    [EventName("rota-planning-set")]
    public sealed record PlanningSet(PlanningTerms Terms, DateTimeOffset At) : RotaEvent(At);

    /// <summary>What a written text means from now on; without a holder it is forgotten.</summary>
    [EventName("rota-names-remembered")]
    public sealed record NamesRemembered(IReadOnlyList<WrittenName> Names, DateTimeOffset At) : RotaEvent(At);

    /// <summary>Which layer a heading means from now on; without a layer it is forgotten.</summary>
    [EventName("rota-columns-remembered")]
    public sealed record ColumnsRemembered(IReadOnlyList<WrittenColumn> Columns, DateTimeOffset At) : RotaEvent(At);

    /// <summary>The plan of a month, at a version of its own, with the findings that are to stand.</summary>
    [EventName("rota-month-published")]
    public sealed record MonthPublished(
        DateOnly Month, long Plan, IReadOnlyList<string> Confirmed, DateTimeOffset At) : RotaEvent(At);

    /// <summary>These are to know what duties they have in the period, or that they have others than before.</summary>
    [EventName("rota-duties-told")]
    public sealed record DutiesTold(DateOnly Month, Period During, IReadOnlyList<Holder> Holders, DateTimeOffset At)
        : RotaEvent(At);

    [EventName("rota-inside-named")]
    public sealed record InsideNamed(Inside Inside, DateTimeOffset At) : RotaEvent(At);

    [EventName("rota-inside-lifted")]
    public sealed record InsideLifted(InsideId Inside, DateTimeOffset At) : RotaEvent(At);

    [EventName("rota-cover-asked")]
    public sealed record CoverAsked(SwapId Cover, string Role, SwapPart Give, string Note, DateTimeOffset At)
        : RotaEvent(At);

    /// <summary>From here on it is an accepted swap.</summary>
    [EventName("rota-cover-taken")]
    public sealed record CoverTaken(SwapId Cover, Holder Taker, DateTimeOffset At) : RotaEvent(At);

    [EventName("rota-cover-withdrawn")]
    public sealed record CoverWithdrawn(SwapId Cover, DateTimeOffset At) : RotaEvent(At);
}
