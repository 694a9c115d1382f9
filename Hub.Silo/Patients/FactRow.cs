using System.Text.Json;
using Hub.Contracts.Patients;
using Hub.Silo.Journal;

namespace Hub.Silo.Patients;

/// <summary>A row of <c>summary_fact</c> or <c>summary_fact_history</c> as Dapper reads it.</summary>
internal sealed class FactRow
{
    public required string Fact { get; init; }
    public string? AsOf { get; init; }
    public long At { get; init; }
    public string? By { get; init; }
    public long Version { get; init; }
    public long Reaffirmed { get; init; }

    /// <summary>The fact itself, as it is stored.</summary>
    public static SummaryFact Read(string stored) =>
        JsonSerializer.Deserialize<SummaryFact>(stored, EventTypes.Json)!;
}
