using Hub.Silo.Grains;
using Microsoft.AspNetCore.Builder;

namespace Hub.Silo.Nodes;

/// <summary>A node that nobody signs in to: grains live in it, and it tells how it is.</summary>
internal static class Worker
{
    private static async Task<int> Main(string[] arguments)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = arguments,
            ContentRootPath = AppContext.BaseDirectory,
        });
        return await new HubNode(builder, ClusterRole.Silo, Console.Out, Console.Error).Run(arguments, builder.Build);
    }
}
