using Hub.Contracts.Calls;
using Hub.Contracts.Districts;
using Hub.Contracts.Timelines;

namespace Hub.Contracts.Reports;

/// <summary>
/// What happened to an institution's patients from one morning's report to the next: the calls themselves, nothing
/// that is written beside them.
/// </summary>
public interface IDailyReports
{
    /// <summary>
    /// One report. The secretariat sees times and helpers of every call; a doctor of the institution that and the text
    /// of patients whom a relation lets them see; anybody else of the institution only calls of such patients.
    /// </summary>
    Task<Answer<DailyReport>> Of(
        PractitionerId by, InstitutionId institution, DateOnly day, CancellationToken cancellation = default);

    /// <summary>
    /// The reports of the last days that this person may open; those with calls not acknowledged first.
    /// </summary>
    Task<IReadOnlyList<DailyReportLine>> Recent(PractitionerId by, CancellationToken cancellation = default);
}

/// <summary>A report in the list.</summary>
/// <param name="Institution">Whose patients.</param>
/// <param name="Day">The day of whose morning it is.</param>
/// <param name="ReadyAt">When it is complete, UTC.</param>
/// <param name="IsReady">Whether that has passed.</param>
/// <param name="Calls">How many calls are in it.</param>
/// <param name="Open">How many of them nobody has reported on yet.</param>
/// <param name="Unread">How many reports of them wait to be acknowledged.</param>
public sealed record DailyReportLine(
    InstitutionView Institution, DateOnly Day, DateTimeOffset ReadyAt, bool IsReady, int Calls, int Open, int Unread);

/// <summary>One day's report.</summary>
/// <param name="Institution">Whose patients.</param>
/// <param name="Day">The day of whose morning it is.</param>
/// <param name="From">The end of the report before, UTC.</param>
/// <param name="To">When it is complete, UTC.</param>
/// <param name="IsReady">Whether that has passed; until then it holds what is known so far.</param>
/// <param name="Calls">Those to be decided first, then reports not acknowledged, then by the time of receipt.</param>
public sealed record DailyReport(
    InstitutionView Institution,
    DateOnly Day,
    DateTimeOffset From,
    DateTimeOffset To,
    bool IsReady,
    IReadOnlyList<DailyCall> Calls);

/// <summary>A call in a report.</summary>
/// <param name="Call">Its row; without a patient's name where <paramref name="Words"/> are not shown.</param>
/// <param name="Steps">Who was asked, who said what, and when; without words.</param>
/// <param name="TakenBy">Who did it, has it, or had it last.</param>
/// <param name="AcknowledgedBy">Who has read the report.</param>
/// <param name="Words">What was said and done; null for whoever may not read it.</param>
public sealed record DailyCall(
    CallRowView Call,
    IReadOnlyList<CallLogLine> Steps,
    PersonView? TakenBy,
    PersonView? AcknowledgedBy,
    DailyWords? Words);

/// <summary>The text of a call, for those who may see the patient.</summary>
/// <param name="Patient">By name; of somebody on no list as the caller said it.</param>
/// <param name="Requests">What was asked for, the oldest first.</param>
/// <param name="Report">What was done, as last filed.</param>
/// <param name="FollowUp">What is still to be done.</param>
public sealed record DailyWords(
    string Patient, IReadOnlyList<CallRequest> Requests, ReportView? Report, FollowUpView? FollowUp);
