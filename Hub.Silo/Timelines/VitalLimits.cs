using Hub.Contracts.Timelines;

namespace Hub.Silo.Timelines;

/// <summary>
/// Which vital signs are asked about and which cannot be. The usual range is deliberately wide, so that the question
/// stays rare: it catches slips of the finger (365 for 36.5), not illness.
/// </summary>
internal static class VitalLimits
{
    private static readonly int[] ComaScale = [0, 1, 2, 3, 10, 20, 30, 100, 200, 300];

    private static readonly Dictionary<VitalKind, Range> Ranges = new()
    {
        [VitalKind.Temperature] = new(20, 34, 41, 46),
        [VitalKind.Systolic] = new(0, 70, 220, 350),
        [VitalKind.Diastolic] = new(0, 30, 130, 250),
        [VitalKind.Pulse] = new(0, 40, 150, 350),
        [VitalKind.SpO2] = new(0, 80, 100, 100),
        [VitalKind.OxygenFlow] = new(0, 0, 10, 70),
        [VitalKind.Respiration] = new(0, 8, 40, 120),
        [VitalKind.Consciousness] = new(0, 0, 300, 300),
    };

    /// <summary>Values that no living or dead person has.</summary>
    public static IReadOnlyList<VitalKind> Impossible(VitalSigns vitals)
    {
        var found = Values(vitals)
            .Where(v => v.Value < Ranges[v.Kind].Possible || v.Value > Ranges[v.Kind].Highest)
            .Select(v => v.Kind)
            .ToList();
        if (vitals.Consciousness is { } coma && !ComaScale.Contains(coma))
        {
            found.Add(VitalKind.Consciousness);
        }

        return found;
    }

    /// <summary>Values that a person should look at again before they are kept.</summary>
    public static IReadOnlyList<VitalKind> Implausible(VitalSigns vitals)
    {
        var found = Values(vitals)
            .Where(v => v.Value < Ranges[v.Kind].Low || v.Value > Ranges[v.Kind].High)
            .Select(v => v.Kind)
            .ToList();
        if (vitals is { Systolic: { } systolic, Diastolic: { } diastolic }
            && diastolic >= systolic
            && !found.Contains(VitalKind.Diastolic))
        {
            found.Add(VitalKind.Diastolic);
        }

        return found;
    }

    /// <summary>Whether nothing at all was measured.</summary>
    public static bool IsEmpty(VitalSigns vitals) => !Values(vitals).Any();

    private static IEnumerable<(VitalKind Kind, decimal Value)> Values(VitalSigns vitals) =>
        new (VitalKind Kind, decimal? Value)[]
        {
            (VitalKind.Temperature, vitals.Temperature),
            (VitalKind.Systolic, vitals.Systolic),
            (VitalKind.Diastolic, vitals.Diastolic),
            (VitalKind.Pulse, vitals.Pulse),
            (VitalKind.SpO2, vitals.SpO2),
            (VitalKind.OxygenFlow, vitals.OxygenFlow),
            (VitalKind.Respiration, vitals.Respiration),
            (VitalKind.Consciousness, vitals.Consciousness),
        }
            .Where(v => v.Value is not null)
            .Select(v => (v.Kind, v.Value!.Value));

    private sealed record Range(decimal Possible, decimal Low, decimal High, decimal Highest);
}
