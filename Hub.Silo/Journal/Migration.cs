using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Hub.Silo.Journal;

/// <summary>One numbered step of the schema, as it is run on one of the databases.</summary>
internal sealed record Migration(int Number, string Name, string Sql)
{
    private const string Folder = "Hub.Silo.Journal.schema.";

    /// <summary>What tells whether a step was changed after it had been run.</summary>
    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    /// <summary>
    /// The steps that are built into the program. <c>0001-name.sql</c> is for both databases;
    /// <c>0001-name.sqlite.sql</c> and <c>0001-name.postgres.sql</c> follow it where they must differ.
    /// </summary>
    public static IReadOnlyList<Migration> BuiltIn(Dialect dialect)
    {
        var assembly = typeof(Migration).Assembly;
        var other = dialect is Dialect.Sqlite ? ".postgres.sql" : ".sqlite.sql";
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Where(name => !name.EndsWith(other, StringComparison.Ordinal))
            .GroupBy(name => name[Folder.Length..].Split('.')[0], StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Of(
                group.Key,
                group.OrderBy(name => name.Length).Select(name => Text(assembly, name)),
                dialect))
            .ToList();
    }

    private static Migration Of(string name, IEnumerable<string> texts, Dialect dialect) => new(
        int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture),
        name[5..],
        InDialect(string.Join('\n', texts), dialect));

    /// <summary>{bytes} is a column of bytes, {key} a text that is compared byte by byte.</summary>
    private static string InDialect(string sql, Dialect dialect) => sql
        .Replace("\r\n", "\n", StringComparison.Ordinal)
        .Replace("{bytes}", dialect is Dialect.Sqlite ? "blob" : "bytea", StringComparison.Ordinal)
        .Replace("{key}", dialect is Dialect.Sqlite ? "text" : "text COLLATE \"C\"", StringComparison.Ordinal);

    private static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
