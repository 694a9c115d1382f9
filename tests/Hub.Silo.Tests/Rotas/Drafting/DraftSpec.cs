using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Silo.Rotas.Drafting;
using Hub.Testing;

namespace Hub.Silo.Tests.Rotas.Drafting;

/// <summary>Members, two layers and the nights of November 2026, for drafts.</summary>
public abstract class DraftSpec
{
    internal static readonly LayerId First = new(Some.Id(201));
    internal static readonly LayerId Second = new(Some.Id(202));

    internal static readonly Holder Tanaka = Person(1);
    internal static readonly Holder Sato = Person(2);
    internal static readonly Holder Suzuki = Person(3);

    internal static readonly KindCounts NoDuties = KindCounts.None;

    internal static Holder Person(int number) => Holder.Of(new PractitionerId(Some.Id(number)));

    internal static DateTimeOffset Day(int day, int hour = 0) =>
        new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.FromHours(9)).AddDays(day - 1).AddHours(hour);

    internal static Period On(int day, int days = 1) => new(Day(day), Day(day + days));

    internal static DraftDutyId Id(int day, LayerId layer) =>
        new(Some.Id((day * 10) + (layer == First ? 1 : 2)));

    /// <summary>A night from 18:00 to 6:00 of the next day.</summary>
    internal static DraftDuty Night(int day, LayerId? layer = null, DutyKind kind = DutyKind.Weekday) =>
        new(Id(day, layer ?? First), layer ?? First, Day(day, 18), Day(day + 1, 6), kind);

    internal static DraftDuty[] Nights(int count, LayerId? layer = null) =>
        [.. Enumerable.Range(1, count).Select(day => Night(day, layer))];

    /// <summary>One who takes both layers, as many duties as there are, one after the other.</summary>
    internal static DraftMember Member(Holder who, int? most = null) => new(
        who,
        [First, Second],
        most is { } maximum ? [new DutyLimit(On(1, 30), maximum)] : [],
        TimeSpan.Zero,
        NoDuties,
        []);

    internal static DraftInput Input(IReadOnlyList<DraftDuty> duties, params IReadOnlyList<DraftMember> members) =>
        new(duties, members, [], [], [], DraftWeights.Usual, 1);

    internal static Holder? HolderOf(Draft draft, DraftDuty duty) =>
        draft.Assignments.SingleOrDefault(one => one.Duty == duty.Id)?.Who;

    internal static int CountOf(Draft draft, Holder who) => draft.Assignments.Count(one => one.Who == who);

    internal static string Told<T>(T what) => JsonSerializer.Serialize(what, EventTypes.Json);
}
