using Hub.Silo;
using Hub.Silo.Journal;
using Hub.Silo.Operators;
using Hub.Web;

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

var journal = new JournalOptions
{
    DataFolder = builder.Configuration["Hub:DataFolder"] ?? "data",
    PostgreSql = builder.Configuration["Hub:PostgreSql"],
};
builder.Services.AddHubSilo(journal);
if (OperatorCommandLine.Find(args) is { } command)
{
    return await command(builder.Services);
}

builder.AddHubShell();
var app = builder.Build();
app.UseHubShell();
app.Lifetime.ApplicationStarted.Register(() =>
{
    Console.WriteLine($"RegionHub: {string.Join(' ', app.Urls)}");
    Console.WriteLine($"Data: {(journal.PostgreSql is null ? Path.GetFullPath(journal.DataFolder) : "PostgreSQL")}");
});
try
{
    await app.RunAsync();
    return 0;
}
catch (Exception failure) when (HubStart.Refusal(failure) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}
