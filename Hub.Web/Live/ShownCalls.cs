using Hub.Contracts;
using Hub.Contracts.Access;
using Hub.Contracts.Calls;
using Microsoft.AspNetCore.SignalR;

namespace Hub.Web.Live;

/// <summary>
/// Knows which calls are on whose screens, and puts out at once whatever shows more of a call, or of its patient, than
/// its person may see now: the right ends also where nothing happens to the call.
/// </summary>
internal sealed partial class ShownCalls(
    LiveRooms rooms, ICallReads calls, IAccess access, IHubContext<TimelineHub, ITimelineClient> hub,
    ILogger<ShownCalls> log)
{
    /// <summary>This connection has the call before it; false where it is not for its person.</summary>
    public async Task<bool> Show(LiveConnection page, CallId call)
    {
        // What moves or ends meanwhile the page learns by asking for itself once this is answered.
        var seen = await Seen(call, (await calls.Concerned(call)).Patient, page.Person);
        rooms.Hear(page, heard => seen.Sight is CallSight.None ? heard.Without(call) : heard.With(seen));
        return seen.Sight is not CallSight.None;
    }

    /// <summary>How much of a call somebody sees now.</summary>
    public async Task<ShownCall> Seen(CallId call, PatientId? patient, PractitionerId person) => new(
        call,
        patient,
        await calls.Sight(call, person),
        patient is { } known && await access.To(known, person) is not null);

    /// <summary>
    /// The call has moved, and this is what the page's person sees of it now. True where the page is put out; any other
    /// draws itself anew.
    /// </summary>
    public bool Moved(LiveConnection page, ShownCall now)
    {
        if (page.Calls.Find(now.Id) is not { } shown)
        {
            return false;
        }

        // Whoever is asked and somebody else has it is told so where they read.
        if (now.IsLessThan(shown) && (now.Sight is CallSight.None || shown.Sight is CallSight.All))
        {
            End(page, now.Id);
            return true;
        }

        rooms.Hear(page, heard => heard.Anew(now));
        return false;
    }

    /// <summary>Asks again for everyone who has a call of this patient before them.</summary>
    public Task Review(PatientId patient) => Review(shown => shown.Patient == patient);

    /// <summary>Asks again for everyone who has a call, or those of the district, before them.</summary>
    public async Task Review()
    {
        await Review(_ => true);
        foreach (var pages in rooms.Hearing(page => page.Calls.District).GroupBy(page => page.Person))
        {
            if (await MaySeeAll(pages.Key))
            {
                continue;
            }

            foreach (var page in pages)
            {
                // It asks once more, and is answered that this is not for it.
                rooms.Hear(page, heard => heard with { District = false });
                _ = hub.Clients.Client(page.Id).CallsMissed();
            }
        }
    }

    private async Task Review(Func<ShownCall, bool> which)
    {
        var shown = rooms.Hearing(page => page.Calls.Shown.Any(which))
            .SelectMany(page => page.Calls.Shown.Where(which).Select(call => (Page: page, Call: call)))
            .GroupBy(each => (each.Page.Person, each.Call.Id, each.Call.Patient));
        foreach (var person in shown)
        {
            var now = await NowSeen(person.Key.Id, person.Key.Patient, person.Key.Person);
            foreach (var (page, call) in person.Where(each => now.IsLessThan(each.Call)))
            {
                End(page, call.Id);
            }
        }
    }

    // Where nobody can say whether they may, they may not: the browser asks for the page by itself.
    private async Task<ShownCall> NowSeen(CallId call, PatientId? patient, PractitionerId person)
    {
        try
        {
            return await Seen(call, patient, person);
        }
        catch (Exception fault)
        {
            Unanswered(log, fault);
            return new ShownCall(call, patient, CallSight.None, SeesPatient: false);
        }
    }

    private async Task<bool> MaySeeAll(PractitionerId person)
    {
        try
        {
            return await calls.SightOfAll(person) is not CallSight.None;
        }
        catch (Exception fault)
        {
            Unanswered(log, fault);
            return false;
        }
    }

    // Not awaited: a browser that does not listen must not delay the end of the next.
    private void End(LiveConnection page, CallId call)
    {
        rooms.Hear(page, heard => heard.Without(call));
        _ = hub.Clients.Client(page.Id).CallEnded(call);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Who sees a call could not be asked; its pages are put out.")]
    private static partial void Unanswered(ILogger log, Exception fault);
}
