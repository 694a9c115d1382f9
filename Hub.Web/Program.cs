using Hub.Web.Layout;
using Hub.Web.Security;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    // The web root lies beside the program, wherever it is started from.
    ContentRootPath = AppContext.BaseDirectory,
});
builder.Services.AddHubPages();
builder.Services.AddAuthentication();
builder.Services.AddAuthorization();

var app = builder.Build();
app.UseHubFiles();
app.UseRequestLocalization();
app.UseRouting();
app.UseAuthorization();
app.UseAntiforgery();
app.MapHubLayout();
app.MapRazorComponents<App>();
await app.RunAsync();
