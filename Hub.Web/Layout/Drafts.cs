namespace Hub.Web.Layout;

/// <summary>
/// Forms whose half-written words a person's device keeps (<c>Client/page/keep-forms.ts</c>). A place is what a form is
/// about, by ids only, such as <c>report/…</c>.
/// </summary>
internal static class Drafts
{
    /// <summary>Tells the device which form the hub has accepted. Script reads it and takes it away.</summary>
    public const string Cookie = "hub-accepted";

    /// <summary>For what is true only for one night or one call: it is not the next one's.</summary>
    public const int OneNight = 12 * 60;

    /// <summary>For what was measured and asked at a bedside.</summary>
    public const int OneVisit = 60;

    /// <summary>The hub has what was typed: the device drops its draft, and not a moment before.</summary>
    public static void Accepted(HttpContext http, string place) => http.Response.Cookies.Append(
        Cookie,
        place,
        new CookieOptions
        {
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(1),
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
        });
}
