using Hub.Web.Api;
using Hub.Web.Errors;
using Hub.Web.Identity;
using Hub.Web.Imports;
using Hub.Web.Layout;
using Hub.Web.Live;
using Hub.Web.Notifications;
using Hub.Web.Reports;
using Hub.Web.Rotas;
using Hub.Web.Rotas.Counts;
using Hub.Web.Rotas.Printing;
using Hub.Web.Rotas.Sheets;
using Hub.Web.Security;
using Hub.Web.Setup;
using Hub.Web.Telephony;

namespace Hub.Web;

/// <summary>
/// The web shell in the order in which its parts depend on each other; features map their own endpoints.
/// </summary>
internal static class Composition
{
    /// <summary>Needs IAccounts, IPeople, IDistrictSetup and IDistrictZone of the silo.</summary>
    public static WebApplicationBuilder AddHubShell(this WebApplicationBuilder builder)
    {
        builder.Services.AddHubPages();
        builder.Services.AddHubErrors();
        builder.Services.AddHubProxies(builder.Configuration);
        builder.Services.AddHubIdentity(builder.Configuration);
        builder.Services.AddHubSetup();
        builder.Services.AddHubLive();
        builder.Services.AddHubApi();
        builder.Services.AddHubCalendars();
        builder.Services.AddHubReach();
        builder.Services.AddHubTelephony();
        return builder;
    }

    public static WebApplication UseHubShell(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseHubSecurity();
        app.UseRequestLocalization();
        app.UseHubErrors();
        app.UseHubFiles();
        app.UseHubSetup();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapHubLayout();
        app.MapHubIdentity();
        app.MapHubLive();
        app.MapHubApi();
        app.MapImportFiles();
        app.MapHubCalendars();
        app.MapGateway();
        app.MapTelephony();
        app.MapCountFiles();
        app.MapShiftFiles();
        app.MapHubSheets();
        app.MapReportFiles();
        app.MapRazorComponents<App>();
        return app;
    }
}
