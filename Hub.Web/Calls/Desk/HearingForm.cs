using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Rotas;
using Hub.Web.Layout;

namespace Hub.Web.Calls.Desk;

/// <summary>
/// The hearing sheet as it was filled in. What is evidence or a judgement is null until somebody chose it: the visit,
/// the haste, and of a patient whether their own doctor was tried. The rest begins with the careful answer.
/// </summary>
public sealed class HearingForm : MeasuredForm
{
    /// <summary>Made when the form was drawn, so that a form sent twice asks once.</summary>
    public Guid Command { get; set; }

    /// <summary>For whom; null for somebody on no list.</summary>
    public Guid? Patient { get; set; }

    public string? Name { get; set; }

    public string? Place { get; set; }

    /// <summary>Who rings. A family is always called back, so nothing is lost where it was somebody else.</summary>
    public CallSource? Source { get; set => field = value ?? CallSource.Family; } = CallSource.Family;

    public string? Caller { get; set; }

    public string? Relation { get; set; }

    public string? Callback { get; set; }

    public string? Complaint { get; set; }

    public string? Story { get; set; }

    public VisitWish? Visit { get; set; }

    /// <summary>What nobody has sorted is medical: it goes to a doctor.</summary>
    public bool? IsMedical { get; set => field = value ?? true; } = true;

    public CallDanger? Danger { get; set; }

    /// <summary>
    /// Whether the own doctor or nurse was tried; asked every time of a patient. Of somebody on no list nobody knows
    /// whose they would be.
    /// </summary>
    public bool? IsTried { get => field ?? (Patient is null ? false : null); set; }

    public string? TriedWhom { get; set; }

    /// <summary>On the district's clock, such as 21:40.</summary>
    public string? TriedAt { get; set; }

    public string? TriedResult { get; set; }

    /// <summary>What was read back and agreed.</summary>
    [AllowNull]
    public List<Identifier> Identifiers { get; set => field = value ?? []; } = [];

    /// <summary>Medical goes to a doctor whatever the haste; what is neither waits for a working day.</summary>
    public CallSorting? Sorting => (IsMedical, Danger) switch
    {
        (true, _) => CallSorting.Medical,
        (false, CallDanger.Emergency or CallDanger.Urgent) => CallSorting.UrgentOther,
        (false, CallDanger.Routine) => CallSorting.NextWorkingDay,
        _ => null,
    };

    /// <summary>The request, or all that is missing before anybody can be asked.</summary>
    public Answer<CallRequest> Request(DistrictClock clock) =>
        Missing is [_, ..] missing ? CallRefusals.FieldMissing.About(missing)
            : Source is not { } source || Visit is not { } visit || Danger is not { } danger
                || Sorting is not { } sorting ? CallRefusals.FieldMissing
            : IsTried is true && At(clock) is null ? CallRefusals.TimeWrong.About("tried")
            : new CallRequest(
                Patient is { } patient ? new PatientId(patient) : null,
                Patient is null ? new UnknownPerson(Words(Name), Words(Place), null) : null,
                new Requester(source, Words(Caller), Words(Relation), Phone(Callback)),
                Words(Complaint),
                Words(Story),
                Measured,
                visit,
                sorting,
                danger,
                sorting is CallSorting.Medical ? CallKind.Medical : CallKind.Other,
                Identifiers,
                IsTried is true ? [new TriedBefore(Words(TriedWhom), At(clock)!.Value, Words(TriedResult))] : []);

    // In the order of the sheet, so that somebody on the telephone is asked once for everything.
    private string[] Missing =>
    [
        .. Unless(Patient is not null || Words(Name).Length > 0, "name"),
        .. Unless(Words(Complaint).Length > 0, "complaint"),
        .. Unless(Visit is not null, "visit"),
        .. Unless(IsTried is false || (IsTried is true && Words(TriedAt).Length > 0), "tried"),
        .. Unless(Danger is not null, "danger"),
    ];

    // The last time that the clock showed this: at 0:10 '23:50' was yesterday.
    private DateTimeOffset? At(DistrictClock clock)
    {
        if (!TimeOnly.TryParseExact(Words(TriedAt), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var time))
        {
            return null;
        }

        var now = clock.Local(clock.Now);
        var today = new DateTimeOffset(DateOnly.FromDateTime(now.DateTime).ToDateTime(time), now.Offset);
        return (today > now ? today.AddDays(-1) : today).ToUniversalTime();
    }

    private static string[] Unless(bool isThere, string field) => isThere ? [] : [field];

    private static string Words(string? typed) => typed?.Trim() ?? string.Empty;
}

/// <summary>What else is done at the desk.</summary>
public sealed class DeskForm
{
    public Guid Command { get; set; }

    /// <summary>The words to look for. They travel in the body: an address would keep a name or a number.</summary>
    public string? Text { get; set; }

    /// <summary>The patient whose sheet is opened.</summary>
    public Guid? Patient { get; set; }

    /// <summary>Somebody on no list.</summary>
    public bool IsUnknown { get; set; }

    /// <summary>The call and the version that was seen, such as 0f…:12.</summary>
    public string? Next { get; set; }

    /// <summary>The version that was seen in the call's own acts.</summary>
    public long Seen { get; set; }

    public int? Step { get; set; }

    public Guid? To { get; set; }

    public string? Reason { get; set; }

    [AllowNull]
    public List<Identifier> Identifiers { get; set => field = value ?? []; } = [];

    /// <summary>The call to pass on, and how far it was.</summary>
    public (CallId Call, long Seen)? NextCall => Next?.Split(':') is [var call, var seen]
        && Guid.TryParseExact(call, "N", out var id)
        && long.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? (new CallId(id), version)
            : null;
}
