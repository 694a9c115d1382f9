using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Hub.Contracts;
using Hub.Silo.Journal;
using Hub.Testing;
using Outcome = Hub.Contracts.Outcome;

namespace Hub.Silo.Tests.Journal;

public sealed class RecordingDecisions
{
    private static readonly Refusal Full = new("notes-full", "いっぱいです。", "There is no room.");

    private readonly MemoryEventStore memory = new(Notes.Types);
    private readonly StreamId stream = Notes.NewStream();

    [Fact]
    public async Task What_was_decided_is_durable_and_in_the_state()
    {
        var journal = Journal(memory);

        Assert.Equal(Outcome.Accepted(1), await Record(journal, CommandId.New(), "一"));
        Assert.Equal(Outcome.Accepted(2), await Record(journal, CommandId.New(), "二"));

        Assert.Equal(["一", "二"], journal.State);
        Assert.Equal(2, journal.Version);
        Assert.Equal(["一", "二"], (await Loaded(memory)).State);
    }

    [Fact]
    public async Task A_long_stream_is_loaded_whole()
    {
        await memory.Add(stream, StreamHead.Empty, [.. Enumerable.Range(0, 1234).Select(i => Notes.Written($"{i}"))]);

        var journal = await Loaded(memory);

        Assert.Equal(Enumerable.Range(0, 1234).Select(i => $"{i}"), journal.State);
        Assert.Equal(Outcome.Accepted(1235), await Record(journal, CommandId.New(), "次"));
    }

    [Fact]
    public async Task The_same_command_again_gets_the_same_answer()
    {
        var journal = Journal(memory);
        var command = CommandId.New();
        var first = await Record(journal, command, "一");
        await Record(journal, CommandId.New(), "二");

        Assert.Equal(first, await Record(journal, command, "一"));
        Assert.Equal(first, await Record(await Loaded(memory), command, "一"));
        Assert.Equal(first, await journal.Record(command, Notes.Tanaka, Notes.Now, _ => Full));
        Assert.Equal(first, await journal.Record(command, Notes.Tanaka, Notes.Now, _ => Decision<NoteEvent>.Nothing));
        Assert.Equal(2, (await memory.All(stream)).Count);
    }

    [Fact]
    public async Task A_command_of_another_person_is_not_answered_as_ones_own()
    {
        var journal = Journal(memory);
        var command = CommandId.New();
        await Record(journal, command, "一");

        foreach (var decide in new Func<ImmutableList<string>, Decision<NoteEvent>>[]
        {
            _ => Notes.Written(), _ => Decision<NoteEvent>.Nothing,
        })
        {
            var outcome = await journal.Record(command, Notes.Sato, Notes.Now, decide);
            Assert.Equal("command-taken", outcome.Refusal?.Code);
        }

        Assert.Equal(Full, (await journal.Record(command, Notes.Sato, Notes.Now, _ => Full)).Refusal);
    }

    [Fact]
    public async Task A_refusal_and_nothing_to_do_write_nothing()
    {
        var journal = Journal(memory);
        await Record(journal, CommandId.New(), "一");

        Assert.Equal(
            Outcome.Refused(Full), await journal.Record(CommandId.New(), Notes.Tanaka, Notes.Now, _ => Full));
        Assert.Equal(
            Outcome.Accepted(1),
            await journal.Record(CommandId.New(), Notes.Tanaka, Notes.Now, _ => Decision<NoteEvent>.Nothing));
        Assert.Single(await memory.All(stream));
    }

    [Fact]
    public async Task Whoever_was_overtaken_decides_again_on_what_is_now()
    {
        var (one, other) = (await Loaded(memory), await Loaded(memory));
        await Record(one, CommandId.New(), "一");

        var outcome = await other.Record(
            CommandId.New(), Notes.Sato, Notes.Now, state => state.IsEmpty ? Notes.Written("空") : Notes.Written("二"));

        Assert.Equal(Outcome.Accepted(2), outcome);
        Assert.Equal(["一", "二"], other.State);
    }

