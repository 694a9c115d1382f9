using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Rotas;

public sealed class AskingForMyDutiesWithSqlite() : AskingForMyDuties(Dialect.Sqlite);

public sealed class AskingForMyDutiesWithPostgres() : AskingForMyDuties(Dialect.PostgreSql);

public abstract class AskingForMyDuties : KeptRotaSpec
{
    private static readonly SwapId swap = new(Some.Id(81));
    private static readonly SwapId cover = new(Some.Id(82));
    private static readonly Period saturday = new(Some.Now.AddHours(21), Some.Now.AddHours(36));

    private protected AskingForMyDuties(Dialect dialect)
        : base(dialect)
    {
    }

    [Fact]
    public async Task Nobody_has_duties_in_a_rota_that_was_never_published()
    {
        await Founded();
        Assert.Empty((await Of(Some.Primary)).Duties);
    }

    [Fact]
    public async Task A_duty_of_the_institution_is_told_whole_though_it_has_begun()
    {
        await Published();
        var mine = await Of(Some.Primary, 2);
        var first = mine.Duties[0];
        Assert.Equal((SomeRota.Midori, DutyRoles.Primary), (first.Holder, first.Role));
        Assert.Equal(new Period(Some.Now, Some.Now.AddHours(12)), first.During);
        Assert.False(first.IsBeyondPublished);
        Assert.True(mine.Duties[^1].IsBeyondPublished);
        Assert.Equal("緑町クリニック", mine.Glossary.Of(first.Holder).Name);
        var rota = Assert.Single(mine.Rotas);
        Assert.Equal([SomeRota.Midori], rota.As);
        Assert.Equal(
            new HashSet<Holder> { SomeRota.Wakaba, SomeRota.DrYamazaki }, rota.Others.ToHashSet());
        Assert.All(rota.Theirs, duty => Assert.Contains(duty.Holder, rota.Others));
        Assert.Equal(Some.Now.AddHours(12), rota.Theirs[0].During.From);
        Assert.Empty((await Of(Some.Nurse)).Rotas);
    }

    [Fact]
    public async Task A_swap_waits_for_the_one_who_was_asked_and_shows_to_the_one_who_asked()
    {
        await Published();
        await Accept(
            new RotaCommand.ProposeSwap(
                Silo.NextCommand(), swap, DutyRoles.Primary, new(SomeRota.Midori, saturday), SomeRota.Wakaba, null),
            Some.Primary);
        Assert.False(Assert.Single((await Of(Some.Primary)).Swaps).IsMineToAnswer);
        Assert.True(Assert.Single((await Of(Some.SubPrimary)).Swaps).IsMineToAnswer);
        Assert.Empty((await Of(Some.Nurse)).Swaps);

        await Accept(new RotaCommand.AcceptSwap(Silo.NextCommand(), swap), Some.SubPrimary);
        Assert.Empty((await Of(Some.SubPrimary)).Swaps);
        Assert.Contains((await Of(Some.SubPrimary)).Duties, duty => duty.During == saturday);
        Assert.DoesNotContain((await Of(Some.Primary)).Duties, duty => duty.During == saturday);
    }

    [Fact]
    public async Task A_request_is_seen_by_every_member_until_the_first_takes_it()
    {
        await Published();
        await Accept(
            new RotaCommand.AskForCover(
                Silo.NextCommand(), cover, DutyRoles.Primary, new(SomeRota.Midori, saturday), "学会のため"),
            Some.Primary);
        Assert.True(Assert.Single((await Of(Some.Primary)).Covers).IsMine);
        Assert.Equal(
            cover, Assert.Single((await Of(Some.Primary)).Duties, duty => duty.During == saturday).Cover);
        Assert.False(Assert.Single((await Of(Some.SubPrimary)).Covers).IsMine);
        Assert.Single((await Of(Some.Stranger)).Covers);
        Assert.Empty((await Of(Some.Nurse)).Covers);

        await Accept(new RotaCommand.TakeCover(Silo.NextCommand(), cover, SomeRota.DrYamazaki), Some.Stranger);
        Assert.Empty((await Of(Some.SubPrimary)).Covers);
        // By day it was theirs before.
        Assert.Contains((await Of(Some.Stranger)).Duties, duty =>
            duty.Holder == SomeRota.DrYamazaki && duty.During == saturday with { From = saturday.From.AddHours(-9) });
    }

    [Fact]
    public async Task Of_two_who_take_it_at_once_one_has_it_and_the_other_is_told()
    {
        await Published();
        await Accept(
            new RotaCommand.AskForCover(
                Silo.NextCommand(), cover, DutyRoles.Primary, new(SomeRota.Midori, saturday), string.Empty),
            Some.Primary);
        var rota = Silo.Grains.Rota(SomeRota.Id);
        var outcomes = await Task.WhenAll(
            rota.Execute(Some.SubPrimary.Id, new RotaCommand.TakeCover(Silo.NextCommand(), cover, SomeRota.Wakaba)),
            rota.Execute(Some.Stranger.Id, new RotaCommand.TakeCover(Silo.NextCommand(), cover, SomeRota.DrYamazaki)));
        Assert.Equal(RotaRefusals.CoverTaken, Assert.Single(outcomes, outcome => !outcome.IsAccepted).Refusal);
        var taker = outcomes[0].IsAccepted ? SomeRota.Wakaba : SomeRota.DrYamazaki;
        var stretches = (await Silo.Get<IRotaReads>().Stretches(SomeRota.Id, saturday.From, saturday.To))!;
        Assert.Equal(taker, Assert.Single(stretches.Roles[0].Stretches).Holders[0].Holder);
    }

    [Fact]
    public async Task The_log_tells_each_change_with_its_time_its_author_and_whom_it_moves()
    {
        await Published();
        await Accept(
            new RotaCommand.AskForCover(
                Silo.NextCommand(), cover, DutyRoles.Primary, new(SomeRota.Midori, saturday), "学会のため"),
            Some.Primary);
        await Accept(new RotaCommand.TakeCover(Silo.NextCommand(), cover, SomeRota.DrYamazaki), Some.Stranger);

        var log = (await Silo.Get<IMemberReads>().Log(SomeRota.Id, null))!;
        Assert.Equal(
            [
                RotaChangeKind.CoverTaken, RotaChangeKind.CoverAsked, RotaChangeKind.Published,
                RotaChangeKind.FallbacksSet, RotaChangeKind.RulesSet, RotaChangeKind.Founded,
            ],
            log.Changes.Select(change => change.Kind));
        var taken = log.Changes[0];
        Assert.Equal(
            (Some.Stranger.Id, saturday, SomeRota.Midori, SomeRota.DrYamazaki),
            (taken.By, taken.During!, taken.From!, taken.To!));
        Assert.Equal("学会のため", log.Changes[1].Note);
        Assert.Equal("山崎　美代子", log.Glossary.Of(SomeRota.DrYamazaki).Name);
        Assert.Null(await Silo.Get<IMemberReads>().Log(new RotaId(Some.Id(99)), null));
        Assert.NotNull(await Silo.Get<IMemberReads>().Log(SomeRota.Id, Some.Primary.Id));
        Assert.Null(await Silo.Get<IMemberReads>().Log(SomeRota.Id, Some.Nurse.Id));
    }

    private Task<MemberDuties> Of(PractitionerView who, int hours = 0) =>
        Silo.Get<IMemberReads>().Of(who.Id, Some.Now.AddHours(hours), true);
}
