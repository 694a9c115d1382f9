using Hub.Contracts.Districts;

namespace Hub.Contracts.Reports;

/// <summary>What the district has set for its reports.</summary>
public interface IReportSettings
{
    /// <summary>As it is committed now.</summary>
    Task<ReportSettings> Read(CancellationToken cancellation = default);
}

/// <summary>When reports are made, and who is counted together.</summary>
/// <param name="Times">In the order of setting; the last of an institution is the one to come.</param>
/// <param name="Groups">By name.</param>
public sealed record ReportSettings(IReadOnlyList<ReportTime> Times, IReadOnlyList<CareGroup> Groups)
{
    /// <summary>The time of a daily report where nobody set one.</summary>
    public static TimeOnly UsualTime { get; } = new(9, 0);

    /// <summary>The earliest time that may be chosen.</summary>
    public static TimeOnly Earliest { get; } = new(8, 30);

    /// <summary>The latest time that may be chosen.</summary>
    public static TimeOnly Latest { get; } = new(9, 30);

    /// <summary>The time that an institution has chosen last.</summary>
    public TimeOnly Of(InstitutionId institution) =>
        Times.LastOrDefault(time => time.Institution == institution)?.Time ?? UsualTime;
}
