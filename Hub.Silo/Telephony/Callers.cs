using Dapper;
using Hub.Contracts;
using Hub.Silo.Journal;
using Hub.Silo.Names;
using Hub.Silo.Notifications;

namespace Hub.Silo.Telephony;

/// <summary>Whose number it is: the patient's or the key person's, where it is of exactly one patient.</summary>
internal sealed class Callers(IDatabase database)
{
    private const string Japan = "+81";

    /// <summary>A patient number that nobody has is passed over, and the caller's number asked.</summary>
    public async Task<PatientId?> Find(string caller, string patientNumber, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        if (patientNumber.Trim() is { Length: > 0 } number
            && await connection.QueryFirstOrDefaultAsync<string>(new CommandDefinition(
                "SELECT patient FROM patient WHERE number = @number AND primary_doctor IS NOT NULL",
                new { number },
                cancellationToken: cancellation)) is { } named)
        {
            return Patient(named);
        }

        if (PhoneNumber.Of(caller) is not { } dialled)
        {
            return null;
        }

        // The last key that a patient is searched by is the number as people at home dial it.
        var digits = dialled.StartsWith(Japan, StringComparison.Ordinal)
            ? $"0{dialled[Japan.Length..]}"
            : dialled[1..];
        var own = await connection.QueryAsync<string>(new CommandDefinition(
            "SELECT patient FROM patient WHERE primary_doctor IS NOT NULL AND search LIKE @ending",
            new { ending = $"%\n{digits}" },
            cancellationToken: cancellation));
        var families = (await KeyPersonNumbers.With(digits, connection, cancellation))
            .Where(row => string.Equals(PhoneNumber.Of(row.Phone), dialled, StringComparison.Ordinal))
            .Select(row => row.Patient);
        return own.Concat(families).Distinct(StringComparer.Ordinal).Take(2).ToList() is [var one]
            ? Patient(one)
            : null;
    }

    private static PatientId Patient(string text) => new(Guid.ParseExact(text, "N"));
}
