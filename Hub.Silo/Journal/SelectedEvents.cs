using Dapper;

namespace Hub.Silo.Journal;

/// <summary>
/// The events of some types, stream by stream in their order: for a view that needs few of many. Their streams are read
/// through, so whoever asks often remembers the answer by the streams' versions.
/// </summary>
internal sealed class SelectedEvents(IDatabase database)
{
    /// <summary>Those of one stream.</summary>
    public async Task<IReadOnlyList<object>> Of(
        StreamId stream, IReadOnlyList<Type> types, CancellationToken cancellation = default) =>
        [.. (await Read("stream = @from", stream.ToString(), string.Empty, types, cancellation)).Select(e => e.Event)];

    /// <summary>Those of every stream of a kind; '0' is the character after '/'.</summary>
    public Task<IReadOnlyList<(StreamId Stream, object Event)>> OfKind(
        string kind, IReadOnlyList<Type> types, CancellationToken cancellation = default) =>
        Read("stream >= @from AND stream < @until", $"{kind}/", $"{kind}0", types, cancellation);

    private async Task<IReadOnlyList<(StreamId Stream, object Event)>> Read(
        string where, string from, string until, IReadOnlyList<Type> types, CancellationToken cancellation)
    {
        var names = string.Join(',', types.Select(type => $"'{EventTypes.All.NameOf(type)}'"));
        await using var connection = await database.Open(cancellation);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            $"SELECT stream, type, body FROM event WHERE {where} AND type IN ({names}) ORDER BY stream, version",
            new { from, until },
            cancellationToken: cancellation));
        return [.. rows.Select(row => (StreamId.Parse(row.stream), EventTypes.All.Read(row.type, row.body)))];
    }

#pragma warning disable IDE1006, CA1707 // The columns are called like this.
    private sealed record Row(string stream, string type, string body);
}
