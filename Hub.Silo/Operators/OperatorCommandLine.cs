using Microsoft.Extensions.DependencyInjection;

namespace Hub.Silo.Operators;

/// <summary>The program's subcommands for whoever runs the hub: the first argument names one.</summary>
public static class OperatorCommandLine
{
    /// <summary>What to run instead of serving; null where the arguments name no subcommand.</summary>
    public static Func<IServiceCollection, Task<int>>? Find(string[] arguments) => arguments switch
    {
        ["verify", ..] => services => Run(services, commands => commands.Verify()),
        ["rebuild", ..] => services => Run(services, commands => commands.Rebuild()),
        ["backup", var file, ..] => services => Run(services, commands => commands.Backup(file)),
        ["backup"] => _ => Explain("backup <file>"),
        ["forget-cluster", var name, ..] => services => Run(services, commands => commands.ForgetCluster(name)),
        ["forget-cluster"] => _ => Explain("forget-cluster <name>"),
        ["import", .. var rest] => services => Import(services, rest),
        _ => null,
    };

    private static async Task<int> Run(IServiceCollection services, Func<OperatorCommands, Task<int>> command)
    {
        await using var provider = services.BuildServiceProvider();
        return await command(new OperatorCommands(provider, Console.Out));
    }

    private static async Task<int> Import(IServiceCollection services, string[] arguments)
    {
        await using var provider = services.BuildServiceProvider();
        return await new ImportCommand(provider, Console.In, Console.Out).Run(arguments);
    }

    private static async Task<int> Explain(string usage)
    {
        await Console.Error.WriteLineAsync(usage);
        return 2;
    }
}
