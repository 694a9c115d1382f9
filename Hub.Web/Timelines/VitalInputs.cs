using Hub.Contracts.Timelines;

namespace Hub.Web.Timelines;

/// <summary>
/// The inputs of a status. Outside <paramref name="Low"/> to <paramref name="High"/> the browser asks 'is this right?'
/// before it queues the entry, so that the question comes also without a network; the timeline asks again by its own
/// rule, and that rule counts.
/// </summary>
/// <param name="Kind">What is measured.</param>
/// <param name="Low">Below this it is asked about.</param>
/// <param name="High">Above this it is asked about.</param>
/// <param name="Step">The smallest step that is written.</param>
internal sealed record VitalInput(VitalKind Kind, decimal Low, decimal High, string Step)
{
    public static IReadOnlyList<VitalInput> All { get; } =
    [
        new(VitalKind.Temperature, 34, 41, "0.1"),
        new(VitalKind.Systolic, 70, 220, "1"),
        new(VitalKind.Diastolic, 30, 130, "1"),
        new(VitalKind.Pulse, 40, 150, "1"),
        new(VitalKind.SpO2, 80, 100, "1"),
        new(VitalKind.OxygenFlow, 0, 10, "0.5"),
        new(VitalKind.Respiration, 8, 40, "1"),
    ];

    public static IReadOnlyList<int> ComaScale { get; } = [0, 1, 2, 3, 10, 20, 30, 100, 200, 300];
}
