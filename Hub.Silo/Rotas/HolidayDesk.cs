using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;
using Hub.Silo.Access;
using Hub.Silo.Districts;

namespace Hub.Silo.Rotas;

/// <summary>Where the secretariat's file of holidays is read. It takes the place of the list that is known.</summary>
internal sealed class HolidayDesk(IDirectory directory, DistrictDay day) : IHolidayFiles
{
    /// <summary>What a district calls its list before it has one.</summary>
    private const string FirstName = "jp";

    public async Task<Answer<HolidayListPreview>> Preview(
        PractitionerId by, ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
    {
        if (!await directory.Includes(by, cancellation))
        {
            return DistrictRefusals.SecretariatOnly;
        }

        var known = await directory.HolidayLists(cancellation) is [.., var latest] ? latest.List : null;
        var read = HolidayCsv.Read(content.Span, known?.Name ?? FirstName);
        return read.Value is { } file
            ? HolidayPreview.Of(file with { List = WithinHorizon(file.List) }, known, day.Today)
            : read.Refusal!;
    }

    // The file begins in 1955, long before any rota.
    private static HolidayList WithinHorizon(HolidayList list) => list.FirstYear >= Horizon.FirstYear
        || list.LastYear < Horizon.FirstYear
            ? list
            : list with
            {
                FirstYear = Horizon.FirstYear,
                Days = [.. list.Days.Where(day => day.Date.Year >= Horizon.FirstYear)],
            };
}
