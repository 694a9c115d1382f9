using System.Text.Json.Serialization;

namespace Hub.Contracts.Rotas;

/// <summary>
/// Everything that can be asked of the plan of a month. It is nobody's duty: publishing it is asked of the rota
/// (<see cref="RotaCommand.PublishMonth"/>).
/// </summary>
[JsonDerivedType(typeof(Begin), "begin")]
[JsonDerivedType(typeof(PutCells), "put-cells")]
[JsonDerivedType(typeof(Undo), "undo")]
[JsonDerivedType(typeof(Redo), "redo")]
[JsonDerivedType(typeof(AskWishes), "ask-wishes")]
[JsonDerivedType(typeof(AnswerWishes), "answer-wishes")]
public abstract record PlanCommand(CommandId Id)
{
    /// <summary>Its name and nothing of what it holds: engines write what they carry into their logs.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>Begins the plan, of which the id follows (<see cref="PlanId.Of"/>); again it does nothing.</summary>
    /// <param name="Id">The command.</param>
    /// <param name="Rota">The rota.</param>
    /// <param name="Month">The first day of the month.</param>
    public sealed record Begin(CommandId Id, RotaId Rota, DateOnly Month) : PlanCommand(Id);

    /// <summary>Enters cells, all at once; those that are not named stay as they are.</summary>
    public sealed record PutCells(CommandId Id, IReadOnlyList<PlanCell> Cells) : PlanCommand(Id);

    /// <summary>Takes back the last step that was entered; a hundred of them at most.</summary>
    public sealed record Undo(CommandId Id) : PlanCommand(Id);

    /// <summary>Enters again what was taken back last.</summary>
    public sealed record Redo(CommandId Id) : PlanCommand(Id);

    /// <summary>Asks the members for their wishes, or sets another deadline.</summary>
    public sealed record AskWishes(CommandId Id, DateTimeOffset Deadline) : PlanCommand(Id);

    /// <summary>
    /// A member's answer, in the place of an earlier one: by the member, by somebody of the institution that is the
    /// member, or by the secretariat for them; after the deadline by the secretariat alone.
    /// </summary>
    /// <param name="Id">The command.</param>
    /// <param name="For">The member.</param>
    /// <param name="Wishes">At most one for a date.</param>
    /// <param name="Most">No more duties in the month than this; null for no maximum of their own.</param>
    /// <param name="Note">A few words for the secretariat, or empty.</param>
    public sealed record AnswerWishes(
        CommandId Id, Holder For, IReadOnlyList<DateWish> Wishes, int? Most, string Note) : PlanCommand(Id);
}

/// <summary>Who is put into the windows of a layer that begin on a date.</summary>
/// <param name="Layer">A planned layer: one whose assignment is a table of dates.</param>
/// <param name="Date">A date of the month.</param>
/// <param name="Holders">Empty where nobody is.</param>
/// <param name="Note">Such as 未定, or empty. Without holders and note the cell is cleared.</param>
/// <param name="Fixed">Whether a draft is to leave it as it is.</param>
public sealed record PlanCell(LayerId Layer, DateOnly Date, IReadOnlyList<Holder> Holders, string Note, bool Fixed)
{
    /// <summary>Whether nothing is in it.</summary>
    [JsonIgnore]
    public bool IsEmpty => Holders.Count == 0 && Note.Length == 0;
}

/// <summary>What a member says of the duties that begin on a date or hold its noon.</summary>
public sealed record DateWish(DateOnly Date, Wish Wish);
