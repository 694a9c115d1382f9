using Hub.Silo.Feeds;

namespace Hub.Silo.Journal;

/// <summary>The log in one SQLite file. Its commits are published here: no other process serves the file.</summary>
internal sealed class SqliteEventStore(
    SqliteDatabase database, Feed feed, EventTypes types, IEnumerable<IReadModel> readModels)
    : EventStore(database, new Writer(database, feed), types, readModels)
{
    private sealed class Writer(SqliteDatabase database, Feed feed) : ILogWriter
    {
        public void Write(IReadOnlyList<SealedAppend> batch) =>
            database.Write(writing => writing.Transaction(() =>
            {
                foreach (var append in batch)
                {
                    Write(writing, append);
                }
            }));

        public void Committed(IReadOnlyList<SealedAppend> batch)
        {
            foreach (var append in batch)
            {
                feed.Publish(new Committed(append.Id, append.Head.Version));
            }
        }

        public void Dispose()
        {
        }

        private static void Write(SqliteWriting writing, SealedAppend append)
        {
            var isHead = true;
            foreach (var statement in LogSql.Of(append))
            {
                var changed = writing.Run(statement);
                if (isHead && changed != 1)
                {
                    throw new HeadMovedException();
                }

                isHead = false;
            }
        }
    }
}
