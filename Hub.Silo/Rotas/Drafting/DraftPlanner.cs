using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas.Drafting;

/// <summary>
/// Drafts the duties of some months. It thinks as far as the caller goes on asking: every stage holds a whole draft
/// that breaks no hard rule and is no worse than the one before, and the last is the best that it finds. The same
/// input gives the same stages.
/// </summary>
internal static class DraftPlanner
{
    private const int Stages = 100;
    private const int StagesPerWarming = 10;
    private const int MemoriesPerDraft = 5000;
    private const int StepsPerDuty = 100_000;
    private const int MostSteps = 20_000_000;
    private const int LeastSteps = 100_000;

    /// <summary>The draft after every hundredth of the work; the first without any.</summary>
    /// <exception cref="ArgumentException">The input contradicts itself: see <see cref="Board"/>.</exception>
    public static IEnumerable<DraftStage> Stage(DraftInput input) => Think(new Board(input), input.Seed);

    /// <summary>The draft that all the work leads to.</summary>
    public static Draft Finish(DraftInput input) => Stage(input).Last().Draft;

    private static IEnumerable<DraftStage> Think(Board board, ulong seed)
    {
        var seating = new Seating(board);
        var fewestGaps = Fill(seating);
        var telling = new Telling(board, fewestGaps);
        if (board.Free.Length == 0)
        {
            yield return new DraftStage(telling.Of(seating), 0, 0);
            yield break;
        }

        var steps = Math.Clamp(StepsPerDuty * board.Free.Length, LeastSteps, MostSteps);
        var improving = new Improving(seating, new Lots(seed), steps / MemoriesPerDraft);
        // About what it costs to give somebody two of the heaviest duties too many.
        var warmth = 2L * board.Weights.Max() * board.Weights.Max();
        for (var stage = 0; stage < Stages; stage++)
        {
            var best = improving.Best();
            yield return new DraftStage(telling.Of(best), stage * (steps / Stages), steps);
            if (telling.IsBest(best))
            {
                yield break;
            }

            if (stage % StagesPerWarming == 0)
            {
                improving.Warm(warmth);
            }

            improving.Steps(steps / Stages);
        }

        improving.Settle();
        yield return new DraftStage(telling.Of(improving.Best()), steps, steps);
    }

    private static int Fill(Seating seating)
    {
        var filling = new Filling(seating);
        filling.Simply();
        var bound = GapBound.Of(seating.Board);
        if (seating.Gaps > bound)
        {
            filling.ByMoving();
        }

        return seating.Gaps > bound && FullerSearch.Run(seating) ? seating.Gaps : bound;
    }
}
