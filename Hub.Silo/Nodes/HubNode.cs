using Hub.Silo.Deadlines;
using Hub.Silo.Grains;
using Hub.Silo.Journal;
using Hub.Silo.Operators;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Hub.Silo.Nodes;

/// <summary>
/// What every process of the hub does alike, whether people touch it or not: read its settings, answer an operator's
/// subcommand or serve, say where it is, and end with one sentence where it cannot start.
/// </summary>
/// <param name="builder">The process's own.</param>
/// <param name="role">What it is to a cluster where the settings do not say.</param>
/// <param name="output">Where lines for whoever started it go.</param>
/// <param name="errors">Where the sentence goes.</param>
public sealed class HubNode(WebApplicationBuilder builder, ClusterRole role, TextWriter output, TextWriter errors)
{
    /// <summary>Runs until it is told to stop.</summary>
    /// <param name="arguments">Of the command line.</param>
    /// <param name="shell">Puts what people touch around the silo, and builds it.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> Run(string[] arguments, Func<WebApplication> shell)
    {
        try
        {
            var journal = new JournalOptions
            {
                DataFolder = builder.Configuration["Hub:DataFolder"] ?? "data",
                PostgreSql = PostgreSql(builder.Configuration),
            };
            if (OperatorCommandLine.Find(arguments) is { } command)
            {
                builder.Services.AddHubSilo(journal, EngineOptions.Local);
                return await command(builder.Services);
            }

            var engine = EngineOptions.From(builder.Configuration, journal, role);
            builder.AddHubTelemetry();
            builder.Services.AddHubSilo(journal, engine);
            builder.Services.AddHeartbeat(builder.Configuration);
            var app = shell();
            app.MapHubHealth();
            app.Lifetime.ApplicationStarted.Register(() => Introduce(app, journal, engine));
            await app.RunAsync();
            return 0;
        }
        catch (Exception failure) when (HubStart.Refusal(failure) is { } sentence)
        {
            await errors.WriteLineAsync(sentence);
            return 1;
        }
    }

    private static string? PostgreSql(ConfigurationManager settings)
    {
        if (settings["Hub:PostgreSql"] is not { Length: > 0 } text)
        {
            return null;
        }

        try
        {
            return new NpgsqlConnectionStringBuilder(text) is { Host.Length: > 0 }
                ? text
                : throw new SettingsRefusedException("Hub:PostgreSql names no Host.");
        }
        catch (ArgumentException failure)
        {
            throw new SettingsRefusedException($"Hub:PostgreSql is no connection string: {failure.Message}");
        }
    }

    private void Introduce(WebApplication app, JournalOptions journal, EngineOptions engine)
    {
        output.WriteLine($"RegionHub: {string.Join(' ', app.Urls)}");
        output.WriteLine(
            $"Data: {(journal.PostgreSql is null ? Path.GetFullPath(journal.DataFolder) : "PostgreSQL")}");
        output.WriteLine($"Engine: {engine}");
    }
}
