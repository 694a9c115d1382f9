using Hub.Contracts.Rotas;
using Hub.Contracts.Timelines;

namespace Hub.Contracts.Calls;

/// <summary>What a call's report needs to know besides, and what became of reports that nobody reads.</summary>
public interface ICallCare
{
    /// <summary>The band of a visit's fee at an instant, by the district's holidays.</summary>
    Task<FeeBandAnswer> Band(DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>Reports whose noon has passed, the oldest first: nothing of the patient but the number.</summary>
    Task<IReadOnlyList<OverdueReport>> Overdue(CancellationToken cancellation = default);

    /// <summary>What is left to do and a day late, the oldest first: nothing of the patient but the number.</summary>
    Task<IReadOnlyList<OverdueFollowUp>> LateFollowUps(CancellationToken cancellation = default);
}

/// <summary>What was left to do after a call and is late by a day.</summary>
/// <param name="Call">After which call.</param>
/// <param name="PatientNumber">The patient's number; empty for somebody on no list.</param>
/// <param name="On">The day until which it was to be done.</param>
/// <param name="Holders">Whose it is; the desk's where there is nobody.</param>
/// <param name="Giver">Who wanted it; null where that was not kept.</param>
public sealed record OverdueFollowUp(
    CallId Call, string PatientNumber, DateOnly On, IReadOnlyList<PersonView> Holders, PersonView? Giver);

/// <summary>A report that nobody has read in time.</summary>
/// <param name="Call">Of which call.</param>
/// <param name="PatientNumber">The patient's number; empty for somebody on no list.</param>
/// <param name="ReportedAt">When it was filed, UTC.</param>
/// <param name="Since">When the noon passed, UTC.</param>
/// <param name="Reporter">Who wrote it.</param>
/// <param name="Reviewers">Who may read it; nobody where the patient has no doctor of their own.</param>
/// <param name="MustDecide">Whether the primary doctor has to decide something.</param>
public sealed record OverdueReport(
    CallId Call,
    string PatientNumber,
    DateTimeOffset ReportedAt,
    DateTimeOffset Since,
    PersonView Reporter,
    IReadOnlyList<PersonView> Reviewers,
    bool MustDecide);
