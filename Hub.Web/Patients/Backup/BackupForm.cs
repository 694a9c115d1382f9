using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Patients;

namespace Hub.Web.Patients.Backup;

/// <summary>What somebody typed about a patient's backup.</summary>
public sealed class BackupForm
{
    public const string Enrolling = "enrol";
    public const string Ending = "end";
    public const string Departing = "depart";
    public const string Returning = "return";
    public const string Giving = "give";

    /// <summary>Made when the form was drawn, so that a form sent twice has one effect.</summary>
    public Guid Command { get; set; }

    public string? Act { get; set; }

    public ConsentGiver By { get; set; }

    public string? Name { get; set; }

    public string? Relation { get; set; }

    public string? On { get; set; }

    public ConsentForm Form { get; set; }

    [AllowNull]
    public List<Guid> Rotas { get; set => field = value ?? []; } = [];

    [AllowNull]
    public List<Guid> Institutions { get; set => field = value ?? []; } = [];

    public string? From { get; set; }

    public string? Until { get; set; }

    public string? Note { get; set; }

    public string? Reason { get; set; }

    public DepartureKind Kind { get; set; }

    /// <summary>Who was given the sheet.</summary>
    public string? To { get; set; }

    /// <summary>The sheet that was shown, by its print.</summary>
    public string? Seen { get; set; }

    /// <summary>The command; null where a day cannot be read.</summary>
    public PatientCommand? ToCommand() => Act switch
    {
        Enrolling when Day(On) is { } on && Day(From) is { } from
            && (string.IsNullOrWhiteSpace(Until) || Day(Until) is not null) => new PatientCommand.EnrolForBackup(
                new(Command),
                new EnrolmentTerms(
                    new BackupConsent(By, Name ?? "", Relation ?? "", on, Form),
                    [.. Rotas.Select(id => new Contracts.Rotas.RotaId(id))],
                    [.. Institutions.Select(id => new InstitutionId(id))],
                    from,
                    Day(Until),
                    Note ?? "")),
        Ending => new PatientCommand.EndEnrolment(new(Command), Reason ?? ""),
        Departing when Day(On) is { } on =>
            new PatientCommand.DepartPatient(new(Command), new Departure(Kind, on)),
        Returning => new PatientCommand.ReturnPatient(new(Command)),
        _ => null,
    };

    /// <summary>A day as a field for dates has it.</summary>
    public static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? typed) => DateOnly.TryParseExact(
        typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : null;
}
