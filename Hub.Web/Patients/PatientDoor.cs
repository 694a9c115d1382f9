using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hub.Contracts;
using Hub.Contracts.Access;
using Hub.Contracts.Grains;
using Hub.Contracts.Patients;

namespace Hub.Web.Patients;

/// <summary>
/// The way into a patient's record. Whoever comes in another's place is written down before anything is shown: once in
/// each stretch of duty or cover, so that a reload adds nothing.
/// </summary>
internal sealed class PatientDoor(IAccess access, IGrains grains)
{
    /// <summary>The relation that lets this reader in; null for none, and where it could not be written down.</summary>
    public async Task<CareRole?> Enter(
        PatientId patient, PractitionerId reader, CancellationToken cancellation = default)
    {
        var role = await access.To(patient, reader, cancellation);
        return role?.IsForAWhile() is not true || await IsWrittenDown(patient, reader, cancellation) ? role : null;
    }

    private async Task<bool> IsWrittenDown(PatientId patient, PractitionerId reader, CancellationToken cancellation)
    {
        if (await access.StandIn(patient, reader, cancellation) is not { } standIn)
        {
            return false;
        }

        // No cancellation: what was begun for a reader who has gone stays true.
        var outcome = await grains.Patient(patient).Execute(
            reader, new PatientCommand.AdmitStandIn(IdOf(reader, standIn)));
        return outcome.IsAccepted;
    }

    /// <summary>The same for the same stretch, from whatever door and process.</summary>
    public static CommandId IdOf(PractitionerId reader, StandIn standIn) => new(new Guid(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"admit {reader} {standIn.Role} {standIn.Since.UtcTicks} {standIn.Rota}")))[..16]));
}
