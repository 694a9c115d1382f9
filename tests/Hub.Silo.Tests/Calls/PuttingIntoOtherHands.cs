using Hub.Contracts.Calls;
using Hub.Contracts.Notifications;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Calls;

/// <summary>Who has a call, and who has it no more, never has to find out by themself.</summary>
public abstract class PuttingIntoOtherHands : KeptCallSpec
{
    private protected PuttingIntoOtherHands(Dialect dialect)
        : base(dialect)
    {
    }

    private protected override Task Prepare() => Ordered();

    [Fact]
    public async Task Whoever_is_given_a_call_is_woken_and_whoever_loses_it_too()
    {
        var call = await Begun();
        await Given(call, Some.SubPrimary);
        await Told(call, (Some.SubPrimary, NoticeKinds.CallGiven, true));
        await Given(call, Some.Stranger);
        (PractitionerView, string, bool) relieved = (Some.SubPrimary, NoticeKinds.CallRelieved, true);
        await Told(call, (Some.Stranger, NoticeKinds.CallGiven, true), relieved);

        // Whoever begins knows it. That another has it, the one before is told until the work is done.
        await Done(call, Some.Stranger, (id, seen) => new CallCommand.ChooseCare(
            id, CareForm.HouseCall, string.Empty, seen));
        await Told(call, relieved);
        Silo.Clock.Advance(TimeSpan.FromHours(2));
        await Done(call, Some.Stranger, (id, seen) => new CallCommand.FileReport(id, SomeCall.Report, seen));
        await Told(call, (Some.Primary, NoticeKinds.CallTold, false));
    }

    [Fact]
    public async Task Whoever_takes_a_call_into_their_own_hands_or_lets_it_go_is_told_nothing()
    {
        var call = await Begun();
        await Given(call, Some.Primary);
        await Told(call);
        await Done(call, Some.Primary, (id, seen) => new CallCommand.Release(id, "急患", seen));
        await Told(call, (Some.Primary, NoticeKinds.CallOffered, true));
        await Done(call, Some.SubPrimary, (id, _) => new CallCommand.Accept(id));
        await Given(call, Some.Primary);
        await Told(call, (Some.SubPrimary, NoticeKinds.CallRelieved, true));
    }

    [Fact]
    public async Task Whoever_is_asked_anew_for_what_was_taken_from_them_rings_for_it_alone()
    {
        var call = await Begun();
        await Done(call, Some.SubPrimary, (id, _) => new CallCommand.Accept(id));
        await Done(call, Some.Primary, (id, seen) => new CallCommand.Release(id, "連絡がつかない", seen));
        (PractitionerView, string, bool) first = (Some.Primary, NoticeKinds.CallOffered, true);
        await Told(call, (Some.SubPrimary, NoticeKinds.CallRelieved, true), first);
        await Pass(call, TimeSpan.FromMinutes(5));
        await Told(call, first, (Some.SubPrimary, NoticeKinds.CallOffered, true));
        await Done(call, Some.SubPrimary, (id, _) => new CallCommand.Accept(id));
        await Told(call);
    }

    [Fact]
    public async Task A_nurse_who_is_relieved_by_doctors_hears_it_at_night_and_no_yes_of_theirs_ends_it()
    {
        var call = await Begun(
            request: SomeCall.Request with { Kind = CallKind.Nursing, Visit = VisitWish.NotWanted });
        await Given(call, Some.SecondNurse);
        await Begun(Some.Nurse);
        (PractitionerView, string, bool) relieved = (Some.SecondNurse, NoticeKinds.CallRelieved, true);
        await Told(call, relieved, (Some.Primary, NoticeKinds.CallOffered, true));
        await Done(call, Some.Primary, (id, _) => new CallCommand.Accept(id));
        await Told(call, relieved);
    }

    private Task<long> Given(CallId call, PractitionerView to) => Done(
        call, Some.Primary, (id, seen) => new CallCommand.Assign(id, to.Id, "電話で確認", seen));

    private async Task Told(CallId call, params (PractitionerView Who, string Kind, bool IsUrgent)[] expected) =>
        Assert.Equal(
            expected.Select(one => (one.Who.Id, one.Kind, one.IsUrgent)).ToHashSet(),
            (await Notices(call)).ToHashSet());

    public sealed class OnSqlite() : PuttingIntoOtherHands(Dialect.Sqlite);

    public sealed class OnPostgreSql() : PuttingIntoOtherHands(Dialect.PostgreSql);
}
