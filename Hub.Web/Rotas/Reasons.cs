using System.Globalization;
using Hub.Contracts.Rotas;
using Hub.Web.Layout;

namespace Hub.Web.Rotas;

/// <summary>Why somebody or nobody is on duty, said for the reader from the facts of the answer.</summary>
internal sealed class Reasons(DutyGlossary glossary, DistrictClock clock)
{
    /// <summary>As people call the holder.</summary>
    public string Name(Holder holder) => Name(glossary.Of(holder));

    public static string Name(HolderView view) => view.Name.Length > 0 ? view.Name : Texts.NoName;

    /// <summary>Every rule in the order in which it applied.</summary>
    public IEnumerable<string> Of(OnDuty duty) => duty.Because.Select(because => Of(because, Name(duty.Holder)));

    /// <summary>One rule that put a holder of this name on duty.</summary>
    public string Of(Because because, string name) => because switch
    {
        Because.Fixed e => Texts.Always(Layer(e.Layer), name),
        Because.Weekday e => Texts.OnWeekday(Layer(e.Layer), Texts.Weekday(e.Day), name),
        Because.Date e => Texts.OnDate(Layer(e.Layer), clock.Said(e.On), name),
        Because.NthWeekday e => Texts.OnNthWeekday(Layer(e.Layer), Number(e.Nth), Texts.Weekday(e.Day), name),
        Because.Turn { During.From: { } handoff } => Turn(clock.Local(handoff), name),
        Because.Turn e => Texts.ByOrder(Layer(e.Layer), Number(e.Place + 1), name),
        Because.StandIn e => Texts.StandsIn(Name(e.For), Days(e.Absence), name),
        Because.Swapped e => Texts.Swapped(Name(e.From), name),
        Because.Replaced e => Texts.Replaced(Name(e.Instead), name),
        Because.Added => Texts.Added(name),
        _ => Texts.Forced(name),
    };

    /// <summary>One reason why nobody is.</summary>
    public string Of(Vacancy vacancy) => vacancy switch
    {
        Vacancy.NotWanted => Texts.OutsideHours,
        Vacancy.Unfilled e => Texts.Unfilled(Layer(e.Layer)),
        Vacancy.Absent e => Texts.AbsentUncovered(Name(e.Holder), Days(e.Absence)),
        Vacancy.Removed e => Texts.Removed(Name(e.Holder)),
        Vacancy.ForcedEmpty => Texts.ForcedEmpty,
        _ => Texts.OutOfRange,
    };

    /// <summary>What an override of the secretariat does.</summary>
    public string Of(Override change) => change switch
    {
        Override.Replace e => Texts.Replaced(Name(e.Who), Name(e.With)),
        Override.Remove e => Texts.Removed(Name(e.Who)),
        Override.Add e => Texts.Added(Name(e.With)),
        Override.Force { Holders.Count: > 0 } e => Texts.Forced(Texts.Together(e.Holders.Select(Name))),
        _ => Texts.ForcedEmpty,
    };

    /// <summary>The rule behind one step of the chain.</summary>
    public IEnumerable<string> Of(CallStep step) => step switch
    {
        CallStep.OnCall { Who.Inside: { } inside } e =>
            [.. e.Because.Select(because => Of(because, Name(e.Who))), Texts.Inside(inside.Name)],
        CallStep.OnCall e => e.Because.Select(because => Of(because, Name(e.Who))),
        CallStep.Gap e => e.Vacancies.Select(Of),
        CallStep.AskFallback e => [Texts.Fallback(Number(e.Place))],
        CallStep.OwnDoctor e => [Texts.OwnDoctor(Name(e.Who))],
        CallStep.Covering e => [Texts.Covering(Name(e.Doctor), Days(e.Away), Name(e.Who))],
        CallStep.DoctorAway e => [Texts.DoctorAway(Name(e.Doctor), Days(e.Away))],
        CallStep.NoDoctor e => [Texts.NoDoctor(e.Why)],
        CallStep.Named e => [Texts.CalledAs(e.As, Name(e.Who))],
        CallStep.Gone e => [Texts.Gone(e.As, Name(e.Who))],
        CallStep.RotaSilent e => [Texts.RotaSilent(e.Why, e.Name)],
        _ => [Texts.NoRota],
    };

    /// <summary>Who set the order of a chain.</summary>
    public string Of(FirstCallSource? source) => source is null
        ? Texts.NoFirstCall
        : Texts.FirstCallBy(source.Scope, source.Name, clock.Said(source.Since));

    /// <summary>Whether somebody was wanted and nobody is: outside of duty hours nobody is missing.</summary>
    public static bool IsGap(IReadOnlyList<Vacancy> vacancies) =>
        vacancies.Any(vacancy => vacancy is not Vacancy.NotWanted);

    private static string Turn(DateTimeOffset handoff, string name) => Texts.ByTurn(
        Number(((handoff.Day - 1) / 7) + 1),
        Texts.Weekday(handoff.DayOfWeek),
        handoff.ToString("H:mm", CultureInfo.InvariantCulture),
        name);

    private string Days(AbsenceId id) =>
        glossary.Absences.FirstOrDefault(absence => absence.Id == id) is { During: var during }
            ? Days(during)
            : string.Empty;

    // The last day counts: an absence up to Monday 0:00 is one through Sunday.
    private string Days(Period during)
    {
        var (from, to) = (Day(during.From), Day(during.To.AddTicks(-1)));
        return from == to ? clock.Said(from) : $"{clock.Said(from)}–{clock.Said(to)}";
    }

    private DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(clock.Local(instant).DateTime);

    private string Layer(LayerId id) =>
        glossary.Layers.FirstOrDefault(layer => layer.Id == id)?.Name ?? Texts.Duty;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
