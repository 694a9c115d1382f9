using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Live;
using Hub.Contracts.Notifications;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Timelines;
using Hub.Silo.Calls;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Calls;

/// <summary>Somebody unknown was taken for a patient: the desk takes it back, and nothing stays with them.</summary>
public abstract class CorrectingWhoItIs : KeptCallSpec
{
    private static readonly PatientId right = new(Some.Id(32));
    private static readonly Identifier[] two = [Identifier.Name, Identifier.BirthDate];
    private static readonly CallRequest unknown = SomeCall.Request with
    {
        Patient = null,
        Person = new UnknownPerson("田中", "緑町", null),
        Complaint = "胸が苦しい",
        Caller = SomeCall.Request.Caller with { Callback = "03-5550-0009" },
    };

    private IAsyncEnumerator<Change>? changes;

    private protected CorrectingWhoItIs(Dialect dialect)
        : base(dialect)
    {
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected override async Task Prepare()
    {
        await Listed(Desk);
        await Silo.Register(
            right,
            Some.Details with { Number = "I001-00002", Name = "田中　一郎", Kana = "タナカ イチロウ" },
            new Responsibility(Some.Stranger.Id, null, null));
        await Ordered();
    }

    [Fact]
    public async Task It_leaves_the_record_of_whom_it_was_tied_to_without_a_word_of_the_other()
    {
        changes = Silo.Get<IChanges>().Follow(Cancellation).GetAsyncEnumerator(Cancellation);
        var call = await Mistaken();
        var before = await Entry(Some.Patient, entry => entry is { Retraction: null });
        Assert.Equal(unknown.Complaint, before.Markdown);
        Assert.Equal(CallSight.All, await Reads.Sight(call, Some.SecondNurse.Id));

        await Done(call, Desk, (id, _) => new CallCommand.CorrectIdentity(
            id, Some.Patient, right, two, "生年月日が違った"));
        Assert.Equal(CallSight.None, await Reads.Sight(call, Some.SecondNurse.Id));
        Assert.Empty(await Reads.Of(Some.Patient, 5));
        var closed = await Entry(Some.Patient, entry => entry is { Retraction: not null });
        Assert.Equal(
            (RetractionView.NotTheirs, string.Empty, null),
            (closed.Retraction!.Reason, closed.Markdown, closed.Call));
        Assert.DoesNotContain("田中", EventTypes.All.Write(closed), StringComparison.Ordinal);
        Assert.Empty(await Silo.Timelines.Search(TimelineId.Of(Some.Patient), "胸が苦しい", Cancellation));

        Assert.Equal(unknown.Complaint, (await Entry(right, entry => entry.Call is not null)).Markdown);
        Assert.Equal(CallSight.All, await Reads.Sight(call, Some.Stranger.Id));
    }

    [Fact]
    public async Task What_it_let_somebody_see_ends_at_once()
    {
        var call = await Mistaken();
        await Done(call, Desk, (id, seen) => new CallCommand.Assign(id, Some.OtherNurse.Id, "電話で確認", seen));
        await Done(call, Some.OtherNurse, (id, _) => new CallCommand.OpenInEmergency(id, "意識がない"));
        Assert.Equal(CareRole.Called, await Silo.Access.To(Some.Patient, Some.OtherNurse.Id));
        await Done(call, Desk, (id, _) => new CallCommand.CorrectIdentity(
            id, Some.Patient, null, [], "生年月日が違った"));
        Assert.Null(await Silo.Access.To(Some.Patient, Some.OtherNurse.Id));
        var view = (await Reads.See(call, Some.OtherNurse.Id))!.View;
        Assert.Equal((null, "田中"), (view.Patient, view.PatientName));

        // Who it really is does not open with what was opened in another's record.
        await Done(call, Desk, (id, _) => new CallCommand.Identify(id, right, two));
        Assert.Null(await Silo.Access.To(right, Some.OtherNurse.Id));
    }

    [Fact]
    public async Task The_next_call_of_the_patient_is_a_call_of_its_own_also_where_ids_were_used_up()
    {
        var mistaken = await Mistaken();
        await Done(mistaken, Desk, (id, seen) => new CallCommand.Withdraw(id, "間違い電話", seen));
        var own = await Begun();
        await Done(own, Some.Nurse, (id, seen) => new CallCommand.Withdraw(id, "落ち着いた", seen));
        await Done(mistaken, Desk, (id, _) => new CallCommand.CorrectIdentity(
            id, Some.Patient, null, [], "生年月日が違った"));
        var next = await Begun();
        Assert.DoesNotContain(next, new[] { mistaken, own });
        Assert.Equal(CallState.Ringing, (await View(next)).State);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_it_was_may_come_out_after_the_report_and_their_doctor_reads_it(bool isRead)
    {
        var call = await Begun(Desk, unknown);
        await Done(call, Desk, (id, seen) => new CallCommand.Assign(id, Some.SubPrimary.Id, "電話で確認", seen));
        await Done(call, Some.SubPrimary, (id, seen) => new CallCommand.ChooseCare(
            id, CareForm.HouseCall, string.Empty, seen));
        Silo.Clock.Advance(TimeSpan.FromHours(2));
        await Done(call, Some.SubPrimary, (id, seen) => new CallCommand.FileReport(id, SomeCall.Report, seen));
        Assert.Equal(call, Assert.Single(await Reads.ToAcknowledge(Desk.Id)).Id);
        if (isRead)
        {
            var followUp = new FollowUp(Desk.Id, new DateOnly(2026, 11, 21), "身元を調べる");
            await Done(call, Desk, (id, seen) => new CallCommand.Acknowledge(id, followUp, seen));
        }

        await Done(call, Desk, (id, _) => new CallCommand.Identify(id, right, two));
        var again = await Do(call, Desk, (id, _) => new CallCommand.Identify(id, right, two));
        Assert.Equal(CallRefusals.AlreadyDone, again.Refusal);
        Assert.Empty(await Reads.ToAcknowledge(Desk.Id));
        Assert.Contains((Some.Stranger.Id, NoticeKinds.CallTold, false), await Notices(call));
        if (isRead)
        {
            var left = Assert.Single(await Reads.FollowUps(Some.Stranger.Id));
            Assert.Equal(Some.Stranger.Id, Assert.Single(left.Holders).Id);
            return;
        }

        Assert.Equal(call, Assert.Single(await Reads.ToAcknowledge(Some.Stranger.Id)).Id);
        await Done(call, Some.Stranger, (id, seen) => new CallCommand.Acknowledge(id, null, seen));
    }

    private async Task<CallId> Mistaken()
    {
        var call = await Begun(Desk, unknown with { Sorting = CallSorting.UrgentOther, Visit = VisitWish.NotWanted });
        await Done(call, Desk, (id, _) => new CallCommand.Identify(id, Some.Patient, two));
        return call;
    }

    /// <summary>The entry as it is once this is so of it.</summary>
    private async Task<TimelineEntryView> Entry(PatientId patient, Func<TimelineEntryView, bool> isSo)
    {
        while (true)
        {
            var page = await Silo.Timelines.Page(TimelineId.Of(patient), null, 5, Cancellation);
            if (page.Entries is [var entry] && isSo(entry))
            {
                return entry;
            }

            Assert.True(await changes!.MoveNextAsync());
        }
    }

    public sealed class OnSqlite() : CorrectingWhoItIs(Dialect.Sqlite);

    public sealed class OnPostgreSql() : CorrectingWhoItIs(Dialect.PostgreSql);
}
