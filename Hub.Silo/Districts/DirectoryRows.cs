using System.Text.Json;
using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;

namespace Hub.Silo.Districts;

// Dapper fills these by column name.
#pragma warning disable IDE1006, CA1707 // The columns are called like this.
internal sealed record DistrictRow(string id, string name, string time_zone);

internal sealed record InstitutionRow(
    string id, string code, string kind, string name, string postal_code, string address, string phone, string hours)
{
    public InstitutionView View() => new(
        new(Guid.Parse(id)),
        new InstitutionDetails(
            code, Enum.Parse<InstitutionKind>(kind), name, postal_code, address, phone, hours));
}

internal sealed record PractitionerRow(
    string id, string code, string name, string kana, string profession, string institution, string email,
    string phone, long active, string? institution_name, string? institution_kind)
{
    public PractitionerView View() => new(
        new(Guid.Parse(id)),
        new PractitionerDetails(
            code, name, kana, Enum.Parse<Profession>(profession), new(Guid.Parse(institution)), email, phone),
        institution_name ?? "",
        institution_kind is null ? default : Enum.Parse<InstitutionKind>(institution_kind),
        active == 1);
}

internal sealed record HolidayListRow(long at, string list)
{
    public ListedHolidays View() => new(
        Micros.Instant(at), JsonSerializer.Deserialize<HolidayList>(list, EventTypes.Json)!);
}
