using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Rotas;

public sealed class PreviewingRulesWithSqlite() : PreviewingRules(Dialect.Sqlite);

public sealed class PreviewingRulesWithPostgres() : PreviewingRules(Dialect.PostgreSql);

public abstract class PreviewingRules : KeptRotaSpec
{
    private static readonly RotaPolicy swapped = SomeRota.Policy with
    {
        Layers =
        [
            SomeRota.Policy.Layers[0] with
            {
                Assignment = (Assignment.Rotation)SomeRota.Policy.Layers[0].Assignment with { Index = 1 },
            },
            SomeRota.Policy.Layers[1],
        ],
    };

    private protected PreviewingRules(Dialect dialect)
        : base(dialect)
    {
    }

    private IRuleReads Rules => Silo.Get<IRuleReads>();

    [Fact]
    public async Task The_rules_are_told_with_their_fallbacks_and_everybodys_name()
    {
        await Founded();
        var rules = (await Rules.Of(SomeRota.Id, Some.Now))!;
        Assert.Equal(2, rules.Policy!.Layers.Count);
        Assert.Equal(Some.Association, rules.Owner);
        Assert.Equal(2, rules.Fallbacks.Count);
        Assert.Equal("若葉台クリニック", rules.Glossary.Of(SomeRota.Wakaba).Name);
        Assert.Null(await Rules.Of(new RotaId(Some.Id(99)), Some.Now));
    }

    [Fact]
    public async Task The_rules_of_an_instant_are_those_that_hold_then_and_later_ones_stand_beside_them()
    {
        await Founded();
        await Accept(new RotaCommand.SetRules(Silo.NextCommand(), swapped, Some.Now.AddDays(40)));
        var now = (await Rules.Of(SomeRota.Id, Some.Now))!;
        Assert.Equal(0, ((Assignment.Rotation)now.Policy!.Layers[0].Assignment).Index);
        Assert.Equal(Some.Now.AddDays(40), Assert.Single(now.Later).Effective);
        var then = (await Rules.Of(SomeRota.Id, Some.Now.AddDays(40)))!;
        Assert.Equal(1, ((Assignment.Rotation)then.Policy!.Layers[0].Assignment).Index);
        Assert.Empty(then.Later);
    }

    [Fact]
    public async Task A_preview_tells_what_would_change_and_changes_nothing()
    {
        await Published();
        var from = Some.Now.AddDays(3);
        var preview = await Rules.Preview(SomeRota.Id, [new(from, swapped)], Some.Now);
        Assert.Null(preview.Refusal);
        Assert.All(preview.Changes, change => Assert.NotEqual(change.From, change.To));
        var first = preview.Changes[0];
        Assert.Equal([SomeRota.Wakaba], first.From);
        Assert.Equal([SomeRota.Midori], first.To);
        Assert.Empty((await Rules.Preview(SomeRota.Id, [new(from, SomeRota.Policy)], Some.Now)).Changes);
        Assert.Equal(1, (await Rules.Of(SomeRota.Id, Some.Now))!.Policy!.Layers.Count(layer =>
            layer.Assignment is Assignment.Rotation { Index: 0 }));
    }

    [Fact]
    public async Task What_is_set_afterwards_is_what_the_preview_told()
    {
        await Published();
        var from = Some.Now.AddDays(3);
        var preview = await Rules.Preview(SomeRota.Id, [new(from, swapped)], Some.Now);
        await Accept(new RotaCommand.SetRules(Silo.NextCommand(), swapped, from));
        var told = (await Silo.Get<IRotaReads>().Stretches(SomeRota.Id, from, from.AddDays(20)))!.Roles[0].Stretches;
        Assert.All(
            preview.Changes.Where(change => change.During.To <= from.AddDays(20)),
            change => Assert.Equal(
                change.To,
                told.First(stretch => stretch.From <= change.During.From && change.During.From < stretch.To)
                    .Holders.Select(duty => duty.Holder)));
    }

    [Fact]
    public async Task Shares_tell_turns_and_time_and_gaps_the_hours_of_nobody()
    {
        await Published();
        var preview = await Rules.Preview(SomeRota.Id, [new(Some.Now, SomeRota.Policy)], Some.Now);
        Assert.Equal(3, preview.Shares.Count);
        // 15 hours a night and 9 of each Saturday; the first night had begun 3 hours before.
        Assert.Equal((364 * 15) + (52 * 9), preview.Shares.Sum(share => share.Time.TotalHours), 0.5);
        Assert.Empty(preview.Gaps);

        var absent = SomeRota.Policy with
        {
            Layers =
            [
                SomeRota.Policy.Layers[0] with { Assignment = new Assignment.ByWeekday([]) },
                SomeRota.Policy.Layers[1],
            ],
        };
        Assert.NotNull((await Rules.Preview(SomeRota.Id, [new(Some.Now, absent)], Some.Now)).Refusal);
        var mondays = absent with
        {
            Layers =
            [
                absent.Layers[0] with
                {
                    Assignment = new Assignment.ByWeekday([new(DayOfWeek.Monday, [SomeRota.Midori])]),
                },
                absent.Layers[1],
            ],
        };
        Assert.NotEmpty((await Rules.Preview(SomeRota.Id, [new(Some.Now, mondays)], Some.Now)).Gaps);
    }

    [Fact]
    public async Task A_rota_that_is_not_there_yet_has_a_preview_too()
    {
        var preview = await Rules.Preview(SomeRota.Id, [new(Some.Now, SomeRota.Policy)], Some.Now);
        Assert.Null(preview.Refusal);
        Assert.Equal(3, preview.Shares.Count);
    }
}
