using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Rotas;

public sealed class TellingOfChangesWithSqlite() : TellingOfChanges(Dialect.Sqlite);

public sealed class TellingOfChangesWithPostgres() : TellingOfChanges(Dialect.PostgreSql);

public abstract class TellingOfChanges : KeptRotaSpec
{
    private static readonly SwapId cover = new(Some.Id(82));

    /// <summary>The night of Saturday 11/21, which is 緑町's.</summary>
    private static readonly Period saturday = new(Some.Now.AddHours(21), Some.Now.AddHours(36));

    private protected TellingOfChanges(Dialect dialect)
        : base(dialect)
    {
    }

    private IRotaNotices Notices => Silo.Get<IRotaNotices>();

    [Fact]
    public async Task A_draft_tells_nobody_and_its_publication_all_who_have_duties()
    {
        await Founded();
        Assert.Empty(await Of(Some.Primary));
        await Published();
        foreach (var member in new[] { Some.Primary, Some.SubPrimary, Some.Stranger })
        {
            Assert.Equal(RotaChangeKind.Published, Assert.Single(await Of(member)).Change.Kind);
        }

        Assert.Empty(await Of(Some.Nurse));
    }

    [Fact]
    public async Task Whoever_is_taken_off_duty_is_told_as_well_as_whoever_is_put_on()
    {
        await Published();
        await Accept(new RotaCommand.PutOverride(Silo.NextCommand(), new Override.Force(
            new(Some.Id(71)), DutyRoles.Primary, saturday, [SomeRota.Wakaba])));
        Assert.Equal(RotaChangeKind.OverridePut, (await Of(Some.Primary))[0].Change.Kind);
        Assert.Equal(RotaChangeKind.OverridePut, (await Of(Some.SubPrimary))[0].Change.Kind);

        await Accept(new RotaCommand.LiftOverride(Silo.NextCommand(), new(Some.Id(71))));
        Assert.Equal(RotaChangeKind.OverrideLifted, (await Of(Some.Primary))[0].Change.Kind);
    }

    [Fact]
    public async Task Rules_that_change_published_duties_tell_those_whom_they_move_and_nobody_else()
    {
        await Published();
        var fixedOnSaturdays = SomeRota.Policy.Layers[1];
        await Accept(new RotaCommand.SetRules(
            Silo.NextCommand(),
            SomeRota.Policy with
            {
                Layers =
                [
                    SomeRota.Policy.Layers[0],
                    fixedOnSaturdays with { Assignment = new Assignment.Fixed([Holder.Of(Some.Primary.Id)]) },
                ],
            },
            Some.Now.AddDays(10)));
        Assert.Equal(RotaChangeKind.RulesSet, (await Of(Some.Primary))[0].Change.Kind);
        Assert.Equal(RotaChangeKind.RulesSet, (await Of(Some.Stranger))[0].Change.Kind);

        // Only nights are theirs, and no night has moved. Their colleague at the clinic of the stranger is another.
        var notices = await Of(Some.SubPrimary);
        Assert.DoesNotContain(notices, notice => notice.Change.Kind is RotaChangeKind.RulesSet);
    }

    [Fact]
    public async Task A_request_tells_all_members_and_so_does_its_end()
    {
        await Published();
        await Accept(
            new RotaCommand.AskForCover(
                Silo.NextCommand(), cover, DutyRoles.Primary, new(SomeRota.Midori, saturday), string.Empty),
            Some.Primary);
        Assert.DoesNotContain(await Of(Some.Primary), notice => notice.Change.Kind is RotaChangeKind.CoverAsked);
        Assert.Contains(await Of(Some.SubPrimary), notice => notice.Change.Kind is RotaChangeKind.CoverAsked);
        await Accept(new RotaCommand.TakeCover(Silo.NextCommand(), cover, SomeRota.DrYamazaki), Some.Stranger);
        Assert.Equal(RotaChangeKind.CoverTaken, (await Of(Some.Primary))[0].Change.Kind);
        Assert.Equal(RotaChangeKind.CoverTaken, (await Of(Some.SubPrimary))[0].Change.Kind);
    }

    [Fact]
    public async Task What_was_seen_is_not_new_any_more_and_a_mark_never_moves_back()
    {
        await Published();
        var notice = Assert.Single(await Of(Some.Primary));
        Assert.True(notice.IsNew);
        await Notices.MarkSeen(
            Some.Primary.Id, [new(SomeRota.Id, notice.Version), new(new RotaId(Some.Id(99)), 5)]);
        await Notices.MarkSeen(Some.Primary.Id, [new(SomeRota.Id, notice.Version - 1)]);
        Assert.False(Assert.Single(await Of(Some.Primary)).IsNew);
        Assert.True(Assert.Single(await Of(Some.SubPrimary)).IsNew);
    }

    [Fact]
    public async Task A_mark_beyond_what_is_recorded_silences_nothing_that_comes()
    {
        await Published();
        await Notices.MarkSeen(Some.Primary.Id, [new(SomeRota.Id, long.MaxValue)]);
        await Accept(new RotaCommand.PutOverride(Silo.NextCommand(), new Override.Force(
            new(Some.Id(71)), DutyRoles.Primary, saturday, [SomeRota.Wakaba])));
        Assert.True((await Of(Some.Primary))[0].IsNew);
    }

    [Fact]
    public async Task What_changes_months_ahead_is_told_and_so_is_a_role_that_begins_then()
    {
        await Published();
        await Accept(new RotaCommand.Publish(Silo.NextCommand(), new DateOnly(2027, 6, 30)));
        var later = Some.Now.AddDays(150);
        await Accept(new RotaCommand.PutOverride(Silo.NextCommand(), new Override.Force(
            new(Some.Id(71)), DutyRoles.Primary, new(later, later.AddDays(7)), [Holder.Of(Some.Nurse.Id)])));
        Assert.Equal(RotaChangeKind.OverridePut, (await Of(Some.Nurse))[0].Change.Kind);

        var nurses = new Layer(
            new(Some.Id(203)), "看護", "看護", 0, new DutyWindows.Always(),
            new Assignment.Fixed([Holder.Of(Some.SecondNurse.Id)]));
        await Accept(new RotaCommand.SetRules(
            Silo.NextCommand(), SomeRota.Policy with { Layers = [.. SomeRota.Policy.Layers, nurses] }, later));
        Assert.Equal(RotaChangeKind.RulesSet, (await Of(Some.SecondNurse))[0].Change.Kind);
    }

    [Fact]
    public async Task Whoever_is_named_inside_an_institution_is_told()
    {
        await Published();
        var inside = new Inside(new(Some.Id(73)), Some.Clinic, Some.Primary.Id, saturday);
        await Accept(new RotaCommand.NameInside(Silo.NextCommand(), inside));
        Assert.Equal(RotaChangeKind.InsideNamed, (await Of(Some.Primary))[0].Change.Kind);
        await Accept(new RotaCommand.LiftInside(Silo.NextCommand(), inside.Id));
        Assert.Equal(RotaChangeKind.InsideLifted, (await Of(Some.Primary))[0].Change.Kind);
    }

    [Fact]
    public async Task After_thirty_days_a_change_is_told_no_more()
    {
        await Published();
        Assert.Empty((await Notices.Of(Some.Primary.Id, Some.Now.AddDays(31))).Notices);
    }

    private async Task<IReadOnlyList<RotaNotice>> Of(PractitionerView who) =>
        (await Notices.Of(who.Id, Some.Now.AddMinutes(1))).Notices;
}
