namespace Hub.Contracts.Timelines;

/// <summary>Which vital signs are asked about and which cannot be, by <see cref="VitalRanges"/>.</summary>
public static class VitalLimits
{
    private static readonly Dictionary<VitalKind, VitalRange> Ranges =
        VitalRanges.All.ToDictionary(range => range.Kind);

    /// <summary>Values that no living or dead person has.</summary>
    public static IReadOnlyList<VitalKind> Impossible(VitalSigns vitals)
    {
        var found = Values(vitals)
            .Where(v => v.Value < Ranges[v.Kind].Lowest || v.Value > Ranges[v.Kind].Highest)
            .Select(v => v.Kind)
            .ToList();
        if (vitals.Consciousness is { } coma && !VitalRanges.ComaScale.Contains(coma))
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
}
