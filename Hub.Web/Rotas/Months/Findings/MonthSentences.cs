using Hub.Contracts.Rotas;
using Hub.Web.Layout;

namespace Hub.Web.Rotas.Months.Findings;

/// <summary>What is wrong with a plan, or hinders a draft, said for the reader.</summary>
internal sealed class MonthSentences(DutyGlossary glossary, DistrictClock clock)
{
    /// <summary>What is wrong at one place.</summary>
    public string Of(PlanFinding finding)
    {
        var (day, layer) = (finding.Date is { } date ? clock.Said(date) : string.Empty, Layer(finding.Layer));
        var who = Rotas.Texts.Together(finding.Holders.Select(Name));
        var during = finding.During is { } period ? Said(period) : day;
        var (count, limit) = (finding.Count ?? 0, finding.Limit ?? 0);
        return finding.Kind switch
        {
            PlanFindingKind.Uncovered => Texts.Uncovered(during, Rotas.Texts.Role(finding.Role)),
            PlanFindingKind.DoubleBooked => Texts.DoubleBooked(day, who, during, finding.Elsewhere is not null),
            PlanFindingKind.TooLittleRest => Texts.TooLittleRest(day, who, during, finding.Elsewhere is not null),
            PlanFindingKind.OverMaximum => Texts.OverMaximum(who, count, limit),
            PlanFindingKind.NotListed => Texts.NotListed(day, layer, who),
            PlanFindingKind.CannotThen => Texts.CannotThen(day, layer, who),
            PlanFindingKind.WithoutMentor => Texts.WithoutMentor(day, layer, who),
            PlanFindingKind.LeftOpen => Texts.LeftOpen(day, layer),
            PlanFindingKind.NoDutyThen => Texts.NoDutyThen(day, layer, who),
            PlanFindingKind.FallbacksTooFew => Texts.FallbacksTooFew(count, limit),
            _ => Texts.HolidaysUnknown(count),
        };
    }

    /// <summary>Why one member cannot take a duty; the other duties are those of the draft.</summary>
    public string Of(Hindrance hindrance, IReadOnlyList<DraftedDuty> duties)
    {
        var who = Name(hindrance.Who);
        return hindrance switch
        {
            Hindrance.NotInLayer => Texts.HinderedLayer(who),
            Hindrance.CannotThen => Texts.HinderedWish(who),
            Hindrance.OnDutyThen e => Texts.HinderedDuty(who, Day(e.Other, duties)),
            Hindrance.TooLittleRest e => Texts.HinderedRest(who, Day(e.Other, duties)),
            Hindrance.DutyElsewhere e => Texts.HinderedElsewhere(who, Said(e.During)),
            Hindrance.AtMaximum e => Texts.HinderedMaximum(who, e.Limit.Most),
            Hindrance.WithoutMentor => Texts.HinderedMentor(who),
            _ => Texts.HinderedTwice(who),
        };
    }

    /// <summary>A duty of a draft by day and layer.</summary>
    public string Of(DraftedDuty duty) => Texts.DutyOf(clock.Said(duty.Place.Date), Layer(duty.Place.Layer));

    public string Name(Holder holder) => Reasons.Name(glossary.Of(holder));

    private string Day(DraftDutyId id, IReadOnlyList<DraftedDuty> duties) =>
        duties.FirstOrDefault(duty => duty.Id == id) is { } duty ? clock.Said(duty.Place.Date) : string.Empty;

    private string Said(Period during) => Texts.During(
        clock.Said(DateOnly.FromDateTime(clock.Local(during.From).DateTime)),
        Months.Texts.Hours(clock.Local(during.From), clock.Local(during.To)));

    private string Layer(LayerId? id) =>
        glossary.Layers.FirstOrDefault(layer => layer.Id == id)?.Name ?? Rotas.Texts.Duty;
}
