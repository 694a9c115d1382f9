using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Hub.Silo.Journal;

/// <summary>
/// A statement with <c>$1</c> instead of <c>@name</c>, so that the driver sends it as it is. Each text is read once.
/// </summary>
internal sealed record PositionalSql(string Sql, IReadOnlyList<string> Names)
{
    private static readonly ConcurrentDictionary<string, PositionalSql> Known = new(StringComparer.Ordinal);

    public static PositionalSql Of(string sql) => Known.GetOrAdd(sql, Translate);

    private static PositionalSql Translate(string sql)
    {
        var text = new StringBuilder(sql.Length);
        var names = new List<string>();
        var isQuoted = false;
        for (var i = 0; i < sql.Length; i++)
        {
            isQuoted ^= sql[i] == '\'';
            var end = i + 1;
            while (!isQuoted && sql[i] == '@' && end < sql.Length && IsPartOfName(sql[end]))
            {
                end++;
            }

            if (end == i + 1)
            {
                text.Append(sql[i]);
                continue;
            }

            var name = sql[(i + 1)..end];
            var place = names.IndexOf(name);
            if (place < 0)
            {
                place = names.Count;
                names.Add(name);
            }

            text.Append(CultureInfo.InvariantCulture, $"${place + 1}");
            i = end - 1;
        }

        return new PositionalSql(text.ToString(), names);
    }

    private static bool IsPartOfName(char c) => char.IsLetterOrDigit(c) || c == '_';
}
