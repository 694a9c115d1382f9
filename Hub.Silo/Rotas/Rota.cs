using System.Collections.Immutable;
using Hub.Contracts;
using Hub.Contracts.Rotas;
using static Hub.Silo.Rotas.RotaEvent;

namespace Hub.Silo.Rotas;

/// <summary>A rota as its events tell it, each rule and change with the time from which it is known.</summary>
internal sealed record Rota(
    string? Name,
    InstitutionId Owner,
    ImmutableList<RulesSet> Rules,
    ImmutableDictionary<OverrideId, PutOverride> Overrides,
    ImmutableDictionary<AbsenceId, ReportedAbsence> Absences,
    ImmutableDictionary<SwapId, Swap> Swaps,
    ImmutableDictionary<SwapId, CoverRequest> Covers,
    ImmutableList<NamedInside> Insides,
    IReadOnlyList<Fallback> Fallbacks,
    ImmutableList<RotaPublished> Published,
    PlanningTerms Terms,
    ImmutableDictionary<Holder, DateTimeOffset> MemberSince,
    ImmutableDictionary<(string Column, string Written), Holder> Names,
    ImmutableDictionary<string, LayerId> Columns,
    ImmutableDictionary<DateOnly, MonthPublished> Publications,
    DateTimeOffset At)
{
    public static Rota Unknown { get; } = new(
        null,
        default,
        [],
        ImmutableDictionary<OverrideId, PutOverride>.Empty,
        ImmutableDictionary<AbsenceId, ReportedAbsence>.Empty,
        ImmutableDictionary<SwapId, Swap>.Empty,
        ImmutableDictionary<SwapId, CoverRequest>.Empty,
        [],
        [],
        [],
        PlanningTerms.None,
        ImmutableDictionary<Holder, DateTimeOffset>.Empty,
        ImmutableDictionary<(string Column, string Written), Holder>.Empty,
        ImmutableDictionary<string, LayerId>.Empty,
        ImmutableDictionary<DateOnly, MonthPublished>.Empty,
        DateTimeOffset.MinValue);

    public bool IsFounded => Name is not null;

    /// <summary>How far its lists of holidays have been looked at for whom they move.</summary>
    public DateTimeOffset HolidaysTaken { get; private init; }

    /// <summary>The last day that everybody was told.</summary>
    public DateOnly? PublishedThrough => Published.IsEmpty ? null : Published[^1].Through;

    public static Rota Evolve(Rota rota, RotaEvent fact) => (fact switch
    {
        RotaFounded e => rota with { Name = e.Name, Owner = e.Owner },
        RulesSet e => rota with { Rules = rota.Rules.Add(e) },
        FallbacksSet e => rota with { Fallbacks = e.Fallbacks },
        RotaPublished e => rota with { Published = rota.Published.Add(e) },
        OverridePut e => rota with { Overrides = rota.Overrides.SetItem(e.Override.Id, new(e.Override, e.At, null)) },
        OverrideLifted e => rota with
        {
            Overrides = rota.Overrides.SetItem(e.Override, rota.Overrides[e.Override].Lifted(e.At)),
        },
        AbsenceReported e => rota with { Absences = rota.Absences.SetItem(e.Absence.Id, new(e.Absence, e.At, null)) },
        AbsenceEnded e => rota with
        {
            Absences = rota.Absences.SetItem(e.Absence, rota.Absences[e.Absence].Ended(e.At)),
        },
        SwapProposed e => rota.With(
            new Swap(e.Swap, e.Role, SwapStatus.Proposed, e.Give, e.Taker, e.Take, null)),
        SwapAccepted e => rota.With(rota.Swaps[e.Swap] with { Status = SwapStatus.Accepted, AcceptedAt = e.At }),
        SwapDeclined e => rota.With(rota.Swaps[e.Swap] with { Status = SwapStatus.Declined }),
        SwapWithdrawn e => rota.With(rota.Swaps[e.Swap] with { Status = SwapStatus.Withdrawn }),
        HolidaysTaken e => rota with { HolidaysTaken = e.ListedAt },
        PlanningSet e => rota with
        {
            Terms = e.Terms,
            MemberSince = e.Terms.Members.Aggregate(
                rota.MemberSince,
                (since, member) => since.ContainsKey(member.Who) ? since : since.Add(member.Who, e.At)),
        },
        NamesRemembered e => rota with { Names = e.Names.Aggregate(rota.Names, With) },
        ColumnsRemembered e => rota with { Columns = e.Columns.Aggregate(rota.Columns, With) },
        MonthPublished e => rota with { Publications = rota.Publications.SetItem(e.Month, e) },
        InsideNamed e => rota with { Insides = rota.Insides.Add(new(e.Inside, e.At, null)) },
        InsideLifted e => rota with
        {
            Insides = [.. rota.Insides.Select(named => named.Inside.Id == e.Inside ? named.Lifted(e.At) : named)],
        },
        CoverAsked e => rota.With(new CoverRequest(e.Cover, e.Role, e.Give, e.Note, CoverStatus.Open)),
        CoverTaken e => rota.With(rota.Covers[e.Cover] with { Status = CoverStatus.Taken })
            .With(rota.Covers[e.Cover].TakenBy(e.Taker, e.At)),
        CoverWithdrawn e => rota.With(rota.Covers[e.Cover] with { Status = CoverStatus.Withdrawn }),
        _ => rota,
    }) with { At = fact.At };

    private static ImmutableDictionary<(string Column, string Written), Holder> With(
        ImmutableDictionary<(string Column, string Written), Holder> names, WrittenName name) =>
        name.Holder is { } holder
            ? names.SetItem((name.Column, name.Written), holder)
            : names.Remove((name.Column, name.Written));

    private static ImmutableDictionary<string, LayerId> With(
        ImmutableDictionary<string, LayerId> columns, WrittenColumn column) =>
        column.Layer is { } layer ? columns.SetItem(column.Heading, layer) : columns.Remove(column.Heading);

    private Rota With(Swap swap) => this with { Swaps = Swaps.SetItem(swap.Id, swap) };

    private Rota With(CoverRequest cover) => this with { Covers = Covers.SetItem(cover.Id, cover) };
}

/// <summary>An override, known from <paramref name="Since"/> until it was lifted.</summary>
internal sealed record PutOverride(Override Override, DateTimeOffset Since, DateTimeOffset? LiftedAt)
{
    /// <summary>What ended once does not end later.</summary>
    public PutOverride Lifted(DateTimeOffset at) => this with { LiftedAt = LiftedAt ?? at };
}

/// <summary>An absence, known from <paramref name="Since"/>, perhaps cut short by a return.</summary>
internal sealed record ReportedAbsence(Absence Absence, DateTimeOffset Since, DateTimeOffset? EndedAt)
{
    /// <summary>What ended once does not end later.</summary>
    public ReportedAbsence Ended(DateTimeOffset at) => this with { EndedAt = EndedAt ?? at };
}

/// <summary>Somebody inside an institution, known from <paramref name="Since"/> until it was lifted.</summary>
internal sealed record NamedInside(Inside Inside, DateTimeOffset Since, DateTimeOffset? LiftedAt)
{
    /// <summary>What ended once does not end later.</summary>
    public NamedInside Lifted(DateTimeOffset at) => this with { LiftedAt = LiftedAt ?? at };

    /// <summary>Whether it holds at an instant, as it was known then.</summary>
    public bool Holds(DateTimeOffset at) =>
        Since <= at && !(LiftedAt <= at) && Inside.During.From <= at && at < Inside.During.To;
}
