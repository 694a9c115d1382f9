using System.Diagnostics;
using System.Net;
using Hub.Contracts;
using Hub.Contracts.Timelines;
using Hub.Silo.Grains;
using Hub.Simulation.Crashes;
using Hub.Simulation.Nodes;

namespace Hub.Simulation.Cluster;

/// <summary>
/// The only silo is gone for a while. The node that people connect to says so, and comes back by itself.
/// </summary>
public sealed class LosingAllSilos : IAsyncLifetime
{
    private static readonly TimeSpan absence = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan patience = EngineOptions.OfTheBuild.Patience + TimeSpan.FromSeconds(5);

    private District district = null!;

    private ServerProcess Web => district.Webs[0];

    public async ValueTask InitializeAsync() => district = await District.Found(webs: 1, silos: 1);

    public ValueTask DisposeAsync() => district.DisposeAsync();

    [Fact(Timeout = 5 * 60_000)]
    public async Task A_post_waits_or_is_to_be_sent_again_and_the_node_is_ready_when_a_silo_is_back()
    {
        var visitor = await district.SignIn(Web, Some.Primary.Details.Code);
        await using var doctor = await SignalRClient.Connect(Web.Address, "/live", visitor.Cookies);
        Assert.True((await Execute(doctor, Post())).IsAccepted);
        await district.Silos[0].Kill();
        var gone = Stopwatch.StartNew();

        var post = Post();
        var waiting = Execute(doctor, post);
        await Web.WaitFor("/health/ready", HttpStatusCode.ServiceUnavailable);
        TestContext.Current.TestOutputHelper?.WriteLine($"not ready after {gone.Elapsed.TotalSeconds:0.0} s");
        await Task.Delay(absence - gone.Elapsed > TimeSpan.Zero ? absence - gone.Elapsed : TimeSpan.Zero);
        await district.Silos[0].Start();
        var back = Stopwatch.StartNew();

        var outcome = await waiting.WaitAsync(patience);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{outcome.Refusal?.Code ?? "accepted"} {back.Elapsed.TotalSeconds:0.0} s after the silo's return");
        Assert.True(outcome.IsAccepted || outcome.Refusal == GrainRefusals.Unanswered, outcome.Refusal?.Code);
        await Web.WaitFor("/health/ready", HttpStatusCode.OK);
        Assert.Equal(Outcome.Accepted(2), await Execute(doctor, post));
    }

    private static TimelineCommand.PostMessage Post() =>
        new(CommandId.New(), TimeProvider.System.GetUtcNow(), Writer.Words);

    private static Task<Outcome> Execute(SignalRClient connection, TimelineCommand command) =>
        connection.Invoke<Outcome>(
            "Execute", SignalRClient.As(TimelineId.Of(Some.Patient)), SignalRClient.As(command));
}
