using Hub.Silo.Accounts;
using Hub.Silo.Journal;
using Hub.Web;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    // The web root lies beside the program, wherever it is started from.
    ContentRootPath = AppContext.BaseDirectory,
});
builder.AddHubShell();
builder.Services.AddJournal(new JournalOptions { DataFolder = builder.Configuration["Hub:DataFolder"] ?? "data" });
builder.Services.AddAccounts();

var app = builder.Build();
app.UseHubShell();
await app.RunAsync();
