using System.Diagnostics;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Grains;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Names;

namespace Hub.Silo.Samples;

/// <summary>
/// The sample's two rotas: six clinics by the week, nights, weekends and holidays, with the next month in the making;
/// and five nurse stations likewise.
/// Who is called first, whom a clinic names inside it, and a doctor's absence with one day covered and two not.
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

    /// <summary>The doctors' rota.</summary>
    public static RotaId OfDoctors => Rota(Doctors);

    private const string Doctors = "医師当番";
    private const string Nurses = "訪問看護当番";
    private const string Nights = "平日夜間(月ごと)";
    private const string DaysOff = "土日祝(月ごと)";

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
            Doctors,
            [.. Enumerable.Range(1, 6).Select(Institution)],
            [new(Institution(18)), new(Institution(29)), new(Institution(30))],
            through);
        await Plan(through.AddDays(1));
        await Keep(
            Nurses,
            [.. Enumerable.Range(13, 5).Select(Institution)],
            [new(Person(16)), new(Institution(30))],
            through);
        await CallFirst();
        await GoAway(today);
    }

    // Patients are called for by their own doctor first, then by whoever is on duty; nurses' calls by their rota. The
    // vendor answers the telephone in the association's name, and takes what is for neither.
    private async Task CallFirst()
    {
        var district = grains.District(DerivedIds.District);
        await Taken(district.Execute(PractitionerId.Operator, new DistrictCommand.SetFirstCall(
            Next(), null, null, DateTimeOffset.UnixEpoch,
            [
                new(new CallTarget.OwnDoctor(), 10), new(new CallTarget.OnDuty(Rota(Doctors))),
                new(new CallTarget.Named(Institution(18), CallPart.Hospital)),
                new(new CallTarget.Named(Institution(29), CallPart.Vendor), 3),
            ])));
        await Taken(district.Execute(PractitionerId.Operator, new DistrictCommand.SetFirstCall(
            Next(), null, CallKind.Nursing, DateTimeOffset.UnixEpoch,
            [new(new CallTarget.OnDuty(Rota(Nurses))), new(new CallTarget.OnDuty(Rota(Doctors)))])));
        await Taken(district.Execute(PractitionerId.Operator, new DistrictCommand.SetFirstCall(
            Next(), null, CallKind.Other, DateTimeOffset.UnixEpoch,
            [new(new CallTarget.Named(Institution(29), CallPart.Desk))])));
    }

    private async Task GoAway(DateOnly today)
    {
        var (doctor, sub) = (Person(1), Person(2));
        var (away, cover) = (new AwayId(Next().Value), new CoverId(Next().Value));
        var midnight = today.AddDays(1).ToDateTime(TimeOnly.MinValue);
        var from = new DateTimeOffset(midnight, TimeSpan.FromHours(9)).ToUniversalTime();
        (Holder By, PractitionerCommand Command)[] said =
        [
            (doctor, new PractitionerCommand.ReportAway(Next(), away, new(from, from.AddDays(3)), null)),
            (doctor, new PractitionerCommand.AskCover(Next(), cover, away, sub, new(from, from.AddDays(1)))),
            (sub, new PractitionerCommand.AcceptCover(Next(), cover)),
        ];
        foreach (var (by, command) in said)
        {
            await Taken(grains.Practitioner(new(doctor.Id)).Execute(new(by.Id), command));
        }

        // Whoever of a clinic is on call this week and the next.
        foreach (var clinic in Enumerable.Range(1, 6))
        {
            var inside = new Inside(
                new(Next().Value),
                new(Institution(clinic).Id),
                new(Person(clinic).Id),
                new(from.AddDays(-8), from.AddDays(14)));
            await Taken(grains.Rota(Rota(Doctors)).Execute(
                PractitionerId.Operator, new RotaCommand.NameInside(Next(), inside)));
        }
    }

    private async Task Keep(
        string name, IReadOnlyList<Holder> order, IReadOnlyList<Fallback> fallbacks, DateOnly through)
    {
        var rota = grains.Rota(Rota(name));
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
        Layer Layer(string name, OffFilter windows, int priority, Assignment assignment) => new(
            Id(rota, name), name, DutyRoles.Primary, priority, new DutyWindows.Off(windows), assignment);
        Layer[] inTurn =
        [
            Layer("平日夜間", OffFilter.Weeknight, 0, turns), Layer("土日祝・年末年始", OffFilter.DayOff, 0, turns),
        ];
        Layer[] byMonth =
        [
            Layer(Nights, OffFilter.Weeknight, 10, new Assignment.ByDate([])),
            Layer(DaysOff, OffFilter.DayOff, 10, new Assignment.ByDate([])),
        ];
        return new RotaPolicy("Asia/Tokyo", calendar, rota is Doctors ? [.. byMonth, .. inTurn] : inTurn);
    }

    // The month that comes next to be published: some have said what they wish, and a week is entered.
    private async Task Plan(DateOnly month)
    {
        var clinics = Enumerable.Range(1, 6).Select(Institution).ToList();
        LayerId[] layers = [Id(Doctors, Nights), Id(Doctors, DaysOff)];
        await Taken(grains.Rota(Rota(Doctors)).Execute(PractitionerId.Operator, new RotaCommand.SetPlanning(
            Next(),
            PlanningTerms.None with
            {
                Members = [.. clinics.Select(clinic => new PlanMember(clinic, layers, null))], RestHours = 9,
            })));
        PlanCommand Wish(int clinic, string note, params IReadOnlyList<(int Day, Wish Wish)> wishes) =>
            new PlanCommand.AnswerWishes(
                Next(),
                clinics[clinic],
                [.. wishes.Select(wish => new DateWish(month.AddDays(wish.Day - 1), wish.Wish))],
                null,
                note);
        PlanCommand[] planned =
        [
            new PlanCommand.Begin(Next(), Rota(Doctors), month),
            new PlanCommand.AskWishes(
                Next(), new DateTimeOffset(month.AddDays(-10), new TimeOnly(9, 0), TimeSpan.Zero)),
            Wish(0, "院内の勉強会のため", (8, Contracts.Rotas.Wish.Cannot), (9, Contracts.Rotas.Wish.Cannot)),
            Wish(1, string.Empty, (14, Contracts.Rotas.Wish.RatherNot), (20, Contracts.Rotas.Wish.Gladly)),
            Wish(3, string.Empty, (8, Contracts.Rotas.Wish.Gladly), (21, Contracts.Rotas.Wish.Cannot)),
            Wish(4, "工事のため休診", (12, Contracts.Rotas.Wish.Cannot), (13, Contracts.Rotas.Wish.Cannot)),
            new PlanCommand.PutCells(
                Next(),
                [
                    .. Enumerable.Range(0, 7)
                        .Select(day => month.AddDays(4 + day))
                        .Where(day => day.DayOfWeek is >= DayOfWeek.Monday and <= DayOfWeek.Thursday)
                        .Select(day => new PlanCell(layers[0], day, [clinics[day.Day % 6]], string.Empty, false)),
                ]),
        ];
        foreach (var command in planned)
        {
            await Taken(grains.MonthPlan(PlanId.Of(Rota(Doctors), month)).Execute(PractitionerId.Operator, command));
        }
    }

    private static async Task Taken(Task<Outcome> asked)
    {
        if ((await asked).Refusal is { } refusal)
        {
            throw new UnreachableException($"An act on a rota of the sample is refused: {refusal.Code}.");
        }
    }

    private CommandId Next() => DerivedIds.Command(DerivedIds.District.Value, $"sample rota {++acts}");

    private static RotaId Rota(string name) => new(DerivedIds.Command(DerivedIds.District.Value, name).Value);

    private static LayerId Id(string rota, string layer) =>
        new(DerivedIds.Command(DerivedIds.District.Value, $"{rota} {layer}").Value);

    private static Holder Institution(int number) =>
        Holder.Of(DerivedIds.Institution(DerivedIds.District, $"I{number:000}"));

    private static Holder Person(int number) =>
        Holder.Of(DerivedIds.Practitioner(DerivedIds.District, $"P{number:000}"));
}
