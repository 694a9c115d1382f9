using System.Text.Json.Serialization;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;

namespace Hub.Silo.Districts;

/// <summary>The stored facts of a district. Never rename or retype a field: add an event.</summary>
internal abstract record DistrictEvent
{
    [EventName("district-set-up")]
    public sealed record DistrictSetUp(string Name, string TimeZone) : DistrictEvent;

    [EventName("institution-listed")]
    public sealed record InstitutionListed(InstitutionId Institution, InstitutionDetails Details)
        : DistrictEvent, IHasSubject
    {
        [JsonIgnore]
        public Guid Subject => Institution.Value;
    }

    [EventName("institution-details-corrected")]
    public sealed record InstitutionDetailsCorrected(InstitutionId Institution, InstitutionDetails Details)
        : DistrictEvent, IHasSubject
    {
        [JsonIgnore]
        public Guid Subject => Institution.Value;
    }

    [EventName("holidays-listed")]
    public sealed record HolidaysListed(HolidayList List) : DistrictEvent;

    /// <summary>Without an institution it is the association's.</summary>
    [EventName("district-first-call-set")]
    public sealed record FirstCallSet(
        InstitutionId? Institution,
        CallKind? Kind,
        DateTimeOffset From,
        IReadOnlyList<FirstCallStep> Steps,
        DateTimeOffset At) : DistrictEvent;

    [EventName("district-first-call-taken-back")]
    public sealed record FirstCallTakenBack(
        InstitutionId? Institution, CallKind? Kind, DateTimeOffset From, DateTimeOffset At) : DistrictEvent;

    [EventName("answer-minutes-set")]
    public sealed record AnswerMinutesSet(int Minutes, DateTimeOffset At) : DistrictEvent;

    /// <summary>Holds from the day after <paramref name="At"/>, so that a report that runs keeps its end.</summary>
    [EventName("report-time-set")]
    public sealed record ReportTimeSet(InstitutionId Institution, TimeOnly Time, DateTimeOffset At) : DistrictEvent;

    /// <summary>Without members there is no such group any more.</summary>
    [EventName("care-group-set")]
    public sealed record CareGroupSet(
        CareGroupId Group, string Name, IReadOnlyList<InstitutionId> Members, DateTimeOffset At) : DistrictEvent;
}
