using Hub.Contracts;
using Hub.Contracts.Timelines;

namespace Hub.Web.Timelines;

/// <summary>An act on one entry, from its own page.</summary>
public sealed class EntryForm
{
    /// <summary>Made when the form was drawn, so that a form sent twice has one effect.</summary>
    public Guid Command { get; set; }

    /// <summary>'correct', 'retract', 'confirm', 'pin' or 'unpin'.</summary>
    public string? Act { get; set; }

    public string? Markdown { get; set; }

    public string? Reason { get; set; }

    public TimelineCommand? ToCommand(EntryId entry)
    {
        var id = new CommandId(Command);
        return Act switch
        {
            "correct" => new TimelineCommand.Correct(id, entry, Markdown ?? ""),
            "retract" => new TimelineCommand.Retract(id, entry, Reason ?? ""),
            "confirm" => new TimelineCommand.Confirm(id, entry),
            "pin" => new TimelineCommand.Pin(id, entry),
            "unpin" => new TimelineCommand.Unpin(id, entry),
            _ => null,
        };
    }
}
