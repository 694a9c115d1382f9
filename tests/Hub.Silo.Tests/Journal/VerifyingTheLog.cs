using System.Data.Common;
using System.Text;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Journal;

public sealed class VerifyingTheLogOnSqlite() : VerifyingTheLog(Notes.OnSqlite());

public sealed class VerifyingTheLogOnPostgres() : VerifyingTheLog(Notes.OnPostgres());

public abstract class VerifyingTheLog : OnBothDatabases
{
    private static readonly string[] EventColumns =
        ["stream", "version", "at", "actor", "type", "subject", "command", "step", "body", "hash"];

    private readonly List<string> lines = [];

    private protected VerifyingTheLog(Storage storage)
        : base(storage)
    {
    }

    [Fact]
    public async Task An_untouched_log_is_clean()
    {
        await Fill();

        Assert.Equal((8, 0), await Verify());
        Assert.Empty(lines);
    }

    [Fact]
    public async Task Any_changed_byte_of_any_column_of_any_event_is_found()
    {
        await Fill();
        foreach (var row in await Rows("event"))
        {
            foreach (var column in EventColumns.Where(column => row[column] is not DBNull))
            {
                foreach (var changed in Variants(row[column]))
                {
                    await Set("event", column, changed, row);
                    Assert.NotEqual(0, (await Verify()).Findings);
                    await Set("event", column, row[column], With(row, column, changed));
                }
            }
        }

        Assert.Equal((8, 0), await Verify());
    }

    [Fact]
    public async Task A_subject_that_appears_or_vanishes_is_found()
    {
        await Fill();
        foreach (var row in await Rows("event"))
        {
            object changed = row["subject"] is DBNull ? "" : DBNull.Value;
            await Set("event", "subject", changed, row);
            Assert.Equal(1, (await Verify()).Findings);
            await Set("event", "subject", row["subject"], row);
        }
    }

    [Fact]
    public async Task Any_changed_byte_of_the_recorded_ends_is_found()
    {
        await Fill();
        foreach (var row in await Rows("stream"))
        {
            foreach (var column in new[] { "stream", "version", "hash" })
            {
                foreach (var changed in Variants(row[column]))
                {
                    await Set("stream", column, changed, row);
                    Assert.NotEqual(0, (await Verify()).Findings);
                    await Set("stream", column, row[column], With(row, column, changed));
                }
            }
        }
    }

    [Fact]
    public async Task A_changed_event_is_named_in_one_line_and_its_successors_are_not()
    {
        var stream = await Fill();

        await Tamper("UPDATE event SET body = '{}' WHERE stream = @s AND version = 2", ("s", $"{stream}"));

        await Verify();
        Assert.Equal([$"{stream} 2: was changed"], lines);
    }

    [Fact]
    public async Task Any_removed_event_is_found()
    {
        await Fill();
        foreach (var row in await Rows("event"))
        {
            await Tamper(
                "DELETE FROM event WHERE stream = @s AND version = @v", ("s", row["stream"]), ("v", row["version"]));
            Assert.NotEqual(0, (await Verify()).Findings);
            await Insert("event", row);
        }

        Assert.Equal((8, 0), await Verify());
    }

    [Fact]
    public async Task A_stream_removed_with_all_its_events_but_not_its_end_is_found()
    {
        var stream = await Fill();

        await Tamper("DELETE FROM event WHERE stream = @s", ("s", $"{stream}"));

        await Verify();
        Assert.Equal([$"{stream} 4: all events of the stream are missing"], lines);
    }

    [Fact]
    public async Task A_removed_end_is_found()
    {
        var stream = await Fill();

        await Tamper("DELETE FROM stream WHERE stream = @s", ("s", $"{stream}"));

        await Verify();
        Assert.Equal([$"{stream} 4: the end of the stream is not recorded"], lines);
    }

