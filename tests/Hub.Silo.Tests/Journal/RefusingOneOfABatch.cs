using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Journal;

public sealed class RefusingOneOfABatchOnSqlite() : RefusingOneOfABatch(Notes.OnSqlite());

public sealed class RefusingOneOfABatchOnPostgres() : RefusingOneOfABatch(Notes.OnPostgres())
{
    [Fact]
    public async Task Those_who_waited_share_one_transaction()
    {
        await Task.WhenAll(await WhileNobodyCanWrite(
            Enumerable.Range(0, 30).Select(_ => Notes.Append(Notes.NewStream(), StreamHead.Empty, Notes.Written()))));

        // The first may have gone alone before the others came.
        Assert.InRange(await Count("SELECT count(DISTINCT xmin::text) FROM event"), 1, 2);
    }
}

public abstract class RefusingOneOfABatch : OnBothDatabases
{
    private protected RefusingOneOfABatch(Storage storage)
        : base(storage)
    {
    }

    [Fact]
    public async Task A_conflict_and_a_duplicate_leave_the_others_of_their_batch_alone()
    {
        var taken = Notes.NewStream();
        var before = Notes.Append(taken, StreamHead.Empty, Notes.Written());
        var head = ((AppendResult.Appended)await Store.Append(before)).Head;
        var appends = Enumerable.Range(0, 20)
            .Select(_ => Notes.Append(Notes.NewStream(), StreamHead.Empty, Notes.Written()))
            .ToList();
        appends[4] = Notes.Append(taken, StreamHead.Empty, Notes.Written());
        appends[12] = before with { Expected = head };
        appends[15] = before with { Stream = appends[14].Stream };

        var results = await Task.WhenAll(await WhileNobodyCanWrite(appends));

        Assert.IsType<AppendResult.Conflict>(results[4]);
        Assert.Equal(new AppendResult.Duplicate(Notes.Tanaka, 1), results[12]);
        Assert.IsType<AppendResult.Conflict>(results[15]);
        Assert.Equal(17, results.Count(result => result is AppendResult.Appended));
        Assert.Equal(18, await Count("SELECT count(*) FROM event"));
        Assert.Equal(18, await Count("SELECT count(*) FROM note"));
        Assert.Equal((18, 0), await new EventLogVerifier(Database).Run(_ => { }));
    }

    [Fact]
    public async Task What_a_read_model_cannot_take_is_not_half_written()
    {
        var note = Guid.NewGuid();
        var broken = Notes.Append(
            Notes.NewStream(), StreamHead.Empty, new NoteEvent.Written(note, "一"), new NoteEvent.Amended(note, "二"));
        await Tamper("DROP TABLE note");

        await Assert.ThrowsAnyAsync<Exception>(() => Store.Append(broken));

        Assert.Equal(0, await Count("SELECT count(*) FROM event"));
        Assert.Equal(0, await Count("SELECT count(*) FROM stream"));
        await Store.Add(Notes.NewStream(), StreamHead.Empty, new NotesClosed("休"));
    }

    /// <summary>Lets appends pile up behind a write that is held open.</summary>
    private protected async Task<List<Task<AppendResult>>> WhileNobodyCanWrite(IEnumerable<Append> appends)
    {
        var results = new List<Task<AppendResult>>();
        await Database.Write(async (connection, transaction) =>
        {
            if (Database.Dialect is Dialect.PostgreSql)
            {
                await connection.Run(transaction, "LOCK TABLE event IN EXCLUSIVE MODE");
            }

            results.AddRange(appends.Select(append => Store.Append(append)));
        });
        return results;
    }
}
