using System.Data.Common;

namespace Hub.Silo.Journal;

/// <summary>Runs many statements of few kinds in one transaction, each prepared once.</summary>
internal sealed class StatementRunner(DbConnection connection, DbTransaction transaction) : IAsyncDisposable
{
    private readonly Dictionary<string, DbCommand> commands = new(StringComparer.Ordinal);

    public async Task Run(Statement statement)
    {
        if (!commands.TryGetValue(statement.Sql, out var command))
        {
            command = connection.CreateCommand(statement);
            command.Transaction = transaction;
            commands.Add(statement.Sql, command);
        }

        foreach (var (name, value) in statement.Parameters)
        {
            command.Parameters[name].Value = value ?? DBNull.Value;
        }

        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in commands.Values)
        {
            await command.DisposeAsync();
        }
    }
}
