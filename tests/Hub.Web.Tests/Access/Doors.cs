using System.Net.Http.Json;
using System.Text;
using Hub.Testing;

namespace Hub.Web.Tests.Access;

/// <summary>For whom a door is.</summary>
public enum For
{
    /// <summary>Everybody, also a passer-by.</summary>
    Anybody,

    /// <summary>Whoever is signed in; it shows what is theirs.</summary>
    Members,

    /// <summary>The secretariat.</summary>
    Office,

    /// <summary>Nurses who take calls for the district.</summary>
    Desk,

    /// <summary>The same, and the secretariat.</summary>
    DeskAndOffice,

    /// <summary>Whom a relation to the patient lets in.</summary>
    Team,

    /// <summary>Doctors, and the secretariat.</summary>
    DoctorsAndOffice,

    /// <summary>Only the doctors and the station's nurses of the patient.</summary>
    Core,

    /// <summary>The same as the team, and the secretariat: nothing of the patient is there.</summary>
    TeamAndOffice,
}

/// <summary>One way into the hub.</summary>
/// <param name="Method">GET or another.</param>
/// <param name="Pattern">As routing knows it.</param>
/// <param name="For">Whom it lets in.</param>
/// <param name="Granted">The status for them.</param>
/// <param name="Refused">The status for others who are signed in.</param>
/// <param name="Body">What is sent, where something is.</param>
public sealed record Door(
    string Method, string Pattern, For For, int Granted = 200, int Refused = 404, Func<WholeHub, string>? Body = null)
{
    /// <summary>The address with a patient's, an entry's or a draft's identity in place.</summary>
    public string Path(Guid patient, Guid entry) => Pattern
        .Replace("{documentName}", "v1", StringComparison.Ordinal)
        .Replace("{Code:int}", "404", StringComparison.Ordinal)
        .Replace("{Kind}", "CrisisPlan", StringComparison.Ordinal)
        .Replace("{patient:guid}", patient.ToString(), StringComparison.Ordinal)
        .Replace("{entry:guid}", entry.ToString(), StringComparison.Ordinal)
        .Replace("{EntryId:guid}", entry.ToString(), StringComparison.Ordinal)
        .Replace("{Id:guid}", patient.ToString(), StringComparison.Ordinal)
        .Replace("{LayerId:guid}", entry.ToString(), StringComparison.Ordinal)
        .Replace("{Draft:guid}", entry.ToString(), StringComparison.Ordinal)
        .Replace("{Institution:guid}", patient.ToString(), StringComparison.Ordinal)
        .Replace("{institution:guid}", patient.ToString(), StringComparison.Ordinal)
        .Replace("{Date}", "2026-10-20", StringComparison.Ordinal)
        .Replace("{date}", "2026-10-20", StringComparison.Ordinal)
        .Replace("{Month}", "2026-02", StringComparison.Ordinal)
        .Replace("{month}", "2026-02", StringComparison.Ordinal)
        .Replace("{name}", "roster.xlsx", StringComparison.Ordinal)
        .Replace("{call:guid}", patient.ToString(), StringComparison.Ordinal)
        .Replace("{rota:guid}", patient.ToString(), StringComparison.Ordinal)
        .Replace("{practitioner:guid}", patient.ToString(), StringComparison.Ordinal)
        .Replace("{id:guid}", patient.ToString(), StringComparison.Ordinal);

    public override string ToString() => $"{Method} {Pattern}";

    /// <summary>Every door of the hub. A door that is not here fails the test that walks them.</summary>
    public static IReadOnlyList<Door> All { get; } =
    [
        new("GET", "/health/live", For.Anybody),
        new("GET", "/health/ready", For.Anybody),
        new("GET", "/health/deadlines", For.Anybody),
        new("GET", "/sign-in", For.Anybody, 302),
        new("GET", "/sign-in/code", For.Anybody, 302),
        new("GET", "/welcome", For.Anybody),
        new("GET", "/error/{Code:int}", For.Anybody, 404),
        new("GET", "/offline", For.Anybody),
        new("GET", "/styleguide", For.Anybody, 404),
        new("GET", "/setup", For.Anybody, 404),
        new("POST", "/sign-out", For.Anybody, 400),
        new("POST", "/language", For.Anybody, 400),
        new("GET", "/session", For.Members, 204),
        new("GET", "/session/keep", For.Members, 204),
        new("GET", "/menu", For.Members),
        new("GET", "/account", For.Members),
        new("GET", "/account/second-factor", For.Members),
        new("GET", "/account/reach", For.Members),
        new("GET", "/api/v1/push-key", For.Members),
        new("POST", "/api/v1/push-devices", For.Members, 422, Body: _ =>
            """{"endpoint":"http://x","p256dh":"","auth":"","name":"","language":"ja"}"""),
        new("POST", "/gateway/outcomes", For.Anybody, 404),
        new("POST", "/telephony/next", For.Anybody, 404),
        new("POST", "/telephony/outcomes", For.Anybody, 404),
        new("GET", "/calls/desk", For.Desk),
        new("GET", "/calls/district", For.DeskAndOffice),
        new("GET", "/outbox-key", For.Members),
        new("GET", "/openapi/{documentName}.json", For.Members),
        new("GET", "/duty", For.Members),
        new("GET", "/registry/holidays", For.Office, 200, 403),
        new("GET", "/duty/calendar", For.Members),
        new("GET", "/calendars/{token}.ics", For.Anybody, 404),
        new("GET", "/duty/mine", For.Members),
        new("GET", "/duty/mine/counts", For.Members),
        new("GET", "/duty/ladder", For.Members),
        new("GET", "/duty/{Id:guid}/sheet", For.Members, 404),
        new("GET", "/duty/{Id:guid}/shifts", For.Members, 404),
        new("GET", "/duty/{id:guid}/shifts.xlsx", For.Members, 404),
        new("GET", "/duty/{id:guid}/shifts.csv", For.Members, 404),
        new("GET", "/duty/counts", For.Office, 200, 403),
        new("GET", "/duty/counts.xlsx", For.Office, 200, 403),
        new("GET", "/duty/counts.csv", For.Office, 200, 403),
        new("GET", "/reports", For.Members),
        new("GET", "/reports/groups", For.Office, 200, 403),
        new("GET", "/reports/daily/{Institution:guid}/{Date}", For.Members, 404),
        new("GET", "/reports/daily/{institution:guid}/{date}/calls.xlsx", For.Members, 404),
        new("GET", "/reports/daily/{institution:guid}/{date}/calls.csv", For.Members, 404),
        new("GET", "/reports/monthly/{Month}", For.DoctorsAndOffice),
        new("GET", "/reports/monthly/{month}/figures.xlsx", For.DoctorsAndOffice),
        new("GET", "/reports/monthly/{month}/figures.csv", For.DoctorsAndOffice),
        new("GET", "/reports/monthly/{Month}/calls", For.Office),
        new("GET", "/reports/monthly/{month}/calls.xlsx", For.Office),
        new("GET", "/reports/monthly/{month}/calls.csv", For.Office),
        new("GET", "/duty/wishes", For.Members),
        new("GET", "/duty/next", For.Members),
        new("GET", "/duty/first-calls", For.Office, 200, 403),
        new("GET", "/patients/{Id:guid}/first-call", For.TeamAndOffice),
        new("GET", "/away", For.Members),
        new("GET", "/away/all", For.Office, 200, 403),
        new("GET", "/duty/new", For.Office, 200, 403),
        new("GET", "/duty/{Id:guid}/rules", For.Office, 404, 403),
        new("GET", "/duty/{Id:guid}/rules/{LayerId:guid}", For.Office, 404, 403),
        new("GET", "/duty/{Id:guid}/changes", For.Members, 404),
        new("GET", "/duty/{Id:guid}", For.Office, 404, 403),
        new("GET", "/duty/{Id:guid}/import", For.Office, 404, 403),
        new("GET", "/duty/{Id:guid}/import/{Draft:guid}", For.Office, 200, 403),
        new("GET", "/duty/{rota:guid}/sheets/{name}", For.Office, 404, 403),
        new("GET", "/duty/{Id:guid}/month", For.Office, 404, 403),
        new("GET", "/api/v1/duty", For.Members),
        new("GET", "/api/v1/duty/next", For.Members),
        new("GET", "/api/v1/away", For.Members),
        new("GET", "/api/v1/away/uncovered", For.Office, 200, 403),
        new("GET", "/api/v1/practitioners/{practitioner:guid}/free", For.Office, 422, 403),
        new("POST", "/api/v1/practitioners/{practitioner:guid}/commands", For.Members, 404, Body: hub =>
            $$$"""{"$type":"accept-cover","id":"{{{hub.Next().Value}}}","cover":"{{{hub.Next().Value}}}"}"""),
        new("POST", "/api/v1/district/commands", For.Office, 422, 403, hub =>
            $$$"""{"$type":"set-answer-minutes","id":"{{{hub.Next().Value}}}","minutes":0}"""),
        new("POST", "/api/v1/rotas/{rota:guid}/commands", For.Members, 404, Body: hub =>
            $$$"""{"$type":"accept-swap","id":"{{{hub.Next().Value}}}","swap":"{{{hub.Next().Value}}}"}"""),
        new("GET", "/calls/{Id:guid}/report", For.Members, 404),
        new("GET", "/calls/{Id:guid}/report/text", For.Members, 404),
        new("GET", "/calls/{Id:guid}/briefing", For.Members, 404),
        new("GET", "/calls/morning", For.Members),
        new("GET", "/calls/overdue", For.Office, 200, 403),
        new("GET", "/handovers", For.Members),
        new("GET", "/handovers/new", For.Members),
        new("GET", "/handovers/{Id:guid}", For.Members, 404),
        new("POST", "/api/v1/calls", For.Members, 400, Body: _ => "{}"),
        new("GET", "/api/v1/calls/mine", For.Members),
        new("GET", "/api/v1/calls/{call:guid}", For.Members, 404),
        new("POST", "/api/v1/calls/{call:guid}/commands", For.Members, 404, Body: hub =>
            $$$"""{"$type":"accept","id":"{{{hub.Next().Value}}}"}"""),
        new("GET", "/calls", For.Members),
        new("GET", "/calls/{Id:guid}", For.Members, 404),
        new("GET", "/calls/{Id:guid}/ring", For.Members, 404),
        new("GET", "/patients/{Id:guid}/ask", For.Team),
        new("GET", "/api/v1/patients", For.Members),
        new("GET", "/", For.Team, 200, 200),
        new("GET", "/accounts", For.Office, 200, 403),
        new("GET", "/registry", For.Office, 200, 403),
        new("GET", "/import", For.Office, 200, 403),
        new("GET", "/import/{Id:guid}", For.Office, 200, 403),
        new("GET", "/import/{id:guid}/rejected.csv", For.Office, 404, 403),
        new("POST", "/api/v1/imports", For.Office, 422, 403, _ => ""),
        new("POST", "/api/v1/imports/{id:guid}/confirm", For.Office, 404, 403, _ => ""),
        new("GET", "/api/v1/imports/{id:guid}", For.Office, 404, 403),
        new("GET", "/api/v1/imports/{id:guid}/preview", For.Office, 404, 403),
        new("GET", "/patients/{Id:guid}", For.Team),
        new("GET", "/patients/{Id:guid}/enrolment", For.Team),
        new("GET", "/patients/{Id:guid}/family-sheet", For.Team),
        new("GET", "/patients/{Id:guid}/access-log", For.Core),
        new("GET", "/patients/{Id:guid}/departure", For.TeamAndOffice),
        new("GET", "/patients/{Id:guid}/entries/{EntryId:guid}", For.Team),
        new("GET", "/patients/{Id:guid}/facts/{Kind}", For.Team),
        new("GET", "/api/v1/patients/{patient:guid}/summary", For.Team),
        new("GET", "/api/v1/patients/{patient:guid}/next-call", For.Team),
        new("POST", "/api/v1/patients/{patient:guid}/commands", For.Team, 409, 404, hub =>
            $$$"""{"$type":"reaffirm-fact","id":"{{{hub.Next().Value}}}","kind":"crisisPlan","seen":999}"""),
        new("GET", "/api/v1/patients/{patient:guid}/timeline", For.Team),
        new("GET", "/api/v1/patients/{patient:guid}/timeline/changes", For.Team),
        new("GET", "/api/v1/patients/{patient:guid}/timeline/entries/{entry:guid}", For.Team),
        new("GET", "/api/v1/patients/{patient:guid}/timeline/entries/{entry:guid}/history", For.Team),
        new("GET", "/api/v1/patients/{patient:guid}/timeline/read-marks", For.Team),
        new("PUT", "/api/v1/patients/{patient:guid}/timeline/read-mark", For.Team, 204, 404, _ => """{"ordinal":1}"""),
        new("POST", "/api/v1/patients/{patient:guid}/timeline/search", For.Team, Body: _ => """{"text":"秘密"}"""),
        new("POST", "/api/v1/patients/{patient:guid}/timeline/commands", For.Team, 200, 404, hub =>
            $$$"""{"id":"{{{hub.Next().Value}}}","entry":"{{{hub.Entry.Value}}}","$type":"pin"}"""),
    ];

    /// <summary>Opened and walked by the tests of the live connection instead.</summary>
    public static IReadOnlyList<string> Live { get; } = ["/live", "/live/negotiate"];

    public HttpRequestMessage Request(WholeHub hub, Guid patient, Guid entry) =>
        new(new HttpMethod(Method), new Uri(Path(patient, entry), UriKind.Relative))
        {
            Headers = { { "X-Hub", "test" } },
            Content = Body is null
                ? null
                : new StringContent(
                    Body(hub),
                    Encoding.UTF8,
                    Pattern.EndsWith("/imports", StringComparison.Ordinal) ? "text/csv" : "application/json"),
        };
}
