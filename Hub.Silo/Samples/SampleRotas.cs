using System.Diagnostics;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Grains;
using Hub.Contracts.Rotas;
using Hub.Silo.Names;

namespace Hub.Silo.Samples;

/// <summary>
/// The sample's two rotas: six clinics by the week, nights, weekends and holidays; and five nurse stations likewise.
/// </summary>
internal sealed class SampleRotas(IGrains grains)
{
    private static readonly DutyCalendar calendar = new(
        "jp",
        [
            .. Enumerable.Range((int)DayOfWeek.Monday, 5)
                .Select(day => new WeekdayHours((DayOfWeek)day, [new Hours(new TimeOnly(9, 0), new TimeOnly(18, 0))])),
        ],
        [new YearlyClosure(new MonthDay(12, 29), new MonthDay(1, 3))],
        [],
        []);

    // A Monday long before the sample begins; who was first then is of no account.
    private static readonly WallTime anchor = new(new DateOnly(2026, 1, 5), new TimeOnly(9, 0));

    private int acts;

    /// <summary>Keeps both, published through next month. A refused act is a mistake of the sample.</summary>
    public async Task Keep(DateOnly today)
    {
        var through = new DateOnly(today.Year, today.Month, 1).AddMonths(2).AddDays(-1);
        await Taken(grains.District(DerivedIds.District).Execute(
            PractitionerId.Operator, new DistrictCommand.ListHolidays(Next(), SampleStory.Holidays())));
        await Keep(
            "医師当番",
            [.. Enumerable.Range(1, 6).Select(Institution)],
            [new(Institution(18)), new(Institution(29)), new(Institution(30))],
            through);
        await Keep(
            "訪問看護当番",
            [.. Enumerable.Range(13, 5).Select(Institution)],
            [new(Person(16)), new(Institution(30))],
            through);
    }

    private async Task Keep(
        string name, IReadOnlyList<Holder> order, IReadOnlyList<Fallback> fallbacks, DateOnly through)
    {
        var rota = grains.Rota(new RotaId(DerivedIds.Command(DerivedIds.District.Value, name).Value));
        RotaCommand[] kept =
        [
            new RotaCommand.Found(Next(), name, DerivedIds.Institution(DerivedIds.District, "I030")),
            new RotaCommand.SetRules(Next(), Rules(name, order), DateTimeOffset.UnixEpoch),
            new RotaCommand.SetFallbacks(Next(), fallbacks),
            new RotaCommand.Publish(Next(), through),
        ];
        foreach (var command in kept)
        {
            await Taken(rota.Execute(PractitionerId.Operator, command));
        }
    }

    private static RotaPolicy Rules(string rota, IReadOnlyList<Holder> order)
    {
        var turns = new Assignment.Rotation(
            order, RotationUnit.Week, 1, anchor, 0, Handoff.AtTurn,
            new AbsenceRule(AbsenceCover.Next, AbsenceExtent.Hours));
        Layer Layer(string name, OffFilter windows) => new(
            new LayerId(DerivedIds.Command(DerivedIds.District.Value, $"{rota} {name}").Value),
            name,
            DutyRoles.Primary,
            0,
            new DutyWindows.Off(windows),
            turns);
        return new RotaPolicy(
            "Asia/Tokyo", calendar, [Layer("平日夜間", OffFilter.Weeknight), Layer("土日祝・年末年始", OffFilter.DayOff)]);
    }

    private static async Task Taken(Task<Outcome> asked)
    {
        if ((await asked).Refusal is { } refusal)
        {
            throw new UnreachableException($"An act on a rota of the sample is refused: {refusal.Code}.");
        }
    }

    private CommandId Next() => DerivedIds.Command(DerivedIds.District.Value, $"sample rota {++acts}");

    private static Holder Institution(int number) =>
        Holder.Of(DerivedIds.Institution(DerivedIds.District, $"I{number:000}"));

    private static Holder Person(int number) =>
        Holder.Of(DerivedIds.Practitioner(DerivedIds.District, $"P{number:000}"));
}
