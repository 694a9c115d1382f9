using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Journal;

public sealed class AnsweringAsMemoryDoesOnSqlite() : AnsweringAsMemoryDoes(Notes.OnSqlite());

public sealed class AnsweringAsMemoryDoesOnPostgres() : AnsweringAsMemoryDoes(Notes.OnPostgres());

public abstract class AnsweringAsMemoryDoes : OnBothDatabases
{
    private protected AnsweringAsMemoryDoes(Storage storage)
        : base(storage)
    {
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20260403)]
    [InlineData(77)]
    public async Task Any_history_of_appends_gets_the_same_answers_and_leaves_the_same_events(int seed)
    {
        var memory = new MemoryEventStore(Notes.Types);
        var dice = new Random(seed);
        var streams = Enumerable.Range(0, 3).Select(_ => Notes.NewStream()).ToList();
        var heads = streams.ToDictionary(stream => stream, _ => new List<StreamHead> { StreamHead.Empty });
        var given = new List<Append>();
        for (var i = 0; i < 120; i++)
        {
            var append = Any(dice, streams, heads, given);
            var expected = await memory.Append(append);
            Same(expected, await Store.Append(append), $"seed {seed}, append {i}");
            given.Add(append);
            if (expected is AppendResult.Appended appended)
            {
                heads[append.Stream].Add(appended.Head);
            }
        }

        foreach (var stream in streams)
        {
            var (mine, its) = (await Store.All(stream), await memory.All(stream));
            Assert.Equal(its.Select(row => row with { Hash = [] }), mine.Select(row => row with { Hash = [] }));
            Assert.Equal(its.Select(row => row.Hash), mine.Select(row => row.Hash));
        }
    }

    /// <summary>Often what a grain would do, sometimes an old head, a used command, another person.</summary>
    private static Append Any(
        Random dice, List<StreamId> streams, Dictionary<StreamId, List<StreamHead>> heads, List<Append> given)
    {
        var stream = streams[dice.Next(streams.Count)];
        var known = heads[stream];
        var events = Enumerable.Range(0, dice.Next(1, 4)).Select(i => (object)Notes.Written($"{i}")).ToArray();
        var expected = dice.Next(4) == 0 ? known[dice.Next(known.Count)] : known[^1];
        var append = Notes.Append(stream, expected, events);
        if (given.Count > 0 && dice.Next(4) == 0)
        {
            append = append with { Command = given[dice.Next(given.Count)].Command };
        }

        return dice.Next(3) == 0 ? append with { Actor = Notes.Sato } : append;
    }

    private static void Same(AppendResult expected, AppendResult actual, string when)
    {
        Assert.True(expected.GetType() == actual.GetType(), when);
        if ((expected, actual) is (AppendResult.Appended one, AppendResult.Appended other))
        {
            Assert.Equal(one.Head.Version, other.Head.Version);
            Assert.Equal(one.Head.Hash, other.Head.Hash);
        }
        else
        {
            Assert.Equal(expected, actual);
        }
    }
}
