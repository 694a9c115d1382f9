using Hub.Silo;
using Hub.Silo.Journal;
using Hub.Web;
using Hub.Web.Operators;

const string Demo = "--demo";

var isDemo = args.Contains(Demo, StringComparer.Ordinal);
var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = [.. args.Where(argument => !string.Equals(argument, Demo, StringComparison.Ordinal))],
    // The web root lies beside the program, wherever it is started from.
    ContentRootPath = AppContext.BaseDirectory,
});
if (isDemo)
{
    builder.Configuration["Hub:Demo"] = "true";
}

builder.Services.AddHubSilo(new JournalOptions
{
    DataFolder = builder.Configuration["Hub:DataFolder"] ?? "data",
    PostgreSql = builder.Configuration["Hub:PostgreSql"],
});
if (OperatorCommandLine.Find(args) is { } command)
{
    return await command(builder.Services);
}

builder.AddHubShell();
var app = builder.Build();
app.UseHubShell();
await app.RunAsync();
return 0;