    [Fact]
    public async Task Whoever_is_overtaken_every_time_is_told_that_it_is_busy()
    {
        var store = new FaultyStore(memory, 1) { Lost = 0 };
        store.Meanwhile = async append => await memory.Add(stream, append.Expected, Notes.Written("先"));

        var outcome = await Record(Journal(store), CommandId.New(), "後");

        Assert.Equal("busy", outcome.Refusal?.Code);
        Assert.Equal(RefusalKind.Unavailable, outcome.Refusal?.Kind);
        Assert.DoesNotContain("後", (await Loaded(memory)).State);
    }

    [Fact]
    public async Task A_lost_answer_is_a_refusal_and_the_retry_finds_the_effect()
    {
        var store = new FaultyStore(memory, 1) { Lost = 0 };
        var journal = Journal(store);
        var command = CommandId.New();
        store.Meanwhile = append =>
        {
            store.Lost = 1;
            return Task.CompletedTask;
        };

        var lost = await Record(journal, command, "一");
        Assert.Equal("store-unavailable", lost.Refusal?.Code);
        (store.Lost, store.Meanwhile) = (0, null);

        Assert.Equal(Outcome.Accepted(1), await Record(journal, command, "一"));
        Assert.Equal(["一"], journal.State);
    }

    [Fact]
    public async Task A_stream_that_became_shorter_is_loaded_anew()
    {
        var journal = Journal(memory);
        await Record(journal, CommandId.New(), "一");
        await Record(journal, CommandId.New(), "二");
        var older = new MemoryEventStore(Notes.Types);
        var head = await older.Add(stream, StreamHead.Empty, Notes.Written("古"));
        var swapping = new SwappedStore(memory) { Inner = memory };
        var swapped = Journal(swapping);
        await swapped.Load();
        swapping.Inner = older;

        Assert.Equal(Outcome.Accepted(2), await Record(swapped, CommandId.New(), "新"));
        Assert.Equal(["古", "新"], swapped.State);
        Assert.Equal(1, head.Version);
    }

    [Fact]
    public void However_answers_are_lost_every_command_has_one_effect_and_all_see_the_same() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => Task.Run(() => Simulate(seed)).GetAwaiter().GetResult())
            .QuickCheckThrowOnFailure();

    private static async Task<bool> Simulate(int seed)
    {
        var kept = new MemoryEventStore(Notes.Types);
        var notes = Notes.NewStream();
        var dice = new Random(seed);
        var journals = Enumerable.Range(0, 3)
            .Select(i => Journal(new FaultyStore(kept, seed + i), notes))
            .ToList();
        var answers = new Dictionary<CommandId, long>();
        for (var i = 0; i < 30; i++)
        {
            var command = CommandId.New();
            for (var isAnswered = false; !isAnswered;)
            {
                var outcome = await Record(journals[dice.Next(3)], command, $"{i}");
                isAnswered = outcome.IsAccepted;
                answers[command] = outcome.Version;
            }
        }

        var stored = await kept.All(notes);
        var fresh = Journal(kept, notes);
        await fresh.Load();
        return stored.Count == 30
            && stored.All(row => answers[row.Command] == row.Version)
            && fresh.State.SequenceEqual(Enumerable.Range(0, 30).Select(i => $"{i}"));
    }

    private static Journal<ImmutableList<string>, NoteEvent> Journal(IEventStore store, StreamId stream) => new(
        stream,
        store,
        [],
        (state, fact) => fact is NoteEvent.Written written ? state.Add(written.Text) : state,
        Notes.Types);

    private static Task<Outcome> Record(
        Journal<ImmutableList<string>, NoteEvent> journal, CommandId command, string text) =>
        journal.Record(command, Notes.Tanaka, Notes.Now, _ => Notes.Written(text));

    private Journal<ImmutableList<string>, NoteEvent> Journal(IEventStore store) => Journal(store, stream);

    private async Task<Journal<ImmutableList<string>, NoteEvent>> Loaded(IEventStore store)
    {
        var journal = Journal(store);
        await journal.Load();
        return journal;
    }
}
