using System.Diagnostics.CodeAnalysis;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Contracts.Timelines;

namespace Hub.Web.Calls.Asking;

/// <summary>A request for help as somebody of the team taps it.</summary>
public sealed class AskForm : MeasuredForm
{
    /// <summary>Made when the form was drawn, so that a form sent twice asks once.</summary>
    public Guid Command { get; set; }

    /// <summary>The complaints that were tapped.</summary>
    [AllowNull]
    public string[] What { get; set => field = value ?? []; } = [];

    public string? Words { get; set; }

    public string? Story { get; set; }

    /// <summary>A <see cref="VisitWish"/>; nothing before it is asked.</summary>
    public string? Visit { get; set; }

    /// <summary>A <see cref="CallDanger"/>.</summary>
    public string? Haste { get; set; }

    /// <summary>A <see cref="CallKind"/>.</summary>
    public string? Kind { get; set; }

    public string? Callback { get; set; }

    /// <summary>When the primary doctor could not be reached, as the form or its script wrote it down.</summary>
    public string? Unreached { get; set; }

    public string? OtherTried { get; set; }

    public string Complaint => string.Join(
        '、', What.Append(Words).Select(word => word?.Trim()).Where(word => !string.IsNullOrEmpty(word)));

    public VisitWish? Wish => CallForm.Read<VisitWish>(Visit);

    public CallDanger? Danger => CallForm.Read<CallDanger>(Haste);

    public CallKind? Whom => CallForm.Read<CallKind>(Kind);

    public bool IsWhole => Complaint.Length > 0 && Wish is not null && Danger is not null && Whom is not null;

    /// <summary>A form that shows what was measured last.</summary>
    public static AskForm With(VitalSigns? vitals, string phone) => new()
    {
        Callback = phone,
        Temperature = vitals?.Temperature,
        Systolic = vitals?.Systolic,
        Diastolic = vitals?.Diastolic,
        Pulse = vitals?.Pulse,
        SpO2 = vitals?.SpO2,
        OxygenFlow = vitals?.OxygenFlow,
        Respiration = vitals?.Respiration,
        Consciousness = vitals?.Consciousness,
        Kind = nameof(CallKind.Medical),
    };

    /// <summary>The command; null while something is not chosen.</summary>
    public CallCommand.Begin? ToCommand(PatientId patient, Profession profession, DateTimeOffset now) =>
        Wish is { } wish && Danger is { } danger && Whom is { } kind && Complaint.Length > 0
            ? new CallCommand.Begin(new CommandId(Command), new CallRequest(
                patient,
                null,
                new Requester(Source(profession), string.Empty, string.Empty, Phone(Callback)),
                Complaint,
                Story ?? string.Empty,
                Measured,
                wish,
                CallSorting.Medical,
                danger,
                kind,
                [],
                [.. Tried(now)]))
            : null;

    private static CallSource Source(Profession profession) => profession switch
    {
        Profession.Nurse => CallSource.Nurse,
        Profession.Doctor => CallSource.Clinic,
        Profession.FacilityStaff => CallSource.Facility,
        _ => CallSource.Colleague,
    };

    private IEnumerable<TriedBefore> Tried(DateTimeOffset now)
    {
        if (!string.IsNullOrEmpty(Unreached))
        {
            yield return new TriedBefore(Texts.PrimaryDoctor, At(now), Texts.NotReached);
        }

        if (!string.IsNullOrWhiteSpace(OtherTried))
        {
            yield return new TriedBefore(OtherTried.Trim(), now, string.Empty);
        }
    }

    private DateTimeOffset At(DateTimeOffset now) =>
        DateTimeOffset.TryParse(
            Unreached, System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.AssumeUniversal, out var at) && at <= now && at > now.AddDays(-1)
            ? at.ToUniversalTime()
            : now;
}
