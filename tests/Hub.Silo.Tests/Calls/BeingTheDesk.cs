using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Contracts.Telephony;
using Hub.Silo.Journal;
using Hub.Silo.Tests.Calls.Scenes;
using Hub.Testing;

namespace Hub.Silo.Tests.Calls;

/// <summary>Nurses of the association always, and a vendor's while the vendor answers in its name.</summary>
public abstract class BeingTheDesk : SceneSpec
{
    private static readonly InstitutionId vendor = new(Some.Id(90));
    private static readonly PractitionerView operatorNurse = Some.OtherNurse with
    {
        Id = new(Some.Id(91)),
        Details = Some.OtherNurse.Details with { Code = "P901", Institution = vendor },
        InstitutionKind = InstitutionKind.HouseCallVendor,
    };

    private static readonly CallRequest unknown = SomeCall.Request with
    {
        Patient = null,
        Person = new UnknownPerson("田中", "緑町", null),
        Caller = SomeCall.Request.Caller with { Callback = "03-5550-0009" },
    };

    private protected BeingTheDesk(Dialect dialect)
        : base(dialect)
    {
    }

    private protected override async Task Prepare()
    {
        await base.Prepare();
        await TestSilo.Accept(Silo.Grains.District(Some.District).Execute(
            PractitionerId.Operator,
            new DistrictCommand.ListInstitution(Silo.NextCommand(), vendor, Some.Institutions[0].Details with
            {
                Code = "I090", Kind = InstitutionKind.HouseCallVendor, Name = "夜間往診サービス",
            })));
        await Listed(operatorNurse);
        await Listed(Desk);
    }

    [Fact]
    public async Task A_vendors_nurse_is_it_in_the_hours_of_a_duty_that_names_the_vendor_and_not_a_minute_longer()
    {
        await DayAndNight(Holder.Of(Some.OtherClinic), Holder.Of(vendor));
        Until("2026-11-21T17:59");
        var call = await Begun(request: unknown);
        await Is(operatorNurse, false, call);
        await Is(Desk, true, call);
        Until("2026-11-21T18:00");
        await Is(operatorNurse, true, call);
        Until("2026-11-22T08:59");
        await Is(operatorNurse, true, call);
        Until("2026-11-22T09:00");
        await Is(operatorNurse, false, call);
        await Is(Desk, true, call);
    }

    [Fact]
    public async Task Where_the_associations_order_names_the_vendor_as_the_desk_its_nurses_are_it_at_any_time()
    {
        var call = await Begun(request: unknown);
        await Is(operatorNurse, false, call);
        await TestSilo.Accept(Silo.Grains.District(Some.District).Execute(
            Some.Secretary.Id,
            new DistrictCommand.SetFirstCall(
                Silo.NextCommand(), null, null, Silo.Clock.GetUtcNow(),
                [new(new CallTarget.Named(Holder.Of(vendor), CallPart.Desk))])));
        await Is(operatorNurse, true, call);
    }

    [Fact]
    public async Task Whoever_took_a_request_in_follows_it_when_their_duty_is_over()
    {
        await DayAndNight(Holder.Of(Some.OtherClinic), Holder.Of(vendor));
        Until("2026-11-21T20:00");
        var call = await Begun(operatorNurse, unknown);
        Until("2026-11-22T09:30");
        Assert.Equal(CallSight.Request, await Reads.Sight(call, operatorNurse.Id));
        Assert.True((await Do(call, operatorNurse, (id, _) => new CallCommand.Add(id, "再度電話あり"))).IsAccepted);
    }

    /// <summary>Every door says the same: what is seen, what is found, and what may be done.</summary>
    private async Task Is(PractitionerView who, bool isDesk, CallId call)
    {
        Assert.Equal(isDesk ? CallSight.Request : CallSight.None, await Reads.SightOfAll(who.Id));
        Assert.Equal(isDesk ? CallSight.Request : CallSight.None, await Reads.Sight(call, who.Id));
        Assert.Equal(
            isDesk ? null : CallRefusals.DeskOnly.Code,
            (await Silo.Get<IDeskReads>().Find(who.Id, "渡辺")).Refusal?.Code);
        Assert.Equal(
            isDesk ? CallRefusals.FieldMissing.Code : CallRefusals.DeskOnly.Code,
            (await Do(call, who, (id, seen) => new CallCommand.Assign(
                id, Some.Stranger.Id, " ", seen))).Refusal!.Code);
        Assert.Equal(
            isDesk ? null : CallRefusals.CannotAsk.Code,
            (await Calls.Begin(who.Id, new CallCommand.Begin(Silo.NextCommand(), SomeCall.Request with
            {
                Sorting = CallSorting.NextWorkingDay, Visit = VisitWish.NotWanted, Danger = CallDanger.Routine,
                Identifiers = [Identifier.Name, Identifier.Phone],
            }))).Refusal?.Code);
    }

    public sealed class OnSqlite() : BeingTheDesk(Dialect.Sqlite);

    public sealed class OnPostgreSql() : BeingTheDesk(Dialect.PostgreSql);
}
