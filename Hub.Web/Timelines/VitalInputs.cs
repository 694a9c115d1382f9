using Hub.Contracts.Timelines;

namespace Hub.Web.Timelines;

/// <summary>
/// The inputs of a status. Outside of the range the browser asks 'is this right?' before it queues the entry, so that
/// the question comes also without a network; the timeline asks again by the same table, and that counts.
/// </summary>
/// <param name="Range">What is measured, and when it is asked about.</param>
/// <param name="Step">The smallest step that is written.</param>
internal sealed record VitalInput(VitalRange Range, string Step)
{
    /// <summary>All that are typed; consciousness is chosen from its scale.</summary>
    public static IReadOnlyList<VitalInput> All { get; } =
    [
        .. VitalRanges.All
            .Where(range => range.Kind is not VitalKind.Consciousness)
            .Select(range => new VitalInput(range, StepOf(range.Kind))),
    ];

    public VitalKind Kind => Range.Kind;

    private static string StepOf(VitalKind kind) => kind switch
    {
        VitalKind.Temperature => "0.1",
        VitalKind.OxygenFlow => "0.5",
        _ => "1",
    };
}
