using Hub.Contracts.Districts;
using Hub.Contracts.Reports;
using Hub.Silo.Journal;
using static Hub.Contracts.Districts.DistrictCommand;
using static Hub.Silo.Districts.DistrictEvent;

namespace Hub.Silo.Districts;

/// <summary>When an institution's daily report is made, and which institutions are counted together.</summary>
internal static class ReportRules
{
    private const int LongestName = 100;

    public static Decision<DistrictEvent> Set(District district, SetReportTime command, DistrictFacts facts)
    {
        if (!facts.BySecretariat && !(facts.IsDoctor && facts.WorksAt == command.Institution))
        {
            return ReportRefusals.TimeNotYours;
        }

        return !district.Institutions.ContainsKey(command.Institution)
                ? ReportRefusals.InstitutionUnknown.About("institution")
            : command.Time < ReportSettings.Earliest || command.Time > ReportSettings.Latest
                || command.Time.Ticks % TimeSpan.TicksPerMinute != 0
                ? ReportRefusals.TimeWrong.About("time")
            : district.ReportTimes.GetValueOrDefault(command.Institution, ReportSettings.UsualTime) == command.Time
                ? Decision<DistrictEvent>.Nothing
            : new ReportTimeSet(command.Institution, command.Time, facts.Now);
    }

    public static Decision<DistrictEvent> Set(District district, SetCareGroup command, DistrictFacts facts)
    {
        var (name, members) = (command.Name.Trim(), command.Members.Distinct().ToList());
        if (members.Count == 0)
        {
            return district.Groups.TryGetValue(command.Group, out var ended)
                ? new CareGroupSet(command.Group, ended.Name, [], facts.Now)
                : ReportRefusals.GroupUnknown;
        }

        if (name.Length is 0 or > LongestName || members.Count < 2)
        {
            return ReportRefusals.GroupWrong.About(members.Count < 2 ? "members" : "name");
        }

        if (members.Any(member => !district.Institutions.TryGetValue(member, out var known)
            || known.Kind is not (InstitutionKind.Clinic or InstitutionKind.Hospital)))
        {
            return ReportRefusals.GroupWrong.About("members");
        }

        return district.Groups.Values.Any(other => other.Id != command.Group && other.Members.Any(members.Contains))
                ? ReportRefusals.GroupMemberTaken
            : district.Groups.TryGetValue(command.Group, out var known)
                && string.Equals(known.Name, name, StringComparison.Ordinal) && known.Members.SequenceEqual(members)
                ? Decision<DistrictEvent>.Nothing
            : new CareGroupSet(command.Group, name, members, facts.Now);
    }
}
