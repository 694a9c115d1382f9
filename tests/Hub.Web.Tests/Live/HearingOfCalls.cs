using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Testing;
using Hub.Web.Tests.Calls;
using Xunit;

namespace Hub.Web.Tests.Live;

/// <summary>
/// An open page hears that a call moved while its person may see the call; then that this has ended, and nothing more.
/// </summary>
public sealed class HearingOfCalls(LivingHub hub) : CallSpec(hub), IClassFixture<LivingHub>
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_page_that_shows_a_call_is_put_out_when_the_patient_is_no_longer_for_its_person()
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
        Assert.Equal(call, await Ended(goes));
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
    public async Task A_page_of_whoever_reported_is_put_out_when_the_report_is_read()
    {
        var call = await Ringing();
        await Done(call, Some.Nurse, (id, seen) => new CallCommand.Escalate(id, 2, seen));
        await Done(call, Some.Stranger, (id, _) => new CallCommand.Accept(id));
        await Done(call, Some.Stranger, (id, seen) => new CallCommand.FileReport(
            id, Report(TimeProvider.System.GetUtcNow()), seen));
        await using var page = await Hub.Connect(Some.Stranger);
        Assert.True(await WatchesCall(page, call));

        await Done(call, Some.Primary, (id, seen) => new CallCommand.Acknowledge(id, null, seen));
        Assert.Equal(call, await Ended(page));
        await Done(call, Some.Nurse, (id, _) => new CallCommand.Reopen(id, "また熱が出た"));
        await Done(call, Some.Nurse, (id, seen) => new CallCommand.Withdraw(id, "終わり", seen));
        Assert.False(page.Calls.TryRead(out _));
        Assert.False(await WatchesCall(page, call));
    }

    [Fact]
    public async Task A_page_that_shows_all_of_a_call_is_put_out_when_only_the_request_is_left()
    {
        await Hub.Accept(new PatientCommand.AddParticipant(Hub.NextCommand(), Some.Pharmacist.Id));
        await EndOpen();
        var begun = await Hub.Get<ICalls>().Begin(
            Some.Pharmacist.Id, new CallCommand.Begin(Hub.NextCommand(), SomeCall.Request));
        var call = begun.Value!.Call;
        await using var asker = await Hub.Connect(Some.Pharmacist);
        Assert.True(await WatchesCall(asker, call));
        await Hub.Accept(new PatientCommand.RemoveParticipant(Hub.NextCommand(), Some.Pharmacist.Id));
        Assert.Equal(call, await Ended(asker));
        Assert.True(await WatchesCall(asker, call));
        await Done(call, Some.Pharmacist, (id, seen) => new CallCommand.Withdraw(id, "終わり", seen));
    }

    [Fact]
    public async Task Whoever_was_asked_draws_their_page_anew_when_another_takes_it_and_hears_that_it_is_over()
    {
        var call = await Ringing();
        await Done(call, Some.Nurse, (id, seen) => new CallCommand.Escalate(id, 2, seen));
        await using var asked = await Hub.Connect(Some.Stranger);
        Assert.True(await WatchesCall(asked, call));
        await Done(call, Some.Primary, (id, _) => new CallCommand.Accept(id));
        Assert.Equal(call, await Next(asked));
        await Done(call, Some.Nurse, (id, seen) => new CallCommand.Withdraw(id, "終わり", seen));
        Assert.Equal(call, await Ended(asked));
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
        Assert.Equal("CallsMissed", (await goes.Calls.ReadAsync().AsTask().WaitAsync(patience)).Target);
        await Add(call);
        await Add(call);
        Assert.Equal(call, await Next(stays));
        Assert.Equal(call, await Next(stays));
        Assert.False(goes.Calls.TryRead(out _));
    }

    private static CallReport Report(DateTimeOffset now) => SomeCall.Report with
    {
        LeftAt = now.AddMinutes(-3), ArrivedAt = now.AddMinutes(-2), EndedAt = now.AddMinutes(-1),
    };

    private static Task<bool> WatchesCall(SignalRClient page, CallId call) =>
        page.Invoke<bool>("WatchCall", SignalRClient.As(call));

    private Task Add(CallId call) => Done(call, Some.Nurse, (id, _) => new CallCommand.Add(id, "追記"));

    private static Task<CallId> Next(SignalRClient page) => Told(page, "CallMoved");

    private static Task<CallId> Ended(SignalRClient page) => Told(page, "CallEnded");

    private static async Task<CallId> Told(SignalRClient page, string what)
    {
        var told = await page.Calls.ReadAsync().AsTask().WaitAsync(patience);
        Assert.Equal(what, told.Target);
        return new CallId(told.Arguments[0].GetGuid());
    }
}
