using Hub.Contracts;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Journal;

public sealed class RecordingAboutASubject
{
    private readonly MemoryEventStore memory = new(Notes.Types);
    private readonly CountingStore store;
    private readonly StreamId stream = Notes.NewStream();

    public RecordingAboutASubject() => store = new CountingStore(memory);

    [Fact]
    public async Task A_new_subject_costs_no_read_however_long_the_stream_is()
    {
        await memory.Add(stream, StreamHead.Empty, [.. Enumerable.Range(0, 500).Select(_ => Notes.Written())]);
        var journal = Journal();
        await journal.Load();
        store.Reads = 0;

        var outcome = await journal.Record(CommandId.New(), Notes.Tanaka, Notes.Now, _ => Notes.Written());

        Assert.Equal(Outcome.Accepted(501), outcome);
        Assert.Equal(0, store.Reads);
        Assert.Equal(501, journal.Version);
    }

    [Fact]
    public async Task A_decision_sees_the_events_of_its_subject_and_no_others()
    {
        var journal = Journal();
        var note = Guid.NewGuid();
        await journal.Record(CommandId.New(), Notes.Tanaka, Notes.Now, _ => new NoteEvent.Written(note, "一"));
        await journal.Record(CommandId.New(), Notes.Tanaka, Notes.Now, _ => Notes.Written("他"));

        var outcome = await journal.Record(
            CommandId.New(), Notes.Tanaka, Notes.Now, note, text => new NoteEvent.Amended(note, text + "二"));

        Assert.Equal(Outcome.Accepted(3), outcome);
        Assert.Equal("一二", await journal.Read(note));
    }

    [Fact]
    public async Task Whoever_was_overtaken_decides_again_on_the_subject_as_it_is_now()
    {
        var (one, other) = (Journal(), Journal());
        var note = Guid.NewGuid();
        await one.Record(CommandId.New(), Notes.Tanaka, Notes.Now, _ => new NoteEvent.Written(note, "一"));
        await other.Load();
        await one.Record(
            CommandId.New(), Notes.Tanaka, Notes.Now, note, text => new NoteEvent.Amended(note, text + "二"));

        await other.Record(
            CommandId.New(), Notes.Sato, Notes.Now, note, text => new NoteEvent.Amended(note, text + "三"));

        Assert.Equal("一二三", await one.Read(note));
    }

    [Fact]
    public async Task A_post_sent_twice_has_one_effect_and_both_senders_the_same_answer()
    {
        var command = CommandId.New();
        var post = new NoteEvent.Written(command.Value, "一");

        var first = await Journal().Record(command, Notes.Tanaka, Notes.Now, _ => post);
        var again = await Journal().Record(command, Notes.Tanaka, Notes.Now, _ => post);
        var stolen = await Journal().Record(command, Notes.Sato, Notes.Now, _ => post);

        Assert.Equal(Outcome.Accepted(1), first);
        Assert.Equal(first, again);
        Assert.Equal("command-taken", stolen.Refusal?.Code);
    }

    [Fact]
    public async Task Lost_answers_are_found_again()
    {
        var faulty = new FaultyStore(memory, 42) { Lost = 0.4 };
        var journal = new SubjectJournal<string, NoteEvent>(stream, faulty, "", Evolve, Notes.Types);
        for (var i = 0; i < 50; i++)
        {
            var command = CommandId.New();
            while (!(await journal.Record(command, Notes.Tanaka, Notes.Now, _ => Notes.Written())).IsAccepted)
            {
            }
        }

        Assert.Equal(50, (await memory.All(stream)).Count);
    }

    private static string Evolve(string text, NoteEvent fact) => fact switch
    {
        NoteEvent.Written written => written.Text,
        NoteEvent.Amended amended => amended.Text,
        _ => text,
    };

    private SubjectJournal<string, NoteEvent> Journal() => new(stream, store, "", Evolve, Notes.Types);
}
