using Hub.Contracts.Practitioners;
using static Hub.Silo.Practitioners.PractitionerEvent;

namespace Hub.Silo.Practitioners;

/// <summary>A practitioner as their events tell it. <paramref name="Details"/> is null before the first.</summary>
internal sealed record Practitioner(PractitionerDetails? Details, bool HasLeft)
{
    public static Practitioner Unknown { get; } = new(null, HasLeft: false);

    public static Practitioner Evolve(Practitioner practitioner, PractitionerEvent fact) => fact switch
    {
        PractitionerRegistered e => new Practitioner(e.Details, HasLeft: false),
        PractitionerDetailsCorrected e => practitioner with
        {
            Details = practitioner.Details is null ? null : practitioner.Details with
            {
                Name = e.Name,
                Kana = e.Kana,
                Profession = e.Profession,
                Email = e.Email,
                Phone = e.Phone,
            },
        },
        PractitionerMoved e => practitioner with
        {
            Details = practitioner.Details is null ? null : practitioner.Details with { Institution = e.Institution },
        },
        PractitionerLeft => practitioner with { HasLeft = true },
        _ => practitioner,
    };
}
