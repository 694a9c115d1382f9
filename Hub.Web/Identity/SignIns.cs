using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Hub.Web.Identity;

/// <summary>Signs in and out: for as long as the device deserves.</summary>
internal sealed class SignIns(
    UserManager<HubUser> users,
    IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<HubUser> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<HubUser>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<HubUser> confirmation,
    TimeProvider clock)
    : SignInManager<HubUser>(users, http, claims, options, logger, schemes, confirmation)
{
    /// <summary>How long a device that nobody touches stays signed in.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>The same for a phone that belongs to one person and has a lock of its own.</summary>
    public static readonly TimeSpan OwnPhone = TimeSpan.FromDays(14);

    public override async Task SignInWithClaimsAsync(
        HubUser user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var properties = authenticationProperties ?? new AuthenticationProperties();
        var now = clock.GetUtcNow();
        properties.IssuedUtc = now;
        properties.ExpiresUtc = now + (properties.IsPersistent ? OwnPhone : Idle);
        user.Account = user.Account with { LastSignIn = now };
        await UserManager.UpdateAsync(user);
        await base.SignInWithClaimsAsync(user, properties, additionalClaims);
    }
}
