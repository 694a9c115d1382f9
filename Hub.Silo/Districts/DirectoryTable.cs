using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Silo.Journal;
using Hub.Silo.Names;
using static Hub.Silo.Districts.DistrictEvent;

namespace Hub.Silo.Districts;

/// <summary>The district and its institutions as rows.</summary>
internal sealed class DirectoryTable : IReadModel
{
    public string Kind => DistrictGrain.Kind;

    public IReadOnlyList<string> Tables { get; } = ["district", "institution", "holiday_list"];

    public IEnumerable<Statement> Project(RecordedEvent recorded)
    {
        var district = recorded.Stored.Stream.Key.ToString("N");
        switch (recorded.Event)
        {
            case DistrictSetUp e:
                yield return new(
                    "INSERT INTO district (id, name, time_zone) VALUES (@id, @name, @zone)",
                    ("id", district), ("name", e.Name), ("zone", e.TimeZone));
                break;
            case InstitutionListed e:
                yield return Written(
                    """
                    INSERT INTO institution (id, district, code, kind, name, postal_code, address, phone, hours,
                        name_folded)
                    VALUES (@id, @district, @code, @kind, @name, @postal, @address, @phone, @hours, @folded)
                    """,
                    district, e.Institution, e.Details);
                break;
            case InstitutionDetailsCorrected e:
                yield return Written(
                    """
                    UPDATE institution SET district = @district, code = @code, kind = @kind, name = @name,
                        postal_code = @postal, address = @address, phone = @phone, hours = @hours,
                        name_folded = @folded
                    WHERE id = @id
                    """,
                    district, e.Institution, e.Details);
                break;
            case HolidaysListed e:
                yield return new(
                    "INSERT INTO holiday_list (district, version, at, list) VALUES (@district, @version, @at, @list)",
                    ("district", district), ("version", recorded.Stored.Version),
                    ("at", Micros.Of(recorded.Stored.At)), ("list", JsonSerializer.Serialize(e.List, EventTypes.Json)));
                break;
        }
    }

    private static Statement Written(
        string sql, string district, InstitutionId institution, InstitutionDetails details) => new(
        sql,
        ("id", institution.ToString()),
        ("district", district),
        ("code", details.Code),
        ("kind", details.Kind.ToString()),
        ("name", details.Name),
        ("postal", details.PostalCode),
        ("address", details.Address),
        ("phone", details.Phone),
        ("hours", details.Hours),
        ("folded", Folding.ForSearch(details.Name)));
}
