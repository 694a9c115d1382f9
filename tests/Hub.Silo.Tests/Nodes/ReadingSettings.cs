using Hub.Silo.Grains;
using Hub.Silo.Journal;
using Hub.Silo.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace Hub.Silo.Tests.Nodes;

/// <summary>What does not fit together ends the start with one sentence and the exit code 1.</summary>
public sealed class ReadingSettings
{
    private static readonly JournalOptions OnSqlite = new();
    private static readonly JournalOptions OnPostgres = new() { PostgreSql = "Host=db" };

    private static bool IsForOrleans => EngineOptions.OfTheBuild.Engine is Engine.Orleans;

    [Fact]
    public void Without_settings_the_engine_of_the_build_runs_alone()
    {
        var options = EngineOptions.From(Settings(), OnSqlite, ClusterRole.Client);
        Assert.Equal(EngineOptions.OfTheBuild, options);
        Assert.Equal(EngineOptions.Built, options.ToString());
    }

    [Fact]
    public void Every_build_can_run_the_local_engine()
    {
        var options = EngineOptions.From(Settings("Hub:Engine=local"), OnSqlite, ClusterRole.Client);
        Assert.Equal(EngineOptions.Local, options);
        Assert.Equal("Local", options.ToString());
    }

    [Fact]
    public void A_cluster_is_for_a_build_with_orleans_and_a_hub_on_postgresql()
    {
        if (IsForOrleans)
        {
            Assert.Contains("Hub:PostgreSql", Refusal(OnSqlite, ClusterRole.Client, "Hub:Cluster:Name=midori"));
            var options = EngineOptions.From(
                Settings("Hub:Cluster:Name=midori", "Hub:Cluster:Port=7"), OnPostgres, ClusterRole.Client);
            Assert.Equal(("midori", ClusterRole.Client, 7, 30000), (
                options.Cluster!.Name, options.Cluster.Role, options.Cluster.Port, options.Cluster.GatewayPort));
            Assert.EndsWith("client of midori", options.ToString(), StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains("-p:Engine=Orleans", Refusal(OnPostgres, ClusterRole.Client, "Hub:Cluster:Name=midori"));
            Assert.Contains("-p:Engine=Orleans", Refusal(OnPostgres, ClusterRole.Client, "Hub:Engine=Orleans"));
        }

        Assert.Contains("Local engine", Refusal(
            OnPostgres, ClusterRole.Client, "Hub:Engine=Local", "Hub:Cluster:Name=midori"));
    }

    [Theory]
    [InlineData("Hub:Engine=steam")]
    [InlineData("Hub:Engine=7")]
    public void A_word_that_means_nothing_is_named_with_those_that_do(string setting)
    {
        var sentence = Refusal(OnSqlite, ClusterRole.Client, setting);
        Assert.Contains(setting.Split('=')[1], sentence);
        Assert.Contains("Local or Orleans", sentence);
    }

    [Fact]
    public void A_silo_without_a_cluster_is_told_what_to_start_instead() =>
        Assert.Contains("Hub.Web", Refusal(OnPostgres, ClusterRole.Silo));

    [Theory]
    [InlineData("Hub:PostgreSql=Port=5432", "names no Host")]
    [InlineData("Hub:PostgreSql=what is this", "no connection string")]
    [InlineData("Hub:PostgreSql=Host=127.0.0.1;Port=1;Database=hub", "127.0.0.1:1")]
    [InlineData("Hub:Engine=steam", "steam")]
    [InlineData("Hub:Heartbeat:Url=http://switch.example.jp/", "https")]
    [InlineData("Hub:Heartbeat:Seconds=soon", "soon")]
    [InlineData("Hub:DataFolder=/proc/nowhere", "/proc/nowhere")]
    public async Task A_node_that_cannot_start_says_why_in_one_sentence(string setting, string naming)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection([Pair(setting)]);
        var (output, errors) = (new StringWriter(), new StringWriter());
        var code = await new HubNode(builder, ClusterRole.Client, output, errors).Run([], builder.Build);
        Assert.Equal(1, code);
        Assert.Contains(naming, errors.ToString());
        Assert.Single(errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(output.ToString());
    }

    private static string Refusal(JournalOptions journal, ClusterRole role, params string[] settings) =>
        Assert.Throws<SettingsRefusedException>(() => EngineOptions.From(Settings(settings), journal, role)).Message;

    private static IConfiguration Settings(params string[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(Pair)).Build();

    private static KeyValuePair<string, string?> Pair(string setting)
    {
        var parts = setting.Split('=', 2);
        return new(parts[0], parts[1]);
    }
}
