namespace Hub.Contracts.Timelines;

/// <summary>
/// What is asked about and what cannot be, for one vital sign. The usual range is deliberately wide, so that the
/// question stays rare: it catches slips of the finger (365 for 36.5), not illness.
/// </summary>
/// <param name="Kind">What is measured.</param>
/// <param name="Lowest">No living or dead person has less.</param>
/// <param name="Low">Below this it is asked about.</param>
/// <param name="High">Above this it is asked about.</param>
/// <param name="Highest">No living or dead person has more.</param>
public sealed record VitalRange(VitalKind Kind, decimal Lowest, decimal Low, decimal High, decimal Highest);

/// <summary>The ranges by which the timeline decides and browsers ask beforehand, also without a network.</summary>
public static class VitalRanges
{
    /// <summary>Every vital sign, in the order in which they are asked for.</summary>
    public static IReadOnlyList<VitalRange> All { get; } =
    [
        new(VitalKind.Temperature, 20, 34, 41, 46),
        new(VitalKind.Systolic, 0, 70, 220, 350),
        new(VitalKind.Diastolic, 0, 30, 130, 250),
        new(VitalKind.Pulse, 0, 40, 150, 350),
        new(VitalKind.SpO2, 0, 80, 100, 100),
        new(VitalKind.OxygenFlow, 0, 0, 10, 70),
        new(VitalKind.Respiration, 0, 8, 40, 120),
        new(VitalKind.Consciousness, 0, 0, 300, 300),
    ];

    /// <summary>The levels of the Japan Coma Scale; there are none between.</summary>
    public static IReadOnlyList<int> ComaScale { get; } = [0, 1, 2, 3, 10, 20, 30, 100, 200, 300];
}
