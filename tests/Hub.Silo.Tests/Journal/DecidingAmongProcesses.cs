using System.Collections.Immutable;
using Hub.Contracts;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Journal;

/// <summary>Two journals over one store, as two processes have them: what one remembers may be old.</summary>
public sealed class DecidingAmongProcesses
{
    private static readonly Refusal Full = new("notes-full", "いっぱいです。", "There is no room.");

    private readonly MemoryEventStore memory = new(Notes.Types);
    private readonly StreamId stream = Notes.NewStream();

    [Fact]
    public async Task A_no_is_said_of_what_is_now_and_not_of_what_was()
    {
        var (one, other) = (await Loaded(), await Loaded());
        await Write(one, "一");

        var outcome = await other.Record(
            CommandId.New(), Notes.Sato, Notes.Now, state => state.IsEmpty ? Full : Notes.Written("二"));

        Assert.Equal(Outcome.Accepted(2), outcome);
    }

    [Fact]
    public async Task Nothing_to_do_is_said_of_what_is_now_and_names_its_version()
    {
        var (one, other) = (await Loaded(), await Loaded());
        await Write(one, "一");

        var done = await other.Record(
            CommandId.New(), Notes.Sato, Notes.Now,
            state => state.IsEmpty ? Decision<NoteEvent>.Nothing : Notes.Written("二"));
        Assert.Equal(Outcome.Accepted(2), done);

        var nothing = await one.Record(
            CommandId.New(), Notes.Tanaka, Notes.Now, _ => Decision<NoteEvent>.Nothing);
        Assert.Equal(Outcome.Accepted(2), nothing);
    }

    [Fact]
    public async Task Who_was_overtaken_is_judged_by_the_facts_of_now()
    {
        var (one, other) = (await Loaded(), await Loaded());
        var member = true;
        var asked = 0;

        var outcome = await other.Record(CommandId.New(), Notes.Sato, Notes.Now, async _ =>
        {
            Decision<NoteEvent> said = member ? Notes.Written("まだ見える") : Full;
            if (asked++ == 0)
            {
                // The right ends, with an event of this stream, between the question and the append.
                member = false;
                await Write(one, "外された");
            }

            return said;
        });

        Assert.Equal(Full, outcome.Refusal);
        Assert.Single(await memory.All(stream));
    }

    [Fact]
    public async Task A_subject_that_others_changed_meanwhile_is_read_again_before_the_no()
    {
        var store = new CountingStore(memory);
        var journal = new SubjectJournal<int, NoteEvent>(stream, store, 0, (count, _) => count + 1, Notes.Types);
        await journal.Load();
        await Write(await Loaded(), "一");

        var outcome = await journal.Record(
            CommandId.New(), Notes.Sato, Notes.Now, _ => Decision<NoteEvent>.Nothing);

        Assert.Equal(Outcome.Accepted(1), outcome);
    }

    private static Task<Outcome> Write(Journal<ImmutableList<string>, NoteEvent> journal, string text) =>
        journal.Record(CommandId.New(), Notes.Tanaka, Notes.Now, _ => Notes.Written(text));

    private async Task<Journal<ImmutableList<string>, NoteEvent>> Loaded()
    {
        var journal = new Journal<ImmutableList<string>, NoteEvent>(
            stream,
            memory,
            [],
            (state, fact) => fact is NoteEvent.Written written ? state.Add(written.Text) : state,
            Notes.Types);
        await journal.Load();
        return journal;
    }
}
