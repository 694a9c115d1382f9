using System.Diagnostics;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Silo.NextCalls;
using static Hub.Contracts.Districts.DistrictCommand;
using static Hub.Silo.Districts.DistrictEvent;

namespace Hub.Silo.Districts;

/// <summary>Every rule about a district.</summary>
internal static class DistrictDecider
{
    private const int LongestName = 100;
    private const int LongestHolidayName = 50;
    private const int FirstYear = 1970;
    private const int LastYear = 2099;

    public static Decision<DistrictEvent> Decide(District district, DistrictCommand command, DistrictFacts facts) =>
        command switch
        {
            SetFirstCall set when district.IsSetUp => CallRules.Set(district, set, facts),
            TakeBackFirstCall back when district.IsSetUp => CallRules.TakeBack(district, back, facts),
            SetReportTime set when district.IsSetUp => ReportRules.Set(district, set, facts),
            _ when !facts.BySecretariat => DistrictRefusals.SecretariatOnly,
            SetUp setUp => Found(district, setUp, facts),
            _ when !district.IsSetUp => DistrictRefusals.Missing,
            ListInstitution list => List(district, list),
            ListHolidays list => List(district, list.List),
            SetAnswerMinutes set => CallRules.Set(district, set, facts),
            SetCareGroup set => ReportRules.Set(district, set, facts),
            _ => throw new UnreachableException($"No rule decides {command.GetType().Name}."),
        };

    private static Decision<DistrictEvent> Found(District district, SetUp command, DistrictFacts facts)
    {
        var name = command.Name.Trim();
        if (district.IsSetUp)
        {
            return string.Equals(district.Name, name, StringComparison.Ordinal)
                && string.Equals(district.TimeZone, command.TimeZone, StringComparison.Ordinal)
                ? Decision<DistrictEvent>.Nothing
                : DistrictRefusals.Exists;
        }

        return name.Length is 0 or > LongestName ? DistrictRefusals.NameEmpty.About("name")
            : !facts.ZoneExists ? DistrictRefusals.ZoneUnknown.About("timeZone")
            : new DistrictSetUp(name, command.TimeZone);
    }

    private static Decision<DistrictEvent> List(District district, ListInstitution command)
    {
        var details = command.Details;
        if (string.IsNullOrWhiteSpace(details.Code) || string.IsNullOrWhiteSpace(details.Name))
        {
            return DistrictRefusals.InstitutionIncomplete.About("code", "name");
        }

        if (!district.Institutions.TryGetValue(command.Institution, out var known))
        {
            return district.Institutions.Values.Any(i => SameCode(i, details))
                ? DistrictRefusals.InstitutionCodeTaken.About("code")
                : new InstitutionListed(command.Institution, details);
        }

        return !SameCode(known, details) ? DistrictRefusals.InstitutionCodeFixed.About("code")
            : known == details ? Decision<DistrictEvent>.Nothing
            : new InstitutionDetailsCorrected(command.Institution, details);
    }

    private static Decision<DistrictEvent> List(District district, HolidayList list)
    {
        if (IsNoName(list.Name) || list.FirstYear < FirstYear || list.LastYear > LastYear
            || list.FirstYear > list.LastYear)
        {
            return DistrictRefusals.HolidaysWrong.About("name", "firstYear", "lastYear");
        }

        var dates = new HashSet<DateOnly>();
        for (var place = 0; place < list.Days.Count; place++)
        {
            var day = list.Days[place];
            if (day.Date.Year < list.FirstYear || day.Date.Year > list.LastYear || IsNoName(day.Name)
                || !dates.Add(day.Date))
            {
                return DistrictRefusals.HolidaysWrong.About($"days[{place}]");
            }
        }

        return district.Holidays.TryGetValue(list.Name, out var known)
            && known with { Days = list.Days } == list
            && known.Days.SequenceEqual(list.Days)
                ? Decision<DistrictEvent>.Nothing
                : new HolidaysListed(list);
    }

    private static bool IsNoName(string name) => string.IsNullOrWhiteSpace(name) || name.Length > LongestHolidayName;

    private static bool SameCode(InstitutionDetails one, InstitutionDetails other) =>
        string.Equals(one.Code, other.Code, StringComparison.Ordinal);
}

/// <summary>What the decision needs to know besides the district.</summary>
/// <param name="BySecretariat">Whether the secretariat or the operator asks.</param>
/// <param name="ZoneExists">Whether the time zone that a set-up names exists.</param>
/// <param name="Now">When it is asked.</param>
/// <param name="WorksAt">The institution of the asker, if they work in the district.</param>
/// <param name="Callable">Whom a first call may name; read only where one is set.</param>
/// <param name="IsDoctor">Whether the asker is a doctor at work.</param>
internal readonly record struct DistrictFacts(
    bool BySecretariat,
    bool ZoneExists = true,
    DateTimeOffset Now = default,
    InstitutionId? WorksAt = null,
    FirstCallFacts? Callable = null,
    bool IsDoctor = false);
