using System.Xml.Linq;
using Hub.Testing;

namespace Hub.Silo.Tests.Nodes;

public sealed class ChoosingTheEngine : IDisposable
{
    private const string Yes = "exit 0";

    private const string No =
        """
        echo 'Hub.Silo.csproj : error NU1101: Unable to find package Microsoft.Orleans.Sdk. No packages exist here.'
        echo 'Hub.Silo.csproj : error NU1603: Warning As Error: Hub.Silo depends on' \
            'Microsoft.Orleans.Server (>= 9.0.0) but Microsoft.Orleans.Server 9.0.0 was not found.' \
            'Microsoft.Orleans.Server 9.1.0 was resolved instead.'
        echo 'Hub.Silo.csproj : error NU1101: Unable to find package System.IO.Hashing. No packages exist here.'
        exit 1
        """;

    private const string Silence =
        """
        echo 'Hub.Silo.csproj : error NU1301: Unable to load the service index for source https://feed.example.'
        exit 1
        """;

    private const string NotInTheFeed = "engine: Local; Microsoft.Orleans.* not in the package feed";
    private const string NoAnswer = "engine: Local; the package feed does not answer";

    private static readonly string Version = XDocument
        .Load(Path.Combine(WorkingTree.Root, "Directory.Build.props")).Descendants("OrleansVersion").Single().Value;

    private static readonly string Orleans = $"engine: Orleans {Version}";
    private static readonly TimeSpan MoreThanADay = TimeSpan.FromHours(25);

    private readonly ScriptsAlone scripts = new();

    public void Dispose() => scripts.Dispose();

