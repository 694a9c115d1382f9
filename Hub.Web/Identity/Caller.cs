using System.Security.Claims;
using Hub.Contracts;

namespace Hub.Web.Identity;

/// <summary>Who is asking, from what the cookie says.</summary>
internal static class Caller
{
    /// <summary>The role of the association's office: master data and accounts, never clinical text.</summary>
    public const string Secretariat = "secretariat";

    /// <summary>The claim with the profession's code.</summary>
    public const string ProfessionClaim = "profession";

    /// <summary>The practitioner who is signed in.</summary>
    /// <exception cref="InvalidOperationException">Nobody is: the endpoint forgot to ask for it.</exception>
    public static PractitionerId Of(ClaimsPrincipal person) =>
        Find(person) ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The practitioner who is signed in, or null.</summary>
    public static PractitionerId? Find(ClaimsPrincipal person) =>
        Guid.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? new PractitionerId(id) : null;

    /// <summary>Whether it is somebody of the secretariat.</summary>
    public static bool IsSecretariat(ClaimsPrincipal person) => person.IsInRole(Secretariat);
}
