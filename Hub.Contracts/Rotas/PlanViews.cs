namespace Hub.Contracts.Rotas;

/// <summary>The plan of a month as the secretariat sees it. It is nobody's duty yet.</summary>
/// <param name="Rota">The rota, and through which day it is published.</param>
/// <param name="Month">The first day of the month.</param>
/// <param name="Version">What <see cref="RotaCommand.PublishMonth"/> names as seen; 0 where nobody began it.</param>
/// <param name="CanUndo">Whether a step can be taken back.</param>
/// <param name="CanRedo">Whether one can be entered again.</param>
/// <param name="DueOn">When it should be published: the 25th of the month before.</param>
/// <param name="Publication">The last publication of this month; null where there was none.</param>
/// <param name="Days">All days of the month.</param>
/// <param name="Layers">The planned layers with their windows of the month.</param>
/// <param name="Cells">What is entered, by layer and date.</param>
/// <param name="Changed">Cells that name others than the last publication of this month did.</param>
/// <param name="Terms">By what it is planned.</param>
/// <param name="Wishes">The members' wishes.</param>
/// <param name="Members">What each member carries, this month and in the twelve before.</param>
/// <param name="Findings">What is wrong, by date.</param>
/// <param name="Glossary">What the ids stand for.</param>
public sealed record PlanView(
    RotaView Rota,
    DateOnly Month,
    long Version,
    bool CanUndo,
    bool CanRedo,
    DateOnly DueOn,
    MonthPublication? Publication,
    IReadOnlyList<PlanDay> Days,
    IReadOnlyList<PlanLayer> Layers,
    IReadOnlyList<PlanCell> Cells,
    IReadOnlyList<PlanPlace> Changed,
    PlanningTerms Terms,
    WishRound Wishes,
    IReadOnlyList<PlannedLoad> Members,
    IReadOnlyList<PlanFinding> Findings,
    DutyGlossary Glossary);

/// <summary>When a month was published last, and with which findings confirmed.</summary>
/// <param name="At">When.</param>
/// <param name="Plan">The version of the plan that was published.</param>
/// <param name="Confirmed">The keys of the findings that were confirmed.</param>
public sealed record MonthPublication(DateTimeOffset At, long Plan, IReadOnlyList<string> Confirmed);

/// <summary>A day of the month.</summary>
/// <param name="Date">The day.</param>
/// <param name="Weekday">Its weekday.</param>
/// <param name="Holiday">The name of the national holiday that it is; null where it is none.</param>
/// <param name="IsClosed">Whether the rota's calendar has no opening hours on it.</param>
/// <param name="Kind">As what a duty of this day counts.</param>
public sealed record PlanDay(DateOnly Date, DayOfWeek Weekday, string? Holiday, bool IsClosed, DutyKind Kind);

/// <summary>A planned layer, and when it wants somebody in the month.</summary>
public sealed record PlanLayer(LayerId Id, string Name, string Role, IReadOnlyList<PlanWindow> Windows);

/// <summary>A window of a planned layer.</summary>
/// <param name="Date">The local date on which it begins: the date of its cell.</param>
/// <param name="From">When it begins.</param>
/// <param name="To">When it ends.</param>
/// <param name="Kind">As what it counts.</param>
/// <param name="Fill">Who is on duty where the cell names nobody, such as by a rotation; empty for nobody.</param>
public sealed record PlanWindow(
    DateOnly Date, DateTimeOffset From, DateTimeOffset To, DutyKind Kind, IReadOnlyList<Holder> Fill);

/// <summary>A cell by its place.</summary>
public sealed record PlanPlace(LayerId Layer, DateOnly Date);

/// <summary>Wishes for a month.</summary>
/// <param name="Deadline">Until when the members answer; null where nobody was asked.</param>
/// <param name="Answers">One for each who has answered.</param>
/// <param name="Unanswered">The members who have not.</param>
public sealed record WishRound(
    DateTimeOffset? Deadline, IReadOnlyList<MemberWishes> Answers, IReadOnlyList<Holder> Unanswered);

/// <summary>What a member wishes.</summary>
/// <param name="For">The member.</param>
/// <param name="Dates">At most one for a date, in their order.</param>
/// <param name="Most">No more duties in the month than this; null for no maximum of their own.</param>
/// <param name="Note">A few words, or empty.</param>
/// <param name="By">Who answered: the member, or another for them.</param>
/// <param name="At">When.</param>
public sealed record MemberWishes(
    Holder For, IReadOnlyList<DateWish> Dates, int? Most, string Note, PractitionerId By, DateTimeOffset At);

/// <summary>What a member carries.</summary>
/// <param name="Who">A member of the terms, or whoever else has a duty in the month.</param>
/// <param name="Month">The month as it is planned.</param>
/// <param name="Before">The twelve months before it.</param>
public sealed record PlannedLoad(Holder Who, DutyLoad Month, DutyLoad Before);

/// <summary>Duties counted.</summary>
/// <param name="Turns">How many.</param>
/// <param name="Nights">How many nights, at three o'clock.</param>
/// <param name="Kinds">How many of each kind.</param>
/// <param name="Time">How long.</param>
public sealed record DutyLoad(int Turns, int Nights, KindCounts Kinds, TimeSpan Time);

/// <summary>A round of wishes as one of those who are asked sees it.</summary>
/// <param name="Plan">Where to answer.</param>
/// <param name="Rota">The rota.</param>
/// <param name="RotaName">Its name.</param>
/// <param name="Month">The first day of the month.</param>
/// <param name="Deadline">Until when the answer is taken.</param>
/// <param name="For">As whom they answer: themselves, or the institution at which they work.</param>
/// <param name="Days">All days of the month.</param>
/// <param name="Layers">The layers of which they take duties, with their windows; who fills them is not told.</param>
/// <param name="Own">The answer that stands; null where there is none.</param>
public sealed record WishesView(
    PlanId Plan,
    RotaId Rota,
    string RotaName,
    DateOnly Month,
    DateTimeOffset Deadline,
    Holder For,
    IReadOnlyList<PlanDay> Days,
    IReadOnlyList<PlanLayer> Layers,
    MemberWishes? Own);

/// <summary>A plan in a list.</summary>
/// <param name="Id">The plan.</param>
/// <param name="Rota">Its rota.</param>
/// <param name="Month">The first day of the month.</param>
/// <param name="Deadline">Until when wishes are asked for; null where they are not.</param>
/// <param name="Answered">How many have answered.</param>
public sealed record PlanRow(PlanId Id, RotaId Rota, DateOnly Month, DateTimeOffset? Deadline, int Answered);
