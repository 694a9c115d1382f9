using System.Text.Json.Serialization;

namespace Hub.Contracts.Districts;

/// <summary>Clinics and hospitals that are linked for home care and counted together.</summary>
[JsonConverter(typeof(IdJson<CareGroupId>))]
public readonly record struct CareGroupId(Guid Value) : IId<CareGroupId>
{
    public static CareGroupId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

/// <summary>A group, its name and who is in it.</summary>
public sealed record CareGroup(CareGroupId Id, string Name, IReadOnlyList<InstitutionId> Members);

/// <summary>When an institution wants its daily report, from when on that holds.</summary>
/// <param name="Institution">Whose report.</param>
/// <param name="Time">On the district's wall clock.</param>
/// <param name="Since">When it was set, UTC; it holds from the next day on.</param>
public sealed record ReportTime(InstitutionId Institution, TimeOnly Time, DateTimeOffset Since);
