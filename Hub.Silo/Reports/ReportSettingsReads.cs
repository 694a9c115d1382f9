using Hub.Contracts.Districts;
using Hub.Contracts.Reports;
using Hub.Silo.Districts;
using Hub.Silo.Journal;
using static Hub.Silo.Districts.DistrictEvent;

namespace Hub.Silo.Reports;

/// <summary>Settings as the district's own stream tells them.</summary>
internal sealed class ReportSettingsReads(IDatabase database) : IReportSettings
{
    private static readonly Type[] types = [typeof(ReportTimeSet), typeof(CareGroupSet)];

    public async Task<ReportSettings> Read(CancellationToken cancellation = default)
    {
        var told = (await new SelectedEvents(database).OfKind(DistrictGrain.Kind, types, cancellation))
            .Select(found => found.Event).ToList();
        var groups = told.OfType<CareGroupSet>().GroupBy(set => set.Group).Select(sets => sets.Last());
        return new ReportSettings(
            [.. told.OfType<ReportTimeSet>().Select(set => new ReportTime(set.Institution, set.Time, set.At))],
            [
                .. groups.Where(set => set.Members.Count > 0)
                    .Select(set => new CareGroup(set.Group, set.Name, set.Members))
                    .OrderBy(group => group.Name, StringComparer.Ordinal),
            ]);
    }
}