    [Fact]
    public async Task Orleans_is_named_with_its_version_where_it_can_be_restored()
    {
        scripts.Answer(Yes);
        var said = await scripts.Run("engine");
        Assert.Equal((0, Orleans), (said.Code, said.Output));
        Assert.EndsWith(": restore Hub.Silo -p:Engine=Orleans", scripts.Calls[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Local_is_named_with_the_reason_where_it_cannot()
    {
        scripts.Answer(No);
        var said = await scripts.Run("engine");
        Assert.Equal((0, NotInTheFeed), (said.Code, said.Output));
    }

    [Theory]
    [InlineData(Yes)]
    [InlineData(No)]
    public async Task A_remembered_answer_is_not_asked_for_again(string answer)
    {
        scripts.Answer(answer);
        var first = await scripts.Run("engine");
        var second = await scripts.Run("engine");
        Assert.Equal(first.Output, second.Output);
        Assert.Equal("", second.Errors);
        Assert.Equal(1, scripts.Questions);
    }

    [Theory]
    [InlineData(Yes, 1)]
    [InlineData(No, 2)]
    public async Task After_a_day_a_no_is_asked_again_and_a_yes_is_not(string answer, int questions)
    {
        scripts.Answer(answer);
        await scripts.Run("engine");
        scripts.Age("obj/engine", MoreThanADay);
        await scripts.Run("engine");
        Assert.Equal(questions, scripts.Questions);
    }

    [Fact]
    public async Task What_was_forgotten_is_asked_again()
    {
        scripts.Answer(No);
        await scripts.Run("engine");
        scripts.Answer(Yes);
        Assert.Equal(new ScriptsAlone.Said(0, "", ""), await scripts.Run("engine --forget"));
        Assert.Equal(Orleans, (await scripts.Run("engine")).Output);
    }

    [Fact]
    public async Task Another_version_is_another_question()
    {
        scripts.Answer(Yes);
        await scripts.Run("engine");
        Assert.Equal("engine: Orleans 99.1.0", (await scripts.Run("engine", ("OrleansVersion", "99.1.0"))).Output);
        Assert.Equal(2, scripts.Questions);
    }

    [Fact]
    public async Task Other_package_sources_are_another_question()
    {
        scripts.Answer(No);
        await scripts.Run("engine");
        await scripts.Run("engine", ("RestoreAdditionalProjectSources", "/feed"));
        Assert.Equal(2, scripts.Questions);
        scripts.SourcesAre("E https://other.example/index.json");
        await scripts.Run("engine", ("RestoreAdditionalProjectSources", "/feed"));
        Assert.Equal(3, scripts.Questions);
    }

    [Theory]
    [InlineData(Silence)]
    [InlineData("exec sleep 30")]
    public async Task A_feed_that_does_not_answer_is_asked_again(string answer)
    {
        scripts.Answer(answer);
        Assert.Equal(NoAnswer, (await scripts.Run("engine", ("HUB_ENGINE_PATIENCE", "0.2"))).Output);
        scripts.Answer(Yes);
        Assert.Equal(Orleans, (await scripts.Run("engine")).Output);
    }

    [Fact]
    public async Task A_restore_that_fails_for_another_reason_is_tried_again_and_names_its_log()
    {
        scripts.Answer("echo 'error NU1107: Version conflict.'; exit 1");
        Assert.Equal(
            "engine: Local; Microsoft.Orleans.* cannot be restored, see obj/engine.log",
            (await scripts.Run("engine")).Output);
        await scripts.Run("engine");
        Assert.Equal(2, scripts.Questions);
    }

    [Fact]
    public async Task Local_by_hand_asks_nobody()
    {
        scripts.Answer(Yes);
        var said = await scripts.Run("engine", ("HUB_ENGINE", "Local"));
        Assert.Equal(new ScriptsAlone.Said(0, "engine: Local; HUB_ENGINE says so", ""), said);
        Assert.Empty(scripts.Calls);
    }

    [Fact]
    public async Task Orleans_by_hand_does_not_believe_a_remembered_no()
    {
        scripts.Answer(No);
        await scripts.Run("engine");
        scripts.Answer(Yes);
        Assert.Equal(Orleans, (await scripts.Run("engine", ("HUB_ENGINE", "Orleans"))).Output);
    }

    [Theory]
    [InlineData(No, "in version {0}: Microsoft.Orleans.Sdk, Microsoft.Orleans.Server")]
    [InlineData(Silence, "the package feed does not answer")]
    public async Task Orleans_by_hand_ends_with_what_is_missing_where_it_cannot_be_restored(string answer, string why)
    {
        scripts.Answer(answer);
        var said = await scripts.Run("engine", ("HUB_ENGINE", "Orleans"));
        Assert.Equal((1, ""), (said.Code, said.Output));
        Assert.EndsWith(string.Format(null, why, Version), said.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("engine")]
    [InlineData("run --demo")]
    public async Task A_word_that_names_no_engine_is_refused(string command)
    {
        var said = await scripts.Run(command, ("HUB_ENGINE", "orleans"));
        Assert.Equal((2, ""), (said.Code, said.Output));
        Assert.Equal(
            "HUB_ENGINE=orleans names no engine: it can be Local or Orleans, or be left out.", said.Errors);
        Assert.Empty(scripts.Calls);
    }

    [Theory]
    [InlineData(Yes, "Orleans", "bin/orleans/Debug")]
    [InlineData(No, "Local", "bin/Debug")]
    public async Task The_run_command_builds_with_that_engine_and_becomes_the_hub(
        string answer, string engine, string output)
    {
        scripts.Answer(answer);
        var said = await scripts.Run("run --demo --urls=http://127.0.0.1:5001");
        Assert.Equal(7, said.Code);
        Assert.StartsWith($"engine: {engine}", said.Output, StringComparison.Ordinal);
        Assert.StartsWith($"Hub.Web: build -p:Engine={engine} ", scripts.Calls[^2], StringComparison.Ordinal);
        Assert.Equal(
            $"Hub.Web: {output}/net10.0/Hub.Web.dll --demo --urls=http://127.0.0.1:5001", scripts.Calls[^1]);
    }
}
