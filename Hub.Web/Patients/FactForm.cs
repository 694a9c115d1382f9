using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Patients;

namespace Hub.Web.Patients;

/// <summary>What a person typed into the form of one fact.</summary>
public sealed class FactForm
{
    /// <summary>Made when the form was drawn, so that a form sent twice has one effect.</summary>
    public Guid Command { get; set; }

    public FactKind Kind { get; set; }

    public string? Text { get; set; }

    public string? Phone { get; set; }

    public string? Date { get; set; }

    /// <summary>'yes', 'no' or nothing.</summary>
    public string? PlanChanged { get; set; }

    public long Seen { get; set; }

    /// <summary>'reaffirm' where the person pressed 'still true today'.</summary>
    public string? Act { get; set; }

    public PatientCommand ToCommand() => Act is "reaffirm"
        ? new PatientCommand.ReaffirmFact(new(Command), Kind, Seen)
        : new PatientCommand.StateFact(new(Command), ToFact(), Seen);

    private SummaryFact ToFact() => new(
        Kind,
        Text?.Trim() ?? "",
        string.IsNullOrWhiteSpace(Phone) ? null : Phone.Trim(),
        DateOnly.TryParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null,
        PlanChanged switch { "yes" => true, "no" => false, _ => null });
}

/// <summary>A change of the care team, or the search for whom to add.</summary>
public sealed class TeamForm
{
    public Guid Command { get; set; }

    public Guid Practitioner { get; set; }

    /// <summary>'add', 'remove' or 'search'.</summary>
    public string? Act { get; set; }

    public string? Search { get; set; }

    public PatientCommand? ToCommand() => Act switch
    {
        "add" => new PatientCommand.AddParticipant(new(Command), new(Practitioner)),
        "remove" => new PatientCommand.RemoveParticipant(new(Command), new(Practitioner)),
        _ => null,
    };
}
