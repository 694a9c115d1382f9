using System.Threading.RateLimiting;
using Hub.Contracts.Identity;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Hub.Web.Identity;

/// <summary>Puts signing in together.</summary>
internal static class IdentityServices
{
    /// <summary>The policy of pages for the association's office.</summary>
    public const string SecretariatOnly = "secretariat";

    /// <summary>The rate limit of pages where somebody could guess.</summary>
    public const string GuessLimit = "guess";

    /// <summary>Tells whether the session holds; below it, <c>/keep</c> says that somebody is still there.</summary>
    public const string SessionAddress = "/session";

    private const int PostsPerMinute = 30;

    /// <summary>
    /// Needs <see cref="IAccounts"/> and the directory. Everything that does not say otherwise asks for somebody who
    /// is signed in.
    /// </summary>
    public static IServiceCollection AddHubIdentity(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddIdentityCore<HubUser>(options =>
            {
                options.Lockout.MaxFailedAccessAttempts = Guesses.Allowed;
                options.Lockout.DefaultLockoutTimeSpan = Guesses.Closed;
            })
            .AddUserManager<Users>()
            .AddSignInManager<SignIns>()
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.AddScoped<AccountStore>();
        services.AddScoped<IUserStore<HubUser>>(provider => provider.GetRequiredService<AccountStore>());
        services.RemoveAll<IUserValidator<HubUser>>();
        services.RemoveAll<IPasswordValidator<HubUser>>();
        services.AddScoped<IPasswordValidator<HubUser>, PasswordRule>();
        services.Replace(ServiceDescriptor.Scoped<ILookupNormalizer, TypedNames>());
        services.Replace(ServiceDescriptor.Scoped<IUserClaimsPrincipalFactory<HubUser>, PersonClaims>());
        services.TryAddSingleton<IPeople, DirectoryPeople>();
        services.AddSingleton<Sessions>();
        services.AddHostedService<SessionReview>();
        services.AddSingleton<Guesses>();
        services.AddScoped<FrontDoor>();
        services.AddScoped<SecondFactor>();
        services.AddScoped<Invitations>();
        services.AddCookies(configuration);
        services.AddKeys(configuration);
        services.AddAuthorizationBuilder()
            .AddPolicy(SecretariatOnly, policy => policy.RequireRole(Caller.Secretariat))
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddRateLimiter(LimitGuesses);
        return services;
    }

    /// <summary>
    /// Signing out and staying in. The form is on the menu page; the page's script wipes this device first.
    /// </summary>
    public static void MapHubIdentity(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-out", SignOut).AllowAnonymous();
        routes.MapGet(SessionAddress, () => TypedResults.NoContent());
        routes.MapGet($"{SessionAddress}/keep", () => TypedResults.NoContent());
    }

    // Reading the form makes the framework ask for the antiforgery token.
    private static async Task<RedirectHttpResult> SignOut(SignIns signIns, HttpContext http, [FromForm] string? from)
    {
        _ = from;
        await signIns.SignOutAsync();

        // Whatever the page's script could not wipe goes now: unsent text is patient data.
        http.Response.Headers["Clear-Site-Data"] = "\"storage\"";
        return TypedResults.LocalRedirect("/sign-in");
    }

    private static void AddCookies(this IServiceCollection services, IConfiguration configuration)
    {
        // The prefix makes browsers refuse the cookie from any other host or path; it needs https.
        var isHttps = configuration["Hub:PublicUrl"]?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) is true;
        void Bake(CookieBuilder cookie, string name)
        {
            cookie.Name = isHttps ? $"__Host-{name}" : name;
            cookie.SecurePolicy = isHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            cookie.SameSite = SameSiteMode.Lax;
            cookie.HttpOnly = true;
            cookie.Path = "/";
            cookie.IsEssential = true;
        }

        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, options =>
            {
                Bake(options.Cookie, "hub");
                options.LoginPath = "/sign-in";
                options.AccessDeniedPath = "/error/403";
                options.ReturnUrlParameter = "returnTo";
                options.ExpireTimeSpan = SignIns.Idle;
                options.SlidingExpiration = true;
                options.Events = new SessionEvents();
            })
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, options =>
            {
                Bake(options.Cookie, "hub-second");
                options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
            });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<TimeProvider>((options, clock) => options.TimeProvider = clock);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme)
            .Configure<TimeProvider>((options, clock) => options.TimeProvider = clock);
        services.AddAntiforgery(options => Bake(options.Cookie, "hub-form"));
    }

    private static void AddKeys(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = Path.Combine(configuration["Hub:DataFolder"] ?? "data", "keys");
        services.AddDataProtection()
            .SetApplicationName("RegionHub")
            .PersistKeysToFileSystem(new DirectoryInfo(folder));
    }

    private static void LimitGuesses(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(GuessLimit, http => HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                http.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = http.RequestServices.GetRequiredService<IConfiguration>()
                        .GetValue("Hub:SignInPostsPerMinute", PostsPerMinute),
                    Window = TimeSpan.FromMinutes(1),
                })
            : RateLimitPartition.GetNoLimiter("reading"));
    }

    private sealed class TypedNames : ILookupNormalizer
    {
        public string? NormalizeName(string? name) => name is null ? null : LoginName.Of(name);

        public string? NormalizeEmail(string? email) => NormalizeName(email);
    }
}
