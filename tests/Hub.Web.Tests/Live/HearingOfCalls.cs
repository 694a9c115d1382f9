using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Testing;
using Hub.Web.Tests.Calls;
using Xunit;

namespace Hub.Web.Tests.Live;

/// <summary>An open page hears that a call moved while its person may see the call, and not once more.</summary>
public sealed class HearingOfCalls(LivingHub hub) : CallSpec(hub), IClassFixture<LivingHub>
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_page_that_shows_a_call_falls_silent_when_the_patient_is_no_longer_for_its_person()
    {
        await Hub.Accept(new PatientCommand.AddParticipant(Hub.NextCommand(), Some.Pharmacist.Id));
        var call = await Ringing();
        await using var stays = await Hub.Connect(Some.Nurse);
        await using var goes = await Hub.Connect(Some.Pharmacist);
        Assert.True(await WatchesCall(stays, call));
        Assert.True(await WatchesCall(goes, call));
        await Add(call);
        Assert.Equal(call, await Next(stays));
        Assert.Equal(call, await Next(goes));

        await Hub.Accept(new PatientCommand.RemoveParticipant(Hub.NextCommand(), Some.Pharmacist.Id));
        await Add(call);
        await Add(call);
        Assert.Equal(call, await Next(stays));
        Assert.Equal(call, await Next(stays));
        Assert.False(goes.Calls.TryRead(out _));
        Assert.False(await WatchesCall(goes, call));
    }

    [Fact]
    public async Task Whoever_is_taken_out_of_a_call_hears_of_that_and_of_nothing_after_it()
    {
        var call = await Ringing();
        await Done(call, Some.Nurse, (id, seen) => new CallCommand.Escalate(id, null, seen));
        await Done(call, Some.Nurse, (id, seen) => new CallCommand.Escalate(id, null, seen));
        await using var asker = await Hub.Connect(Some.Nurse);
        await using var asked = await Hub.Connect(Some.Stranger);
        await asker.Invoke<object?>("WatchMyCalls");
        await asked.Invoke<object?>("WatchMyCalls");
        await Done(call, Some.Nurse, (id, seen) => new CallCommand.Withdraw(id, "終わり", seen));
        Assert.Equal(call, await Next(asker));
        Assert.Equal(call, await Next(asked));

        await Done(call, Some.Nurse, (id, _) => new CallCommand.Reopen(id, "まだ痛む"));
        await Add(call);
        Assert.Equal(call, await Next(asker));
        Assert.Equal(call, await Next(asker));
        Assert.False(asked.Calls.TryRead(out _));
    }

    [Fact]
    public async Task The_districts_page_falls_silent_when_its_person_works_there_no_longer()
    {
        var call = await Ringing();
        await using var stays = await Hub.Connect(Some.Nurse);
        await using var goes = await Hub.Connect(Some.Secretary);
        Assert.True(await WatchesCall(stays, call));
        Assert.True(await goes.Invoke<bool>("WatchDistrictCalls"));
        await Add(call);
        Assert.Equal(call, await Next(stays));
        Assert.Equal(call, await Next(goes));

        await LivingHub.Accept(Hub.Grains.Practitioner(Some.Secretary.Id).Execute(
            PractitionerId.Operator, new PractitionerCommand.Leave(Hub.NextCommand())));
        await Add(call);
        await Add(call);
        Assert.Equal(call, await Next(stays));
        Assert.Equal(call, await Next(stays));
        Assert.False(goes.Calls.TryRead(out _));
    }

    private static Task<bool> WatchesCall(SignalRClient page, CallId call) =>
        page.Invoke<bool>("WatchCall", SignalRClient.As(call));

    private Task Add(CallId call) => Done(call, Some.Nurse, (id, _) => new CallCommand.Add(id, "追記"));

    private static async Task<CallId> Next(SignalRClient page)
    {
        var told = await page.Calls.ReadAsync().AsTask().WaitAsync(patience);
        Assert.Equal("CallMoved", told.Target);
        return new CallId(told.Arguments[0].GetGuid());
    }
}
