using System.Globalization;
using Hub.Contracts.Timelines;

namespace Hub.Web.Timelines;

/// <summary>How a measured value stands beside what is usual for an adult at rest.</summary>
public enum Standing
{
    Usual,
    Low,
    High,
}

/// <summary>One value as an entry shows it: large, with its unit, and a word where it is out of the usual.</summary>
/// <param name="Label">What was measured.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Standing">Beside what is usual.</param>
/// <param name="Word">The word for that; empty where usual.</param>
public sealed record VitalReading(string Label, string Value, string Unit, Standing Standing, string Word)
{
    // For the eye only: these ask nobody anything. Which values are asked about is decided by the timeline.
    private static readonly Dictionary<VitalKind, (decimal Low, decimal High)> UsualRanges = new()
    {
        [VitalKind.Temperature] = (35.0m, 37.4m),
        [VitalKind.Systolic] = (90, 159),
        [VitalKind.Diastolic] = (45, 99),
        [VitalKind.Pulse] = (50, 99),
        [VitalKind.SpO2] = (94, 100),
        [VitalKind.Respiration] = (10, 24),
    };

    /// <summary>The readings of an entry in the order in which they are told.</summary>
    public static IReadOnlyList<VitalReading> Of(VitalSigns vitals)
    {
        var readings = new List<VitalReading>();
        Add(readings, VitalKind.Temperature, vitals.Temperature);
        AddPressure(readings, vitals);
        Add(readings, VitalKind.Pulse, vitals.Pulse);
        AddOxygen(readings, vitals);
        Add(readings, VitalKind.Respiration, vitals.Respiration);
        if (vitals.Consciousness is { } coma)
        {
            var impaired = coma > 0;
            readings.Add(new(
                Texts.Of(VitalKind.Consciousness), Figure(coma), "",
                impaired ? Standing.High : Standing.Usual, impaired ? Texts.Impaired : Texts.Clear));
        }

        return readings;
    }

    /// <summary>Where a value stands.</summary>
    public static Standing StandingOf(VitalKind kind, decimal value) =>
        !UsualRanges.TryGetValue(kind, out var usual) ? Standing.Usual
        : value < usual.Low ? Standing.Low
        : value > usual.High ? Standing.High
        : Standing.Usual;

    /// <summary>A figure as it is read aloud: '36.5', '120', '0'.</summary>
    public static string Figure(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static void Add(List<VitalReading> readings, VitalKind kind, decimal? value)
    {
        if (value is { } measured)
        {
            var figure = kind is VitalKind.Temperature
                ? measured.ToString("0.0", CultureInfo.InvariantCulture)
                : Figure(measured);
            var standing = StandingOf(kind, measured);
            readings.Add(new(Texts.Of(kind), figure, Texts.UnitOf(kind), standing, WordFor(standing)));
        }
    }

    private static void AddPressure(List<VitalReading> readings, VitalSigns vitals)
    {
        if (vitals is { Systolic: null, Diastolic: null })
        {
            return;
        }

        var standing = vitals.Systolic is { } systolic
            ? StandingOf(VitalKind.Systolic, systolic)
            : Standing.Usual;
        if (standing is Standing.Usual && vitals.Diastolic is { } diastolic)
        {
            standing = StandingOf(VitalKind.Diastolic, diastolic);
        }

        var figure = string.Create(
            CultureInfo.InvariantCulture, $"{Said(vitals.Systolic)}/{Said(vitals.Diastolic)}");
        readings.Add(new(
            Texts.BloodPressure, figure, Texts.UnitOf(VitalKind.Systolic), standing, WordFor(standing)));

        static string Said(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "–";
    }

    private static void AddOxygen(List<VitalReading> readings, VitalSigns vitals)
    {
        var air = vitals.OxygenFlow switch
        {
            null => "",
            0 => Texts.RoomAir,
            { } flow => Texts.Oxygen(Figure(flow)),
        };
        if (vitals.SpO2 is { } saturation)
        {
            var standing = StandingOf(VitalKind.SpO2, saturation);
            var word = string.Join(' ', new[] { WordFor(standing), air }.Where(part => part.Length > 0));
            readings.Add(new(Texts.Of(VitalKind.SpO2), Figure(saturation), "%", standing, word));
        }
        else if (air.Length > 0)
        {
            readings.Add(new(Texts.Of(VitalKind.OxygenFlow), Figure(vitals.OxygenFlow!.Value), Texts.UnitOf(
                VitalKind.OxygenFlow), Standing.Usual, ""));
        }
    }

    private static string WordFor(Standing standing) => standing switch
    {
        Standing.Low => Texts.Low,
        Standing.High => Texts.High,
        _ => "",
    };
}
