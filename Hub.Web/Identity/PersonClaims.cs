using System.Security.Claims;
using Hub.Contracts.Identity;
using Microsoft.AspNetCore.Identity;

namespace Hub.Web.Identity;

/// <summary>What the cookie says of a person: who, called what, of which profession, and under which stamp.</summary>
internal sealed class PersonClaims(IPeople people) : IUserClaimsPrincipalFactory<HubUser>
{
    /// <summary>The claim with the account's security stamp.</summary>
    public const string Stamp = "stamp";

    public async Task<ClaimsPrincipal> CreateAsync(HubUser user)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, user.Account.Practitioner.Value.ToString()));
        identity.AddClaim(new Claim(Stamp, user.Account.SecurityStamp));
        if (await people.Find(user.Account.Practitioner) is { } person)
        {
            identity.AddClaim(new Claim(ClaimTypes.Name, person.Name));
            identity.AddClaim(new Claim(Caller.ProfessionClaim, person.Profession.ToString()));
            if (person.Secretariat)
            {
                identity.AddClaim(new Claim(ClaimTypes.Role, Caller.Secretariat));
            }
        }

        return new ClaimsPrincipal(identity);
    }
}
