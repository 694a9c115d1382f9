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
    ImmutableDictionary<string, HolidayList> Holidays,
    ImmutableList<DistrictFirstCall> FirstCalls,
    ImmutableList<AnswerMinutes> Minutes,
    ImmutableDictionary<InstitutionId, TimeOnly> ReportTimes,
    ImmutableDictionary<CareGroupId, CareGroup> Groups)
{
    public static District Unknown { get; } = new(
        null,
        null,
        ImmutableDictionary<InstitutionId, InstitutionDetails>.Empty,
        ImmutableDictionary.Create<string, HolidayList>(StringComparer.Ordinal),
        [],
        [],
        ImmutableDictionary<InstitutionId, TimeOnly>.Empty,
        ImmutableDictionary<CareGroupId, CareGroup>.Empty);

    public bool IsSetUp => Name is not null;

    public static District Evolve(District district, DistrictEvent fact) => fact switch
    {
        DistrictSetUp e => district with { Name = e.Name, TimeZone = e.TimeZone },
        InstitutionListed e => district.With(e.Institution, e.Details),
        InstitutionDetailsCorrected e => district.With(e.Institution, e.Details),
        HolidaysListed e => district with { Holidays = district.Holidays.SetItem(e.List.Name, e.List) },
        FirstCallSet e => district with
        {
            FirstCalls = district.FirstCalls.Add(new(e.Institution, new(e.Kind, e.From, e.Steps, e.At))),
        },
        FirstCallTakenBack e => district with
        {
            FirstCalls = district.FirstCalls.RemoveAll(known => known.Institution == e.Institution
                && NextCalls.FirstCalls.IsPlan(known.Rule, e.Kind, e.From, e.At)),
        },
        AnswerMinutesSet e => district with { Minutes = district.Minutes.Add(new(e.At, e.Minutes)) },
        ReportTimeSet e => district with { ReportTimes = district.ReportTimes.SetItem(e.Institution, e.Time) },
        CareGroupSet { Members.Count: 0 } e => district with { Groups = district.Groups.Remove(e.Group) },
        CareGroupSet e => district with
        {
            Groups = district.Groups.SetItem(e.Group, new(e.Group, e.Name, e.Members)),
        },
        _ => district,
    };

    /// <summary>What an institution, or null for the association, has set.</summary>
    public IEnumerable<FirstCall> FirstCallsOf(InstitutionId? institution) =>
        FirstCalls.Where(known => known.Institution == institution).Select(known => known.Rule);

    private District With(InstitutionId institution, InstitutionDetails details) =>
        this with { Institutions = Institutions.SetItem(institution, details) };
}
