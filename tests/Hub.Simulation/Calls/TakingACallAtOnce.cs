using System.Net.Http.Json;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Districts;
using Hub.Contracts.Grains;
using Hub.Contracts.Rotas;
using Hub.Silo.Calls;
using Hub.Silo.Journal;
using Hub.Silo.Names;
using Hub.Simulation.Crashes;
using Hub.Simulation.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Simulation.Calls;

/// <summary>
/// Two doctors are asked and say yes at the same moment, each at a process of their own on one PostgreSQL: one has the
/// call, the other is told who does.
/// </summary>
public sealed class TakingACallAtOnce : IAsyncLifetime
{
    private const int Races = 20;

    private District district = null!;
    private OwnHub hub = null!;

    public async ValueTask InitializeAsync()
    {
        district = await District.Found(webs: 2, silos: 1);
        hub = await OwnHub.Open(district.Journal);
        FirstCallStep[] steps =
        [
            new(new CallTarget.Named(Holder.Of(Some.Primary.Id), CallPart.Partner)),
            new(new CallTarget.Named(Holder.Of(Some.SubPrimary.Id), CallPart.Partner)),
        ];
        Assert.Null((await Grains.District(DerivedIds.District).Execute(
            PractitionerId.Operator,
            new DistrictCommand.SetFirstCall(CommandId.New(), null, null, DateTimeOffset.UnixEpoch, steps))).Refusal);
    }

    public async ValueTask DisposeAsync()
    {
        await hub.DisposeAsync();
        await district.DisposeAsync();
    }

    private IGrains Grains => hub.Services.GetRequiredService<IGrains>();

    [Fact]
    public async Task One_has_it_and_the_other_is_told_that_it_is_taken_however_close_they_are()
    {
        using var first = await At(0, Some.Primary.Details.Code);
        using var second = await At(1, Some.SubPrimary.Details.Code);
        var wonByFirst = 0;
        for (var race = 0; race < Races; race++)
        {
            var call = await BothAsked();
            var answers = await Task.WhenAll(Accept(first, call), Accept(second, call));
            Assert.Equal([200, 409], answers.Select(answer => (int)answer.StatusCode).Order());
            var no = await answers.Single(answer => !answer.IsSuccessStatusCode).Content.ReadAsStringAsync();
            Assert.Contains(CallRefusals.Taken.Code, no, StringComparison.Ordinal);
            var owner = (await Events(call)).OfType<CallEvent.CallAccepted>().Select(yes => yes.By);
            var winner = answers[0].IsSuccessStatusCode ? Some.Primary.Id : Some.SubPrimary.Id;
            Assert.Equal([winner], owner);
            wonByFirst += answers[0].IsSuccessStatusCode ? 1 : 0;

            // Whoever came second sees at their own node who has it.
            var seen = await Ask(answers[0].IsSuccessStatusCode ? second : first, call);
            Assert.Equal(winner, seen.View.Owner!.By.Id);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{wonByFirst} of {Races} were the first's.");
    }

    /// <summary>Somebody on no list, so that each has a call of their own; the second is asked at once.</summary>
    private async Task<CallId> BothAsked()
    {
        var request = SomeCall.Request with
        {
            Patient = null, Person = new UnknownPerson("山田　太郎", "緑町", null),
        };
        var begun = await hub.Services.GetRequiredService<ICalls>()
            .Begin(Some.Nurse.Id, new CallCommand.Begin(CommandId.New(), request));
        var call = begun.Value!.Call;
        var seen = await hub.Services.GetRequiredService<ICallReads>().Version(call);
        Assert.Null((await Grains.Call(call).Execute(
            Some.Nurse.Id, new CallCommand.Escalate(CommandId.New(), null, seen))).Refusal);
        return call;
    }

    private async Task<HttpClient> At(int node, string code)
    {
        var web = district.Webs[node];
        var client = new HttpClient { BaseAddress = web.Address };
        client.DefaultRequestHeaders.Add("Cookie", (await district.SignIn(web, code)).Cookies);
        client.DefaultRequestHeaders.Add("X-Hub", "test");
        return client;
    }

    private static Task<HttpResponseMessage> Accept(HttpClient doctor, CallId call) => doctor.PostAsJsonAsync(
        $"/api/v1/calls/{call.Value}/commands",
        (CallCommand)new CallCommand.Accept(CommandId.New()),
        SignalRClient.Json,
        TestContext.Current.CancellationToken);

    private static async Task<SeenCall> Ask(HttpClient doctor, CallId call) =>
        (await doctor.GetFromJsonAsync<SeenCall>(
            $"/api/v1/calls/{call.Value}", SignalRClient.Json, TestContext.Current.CancellationToken))!;

    private async Task<IReadOnlyList<CallEvent>> Events(CallId call)
    {
        var stored = await hub.Services.GetRequiredService<IEventStore>()
            .Read(new StreamId(CallTable.StreamKind, call.Value), 0, 100);
        return [.. stored.Select(row => (CallEvent)EventTypes.All.Read(row).Event)];
    }
}
