using System.Text.Json.Serialization;

namespace Hub.Contracts.Rotas;

/// <summary>
/// Everything that can be asked of a rota. Whatever it says of the past, it takes effect no earlier than it is
/// recorded: duties that have begun are facts.
/// </summary>
[JsonDerivedType(typeof(Found), "found")]
[JsonDerivedType(typeof(SetRules), "set-rules")]
[JsonDerivedType(typeof(SetFallbacks), "set-fallbacks")]
[JsonDerivedType(typeof(Publish), "publish")]
[JsonDerivedType(typeof(PutOverride), "put-override")]
[JsonDerivedType(typeof(LiftOverride), "lift-override")]
[JsonDerivedType(typeof(ReportAbsence), "report-absence")]
[JsonDerivedType(typeof(EndAbsence), "end-absence")]
[JsonDerivedType(typeof(ProposeSwap), "propose-swap")]
[JsonDerivedType(typeof(AcceptSwap), "accept-swap")]
[JsonDerivedType(typeof(DeclineSwap), "decline-swap")]
[JsonDerivedType(typeof(WithdrawSwap), "withdraw-swap")]
[JsonDerivedType(typeof(SetPlanning), "set-planning")]
[JsonDerivedType(typeof(RememberNames), "remember-names")]
[JsonDerivedType(typeof(RememberColumns), "remember-columns")]
[JsonDerivedType(typeof(PublishMonth), "publish-month")]
[JsonDerivedType(typeof(NameInside), "name-inside")]
[JsonDerivedType(typeof(LiftInside), "lift-inside")]
[JsonDerivedType(typeof(AskForCover), "ask-for-cover")]
[JsonDerivedType(typeof(TakeCover), "take-cover")]
[JsonDerivedType(typeof(WithdrawCover), "withdraw-cover")]
[JsonDerivedType(typeof(TakeHolidays), "take-holidays")]
public abstract record RotaCommand(CommandId Id)
{
    /// <summary>Its name and nothing of what it holds: engines write what they carry into their logs.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>Begins a rota, or names it anew; <paramref name="Owner"/> is the body that keeps it.</summary>
    public sealed record Found(CommandId Id, string Name, InstitutionId Owner) : RotaCommand(Id);

    /// <summary>The rules from an instant on, until others that take effect later.</summary>
    public sealed record SetRules(CommandId Id, RotaPolicy Policy, DateTimeOffset Effective) : RotaCommand(Id);

    /// <summary>Whom to ask, in this order, when nobody on duty answers.</summary>
    public sealed record SetFallbacks(CommandId Id, IReadOnlyList<Fallback> Fallbacks) : RotaCommand(Id);

    /// <summary>Tells everybody the duties through a date of the rota's own calendar, that date included.</summary>
    public sealed record Publish(CommandId Id, DateOnly Through) : RotaCommand(Id);

    /// <summary>Puts something over rules and swaps; the override's id is new.</summary>
    public sealed record PutOverride(CommandId Id, Override Override) : RotaCommand(Id);

    /// <summary>The override ends now.</summary>
    public sealed record LiftOverride(CommandId Id, OverrideId Override) : RotaCommand(Id);

    /// <summary>A holder takes no duty for a time; the absence's id is new.</summary>
    public sealed record ReportAbsence(CommandId Id, Absence Absence) : RotaCommand(Id);

    /// <summary>The holder is back now.</summary>
    public sealed record EndAbsence(CommandId Id, AbsenceId Absence) : RotaCommand(Id);

    /// <summary>Asks another to take a duty, perhaps for one of theirs. It moves nobody before their yes.</summary>
    public sealed record ProposeSwap(CommandId Id, SwapId Swap, string Role, SwapPart Give, Holder Taker, Period? Take)
        : RotaCommand(Id);

    /// <summary>The yes of the one who was asked.</summary>
    public sealed record AcceptSwap(CommandId Id, SwapId Swap) : RotaCommand(Id);

    /// <summary>The no of the one who was asked.</summary>
    public sealed record DeclineSwap(CommandId Id, SwapId Swap) : RotaCommand(Id);

    /// <summary>Whoever asked no longer asks.</summary>
    public sealed record WithdrawSwap(CommandId Id, SwapId Swap) : RotaCommand(Id);

    /// <summary>Tells those whose published duties the newest holidays move. The hub asks it by itself.</summary>
    public sealed record TakeHolidays(CommandId Id) : RotaCommand(Id);

    /// <summary>By what its months are planned from now on.</summary>
    public sealed record SetPlanning(CommandId Id, PlanningTerms Terms) : RotaCommand(Id);

    /// <summary>Whom texts on a sheet meant; each in the place of what was remembered of the same text.</summary>
    public sealed record RememberNames(CommandId Id, IReadOnlyList<WrittenName> Names) : RotaCommand(Id);

    /// <summary>Which layers the columns of a sheet held; each in the place of what was remembered of it.</summary>
    public sealed record RememberColumns(CommandId Id, IReadOnlyList<WrittenColumn> Columns) : RotaCommand(Id);

    /// <summary>Makes the plan of a month everybody's duty, and tells those who have one.</summary>
    /// <param name="Id">The command.</param>
    /// <param name="Month">The first day of the month.</param>
    /// <param name="Seen">The version of the plan on which it was decided.</param>
    /// <param name="Confirmed">The keys of the findings that are to stand.</param>
    public sealed record PublishMonth(CommandId Id, DateOnly Month, long Seen, IReadOnlyList<string> Confirmed)
        : RotaCommand(Id);

    /// <summary>Says who inside an institution is called while it is on duty; the id is new.</summary>
    public sealed record NameInside(CommandId Id, Inside Inside) : RotaCommand(Id);

    /// <summary>From now on the institution itself is called again.</summary>
    public sealed record LiftInside(CommandId Id, InsideId Inside) : RotaCommand(Id);

    /// <summary>
    /// Asks all members who can take a duty or a part of it (代診の募集). <paramref name="Note"/> is for them to read
    /// and holds nothing of a patient.
    /// </summary>
    public sealed record AskForCover(CommandId Id, SwapId Cover, string Role, SwapPart Give, string Note)
        : RotaCommand(Id);

    /// <summary>Takes what all were asked; the first to do so has it.</summary>
    public sealed record TakeCover(CommandId Id, SwapId Cover, Holder Taker) : RotaCommand(Id);

    /// <summary>Whoever asked keeps the duty.</summary>
    public sealed record WithdrawCover(CommandId Id, SwapId Cover) : RotaCommand(Id);
}

/// <summary>Who inside an institution is called while it is on duty. Whose duty it is does not change.</summary>
/// <param name="Id">Its identity; of several for one hour the one that was named last is called.</param>
/// <param name="Institution">The institution on duty.</param>
/// <param name="Who">One who works there.</param>
/// <param name="During">For these hours, as far as the institution is on duty in them.</param>
public sealed record Inside(InsideId Id, InstitutionId Institution, PractitionerId Who, Period During);

/// <summary>One who is asked when nobody on duty answers.</summary>
/// <param name="Holder">A person or an institution of the district's lists.</param>
/// <param name="Phone">The number for this purpose; null where the district's list knows it.</param>
public sealed record Fallback(Holder Holder, string? Phone = null);
