using System.Text.Json;
using Hub.Contracts.Notifications;
using Hub.Silo.Journal;
using Hub.Silo.Practitioners;
using static Hub.Silo.Practitioners.PractitionerEvent;

namespace Hub.Silo.Notifications;

/// <summary>Plans as rows; whoever has none set has none here.</summary>
internal sealed class ReachPlanTable : IReadModel
{
    public string Kind => PractitionerGrain.Kind;

    public IReadOnlyList<string> Tables { get; } = ["reach_plan"];

    public IEnumerable<Statement> Project(RecordedEvent recorded) => recorded.Event is ReachPlanSet set
        ?
        [
            new(
                """
                INSERT INTO reach_plan (practitioner, plan) VALUES (@practitioner, @plan)
                ON CONFLICT (practitioner) DO UPDATE SET plan = excluded.plan
                """,
                ("practitioner", recorded.Stored.Stream.Key.ToString("N")),
                ("plan", JsonSerializer.Serialize(set.Plan, EventTypes.Json))),
        ]
        : [];

    /// <summary>What a row says; the default where there is none.</summary>
    public static ReachPlan Read(string? plan) => plan is null
        ? ReachPlan.Default
        : JsonSerializer.Deserialize<ReachPlan>(plan, EventTypes.Json) ?? ReachPlan.Default;
}
