using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Hub.Contracts;
using Hub.Contracts.Practitioners;
using Hub.Testing;
using Hub.Web.Handovers;
using Hub.Web.Layout;
using Hub.Web.Tests.Calls.Care;
using Xunit;

namespace Hub.Web.Tests.Layout;

/// <summary>What the hub tells a device that keeps half-written forms: their names, and when it has them.</summary>
public sealed class KeepingHalfWrittenForms(LivingHub hub) : IClassFixture<LivingHub>
{
    private const string Form = "form[data-draft]";

    [Fact]
    public async Task Only_what_is_accepted_is_said_to_be()
    {
        var call = await CaringHub.Taken(hub);
        var page = $"/calls/{call}/report";
        var place = $"report/{call}";
        using var doctor = Browser(Some.SubPrimary);
        var opened = await SentForm.Open(doctor, page);
        Assert.Equal(place, opened.QuerySelector(Form)!.GetAttribute("data-draft"));
        Assert.Null(opened.QuerySelector("[data-answer]"));

        (string, string)[] typed = [("Report.Care", "PhoneAdvice"), ("Report.Findings", "落ち着いた")];
        var template = await Send(doctor, page, [.. typed, ("Report.Act", "template-fever")]);
        var refused = await Send(doctor, page, [.. typed, ("Report.Act", "file")]);
        foreach (var (answer, body) in new[] { template, refused })
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Null(Accepted(answer));
            Assert.NotNull(body.QuerySelector($"{Form} [data-answer]"));
        }

        var (filed, _) = await Send(
            doctor, page, [.. typed, ("Report.Act", "file"), ("Report.WithoutVisit", "ご家族と相談した")]);
        Assert.Equal(HttpStatusCode.Redirect, filed.StatusCode);
        var cookie = Accepted(filed)!;
        Assert.StartsWith($"{Drafts.Cookie}={Uri.EscapeDataString(place)};", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);

        // What was written before is not about the report that stands now.
        var again = await SentForm.Open(doctor, page);
        Assert.NotEqual(
            opened.QuerySelector(Form)!.GetAttribute("data-draft-of"),
            again.QuerySelector(Form)!.GetAttribute("data-draft-of"));
    }

    [Fact]
    public async Task A_form_is_named_by_ids_alone_and_says_so_above_itself()
    {
        var call = await CaringHub.Taken(hub);
        using var doctor = Browser(Some.SubPrimary);
        using var nurse = Browser(Some.Nurse);
        var patient = Some.Patient;
        (HttpClient Who, string Address, int Forms)[] pages =
        [
            (doctor, $"/calls/{call}", 2),
            (doctor, $"/calls/{call}/report", 1),
            (nurse, $"/patients/{patient}/ask", 1),
            (nurse, $"/handovers/new?patient={patient}", 1),
        ];
        foreach (var (who, address, count) in pages)
        {
            var page = await SentForm.Open(who, address);
            var forms = page.QuerySelectorAll(Form);
            Assert.Equal(count, forms.Length);
            Assert.All(forms, form =>
            {
                Assert.Matches(
                    new Regex("^[a-z-]+/[0-9a-f]{32,64}$", RegexOptions.None, TimeSpan.FromSeconds(1)),
                    form.GetAttribute("data-draft")!);
                Assert.True(form.QuerySelector("[data-draft-lines]")!.HasAttribute("hidden"));
            });
        }
    }

    [Fact]
    public void A_handover_of_other_patients_has_another_name()
    {
        var (one, other) = (Offered(Some.Patient), Offered(new PatientId(Guid.NewGuid())));
        var names = new[] { Place(one), Place(other), Place(one, other), Place(other, one) };
        Assert.Equal(4, names.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(names[2], Place(one, other));
    }

    private static string Place(params Offered[] offered) =>
        HandoverDesk.Place(offered);

    private static Offered Offered(PatientId patient) => new(patient, "", 80, new());

    // A browser keeps what the hub sets, and does not hide an answer behind the page that follows it.
    private HttpClient Browser(PractitionerView person)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = hub.Address,
        };
        client.DefaultRequestHeaders.Add("Cookie", LivingHub.Cookie(person));
        return client;
    }

    private static async Task<(HttpResponseMessage Answer, IHtmlDocument Body)> Send(
        HttpClient who, string address, (string Name, string Value)[] typed)
    {
        var page = await SentForm.Open(who, address);
        var hidden = page.QuerySelector(Form)!.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>()
            .Select(field => KeyValuePair.Create(field.Name!, field.Value));
        using var form = new FormUrlEncodedContent(
            hidden.Concat(typed.Select(field => KeyValuePair.Create(field.Name, field.Value))));
        var answer = await who.PostAsync(new Uri(address, UriKind.Relative), form);
        return (answer, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()));
    }

    private static string? Accepted(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies)
            ? cookies.FirstOrDefault(cookie => cookie.StartsWith(Drafts.Cookie, StringComparison.Ordinal))
            : null;
}
