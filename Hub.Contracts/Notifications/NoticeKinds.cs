namespace Hub.Contracts.Notifications;

/// <summary>Why somebody is told something. The codes go to devices and gateways, and never change.</summary>
public static class NoticeKinds
{
    /// <summary>They are asked to take a call: urgent.</summary>
    public const string CallOffered = "call-offered";

    /// <summary>They are told of a call that somebody else is asked to take: not urgent.</summary>
    public const string CallTold = "call-told";

    /// <summary>They have a call, and nothing was heard of it for too long: urgent.</summary>
    public const string CallReminded = "call-reminded";

    /// <summary>Somebody else has put a call into their hands: urgent.</summary>
    public const string CallGiven = "call-given";

    /// <summary>A call that they had is in other hands now, and not by their own doing: urgent.</summary>
    public const string CallRelieved = "call-relieved";

    /// <summary>The secretariat: nobody is on duty, or nobody can be reached: not urgent.</summary>
    public const string CallUnanswered = "call-unanswered";

    /// <summary>Duties are others than they were told, or a swap has come to nothing: not urgent.</summary>
    public const string DutyChanged = "duty-changed";

    /// <summary>Patients are handed over to them, or their handover was not read back: not urgent.</summary>
    public const string HandoverTold = "handover-told";

    /// <summary>They try whether a way works.</summary>
    public const string Test = "reach-test";

    /// <summary>What a device was told is over: it falls silent.</summary>
    public const string Over = "over";
}
