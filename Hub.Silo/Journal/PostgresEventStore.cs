using System.Text;
using Hub.Silo.Feeds;
using Npgsql;

namespace Hub.Silo.Journal;

/// <summary>The log in PostgreSQL. A batch goes out in one message and is told to all processes.</summary>
internal sealed class PostgresEventStore(
    PostgresDatabase database, EventTypes types, IEnumerable<IReadModel> readModels)
    : EventStore(database, new Writer(database), types, readModels)
{
    private sealed class Writer(PostgresDatabase database) : ILogWriter
    {
        private NpgsqlConnection? connection;

        public void Write(IReadOnlyList<SealedAppend> batch)
        {
            try
            {
                connection ??= Connect();
                using var transaction = connection.BeginTransaction();
                Send(connection, transaction, batch);
                transaction.Commit();
            }
            catch (Exception failure) when (Failures.KindOf(failure) is FailureKind.Gone)
            {
                Dispose();
                throw;
            }
        }

        public void Committed(IReadOnlyList<SealedAppend> batch)
        {
            // The database tells, this process too, so that the order of commits is the same for everybody.
        }

        public void Dispose()
        {
            connection?.Dispose();
            connection = null;
        }

        private NpgsqlConnection Connect()
        {
            var opened = database.Source.OpenConnection();
            using var durable = new NpgsqlCommand(
                """
                SELECT set_config('synchronous_commit', 'on', false)
                WHERE current_setting('synchronous_commit') = 'off'
                """,
                opened);
            durable.ExecuteNonQuery();
            return opened;
        }

        private static void Send(
            NpgsqlConnection connection, NpgsqlTransaction transaction, IReadOnlyList<SealedAppend> batch)
        {
            using var commands = new NpgsqlBatch(connection, transaction);
            var heads = new List<NpgsqlBatchCommand>(batch.Count);
            foreach (var append in batch)
            {
                var first = commands.BatchCommands.Count;
                foreach (var statement in LogSql.Of(append))
                {
                    commands.BatchCommands.Add(Command(statement));
                }

                heads.Add((NpgsqlBatchCommand)commands.BatchCommands[first]);
            }

            foreach (var signals in PostgresSignals.Of(batch))
            {
                commands.BatchCommands.Add(Command(signals));
            }

            commands.ExecuteNonQuery();
            if (heads.Exists(head => head.Rows != 1))
            {
                throw new HeadMovedException();
            }
        }

        private static NpgsqlBatchCommand Command(in Statement statement)
        {
            var sql = PositionalSql.Of(statement.Sql);
            var command = new NpgsqlBatchCommand(sql.Sql);
            var given = statement.Parameters;
            for (var i = 0; i < sql.Names.Count; i++)
            {
                var name = sql.Names[i];
                var value = i < given.Length && string.Equals(given[i].Name, name, StringComparison.Ordinal)
                    ? given[i].Value
                    : Array.Find(given, other => string.Equals(other.Name, name, StringComparison.Ordinal)).Value;
                command.Parameters.Add(Parameter(value));
            }

            return command;
        }

        private static NpgsqlParameter Parameter(object? value) => value switch
        {
            long number => new NpgsqlParameter<long> { TypedValue = number },
            string text => new NpgsqlParameter<string> { TypedValue = text },
            byte[] bytes => new NpgsqlParameter<byte[]> { TypedValue = bytes },
            null => new NpgsqlParameter { Value = DBNull.Value },
            _ => new NpgsqlParameter { Value = value },
        };
    }
}
