using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Notifications;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;

namespace Hub.Web.Calls;

/// <summary>
/// A call as one person sees it, and what the page offers them. The call decides again whatever is pressed.
/// </summary>
/// <param name="View">As far as they may see it.</param>
/// <param name="Sight">How far that is.</param>
/// <param name="Me">Who looks.</param>
/// <param name="Profession">What they are by licence.</param>
/// <param name="Role">The relation that lets them see the patient; null for none.</param>
/// <param name="IsDesk">Whether they take calls for the district.</param>
/// <param name="Patient">Age, sex and initials of somebody on the list.</param>
/// <param name="Attempts">What was sent because of this call.</param>
/// <param name="People">Doctors and nurses at work in the district.</param>
public sealed record OpenCall(
    CallView View,
    CallSight Sight,
    PractitionerId Me,
    Profession Profession,
    CareRole? Role,
    bool IsDesk,
    CallPatient? Patient,
    IReadOnlyList<DeliveryView> Attempts,
    IReadOnlyList<PractitionerView> People)
{
    public CallRequest Request => View.Requests[0].Request;

    public bool IsOver => View.State is CallState.Closed or CallState.Withdrawn;

    /// <summary>Whether the request itself is shown; the secretariat sees times and helpers only.</summary>
    public bool ShowsRequest => Sight is CallSight.Request or CallSight.All;

    public bool IsAsker => Asks(Me);

    public bool IsOwner => View.Owner?.By.Id == Me;

    /// <summary>Whether they have it and it is not reported yet.</summary>
    public bool IsMine => IsOwner && View.State is CallState.Accepted;

    public bool WasAsked => LastAsked >= 0;

    /// <summary>Whether it rings for them: asked, and no 'no' since.</summary>
    public bool Rings => View.State is CallState.Ringing && WasAsked && LastDeclined < LastAsked;

    public bool IsOwnDoctor => Profession is Profession.Doctor
        && Role is CareRole.PrimaryDoctor or CareRole.SubPrimaryDoctor or CareRole.Covering;

    /// <summary>Whoever was asked may say yes for as long as nobody has it; the patient's own doctors always.</summary>
    public bool MayAccept => (View.State is CallState.Ringing && (WasAsked || IsOwnDoctor))
        || (View.State is CallState.Held && (IsOwner || IsOwnDoctor));

    public bool MayGoOn => View.State is CallState.Ringing && (IsDesk || IsOwnDoctor || IsAsker);

    public bool MayAssign => (IsDesk || IsOwnDoctor) && !IsOver && View.State is not CallState.Reported;

    public bool MayAdd => !IsOver && View.State is not CallState.Reported && ShowsRequest;

    public bool MayOrder => !IsOver && Profession is Profession.Nurse && Sight is CallSight.All;

    public bool MayReopen => IsOver && ShowsRequest;

    /// <summary>Whether somebody else asks too: then only one's own request is taken back.</summary>
    public bool OthersAsk => View.Requests.Select(request => request.By.Id).Distinct()
        .Any(who => who != Me && Asks(who));

    /// <summary>Whoever asks; the desk of what is held.</summary>
    public bool MayWithdraw => (IsAsker && OthersAsk && !IsOver && View.State is not CallState.Reported)
        || EndsByAsking;

    public bool IsHandedToMe => View.Handoff?.To.Id == Me;

    /// <summary>Whoever has the call of a patient whose record they cannot see.</summary>
    public bool MayOpenRecord => IsMine && Role is null && View.Patient is not null
        && !View.Log.Any(line => line.Kind is CallLogKind.OpenedInEmergency && line.By?.Id == Me);

    private bool IsVisitWanted => View.Requests.Any(request => request.Request.Visit is VisitWish.Wanted);

    // The desk cannot end what it has passed on to a doctor, or what wants a visit.
    private bool EndsByAsking => !IsOver && View.State is not CallState.Reported
        && (IsAsker || (IsDesk && View.State is CallState.Held))
        && !(IsDesk && Role?.IsForAWhile() is not false
            && (IsVisitWanted || View.Requests.Any(request => request.Request.Sorting is CallSorting.Medical)));

    private int LastAsked => Last(line => line.Kind is CallLogKind.Offered or CallLogKind.Exhausted
        && line.People.Any(person => person.Id == Me));

    // What came to others since then rings for nobody of before.
    private int LastDeclined => Last(line => line.Kind is CallLogKind.Released
        || (line.Kind is CallLogKind.Declined && line.By?.Id == Me));

    private bool Asks(PractitionerId who) =>
        Last(line => line.Kind is CallLogKind.Received or CallLogKind.Joined && line.By?.Id == who)
            > Last(line => line.Kind is CallLogKind.RequestWithdrawn && line.By?.Id == who);

    private int Last(Func<CallLogLine, bool> fits) =>
        View.Log.Index().LastOrDefault(line => fits(line.Item), (-1, null!)).Index;
}

/// <summary>Of somebody on the patients' list, what whoever is asked may know before they accept.</summary>
public sealed record CallPatient(int Age, Sex Sex, string Initials);
