using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Patients;
using Hub.Contracts.Rotas;
using Hub.Web.Layout;

namespace Hub.Web.Rotas.NextCalls;

/// <summary>Who is called first, as somebody typed it.</summary>
public sealed class FirstCallForm
{
    public const string Seeing = "see";
    public const string Setting = "set";
    public const string TakingBack = "take-back";
    public const string Timing = "minutes";

    /// <summary>The rows that are there at least; the last may stay empty.</summary>
    public const int Rows = 5;

    public Guid Command { get; set; }

    public string? Act { get; set; }

    /// <summary>For whose patients; without one for the whole district.</summary>
    public Guid? Institution { get; set; }

    /// <summary>A <see cref="CallKind"/>, or empty for every kind.</summary>
    public string? Kind { get; set; }

    /// <summary>On the district's wall clock; empty for at once.</summary>
    public string? From { get; set; }

    /// <summary>The instant of a plan, to the tick.</summary>
    public long Ticks { get; set; }

    /// <summary>In their order, as <see cref="CallWords.Written"/> writes them; empty rows are left out.</summary>
    [AllowNull]
    public List<string> Targets { get; set => field = value ?? []; } = [];

    /// <summary>Of each row, or empty for as long as the district gives everybody.</summary>
    [AllowNull]
    public List<string> Minutes { get; set => field = value ?? []; } = [];

    /// <summary>How long everybody has.</summary>
    public int Everybody { get; set; }

    /// <summary>What was typed, row by row; null where a row cannot be read.</summary>
    public IReadOnlyList<FirstCallStep>? ToSteps()
    {
        var steps = new List<FirstCallStep>();
        foreach (var (row, target) in Targets.Index().Where(each => !string.IsNullOrEmpty(each.Item)))
        {
            var typed = Minutes.ElementAtOrDefault(row);
            int? minutes = int.TryParse(typed, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
                ? number
                : null;
            if (CallWords.Read(target) is not { } read || (minutes is null && !string.IsNullOrWhiteSpace(typed)))
            {
                return null;
            }

            steps.Add(new FirstCallStep(read, minutes));
        }

        return steps;
    }

    /// <summary>The command; null where something is missing or cannot be read.</summary>
    internal DistrictCommand? ToDistrict(DistrictClock clock)
    {
        InstitutionId? institution = Institution is { } id && id != Guid.Empty ? new InstitutionId(id) : null;
        return Act switch
        {
            Setting when Since(clock) is { } from && ToSteps() is { } steps =>
                new DistrictCommand.SetFirstCall(new(Command), institution, CallWords.Kind(Kind), from, steps),
            TakingBack when Plan is { } from =>
                new DistrictCommand.TakeBackFirstCall(new(Command), institution, CallWords.Kind(Kind), from),
            Timing => new DistrictCommand.SetAnswerMinutes(new(Command), Everybody),
            _ => null,
        };
    }

    /// <summary>The same for one patient.</summary>
    internal PatientCommand? ToPatient(DistrictClock clock) => Act switch
    {
        Setting when Since(clock) is { } from && ToSteps() is { } steps =>
            new PatientCommand.SetFirstCall(new(Command), CallWords.Kind(Kind), from, steps),
        TakingBack when Plan is { } from =>
            new PatientCommand.TakeBackFirstCall(new(Command), CallWords.Kind(Kind), from),
        _ => null,
    };

    private DateTimeOffset? Since(DistrictClock clock) =>
        string.IsNullOrEmpty(From) ? clock.Now : BoardForm.Time(From, clock.Zone);

    private DateTimeOffset? Plan => Ticks > 0 && Ticks < DateTimeOffset.MaxValue.UtcTicks
        ? new DateTimeOffset(Ticks, TimeSpan.Zero)
        : null;
}
