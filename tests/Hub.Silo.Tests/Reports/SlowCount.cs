using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Reports;
using Hub.Contracts.Rotas;
using Hub.Silo.Calls;
using Hub.Silo.Journal;
using Hub.Silo.Patients;
using Hub.Testing;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Tests.Reports;

/// <summary>A call as somebody would count it who reads its whole story line by line.</summary>
internal sealed record SlowCall(
    CallId Id, DateOnly Month, InstitutionId? Home, IReadOnlyDictionary<CallFigure, string> Keys);

/// <summary>Counts from the log alone, without any table.</summary>
internal static class SlowCount
{
    public static readonly TimeSpan Tokyo = TimeSpan.FromHours(9);

    public static async Task<IReadOnlyList<SlowCall>> Read(IEventStore store, IEnumerable<CallId> calls)
    {
        var counted = new List<SlowCall>();
        foreach (var call in calls.Distinct())
        {
            var told = (await Events(store, new StreamId("call", call.Value))).Cast<CallEvent>().ToList();
            var received = (CallReceived)told[0];
            counted.Add(Count(call, told, received, await Home(store, received)));
        }

        return counted;
    }

    private static async Task<InstitutionId?> Home(IEventStore store, CallReceived received)
    {
        if (received.Request.Patient is not { } patient)
        {
            return null;
        }

        PractitionerId? primary = null;
        foreach (var happened in await Events(store, new StreamId("patient", patient.Value)))
        {
            if (happened is PatientEvent.ResponsibilityAssigned assigned && assigned.At <= received.At)
            {
                primary = assigned.Responsibility.PrimaryDoctor;
            }
        }

        return Place(primary);
    }

    private static SlowCall Count(CallId id, List<CallEvent> told, CallReceived received, InstitutionId? home)
    {
        PractitionerId? first = null, owner = null, reporter = null, holder = null;
        CallReport? report = null;
        DateTimeOffset? arrived = null;
        var (isAsked, isThrough, isHeld, isWithdrawn) = (false, false, false, false);
        foreach (var happened in told)
        {
            switch (happened)
            {
                case CallHeld e: (isHeld, holder) = (true, e.Owner); break;
                case CallOffered: (isAsked, isHeld) = (true, false); break;
                case ChainExhausted: (isThrough, isHeld) = (true, false); break;
                case CallAccepted e: Take(e.By); break;
                case CallAssigned e: Take(e.To); break;
                case CallReleased: (owner, isHeld) = (null, false); break;
                case CareChosen when isHeld: (isHeld, owner) = (false, holder); break;
                case DoctorArrived e: arrived = e.At; break;
                case ReportFiled e: (report, reporter, owner) = (e.Report, e.By, null); break;
                case CallWithdrawn: (isWithdrawn, owner) = (true, null); break;
                case CallReopened: (report, reporter, arrived, isWithdrawn) = (null, null, null, false); break;
            }
        }

        var taker = Place(reporter ?? owner ?? first);
        var local = received.At.ToOffset(Tokyo);

        var isVisit = IsVisit(report, reporter);
        var visit = isVisit ? (report!.ArrivedAt ?? arrived)!.Value.ToOffset(Tokyo) : local;

        var (kind, sorting) = Most(told, received);
        var isWaiting = !isAsked && !isThrough && sorting is CallSorting.NextWorkingDay;
        return new SlowCall(id, new DateOnly(local.Year, local.Month, 1), home, new Dictionary<CallFigure, string>
        {
            [CallFigure.Hour] = local.Hour.ToString(CultureInfo.InvariantCulture),
            [CallFigure.Weekday] = local.DayOfWeek.ToString(),
            [CallFigure.Source] = received.Request.Caller.Source.ToString(),
            [CallFigure.Kind] = kind.ToString(),
            [CallFigure.Sorting] = sorting.ToString(),
            [CallFigure.Band] = Band(visit),
            [CallFigure.VisitBand] = isVisit ? Band(visit) : "other",
            [CallFigure.Visit] = isVisit ? "house-call" : "other",
            [CallFigure.Outcome] = isWithdrawn ? "withdrawn"
                : report is not null ? report.Care.ToString() : isHeld ? "held" : "open",
            [CallFigure.Way] = isWaiting ? "held" : "passed",
            [CallFigure.Answer] = isWaiting ? "held"
                : first is null ? "none" : IsOfTheFirstStep(told) ? "first" : "later",
            [CallFigure.Chain] = isThrough ? "through" : "other",
            [CallFigure.Home] = home?.ToString() ?? "none",
            [CallFigure.Taken] = taker is null ? "none"
                : kind is not CallKind.Medical ? "other"
                : taker == home ? "own" : taker.Value.ToString(),
        });

        void Take(PractitionerId by) => (first, owner, isHeld) = (first ?? by, by, false);
    }

    // Somebody whom the first step of the first round asked said yes while it rang, and before anybody had it.
    private static bool IsOfTheFirstStep(List<CallEvent> told)
    {
        var (asked, isRinging) = (new HashSet<PractitionerId>(), false);
        foreach (var happened in told)
        {
            switch (happened)
            {
                case CallOffered e:
                    isRinging = (e.Round, e.Step) == (1, 0);
                    asked.UnionWith(isRinging ? e.People : []);
                    break;
                case ChainExhausted or CallReleased: isRinging = false; break;
                case CallAccepted e: return isRinging && asked.Contains(e.By);
                case CallAssigned: return false;
            }
        }

        return false;
    }

    // Of requests that joined the one that asks for more counts.
    private static (CallKind Kind, CallSorting Sorting) Most(List<CallEvent> told, CallReceived received)
    {
        var requests = told.OfType<CallJoined>().Select(joined => joined.Request).Append(received.Request).ToList();
        return (requests.Min(each => each.Kind), requests.Min(each => each.Sorting));
    }

    // A doctor was there, whatever came of it.
    private static bool IsVisit(CallReport? report, PractitionerId? reporter) =>
        report is { Care: CareForm.HouseCall }
        || (report is { Care: CareForm.Transferred or CareForm.DiedAtHome, ArrivedAt: not null }
            && Some.Practitioners.Single(known => known.Id == reporter).Details.Profession is Profession.Doctor);

    private static string Band(DateTimeOffset local) =>
        local.Hour is >= 22 or < 6 ? "Midnight"
        : local.Hour is >= 18 or < 8 || local.DayOfWeek is DayOfWeek.Sunday
            || local is { Month: 12, Day: >= 29 } or { Month: 1, Day: 2 or 3 }
            || local is { Year: 2026, Month: 11, Day: 23 } ? "NightOrHoliday"
        : "None";

    private static InstitutionId? Place(PractitionerId? person) =>
        Some.Practitioners.FirstOrDefault(known => known.Id == person)?.Details.Institution;

    private static async Task<IReadOnlyList<object>> Events(IEventStore store, StreamId stream) =>
        [.. (await store.Read(stream, 0, 10_000)).Select(stored => EventTypes.All.Read(stored).Event)];
}
