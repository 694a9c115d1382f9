using System.Data.Common;
using System.Globalization;
using Hub.Silo.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Silo.Operators;

/// <summary>
/// What an operator asks of the journal at the command line. Each answers with the exit code: 0 all is well, 1 it
/// is not, 2 it could not be done. Lines name streams and tables, never what is in them.
/// </summary>
/// <param name="services">The hub's services (see <see cref="JournalServices.AddJournal"/>), not started.</param>
/// <param name="output">Where the lines go.</param>
public sealed class OperatorCommands(IServiceProvider services, TextWriter output)
{
    private const int Well = 0;
    private const int NotWell = 1;
    private const int Impossible = 2;

    private readonly IDatabase database = services.GetRequiredService<IDatabase>();

    /// <summary>Recomputes the whole log. May run beside the hub.</summary>
    public Task<int> Verify() => Try(async () =>
    {
        var damage = await FileDamage();
        damage.ForEach(output.WriteLine);
        var (events, findings) = await new EventLogVerifier(database).Run(output.WriteLine);
        Say($"{events} events, {findings + damage.Count} findings");
        return findings + damage.Count == 0 ? Well : NotWell;
    });

    /// <summary>
    /// Makes all read models again, then compares. Beside a running hub readers see the old rows until it is done,
    /// and writers wait.
    /// </summary>
    public Task<int> Rebuild() => Try(async () =>
    {
        await services.GetRequiredService<Migrations>().Run();
        var rebuild = new ReadModelRebuild(
            database, services.GetRequiredService<EventTypes>(), services.GetServices<IReadModel>());
        var differences = await rebuild.Compare(done => Say($"compared {done} events"));
        foreach (var difference in differences)
        {
            await output.WriteLineAsync(difference);
        }

        if (differences.Count == 0)
        {
            Say($"The read models equal the log; nothing to do.");
            return Well;
        }

        var events = await rebuild.Run(done => Say($"rebuilt {done} events"));
        Say($"rebuilt from {events} events");
        return Well;
    });

    /// <summary>Copies a SQLite hub to a file while it runs, and verifies the copy.</summary>
    public Task<int> Backup(string file) => Try(async () =>
    {
        if (database is not SqliteDatabase sqlite)
        {
            Say($"This hub is on PostgreSQL: back it up with pg_dump or pg_basebackup.");
            return Impossible;
        }

        var (events, findings) = await Journal.Backup.To(sqlite, file, output.WriteLine);
        Say($"{events} events, {findings} findings");
        return findings == 0 ? Well : NotWell;
    });

    /// <summary>
    /// Forgets the members of a cluster, after the hub has moved to this database from another one. Silos that still
    /// run end themselves, and may be started again.
    /// </summary>
    public Task<int> ForgetCluster(string name) => Try(async () =>
    {
        if (database.Dialect is not Dialect.PostgreSql)
        {
            Say($"This hub is on SQLite, where no cluster meets.");
            return Impossible;
        }

        await services.GetRequiredService<Migrations>().Run();
        var forgotten = 0;
        await database.Write(async (connection, transaction) => forgotten = await connection.Run(
            transaction, "DELETE FROM cluster WHERE name = @name", ("name", name)));
        Say($"{forgotten} clusters forgotten");
        return forgotten == 0 ? NotWell : Well;
    });

    /// <summary>What SQLite itself finds wrong with its file: pages, indexes, constraints.</summary>
    private async Task<List<string>> FileDamage()
    {
        var lines = new List<string>();
        if (database.Dialect is Dialect.Sqlite)
        {
            await using var connection = await database.Open();
            await using var command = connection.CreateCommand(new Statement("PRAGMA integrity_check", []));
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                lines.Add(rows.GetString(0));
            }

            lines.Remove("ok");
        }

        return lines;
    }

    private async Task<int> Try(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (Exception failure) when (failure is DbException or IOException or UnauthorizedAccessException
            or StoreUnavailableException or SchemaRefusedException)
        {
            await output.WriteLineAsync((failure.InnerException ?? failure).Message);
            return Impossible;
        }
    }

    private void Say(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
