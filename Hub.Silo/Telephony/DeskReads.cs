using System.Data.Common;
using Dapper;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Districts;
using Hub.Contracts.Patients;
using Hub.Contracts.Telephony;
using Hub.Silo.Calls;
using Hub.Silo.Districts;
using Hub.Silo.Imports;
using Hub.Silo.Journal;
using Hub.Silo.Patients;

namespace Hub.Silo.Telephony;

/// <summary>Finds patients for the desk, and writes down whom it was shown before it is shown.</summary>
internal sealed class DeskReads(
    IDatabase database, IDirectory directory, DistrictDay day, CallDesk desk) : IDeskReads
{
    public async Task<Answer<DeskFound>> Find(
        PractitionerId by, string text, CancellationToken cancellation = default)
    {
        if (!await IsDesk(by, cancellation))
        {
            return CallRefusals.DeskOnly;
        }

        var terms = SearchTerms.Of(text);
        if (terms.Count == 0)
        {
            return new DeskFound([], HasMore: false);
        }

        var parameters = new DynamicParameters(new { most = DeskFound.Most + 1 });
        await using var connection = await database.Open(cancellation);
        var where = new List<string>(terms.Count);
        foreach (var (place, term) in terms.Index())
        {
            where.Add(await Fits(term, place, parameters, connection, cancellation));
        }

        var patients = await Read(connection, string.Join(" AND ", where), parameters, cancellation);
        var shown = patients.Take(DeskFound.Most).ToList();
        await WriteDown(by, shown, cancellation);
        return new DeskFound(shown, patients.Count > DeskFound.Most);
    }

    public async Task<Answer<DeskPatient>> Open(
        PractitionerId by, PatientId patient, CancellationToken cancellation = default)
    {
        if (!await IsDesk(by, cancellation))
        {
            return CallRefusals.DeskOnly;
        }

        await using var connection = await database.Open(cancellation);
        var found = await Read(
            connection,
            "patient = @patient",
            new DynamicParameters(new { patient = patient.ToString(), most = 1 }),
            cancellation);
        if (found is not [var one])
        {
            return PatientRefusals.NotVisible;
        }

        await WriteDown(by, found, cancellation);
        return one;
    }

    public async Task<IReadOnlyList<DeskLooks>> Looks(
        DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation = default)
    {
        await using var connection = await database.Open(cancellation);
        var rows = await connection.QueryAsync<(string Who, string? Name, long Patients, long Looks)>(
            new CommandDefinition(
                """
                SELECT l.practitioner, p.name, COUNT(DISTINCT l.patient), COUNT(*)
                FROM desk_lookup AS l LEFT JOIN practitioner AS p ON p.id = l.practitioner
                WHERE l.at >= @from AND l.at < @to GROUP BY l.practitioner, p.name ORDER BY COUNT(*) DESC, p.name
                """,
                new { from = Micros.Of(from), to = Micros.Of(to) },
                cancellationToken: cancellation));
        return
        [
            .. rows.Select(row => new DeskLooks(
                new(Guid.ParseExact(row.Who, "N")), row.Name ?? "—", (int)row.Patients, (int)row.Looks)),
        ];
    }

    private async Task<bool> IsDesk(PractitionerId by, CancellationToken cancellation) =>
        await directory.Practitioner(by, cancellation) is { } person && await desk.Includes(person, cancellation);

    private static async Task<string> Fits(
        SearchTerm term,
        int place,
        DynamicParameters parameters,
        DbConnection connection,
        CancellationToken cancellation)
    {
        var ways = new List<string>();
        if (term.Pattern is { } pattern)
        {
            parameters.Add($"pattern{place}", pattern);
            ways.Add($"search LIKE @pattern{place} ESCAPE '\\'");
        }

        if (term.Born is { } born)
        {
            parameters.Add($"born{place}", DateText.Of(born));
            ways.Add($"birth_date = @born{place}");
        }

        if (term.Digits is { } digits
            && await KeyPersonNumbers.With(digits, connection, cancellation) is { Count: > 0 } families)
        {
            var these = parameters.AddList(
                $"family{place}x", [.. families.Select(row => row.Patient).Take(DeskFound.Most + 1)]);
            ways.Add($"patient IN {these}");
        }

        return $"({string.Join(" OR ", ways)})";
    }

    private async Task<IReadOnlyList<DeskPatient>> Read(
        DbConnection connection, string where, DynamicParameters parameters, CancellationToken cancellation)
    {
        var rows = (await connection.QueryAsync<PatientRow>(new CommandDefinition(
            $"""
            SELECT {PatientRow.Columns} FROM patient WHERE primary_doctor IS NOT NULL AND {where}
            ORDER BY kana, number LIMIT @most
            """,
            parameters,
            cancellationToken: cancellation))).AsList();
        if (rows.Count == 0)
        {
            return [];
        }

        var lists = new DynamicParameters(new { now = Micros.Of(day.Now) });
        var these = lists.AddList("patient", [.. rows.Select(row => row.Patient)]);
        var keys = (await connection.QueryAsync<(string Patient, string Fact)>(new CommandDefinition(
            $"SELECT patient, fact FROM summary_fact WHERE kind = 'KeyPerson' AND patient IN {these}",
            lists,
            cancellationToken: cancellation)))
            .ToDictionary(row => row.Patient, row => FactRow.Read(row.Fact), StringComparer.Ordinal);
        var enrolled = (await connection.QueryAsync<string>(new CommandDefinition(
            $"""
            SELECT patient FROM enrolment
            WHERE begins <= @now AND (ends IS NULL OR ends > @now) AND patient IN {these}
            """,
            lists,
            cancellationToken: cancellation))).ToHashSet(StringComparer.Ordinal);
        var clinics = (await directory.Institutions(cancellation)).ToDictionary(place => place.Id);
        var patients = new List<DeskPatient>(rows.Count);
        foreach (var row in rows)
        {
            var doctor = await directory.Practitioner(row.ToResponsibility().PrimaryDoctor, cancellation);
            patients.Add(Shown(
                row,
                doctor?.Details.Name ?? "—",
                doctor is null ? null : clinics.GetValueOrDefault(doctor.Details.Institution),
                keys.GetValueOrDefault(row.Patient),
                enrolled.Contains(row.Patient)));
        }

        return patients;
    }

    private DeskPatient Shown(
        PatientRow row, string doctor, InstitutionView? clinic, SummaryFact? key, bool isEnrolled)
    {
        var details = row.ToDetails();
        return new DeskPatient(
            new(Guid.ParseExact(row.Patient, "N")),
            details.Number,
            details.Name,
            details.Kana,
            details.BirthDate,
            JapaneseDate.EraYear(details.BirthDate),
            FactAge.YearsOn(details.BirthDate, day.Today),
            details.Sex,
            details.Address,
            details.Phone,
            doctor,
            clinic?.Details.Name ?? string.Empty,
            clinic?.Details.Phone ?? string.Empty,
            key?.Text ?? string.Empty,
            key?.Phone ?? string.Empty,
            isEnrolled,
            EnrolmentRows.Departure(row.Departure));
    }

    private Task WriteDown(
        PractitionerId by, IReadOnlyList<DeskPatient> shown, CancellationToken cancellation) => shown.Count == 0
        ? Task.CompletedTask
        : database.Write(
            (connection, transaction) => connection.ExecuteAsync(
                "INSERT INTO desk_lookup (id, practitioner, patient, at) VALUES (@Id, @By, @Patient, @At)",
                shown.Select(patient => new
                {
                    Id = Guid.CreateVersion7(day.Now).ToString("N"),
                    By = by.ToString(),
                    Patient = patient.Id.ToString(),
                    At = Micros.Of(day.Now),
                }),
                transaction),
            cancellation);
}
