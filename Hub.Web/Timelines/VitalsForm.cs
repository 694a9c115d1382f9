using System.Globalization;
using Hub.Contracts.Timelines;

namespace Hub.Web.Timelines;

/// <summary>The measurements of a form, one input each.</summary>
public abstract class VitalsForm
{
    public decimal? Temperature { get; set; }

    public int? Systolic { get; set; }

    public int? Diastolic { get; set; }

    public int? Pulse { get; set; }

    public int? SpO2 { get; set; }

    public decimal? OxygenFlow { get; set; }

    public int? Respiration { get; set; }

    public int? Consciousness { get; set; }

    public VitalSigns Vitals => new(
        Temperature, Systolic, Diastolic, Pulse, SpO2, OxygenFlow, Respiration, Consciousness);

    /// <summary>As it is written into an input.</summary>
    public string? Written(VitalKind kind) => kind switch
    {
        VitalKind.Temperature => Plain(Temperature),
        VitalKind.Systolic => Plain(Systolic),
        VitalKind.Diastolic => Plain(Diastolic),
        VitalKind.Pulse => Plain(Pulse),
        VitalKind.SpO2 => Plain(SpO2),
        VitalKind.OxygenFlow => Plain(OxygenFlow),
        VitalKind.Respiration => Plain(Respiration),
        _ => null,
    };

    private static string? Plain(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture);
}
