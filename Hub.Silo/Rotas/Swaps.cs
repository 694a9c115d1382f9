using Hub.Contracts.Rotas;
using NodaTime;

namespace Hub.Silo.Rotas;

/// <summary>The accepted swaps of one role.</summary>
internal sealed class Swaps
{
    private readonly Intervals<SwapMove> moves;

    public Swaps(IEnumerable<Swap> swaps)
    {
        Moves = [.. swaps.Where(swap => swap.Status == SwapStatus.Accepted).SelectMany(Parts)];
        moves = new Intervals<SwapMove>(Moves.Select(move => (move.During, move)));
    }

    public IReadOnlyList<SwapMove> Moves { get; }

    /// <summary>Moves those who are on duty. Swaps of one acceptance move together, none what another moved.</summary>
    public Staffing Apply(Staffing staffing, Instant t)
    {
        var until = Instant.Min(staffing.Until, moves.NextChange(t));
        var inOrder = moves.At(t)
            .GroupBy(move => move.AcceptedAt)
            .OrderBy(together => together.Key ?? DateTimeOffset.MinValue);
        return inOrder.Aggregate(staffing, Move) with { Until = until };
    }

    private static Staffing Move(Staffing staffing, IEnumerable<SwapMove> together)
    {
        var moved = (
            from move in together.OrderBy(move => move.Swap.Value)
            from duty in staffing.Holders
            where duty.Holder == move.From
            select new OnDuty(move.To, [.. duty.Because, new Because.Swapped(move.Swap, move.From)])).ToList();
        var gone = together.Select(move => move.From).ToHashSet();
        return moved.Count == 0
            ? staffing
            : staffing with
            {
                Holders = Staffing.United(staffing.Holders.Where(duty => !gone.Contains(duty.Holder)).Concat(moved)),
            };
    }

    private static IEnumerable<SwapMove> Parts(Swap swap)
    {
        yield return new SwapMove(
            swap.Id, swap.Give.Holder, swap.Taker, Stretch.Of(swap.Give.During), swap.AcceptedAt);
        if (swap.Take is { } take)
        {
            yield return new SwapMove(swap.Id, swap.Taker, swap.Give.Holder, Stretch.Of(take), swap.AcceptedAt);
        }
    }
}

/// <summary>One part of a swap: whose duty becomes whose, and when.</summary>
internal sealed record SwapMove(SwapId Swap, Holder From, Holder To, Stretch During, DateTimeOffset? AcceptedAt);
