using Dapper;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Silo.Names;
using static Hub.Silo.Districts.DistrictEvent;

namespace Hub.Silo.Districts;

/// <summary>The district's lists, read from their tables.</summary>
internal sealed class DirectoryReads(IDatabase database) : IDirectory
{
    private const int Best = 20;

    private const string AsViewed =
        """
        SELECT p.id, p.code, p.name, p.kana, p.profession, p.institution, p.email, p.phone, p.active,
            i.name AS institution_name, i.kind AS institution_kind
        FROM practitioner p LEFT JOIN institution i ON i.id = p.institution
        """;

    private static readonly Type[] callTypes =
        [typeof(FirstCallSet), typeof(FirstCallTakenBack), typeof(AnswerMinutesSet)];

    public async Task<DistrictView?> District(CancellationToken cancellation = default)
    {
        await using var connection = await database.Open(cancellation);
        var row = await connection.QueryFirstOrDefaultAsync<DistrictRow>(new CommandDefinition(
            "SELECT id, name, time_zone FROM district ORDER BY id", cancellationToken: cancellation));
        return row is null ? null : new DistrictView(new(Guid.Parse(row.id)), row.name, row.time_zone);
    }

    public async Task<IReadOnlyList<InstitutionView>> Institutions(CancellationToken cancellation = default)
    {
        await using var connection = await database.Open(cancellation);
        var rows = await connection.QueryAsync<InstitutionRow>(new CommandDefinition(
            "SELECT id, code, kind, name, postal_code, address, phone, hours FROM institution ORDER BY code",
            cancellationToken: cancellation));
        return [.. rows.Select(row => row.View())];
    }

    public Task<IReadOnlyList<PractitionerView>> Practitioners(CancellationToken cancellation = default) =>
        Read($"{AsViewed} ORDER BY p.code", new { }, cancellation);

    public async Task<PractitionerView?> Practitioner(PractitionerId id, CancellationToken cancellation = default) =>
        await Read($"{AsViewed} WHERE p.id = @id", new { id = id.ToString() }, cancellation) is [var found]
            ? found
            : null;

    public Task<IReadOnlyList<PractitionerView>> Search(string text, CancellationToken cancellation = default)
    {
        var folded = Folding.ForSearch(text);
        return folded.Length == 0
            ? Task.FromResult<IReadOnlyList<PractitionerView>>([])
            : Read(
                $"""
                {AsViewed}
                WHERE p.active = 1 AND (
                    p.name_folded LIKE @part ESCAPE '\' OR p.kana_folded LIKE @part ESCAPE '\'
                    OR p.code_folded LIKE @start ESCAPE '\' OR i.name_folded LIKE @part ESCAPE '\')
                ORDER BY CASE WHEN p.code_folded = @folded THEN 0
                    WHEN p.name_folded LIKE @start ESCAPE '\' OR p.kana_folded LIKE @start ESCAPE '\' THEN 1
                    ELSE 2 END, p.code
                LIMIT {Best}
                """,
                new { folded, start = LikePattern.Containing(folded)[1..], part = LikePattern.Containing(folded) },
                cancellation);
    }

    private async Task<IReadOnlyList<PractitionerView>> Read(
        string sql, object parameters, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        var rows = await connection.QueryAsync<PractitionerRow>(
            new CommandDefinition(sql, parameters, cancellationToken: cancellation));
        return [.. rows.Select(row => row.View())];
    }

    public async Task<IReadOnlyList<ListedHolidays>> HolidayLists(CancellationToken cancellation = default)
    {
        await using var connection = await database.Open(cancellation);
        var rows = await connection.QueryAsync<HolidayListRow>(new CommandDefinition(
            "SELECT at, list FROM holiday_list ORDER BY version", cancellationToken: cancellation));
        return [.. rows.Select(row => row.View())];
    }

    public async Task<DistrictCalls> Calls(CancellationToken cancellation = default)
    {
        var district = (await new SelectedEvents(database).OfKind(DistrictGrain.Kind, callTypes, cancellation))
            .Select(found => (DistrictEvent)found.Event)
            .Aggregate(Districts.District.Unknown, Districts.District.Evolve);
        return new DistrictCalls(district.FirstCalls, district.Minutes);
    }
}
