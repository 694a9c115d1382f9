using System.Data.Common;
using System.Globalization;
using Dapper;
using Hub.Contracts;
using Hub.Contracts.Access;
using Hub.Contracts.Calls;
using Hub.Contracts.Timelines;
using Hub.Silo.Journal;
using Hub.Silo.Timelines;

namespace Hub.Silo.Calls;

/// <summary>Reads what is left to do after calls: for whoever has to do with it, and what is late of it.</summary>
internal sealed class FollowUpReads(IDatabase database, IAccess access, People people)
{
    private const string Rows =
        """
        SELECT f.call AS Call, c.patient AS Patient, COALESCE(p.name, '') AS Name, COALESCE(p.number, '') AS Number,
          f.who AS Who, f.due_on AS DueOn, f.what AS What, f.giver AS Giver, f.reminded_at AS RemindedAt
        FROM call_follow_up AS f JOIN call AS c ON c.id = f.call LEFT JOIN patient AS p ON p.patient = c.patient
        """;

    private const string Held = "SELECT 1 FROM call_person AS h WHERE h.call = f.call AND h.part = @part";

    /// <summary>What this one has to do with; <paramref name="isDesk"/> of what is nobody's.</summary>
    public async Task<IReadOnlyList<OpenFollowUp>> Of(
        PractitionerId person, bool isDesk, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        var found = await Found(
            connection,
            $"""
            {Rows} WHERE f.giver = @person OR EXISTS ({Held} AND h.practitioner = @person)
              OR c.patient IN (SELECT patient FROM patient WHERE primary_doctor = @person
                OR sub_primary_doctor = @person)
              OR (@desk = 1 AND NOT EXISTS ({Held}))
            ORDER BY CASE WHEN f.reminded_at IS NULL THEN 1 ELSE 0 END, f.due_on, f.call
            """,
            new { person = person.ToString(), desk = isDesk ? 1L : 0L, part = CallPeople.FollowUp },
            cancellation);

        // Whoever can no longer see the patient has nothing more to know of it.
        var mine = found.Count == 0 ? [] : (await access.Patients(person, cancellation)).ToHashSet();
        var own = found.Where(each => each.Row.PatientId is not { } patient || mine.Contains(patient)
            || (isDesk && each.Holders.Count == 0)).ToList();
        var names = await Names(own, cancellation);
        return
        [
            .. own.Select(each => new OpenFollowUp(
                each.Row.CallId,
                each.Row.PatientId,
                each.Row.Name,
                names[Person(each.Row.Who)],
                each.Row.Day,
                each.Row.What,
                [.. each.Holders.Select(who => names[who])],
                each.Row.Giver is { } giver ? names[Person(giver)] : null,
                each.Row.RemindedAt is { } at ? Micros.Instant(at) : null)),
        ];
    }

    /// <summary>What is a day late, without anything that was written.</summary>
    public async Task<IReadOnlyList<OverdueFollowUp>> Late(CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        var late = await Found(
            connection,
            $"{Rows} WHERE f.shown_at IS NOT NULL ORDER BY f.due_on, f.call",
            new { part = CallPeople.FollowUp },
            cancellation);
        var names = await Names(late, cancellation);
        return
        [
            .. late.Select(each => new OverdueFollowUp(
                each.Row.CallId,
                each.Row.Number,
                each.Row.Day,
                [.. each.Holders.Select(who => names[who])],
                each.Row.Giver is { } giver ? names[Person(giver)] : null)),
        ];
    }

    private static async Task<List<(Row Row, IReadOnlyList<PractitionerId> Holders)>> Found(
        DbConnection connection, string sql, object parameters, CancellationToken cancellation)
    {
        var rows = (await connection.QueryAsync<Row>(
            new CommandDefinition(sql, parameters, cancellationToken: cancellation))).AsList();
        var holders = await CallRowReader.InPart(
            connection, CallPeople.FollowUp, [.. rows.Select(row => row.Call)], cancellation);
        return [.. rows.Select(row => (row, (IReadOnlyList<PractitionerId>)[.. holders[row.Call]]))];
    }

    private Task<IReadOnlyDictionary<PractitionerId, PersonView>> Names(
        IEnumerable<(Row Row, IReadOnlyList<PractitionerId> Holders)> found, CancellationToken cancellation) =>
        people.Of(
            found.SelectMany(each => each.Holders.Append(Person(each.Row.Who))
                .Concat(each.Row.Giver is { } giver ? [Person(giver)] : Array.Empty<PractitionerId>())),
            cancellation);

    private static PractitionerId Person(string text) => new(Guid.ParseExact(text, "N"));

    private sealed class Row
    {
        public required string Call { get; init; }
        public string? Patient { get; init; }
        public required string Name { get; init; }
        public required string Number { get; init; }
        public required string Who { get; init; }
        public required string DueOn { get; init; }
        public required string What { get; init; }
        public string? Giver { get; init; }
        public long? RemindedAt { get; init; }

        public CallId CallId => new(Guid.ParseExact(Call, "N"));

        public PatientId? PatientId => Patient is { } patient ? new PatientId(Guid.ParseExact(patient, "N")) : null;

        public DateOnly Day => DateOnly.ParseExact(DueOn, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
