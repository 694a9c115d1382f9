using Hub.Contracts.Rotas;
using Hub.Silo.Rotas.Drafting;

namespace Hub.Silo.Tests.Rotas.Drafting;

/// <summary>
/// All drafts of a small month, tried one by one: how full one can be, and of the fullest that fill the same duties
/// how uneven and how dear the best is.
/// </summary>
internal sealed class EveryDraft
{
    private readonly DraftInput input;
    private readonly List<DraftDuty> open;
    private readonly Dictionary<DraftDutyId, Holder> seats;
    private readonly HashSet<DraftDutyId>? filled;

    private EveryDraft(DraftInput input, IEnumerable<DraftDutyId>? filled)
    {
        (this.input, this.filled) = (input, filled?.ToHashSet());
        var fixedOnes = input.Fixed.Distinct().GroupBy(entry => entry.Duty).ToList();
        seats = fixedOnes.Where(own => own.Count() == 1 && input.Duties.Any(duty => duty.Id == own.Key))
            .ToDictionary(own => own.Key, own => own.Single().Who);
        open = [.. input.Duties.Where(duty => fixedOnes.TrueForAll(own => own.Key != duty.Id))];
        Try(0);
    }

    public int FewestGaps { get; private set; } = int.MaxValue;

    public double LeastUneven { get; private set; } = double.MaxValue;

    public double LeastCost { get; private set; } = double.MaxValue;

    public static int Gaps(DraftInput input) => new EveryDraft(input, null).FewestGaps;

    /// <summary>Only those drafts that fill the same duties as this one.</summary>
    public static EveryDraft Filling(DraftInput input, Draft draft) =>
        new(input, draft.Assignments.Select(one => one.Duty));

    private void Try(int at)
    {
        if (at < open.Count)
        {
            Choose(at);
            return;
        }

        if (HardRules.BrokenBy(input, seats) is null)
        {
            FewestGaps = Math.Min(FewestGaps, input.Duties.Count - seats.Count);
            if (filled is not null)
            {
                LeastUneven = Math.Min(LeastUneven, PlainCost.Uneven(input, seats));
                LeastCost = Math.Min(LeastCost, PlainCost.Of(input, seats));
            }
        }
    }

    private void Choose(int at)
    {
        var duty = open[at];
        if (filled is null || !filled.Contains(duty.Id))
        {
            Try(at + 1);
        }

        if (filled is not null && !filled.Contains(duty.Id))
        {
            return;
        }

        foreach (var member in input.Members)
        {
            seats[duty.Id] = member.Who;
            // What pairs ask is asked at the end: a mentor may come later.
            if (HardRules.BrokenBy(input with { Pairs = [] }, seats, duty, member.Who) is null)
            {
                Try(at + 1);
            }

            seats.Remove(duty.Id);
        }
    }
}
