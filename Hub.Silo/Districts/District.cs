using System.Collections.Immutable;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;
using static Hub.Silo.Districts.DistrictEvent;

namespace Hub.Silo.Districts;

/// <summary>A district as its events tell it.</summary>
internal sealed record District(
    string? Name,
    string? TimeZone,
    ImmutableDictionary<InstitutionId, InstitutionDetails> Institutions,
    ImmutableDictionary<string, HolidayList> Holidays)
{
    public static District Unknown { get; } = new(
        null,
        null,
        ImmutableDictionary<InstitutionId, InstitutionDetails>.Empty,
        ImmutableDictionary.Create<string, HolidayList>(StringComparer.Ordinal));

    public bool IsSetUp => Name is not null;

    public static District Evolve(District district, DistrictEvent fact) => fact switch
    {
        DistrictSetUp e => district with { Name = e.Name, TimeZone = e.TimeZone },
        InstitutionListed e => district.With(e.Institution, e.Details),
        InstitutionDetailsCorrected e => district.With(e.Institution, e.Details),
        HolidaysListed e => district with { Holidays = district.Holidays.SetItem(e.List.Name, e.List) },
        _ => district,
    };

    private District With(InstitutionId institution, InstitutionDetails details) =>
        this with { Institutions = Institutions.SetItem(institution, details) };
}
