using System.Text;

namespace Hub.Silo.Journal;

/// <summary>What all read models make of an event; the same whether it is new or read again.</summary>
internal sealed class Projection(IEnumerable<IReadModel> readModels)
{
    private readonly Dictionary<string, IReadModel[]> models = readModels
        .GroupBy(model => model.Kind, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    public IEnumerable<string> Kinds => models.Keys;

    public IEnumerable<string> Tables =>
        models.Values.SelectMany(of => of).SelectMany(model => model.Tables).Distinct(StringComparer.Ordinal);

    public bool Follows(string kind) => models.ContainsKey(kind);

    public IEnumerable<Statement> Of(RecordedEvent recorded)
    {
        foreach (var model in models.GetValueOrDefault(recorded.Stored.Stream.Kind, []))
        {
            foreach (var statement in model.Project(recorded))
            {
                yield return Storable(statement);
            }
        }
    }

    private static Statement Storable(Statement statement) =>
        Array.Exists(statement.Parameters, given => given.Value is string text && !IsStorable(text))
            ? statement with
            {
                Parameters = Array.ConvertAll(
                    statement.Parameters,
                    given => (given.Name, given.Value is string text ? Storable(text) : given.Value)),
            }
            : statement;

    /// <summary>Neither a zero, which PostgreSQL has no place for, nor anything that may be half a character.</summary>
    private static bool IsStorable(ReadOnlySpan<char> text) =>
        !text.Contains('\0') && text.IndexOfAnyInRange('\ud800', '\udfff') < 0;

    // As the body of the event was written, where half a character becomes U+FFFD too.
    private static string Storable(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\ufffd');
}
