using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hub.Contracts;
using Hub.Contracts.Calls;

namespace Hub.Silo.Names;

/// <summary>
/// Identities that follow from the district's own codes (UUID version 8 of a SHA-256), so that two people who enter
/// the same code at the same moment mean the same thing, and the store lets only one of them create it.
/// </summary>
internal static class DerivedIds
{
    /// <summary>The one district of a hub. It is fixed, so that a hub cannot be set up twice at once.</summary>
    public static DistrictId District { get; } = new(Derive("district", Guid.Empty, "the hub's own"));

    public static InstitutionId Institution(DistrictId district, string code) =>
        new(Derive("institution", district.Value, code));

    public static PractitionerId Practitioner(DistrictId district, string code) =>
        new(Derive("practitioner", district.Value, code));

    public static PatientId Patient(DistrictId district, string number) =>
        new(Derive("patient", district.Value, number));

    /// <summary>The command that a row of an import gives, the same however often it is tried.</summary>
    public static CommandId Command(Guid import, string key) => new(Derive("command", import, key));

    /// <summary>An entry of a rota's calendar, by what makes it that one and no other.</summary>
    public static Guid CalendarEntry(Guid rota, string key) => Derive("calendar-entry", rota, key);

    /// <summary>A duty of a draft, by the layer and the date of its cell.</summary>
    public static Guid DraftDuty(Guid layer, string date) => Derive("draft-duty", layer, date);

    /// <summary>What one event tells one person, by the event's place in the log.</summary>
    public static Guid Notice(Guid stream, string key) => Derive("notice", stream, key);

    /// <summary>A patient's next call, by how many there were before: two at once mean the same one.</summary>
    public static CallId Call(PatientId patient, long before) =>
        new(Derive("call", patient.Value, before.ToString(CultureInfo.InvariantCulture)));

    /// <summary>What the hub itself does to a stream that stands at this version: once, whoever does it.</summary>
    public static CommandId OwnCommand(Guid stream, long version) =>
        new(Derive("own-command", stream, version.ToString(CultureInfo.InvariantCulture)));

    // Never change this: the identities of every hub in use follow from it.
    private static Guid Derive(string kind, Guid scope, string code)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"regionhub\n{kind}\n{scope:N}\n{code}"));
        var uuid = hash.AsSpan(0, 16);
        uuid[6] = (byte)((uuid[6] & 0x0F) | 0x80);
        uuid[8] = (byte)((uuid[8] & 0x3F) | 0x80);
        return new Guid(uuid, bigEndian: true);
    }
}
