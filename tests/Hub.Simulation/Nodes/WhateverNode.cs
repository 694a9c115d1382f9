using System.Net.Http.Json;
using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Timelines;
using Hub.Simulation.Crashes;

namespace Hub.Simulation.Nodes;

/// <summary>
/// Two nodes that people connect to, on one PostgreSQL; with Orleans they are clients of one silo. It makes no
/// difference which of the two somebody is connected to.
/// </summary>
public sealed class WhateverNode(TwoNodes nodes) : IClassFixture<TwoNodes>
{
    private static readonly TimeSpan atOnce = TimeSpan.FromSeconds(5);

    // Each test has a patient of its own.
    private readonly PatientId patient = nodes.NextPatient();

    private TimelineId Timeline => TimelineId.Of(patient);

    private ServerProcess One => nodes.District.Webs[0];

    private ServerProcess Other => nodes.District.Webs[1];

    [Fact]
    public async Task What_is_written_at_one_is_live_at_the_other()
    {
        await using var reader = await Reader.Watch(Other, await SignIn(Other, Some.Nurse.Details.Code), Timeline);
        await using var doctor = await Connect(One, Some.Primary.Details.Code);
        var post = Post();
        Assert.True((await Execute(doctor, post)).IsAccepted);

        using var limit = new CancellationTokenSource(atOnce);
        await reader.Have(1, limit.Token);
        Assert.Equal([EntryId.For(post.Id)], reader.Entries);
    }

    [Fact]
    public async Task A_command_that_is_sent_again_through_the_other_has_one_effect_and_one_answer()
    {
        await using var here = await Connect(One, Some.Primary.Details.Code);
        await using var there = await Connect(Other, Some.Primary.Details.Code);
        var (post, later) = (Post(), Post());

        var outcome = await Execute(here, post);
        Assert.True(outcome.IsAccepted);
        Assert.Equal(outcome, await Execute(there, post));
        Assert.Equal(outcome, await Execute(here, post));
        var both = await Task.WhenAll(Execute(here, later), Execute(there, later));
        Assert.Equal(both[0], both[1]);

        await using var reader = await Reader.Watch(One, await SignIn(One, Some.Nurse.Details.Code), Timeline);
        Assert.Equal([EntryId.For(post.Id), EntryId.For(later.Id)], reader.Entries);
    }

    [Fact]
    public async Task Who_is_removed_at_one_loses_the_live_watch_at_the_other_at_once()
    {
        using var program = new HttpClient { BaseAddress = One.Address };
        program.DefaultRequestHeaders.Add("Cookie", (await SignIn(One, Some.Primary.Details.Code)).Cookies);
        program.DefaultRequestHeaders.Add("X-Hub", "test");
        await Ask(program, new PatientCommand.AddParticipant(CommandId.New(), Some.Pharmacist.Id));
        var pharmacist = await SignIn(Other, Some.Pharmacist.Details.Code);
        await using var reader = await Reader.Watch(Other, pharmacist, Timeline);

        await Ask(program, new PatientCommand.RemoveParticipant(CommandId.New(), Some.Pharmacist.Id));
        await using (var doctor = await Connect(One, Some.Primary.Details.Code))
        {
            Assert.True((await Execute(doctor, Post())).IsAccepted);
        }

        await reader.Ended.WaitAsync(atOnce, TestContext.Current.CancellationToken);
        Assert.Empty(reader.Entries);
        Assert.False(await reader.MayWatch());
        await using var connection = await SignalRClient.Connect(Other.Address, "/live", pharmacist.Cookies);
        Assert.Equal(TimelineRefusals.NotVisible.Code, (await Execute(connection, Post())).Refusal?.Code);
    }

    private static TimelineCommand.PostMessage Post() =>
        new(CommandId.New(), TimeProvider.System.GetUtcNow(), Writer.Words);

    private Task<Outcome> Execute(SignalRClient connection, TimelineCommand command) =>
        connection.Invoke<Outcome>("Execute", SignalRClient.As(Timeline), SignalRClient.As(command));

    private async Task Ask(HttpClient program, PatientCommand command)
    {
        using var answer = await program.PostAsJsonAsync(
            $"/api/v1/patients/{patient.Value}/commands", command, SignalRClient.Json);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}");
    }

    private async Task<SignalRClient> Connect(ServerProcess web, string code) =>
        await SignalRClient.Connect(web.Address, "/live", (await SignIn(web, code)).Cookies);

    private Task<Visitor> SignIn(ServerProcess web, string code) => nodes.District.SignIn(web, code);
}

/// <summary>The two nodes, for all tests here.</summary>
public sealed class TwoNodes : IAsyncLifetime
{
    private int patients;

    internal District District { get; private set; } = null!;

    public async ValueTask InitializeAsync() => District = await District.Found(webs: 2, silos: 1);

    public ValueTask DisposeAsync() => District.DisposeAsync();

    internal PatientId NextPatient() => SmallDistrict.Spread[patients++].Patient;
}
