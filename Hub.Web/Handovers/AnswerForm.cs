using Hub.Contracts;
using Hub.Contracts.Handovers;

namespace Hub.Web.Handovers;

/// <summary>What somebody pressed or typed about a handover that was given.</summary>
public sealed class AnswerForm
{
    public const string Giving = "give";
    public const string Reading = "read-back";
    public const string Declining = "decline";
    public const string Withdrawing = "withdraw";
    public const string Noting = "take-note";

    /// <summary>Made when the form was drawn, so that a form sent twice has one effect.</summary>
    public Guid Command { get; set; }

    public string? Act { get; set; }

    public string? Words { get; set; }

    public string? Reason { get; set; }

    /// <summary>The name under which a device keeps what is read back.</summary>
    internal static string DraftPlace(HandoverId handover) => $"{Reading}/{handover}";

    /// <summary>The command; null where nothing was pressed.</summary>
    internal HandoverCommand? ToCommand() => Act switch
    {
        Reading => new HandoverCommand.ReadBack(new(Command), Words ?? string.Empty),
        Declining => new HandoverCommand.Decline(new(Command), Reason ?? string.Empty),
        Withdrawing => new HandoverCommand.Withdraw(new(Command), Reason ?? string.Empty),
        Noting => new HandoverCommand.TakeNote(new(Command)),
        _ => null,
    };
}
