using System.Globalization;
using Hub.Silo.Journal;
using static Hub.Silo.Rotas.Planning.MonthPlanEvent;

namespace Hub.Silo.Rotas.Planning;

/// <summary>The plans as rows: of which rota and month, until when wishes are asked for, and who answered.</summary>
internal sealed class MonthPlanTable : IReadModel
{
    public string Kind => MonthPlanGrain.Kind;

    public IReadOnlyList<string> Tables { get; } = ["month_plan", "month_plan_answer"];

    public IEnumerable<Statement> Project(RecordedEvent recorded)
    {
        var id = ("id", (object?)recorded.Stored.Stream.Key.ToString("N"));
        switch (recorded.Event)
        {
            case PlanBegun e:
                yield return new(
                    "INSERT INTO month_plan (id, rota, month, deadline) VALUES (@id, @rota, @month, NULL)",
                    id,
                    ("rota", e.Rota.ToString()),
                    ("month", e.Month.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
                break;
            case WishesAsked e:
                yield return new(
                    "UPDATE month_plan SET deadline = @deadline WHERE id = @id",
                    id, ("deadline", Micros.Of(e.Deadline)));
                break;
            case WishesAnswered e:
                yield return new(
                    """
                    INSERT INTO month_plan_answer (plan, holder_kind, holder, at) VALUES (@id, @kind, @holder, @at)
                    ON CONFLICT (plan, holder_kind, holder) DO UPDATE SET at = @at
                    """,
                    id,
                    ("kind", e.For.Kind.ToString()),
                    ("holder", e.For.Id.ToString("N")),
                    ("at", Micros.Of(e.At)));
                break;
        }
    }
}
