using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Districts;

namespace Hub.Web.Reports;

/// <summary>When an institution wants its report, as somebody typed it.</summary>
public sealed class ReportTimeForm
{
    public Guid Command { get; set; }

    public Guid Institution { get; set; }

    public string? Time { get; set; }

    /// <summary>The command; null where it cannot be read.</summary>
    internal DistrictCommand? ToCommand() =>
        Command != Guid.Empty
        && TimeOnly.TryParse(Time, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new DistrictCommand.SetReportTime(new(Command), new(Institution), time)
            : null;
}

/// <summary>A group of linked institutions, as somebody typed it.</summary>
public sealed class CareGroupForm
{
    /// <summary>The act that ends the group.</summary>
    public const string Ending = "end";

    public Guid Command { get; set; }

    public Guid Group { get; set; }

    public string? Act { get; set; }

    public string? Name { get; set; }

    [AllowNull]
    public List<Guid> Members { get; set => field = value ?? []; } = [];

    /// <summary>The command; null where it cannot be read. Nobody ends a group by ticking nothing.</summary>
    internal DistrictCommand? ToCommand() => Command == Guid.Empty || Group == Guid.Empty ? null
        : Act is Ending ? new DistrictCommand.SetCareGroup(new(Command), new(Group), string.Empty, [])
        : Members.Count < 2 ? null
        : new DistrictCommand.SetCareGroup(
            new(Command), new(Group), Name ?? string.Empty, [.. Members.Select(id => new InstitutionId(id))]);
}
