using Dapper;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Silo.Practitioners;

namespace Hub.Silo.Rotas;

/// <summary>
/// Keeps the last book and asks at every question, by one statement, how far the streams have grown that it is made
/// of: what has not grown is as it was, what has is read again. So no answer is older than its question.
/// </summary>
internal sealed class DutyBooks(
    IDatabase database, IDirectory directory, RotaRows rows, RotaHistories histories, AwayLog log)
{
    // Streams only grow, so that of one kind no two moments with different events have the same sum of versions.
    private const string ReadMark =
        """
        SELECT
            CAST((SELECT COALESCE(SUM(version), 0) FROM stream
                WHERE stream >= 'district/' AND stream < 'district0') AS bigint) AS district,
            CAST((SELECT COALESCE(SUM(version), 0) FROM stream
                WHERE stream >= 'practitioner/' AND stream < 'practitioner0') AS bigint) AS practitioners,
            CAST((SELECT COALESCE(SUM(version), 0) FROM stream
                WHERE stream >= 'rota/' AND stream < 'rota0') AS bigint) AS rotas
        """;

    private volatile Kept? last;

    /// <summary>The book as it is committed now.</summary>
    public async Task<DutyBook> Open(CancellationToken cancellation = default)
    {
        var mark = await Mark(cancellation);
        var known = last;
        if (known is not null && known.Mark == mark)
        {
            return known.Book;
        }

        // What is read now may be newer than the mark; then the next question reads it once more.
        var isSameDistrict = known is not null && known.Mark.district == mark.district;
        var isSamePeople = known is not null && known.Mark.practitioners == mark.practitioners;
        var contacts = isSameDistrict && isSamePeople
            ? known!.Book.Contacts
            : new Contacts(await directory.Practitioners(cancellation), await directory.Institutions(cancellation));
        var lists = isSameDistrict ? known!.Book.Holidays : await directory.HolidayLists(cancellation);
        var book = new DutyBook(
            contacts,
            isSameDistrict ? known!.Book.Calls : await directory.Calls(cancellation),
            lists,
            isSamePeople ? known!.Book.Aways : await log.Read(cancellation),
            await Rotas(lists, cancellation));
        last = new Kept(mark, book);
        return book;
    }

    private async Task<MarkRow> Mark(CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        return await connection.QuerySingleAsync<MarkRow>(
            new CommandDefinition(ReadMark, cancellationToken: cancellation));
    }

    private async Task<IReadOnlyList<KeptRota>> Rotas(
        IReadOnlyList<ListedHolidays> lists, CancellationToken cancellation)
    {
        var kept = new List<KeptRota>();
        foreach (var row in await rows.Read(cancellation))
        {
            kept.Add(new(row.View(), await histories.Of(row.Id, row.version, lists, cancellation), row.version));
        }

        return kept;
    }

    private sealed record Kept(MarkRow Mark, DutyBook Book);

#pragma warning disable IDE1006, CA1707 // The columns are called like this.
    private sealed record MarkRow(long district, long practitioners, long rotas);
}
