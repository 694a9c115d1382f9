using Hub.Contracts;
using Hub.Contracts.Rotas;
using static Hub.Silo.Rotas.RotaEvent;

namespace Hub.Silo.Rotas;

/// <summary>What an event did to a rota, for a person to read.</summary>
internal static class ChangeLog
{
    /// <summary>The change; null for an event that says nothing to a reader.</summary>
    /// <param name="rota">As it is now: nothing that events name is ever forgotten.</param>
    /// <param name="fact">The event.</param>
    /// <param name="by">Who did it.</param>
    public static RotaChange? Of(Rota rota, RotaEvent fact, PractitionerId by) => fact switch
    {
        RotaFounded e => Plain(e, by, RotaChangeKind.Founded) with { Note = e.Name },
        RulesSet e => Plain(e, by, RotaChangeKind.RulesSet),
        FallbacksSet e => Plain(e, by, RotaChangeKind.FallbacksSet),
        RotaPublished e => Plain(e, by, RotaChangeKind.Published) with
        {
            Note = e.Through.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        },
        OverridePut e => Of(e, by, RotaChangeKind.OverridePut, e.Override),
        OverrideLifted e => Of(e, by, RotaChangeKind.OverrideLifted, rota.Overrides[e.Override].Override),
        AbsenceReported e => Of(e, by, RotaChangeKind.AbsenceReported, e.Absence),
        AbsenceEnded e => Of(e, by, RotaChangeKind.AbsenceEnded, rota.Absences[e.Absence].Absence),
        SwapProposed e => Of(e, by, RotaChangeKind.SwapProposed, rota.Swaps[e.Swap]),
        SwapAccepted e => Of(e, by, RotaChangeKind.SwapAccepted, rota.Swaps[e.Swap]),
        SwapDeclined e => Of(e, by, RotaChangeKind.SwapDeclined, rota.Swaps[e.Swap]),
        SwapWithdrawn e => Of(e, by, RotaChangeKind.SwapWithdrawn, rota.Swaps[e.Swap]),
        SwapUndone e => Of(e, by, RotaChangeKind.SwapUndone, rota.Swaps[e.Swap]),
        HolidaysTaken { Holders.Count: > 0 } e => Plain(e, by, RotaChangeKind.HolidaysTaken),
        CoverAsked e => Of(e, by, RotaChangeKind.CoverAsked, rota.Covers[e.Cover]) with { Note = e.Note },
        CoverTaken e => Of(e, by, RotaChangeKind.CoverTaken, rota.Covers[e.Cover]) with { To = e.Taker },
        CoverWithdrawn e => Of(e, by, RotaChangeKind.CoverWithdrawn, rota.Covers[e.Cover]),
        DutiesTold e => Plain(e, by, RotaChangeKind.MonthPublished) with { During = e.During },
        PlanningSet e => Plain(e, by, RotaChangeKind.PlanningSet),
        InsideNamed e => Of(e, by, RotaChangeKind.InsideNamed, e.Inside),
        InsideLifted e => Of(
            e, by, RotaChangeKind.InsideLifted, rota.Insides.First(named => named.Inside.Id == e.Inside).Inside),
        _ => null,
    };

    private static RotaChange Of(RotaEvent fact, PractitionerId by, RotaChangeKind kind, Inside inside) =>
        Plain(fact, by, kind) with
        {
            During = inside.During, From = Holder.Of(inside.Institution), To = Holder.Of(inside.Who),
        };

    private static RotaChange Plain(RotaEvent fact, PractitionerId by, RotaChangeKind kind) =>
        new(fact.At, by, kind, null, null, null, null, string.Empty);

    private static RotaChange Of(RotaEvent fact, PractitionerId by, RotaChangeKind kind, Override change) =>
        Plain(fact, by, kind) with
        {
            Role = change.Role,
            During = change.During,
            From = change switch
            {
                Override.Replace replace => replace.Who,
                Override.Remove remove => remove.Who,
                _ => null,
            },
            To = change switch
            {
                Override.Replace replace => replace.With,
                Override.Add add => add.With,
                Override.Force { Holders: [var only] } => only,
                _ => null,
            },
        };

    private static RotaChange Of(RotaEvent fact, PractitionerId by, RotaChangeKind kind, Absence absence) =>
        Plain(fact, by, kind) with { During = absence.During, From = absence.Holder };

    private static RotaChange Of(RotaEvent fact, PractitionerId by, RotaChangeKind kind, Swap swap) =>
        Plain(fact, by, kind) with
        {
            Role = swap.Role, During = swap.Give.During, From = swap.Give.Holder, To = swap.Taker,
        };

    private static RotaChange Of(RotaEvent fact, PractitionerId by, RotaChangeKind kind, CoverRequest cover) =>
        Plain(fact, by, kind) with { Role = cover.Role, During = cover.Give.During, From = cover.Give.Holder };
}
