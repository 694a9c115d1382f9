using System.Data.Common;

namespace Hub.Silo.Journal;

/// <summary>Statements as commands of either driver, where speed does not matter.</summary>
internal static class StatementCommands
{
    public static DbCommand CreateCommand(this DbConnection connection, in Statement statement)
    {
        var command = connection.CreateCommand();
        command.CommandText = statement.Sql;
        foreach (var (name, value) in statement.Parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    public static Task<int> Run(
        this DbConnection connection,
        DbTransaction? transaction,
        string sql,
        params (string Name, object? Value)[] with) => connection.Run(transaction, new Statement(sql, with));

    public static async Task<int> Run(
        this DbConnection connection, DbTransaction? transaction, Statement statement)
    {
        await using var command = connection.CreateCommand(statement);
        command.Transaction = transaction;
        return await command.ExecuteNonQueryAsync();
    }

    public static async Task<long> Count(
        this DbConnection connection,
        DbTransaction? transaction,
        string sql,
        params (string Name, object? Value)[] with)
    {
        await using var command = connection.CreateCommand(new Statement(sql, with));
        command.Transaction = transaction;
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