    [Fact]
    public async Task An_added_event_is_found_even_with_a_right_hash()
    {
        var stream = await Fill();
        var head = await Store.Head(stream);
        var forged = new Sealing(Notes.Types, []).Seal(Notes.Append(stream, head, Notes.Written("偽"))).Rows[0];

        await Tamper(
            """
            INSERT INTO event (stream, version, at, actor, type, subject, command, step, body, hash)
            VALUES (@stream, @version, @at, @actor, @type, @subject, @command, @step, @body, @hash)
            """,
            ("stream", $"{stream}"),
            ("version", forged.Version),
            ("at", Micros.Of(forged.At)),
            ("actor", $"{forged.Actor}"),
            ("type", forged.Type),
            ("subject", $"{forged.Subject:N}"),
            ("command", $"{forged.Command}"),
            ("step", 0L),
            ("body", forged.Body),
            ("hash", forged.Hash));

        await Verify();
        Assert.Equal([$"{stream} 5: the stream should end at version 4"], lines);
    }

    [Theory]
    [InlineData("UPDATE event SET body = '{}'")]
    [InlineData("DELETE FROM event")]
    public async Task The_database_itself_refuses_to_change_an_event(string sql)
    {
        await Fill();

        await Assert.ThrowsAnyAsync<DbException>(() =>
            Database.Write((connection, transaction) => connection.Run(transaction, sql)));
        Assert.Equal((8, 0), await Verify());
    }

    private async Task<StreamId> Fill()
    {
        var streams = new[] { Notes.NewStream(), Notes.NewStream() };
        foreach (var stream in streams)
        {
            var head = await Store.Add(stream, StreamHead.Empty, Notes.Written("一"), new NotesClosed("休"));
            await Store.Add(stream, head, Notes.Written("二"), Notes.Written("三"));
        }

        return streams[0];
    }

    private async Task<(long Events, long Findings)> Verify()
    {
        lines.Clear();
        return await new EventLogVerifier(Database).Run(lines.Add);
    }

    private Task Set(string table, string column, object value, Dictionary<string, object> row) => Tamper(
        $"UPDATE {table} SET {column} = @value WHERE stream = @s AND version = @v",
        ("value", value),
        ("s", row["stream"]),
        ("v", row["version"]));

    private Task Insert(string table, Dictionary<string, object> row) => Tamper(
        $"INSERT INTO {table} ({string.Join(',', row.Keys)}) VALUES (@{string.Join(",@", row.Keys)})",
        [.. row.Select(pair => (pair.Key, (object?)pair.Value))]);

    private async Task<List<Dictionary<string, object>>> Rows(string table)
    {
        await using var connection = await Database.Open();
        await using var command = connection.CreateCommand(
            new Statement($"SELECT * FROM {table} ORDER BY stream, version", []));
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<Dictionary<string, object>>();
        while (await reader.ReadAsync())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount)
                .ToDictionary(reader.GetName, reader.GetValue, StringComparer.Ordinal));
        }

        return rows;
    }

    private static Dictionary<string, object> With(Dictionary<string, object> row, string column, object value) =>
        new(row, StringComparer.Ordinal) { [column] = value };

    /// <summary>The value with one byte changed, at a few places; HashingEvents walks every bit.</summary>
    private static IEnumerable<object> Variants(object value)
    {
        switch (value)
        {
            case long number:
                yield return number ^ 0x20;
                yield return number ^ 0x4000;
                break;
            case byte[] bytes:
                for (var i = 0; i < bytes.Length; i += 9)
                {
                    var changed = bytes.ToArray();
                    changed[i] ^= 1;
                    yield return changed;
                }

                break;
            case string text:
                // Among ASCII, so that PostgreSQL still takes it for text.
                var utf8 = Encoding.UTF8.GetBytes(text);
                foreach (var i in Enumerable.Range(0, utf8.Length).Where(i => i % 5 == 0 && utf8[i] is > 31 and < 128))
                {
                    var changed = utf8.ToArray();
                    changed[i] = (byte)(changed[i] == 'x' ? 'y' : 'x');
                    yield return Encoding.UTF8.GetString(changed);
                }

                break;
        }
    }
}
