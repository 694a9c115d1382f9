namespace Hub.Contracts.Rotas;

/// <summary>What rotas mean for one who takes duties.</summary>
/// <param name="At">The instant asked about.</param>
/// <param name="Duties">Those that are on or to come, by their start.</param>
/// <param name="Swaps">Proposed ones that they, or their institution, give or take, by the duty's start.</param>
/// <param name="Covers">Open requests that this person could take or has asked, by the duty's start.</param>
/// <param name="Absences">Those that are on or to come, by their start.</param>
/// <param name="Rotas">The rotas that name this person or their institution.</param>
/// <param name="Glossary">What the ids stand for.</param>
public sealed record MemberDuties(
    DateTimeOffset At,
    IReadOnlyList<MemberDuty> Duties,
    IReadOnlyList<MemberSwap> Swaps,
    IReadOnlyList<MemberCover> Covers,
    IReadOnlyList<MemberAbsence> Absences,
    IReadOnlyList<MemberRota> Rotas,
    DutyGlossary Glossary);

/// <summary>A rota that names somebody.</summary>
/// <param name="Rota">Which.</param>
/// <param name="As">As whom: in person, as their institution, or both.</param>
/// <param name="Others">Everybody else whom its rules name.</param>
/// <param name="Theirs">The duties of the others that have not begun, by their start: what could be swapped.</param>
public sealed record MemberRota(
    RotaView Rota, IReadOnlyList<Holder> As, IReadOnlyList<Holder> Others, IReadOnlyList<MemberDuty> Theirs);

/// <summary>A duty of one holder.</summary>
/// <param name="Rota">Which rota.</param>
/// <param name="Role">As what.</param>
/// <param name="Holder">The person, or the institution.</param>
/// <param name="During">Whole, though it may have begun.</param>
/// <param name="IsBeyondPublished">Whether it starts behind the last published day and may change.</param>
/// <param name="Cover">The open request that asks others to take it, if there is one.</param>
/// <param name="Insides">Whom the holder, an institution, has named for hours of it that are not over.</param>
public sealed record MemberDuty(
    RotaView Rota,
    string Role,
    Holder Holder,
    Period During,
    bool IsBeyondPublished,
    SwapId? Cover,
    IReadOnlyList<Inside>? Insides = null);

/// <summary>A swap that waits for a yes.</summary>
/// <param name="Rota">Which rota.</param>
/// <param name="Swap">The swap.</param>
/// <param name="IsMineToAnswer">Whether the one who asks these views says yes or no.</param>
public sealed record MemberSwap(RotaView Rota, Swap Swap, bool IsMineToAnswer);

/// <summary>A duty that all members were asked to take.</summary>
/// <param name="Rota">Which rota.</param>
/// <param name="Cover">The request.</param>
/// <param name="IsMine">Whether the one who asks these views gives the duty away.</param>
public sealed record MemberCover(RotaView Rota, CoverRequest Cover, bool IsMine);

/// <summary>A time without duties.</summary>
public sealed record MemberAbsence(RotaView Rota, Absence Absence);

/// <summary>What was changed in a rota.</summary>
/// <param name="Rota">Which.</param>
/// <param name="Changes">The newest first, no more than the last 200.</param>
/// <param name="Glossary">What the ids stand for.</param>
public sealed record RotaLog(RotaView Rota, IReadOnlyList<RotaChange> Changes, DutyGlossary Glossary);

/// <summary>One change.</summary>
/// <param name="At">When it was recorded.</param>
/// <param name="By">Who did it.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Role">Of which role, where it is about one.</param>
/// <param name="During">Of which time, where it is about one.</param>
/// <param name="From">Whose duty or absence it is, where there is one.</param>
/// <param name="To">Who takes it, where there is one.</param>
/// <param name="Note">The words that came with it, or empty.</param>
public sealed record RotaChange(
    DateTimeOffset At,
    PractitionerId By,
    RotaChangeKind Kind,
    string? Role,
    Period? During,
    Holder? From,
    Holder? To,
    string Note);

/// <summary>What was done to a rota.</summary>
public enum RotaChangeKind
{
    Founded,
    RulesSet,
    FallbacksSet,
    Published,
    OverridePut,
    OverrideLifted,
    AbsenceReported,
    AbsenceEnded,
    SwapProposed,
    SwapAccepted,
    SwapDeclined,
    SwapWithdrawn,
    CoverAsked,
    CoverTaken,
    CoverWithdrawn,

    /// <summary>A planned month was published, or published again with other duties.</summary>
    MonthPublished,
    PlanningSet,

    /// <summary>An institution said who inside it is called.</summary>
    InsideNamed,
    InsideLifted,

    /// <summary>An accepted swap moves nobody any more.</summary>
    SwapUndone,

    /// <summary>Another list of holidays has moved published duties.</summary>
    HolidaysTaken,
}
