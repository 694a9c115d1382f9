namespace Hub.Contracts.Handovers;

/// <summary>Every 'no' that a handover can answer.</summary>
public static class HandoverRefusals
{
    /// <summary>No such handover, or the asker is neither giver nor receiver: the answer does not tell which.</summary>
    public static Refusal NotVisible { get; } = new(
        "handover-not-visible",
        "この申し送りは見つからないか、あなたには表示できません。",
        "There is no such handover, or you have nothing to do with it.",
        RefusalKind.Forbidden);

    public static Refusal CannotGive { get; } = new(
        "handover-cannot-give",
        "申し送りができるのは、患者さんを受け持つ医師・看護師です。",
        "Doctors and nurses hand over patients whom they care for.",
        RefusalKind.Forbidden);

    /// <summary>No relation to one of the patients.</summary>
    public static Refusal NotYourPatient { get; } = new(
        "handover-not-your-patient",
        "受け持っていない患者さんが入っています。一覧を開き直してください。",
        "One of the patients is not yours. Open the list again.",
        RefusalKind.Forbidden);

    public static Refusal ReceiverUnknown { get; } = new(
        "handover-receiver-unknown",
        "申し送る相手を選んでください。医師か看護師で、自分以外の方です。",
        "Choose to whom: a doctor or a nurse, and not yourself.");

    /// <summary>None, too many, or one twice.</summary>
    public static Refusal PatientsWrong { get; } = new(
        "handover-patients-wrong",
        "患者さんを 1 人から 30 人まで選んでください。",
        "Choose between one and thirty patients.");

    /// <summary>Details name the field.</summary>
    public static Refusal FieldMissing { get; } = new(
        "handover-field-missing", "必要な項目が入っていません。", "Something that is needed is missing.");

    public static Refusal FieldTooLong { get; } = new(
        "handover-field-too-long",
        "一つの項目は 4,000 文字までです。",
        "A field has at most 4,000 characters.",
        RefusalKind.TooMuch);

    public static Refusal ReceiverOnly { get; } = new(
        "handover-receiver-only",
        "申し送られた方だけができる操作です。",
        "Only whoever it was given to can do this.",
        RefusalKind.Forbidden);

    public static Refusal GiverOnly { get; } = new(
        "handover-giver-only",
        "申し送った方だけができる操作です。",
        "Only whoever gave it can do this.",
        RefusalKind.Forbidden);

    /// <summary>It was read back, declined or withdrawn.</summary>
    public static Refusal Over { get; } = new(
        "handover-over",
        "この申し送りは終わっています。続きは新しく申し送ってください。",
        "This handover is over. Give a new one.",
        RefusalKind.Conflict);

    /// <summary>Whom one cannot see one cannot take.</summary>
    public static Refusal PatientsHidden { get; } = new(
        "handover-patients-hidden",
        "まだ表示できない患者さんがいます。当番が始まって見えるようになってから復唱するか、申し送った方に相談してください。",
        "There are patients whom you cannot see yet. Read it back once your duty has begun, or talk to the giver.",
        RefusalKind.Conflict);
}
