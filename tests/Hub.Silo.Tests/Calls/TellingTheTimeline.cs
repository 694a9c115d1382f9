using Dapper;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Grains;
using Hub.Contracts.Handovers;
using Hub.Contracts.Live;
using Hub.Contracts.Rotas;
using Hub.Contracts.Timelines;
using Hub.Silo.Calls;
using Hub.Silo.Deadlines;
using Hub.Silo.Feeds;
using Hub.Silo.Journal;
using Hub.Testing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Silo.Tests.Calls;

/// <summary>A call is one entry of its patient's timeline that grows with every step.</summary>
public abstract class TellingTheTimeline : KeptCallSpec
{
    private static readonly TimelineId timeline = TimelineId.Of(Some.Patient);

    private protected TellingTheTimeline(Dialect dialect)
        : base(dialect)
    {
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_step_is_told_in_one_entry_where_the_call_began()
    {
        await Ordered();
        var changes = Silo.Get<IChanges>().Follow(Cancellation).GetAsyncEnumerator(Cancellation);
        var call = await Begun();
        await Told(changes, call);
        await Silo.Post(Some.Nurse, "体位を変えました");
        await Done(call, Some.Primary, (id, _) => new CallCommand.Accept(id));
        var entry = await Told(changes, call);

        Assert.Equal(
            (EntryKind.Call, Some.Nurse.Id, SomeCall.Request.Complaint, CallState.Accepted),
            (entry.Kind, entry.Author.Id, entry.Markdown, entry.Call!.State));
        Assert.Contains(entry.Call.Log, line => line.Kind is CallLogKind.Accepted && line.By!.Id == Some.Primary.Id);
        var page = await Silo.Timelines.Page(timeline, null, 50, Cancellation);
        Assert.Equal([EntryKind.Call, EntryKind.Message], page.Entries.Select(each => each.Kind));
        await changes.DisposeAsync();
    }

    [Fact]
    public async Task Told_twice_it_is_told_once_and_nobody_can_take_it_back()
    {
        await Ordered();
        var changes = Silo.Get<IChanges>().Follow(Cancellation).GetAsyncEnumerator(Cancellation);
        var call = await Begun();
        var before = await Told(changes, call);
        await TestSilo.Accept(Silo.Grains.Timeline(timeline).Tell(new CallTelling(
            call, before.Call!.Version, Some.Nurse.Id, Some.Now, SomeCall.Request.Complaint)));
        var after = await Silo.Timelines.Entry(timeline, CallTelling.Entry(call), Cancellation);
        Assert.Equal(before.Changed, after!.Changed);
        var taken = await Silo.Do(
            Some.Nurse, new TimelineCommand.Retract(Silo.NextCommand(), CallTelling.Entry(call), "間違い"));
        Assert.Equal("entry-not-yours", taken.Refusal!.Code);
        await changes.DisposeAsync();
    }

    [Fact]
    public async Task A_call_that_cannot_be_told_holds_up_no_other_and_is_told_in_the_end()
    {
        var other = new PatientId(Some.Id(32));
        await Silo.Register(other, Some.Details with { Number = "A-002" }, Some.Responsibility);
        await Ordered();
        await Silo.Get<IEnumerable<IHostedService>>().OfType<CallTeller>().Single().StopAsync(Cancellation);
        var (mute, heard) = (await Begun(), await Begun(request: SomeCall.Request with { Patient = other }));
        var grains = new OneMute(Silo.Grains, timeline) { IsMute = true };
        using var teller = new CallTeller(
            Silo.Get<IFeed>(), Silo.Get<IDatabase>(), Silo.Get<CallCards>(), grains, new Recess(),
            Silo.Clock, NullLogger<CallTeller>.Instance);
        await teller.StartAsync(Cancellation);
        await Until(async () => await Version(TimelineId.Of(other), heard) > 0);
        await Done(heard, Some.Primary, (id, _) => new CallCommand.Accept(id));
        var version = await Reads.Version(heard);
        await Until(async () => await Version(TimelineId.Of(other), heard) == version);
        Assert.Equal(0, await Version(timeline, mute));

        grains.IsMute = false;
        await Until(async () => await Version(timeline, mute) > 0);
        await teller.StopAsync(Cancellation);
        Assert.True(teller.ExecuteTask!.IsCompletedSuccessfully || teller.ExecuteTask.IsCanceled);
    }

    private async Task<long> Version(TimelineId where, CallId call) =>
        (await Silo.Timelines.Entry(where, CallTelling.Entry(call), Cancellation))?.Call?.Version ?? 0;

    // A second passes at each look, so that whatever is owed is tried again.
    private async Task Until(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await isSo())
        {
            patience.Token.ThrowIfCancellationRequested();
            Silo.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }

    [Fact]
    public async Task A_night_in_which_nobody_is_on_duty_is_told_once_and_not_each_minute()
    {
        var changes = Silo.Get<IChanges>().Follow(Cancellation).GetAsyncEnumerator(Cancellation);
        var call = await Begun();
        var before = await Told(changes, call);
        Assert.Contains(before.Call!.Log, line => line.Kind is CallLogKind.Exhausted);
        for (var minute = 0; minute < 5; minute++)
        {
            await Pass(call, TimeSpan.FromMinutes(1));
        }

        // The call has counted its rounds, and there is nothing to tell of them.
        Assert.Equal(6, (await View(call)).Round);
        Assert.True(await Reads.Version(call) > before.Call.Version);
        Assert.Equal(before.Call.Version, await Shown(call));
        Assert.Single((await Told(changes, call)).Call!.Log, line => line.Kind is CallLogKind.Exhausted);

        await Done(call, Some.Nurse, (id, _) => new CallCommand.Add(id, "酸素を開始"));
        var added = await Reads.Version(call);
        await Pass(call, TimeSpan.FromMinutes(1));
        Assert.Equal(added, await Shown(call));
        await changes.DisposeAsync();
    }

    private async Task<long> Shown(CallId call)
    {
        await using var connection = await Silo.Get<IDatabase>().Open();
        return await connection.QuerySingleAsync<long>(
            "SELECT shown FROM call WHERE id = @call", new { call = call.ToString() });
    }

    private async Task<TimelineEntryView> Told(IAsyncEnumerator<Change> changes, CallId call)
    {
        var version = await Reads.Version(call);
        while (true)
        {
            var entry = await Silo.Timelines.Entry(timeline, CallTelling.Entry(call), Cancellation);
            if (entry?.Call is { } card && card.Version >= version)
            {
                return entry;
            }

            Assert.True(await changes.MoveNextAsync());
        }
    }

    private sealed class OneMute(IGrains grains, TimelineId mute) : IGrains
    {
        public bool IsMute { get; set; }

        public IDistrictGrain District(DistrictId id) => grains.District(id);

        public IPractitionerGrain Practitioner(PractitionerId id) => grains.Practitioner(id);

        public IPatientGrain Patient(PatientId id) => grains.Patient(id);

        public ITimelineGrain Timeline(TimelineId id) =>
            IsMute && id == mute ? throw new InvalidOperationException() : grains.Timeline(id);

        public IRotaGrain Rota(RotaId id) => grains.Rota(id);

        public IMonthPlanGrain MonthPlan(PlanId id) => grains.MonthPlan(id);

        public ICallGrain Call(CallId id) => grains.Call(id);

        public IHandoverGrain Handover(HandoverId id) => grains.Handover(id);
    }

    public sealed class OnSqlite() : TellingTheTimeline(Dialect.Sqlite);

    public sealed class OnPostgreSql() : TellingTheTimeline(Dialect.PostgreSql);
}
