using System.Data.Common;
using Dapper;
using Hub.Silo.Names;
using Hub.Silo.Patients;

namespace Hub.Silo.Telephony;

/// <summary>Whose key person has these digits in their number: a daughter rings from her own telephone.</summary>
internal static class KeyPersonNumbers
{
    public static async Task<IReadOnlyList<(string Patient, string Phone)>> With(
        string digits, DbConnection connection, CancellationToken cancellation)
    {
        // Digits of the words beside the number are looked at and left out below.
        var facts = await connection.QueryAsync<(string Patient, string Fact)>(new CommandDefinition(
            """
            SELECT patient, fact FROM summary_fact
            WHERE kind = 'KeyPerson' AND REPLACE(REPLACE(fact, '-', ''), ' ', '') LIKE @digits
            """,
            new { digits = LikePattern.Containing(digits) },
            cancellationToken: cancellation));
        return
        [
            .. from row in facts
               let phone = FactRow.Read(row.Fact).Phone
               where phone is not null && Folding.Phone(phone).Contains(digits, StringComparison.Ordinal)
               select (row.Patient, phone),
        ];
    }
}
