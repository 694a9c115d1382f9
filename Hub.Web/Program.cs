using Hub.Silo.Grains;
using Hub.Silo.Nodes;
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

return await new HubNode(builder, ClusterRole.Client, Console.Out, Console.Error).Run(args, () =>
{
    builder.AddHubShell();
    var app = builder.Build();
    app.UseHubShell();
    return app;
});
