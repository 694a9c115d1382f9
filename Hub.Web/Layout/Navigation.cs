using System.Security.Claims;
using Hub.Web.Identity;

namespace Hub.Web.Layout;

/// <summary>
/// The places of the bar and the rail: what this person can go to, and nothing that does not exist yet.
/// </summary>
internal static class Navigation
{
    public static IReadOnlyList<Place> For(ClaimsPrincipal person) => Caller.IsSecretariat(person)
        ?
        [
            new("/registry", "people", Words.Registry),
            new("/duty", "moon", Words.Duty),
            new("/import", "upload", Words.Import),
            new("/accounts", "key", Words.Accounts),
            new("/menu", "menu", Words.Menu),
        ]
        :
        [
            new("/", "home", Words.Home),
            new("/#search", "search", Words.FindPatient),
            new("/duty", "moon", Words.Duty),
            new("/calls", "phone", Words.Calls),
            new("/menu", "menu", Words.Menu),
        ];
}

/// <summary>One place of the navigation.</summary>
internal sealed record Place(string Address, string Icon, string Title)
{
    public bool IsAt(PathString path) => path.StartsWithSegments(Address, StringComparison.Ordinal)
        && (Address.Length > 1 || path == "/");
}
