namespace Hub.Contracts.Timelines;

/// <summary>Every 'no' that a timeline can answer.</summary>
public static class TimelineRefusals
{
    /// <summary>No relation lets the asker see it, or there is none: the answer does not tell which.</summary>
    public static Refusal NotVisible { get; } = new(
        "patient-not-visible",
        "この患者の受け持ちではないため表示・記入できません。必要な場合は主治医か訪問看護ステーションに追加を依頼してください。",
        "You are not in this patient's care team. Ask the primary doctor or the nurse station to add you.",
        RefusalKind.Unknown);

    public static Refusal Empty { get; } = new(
        "message-empty", "本文を入力してください。", "Write something before you send it.");

    /// <summary>More than <see cref="TimelineLimits.Markdown"/> characters.</summary>
    public static Refusal TooLong { get; } = new(
        "message-too-long",
        "本文が長すぎます(上限 20,000 文字)。分けて送ってください。本文は保存済みです。",
        "The text is longer than 20,000 characters. Send it in parts; nothing of it is lost.",
        RefusalKind.TooMuch);

    public static Refusal NothingMeasured { get; } = new(
        "vitals-empty", "測定値かメモを入力してください。", "Enter at least one value or a note.");

    /// <summary>Details name the values.</summary>
    public static Refusal Implausible { get; } = new(
        "vitals-implausible",
        "通常の範囲を外れた値があります。もう一度確かめて、正しければ「この値で記録」を押してください。",
        "Some values are outside the usual range. Look again, and confirm them if they are right.");

    /// <summary>Details name the values.</summary>
    public static Refusal Impossible { get; } = new(
        "vitals-impossible",
        "あり得ない値があります。入力を確かめてください。",
        "Some values cannot be. Check what you entered.");

    public static Refusal EntryUnknown { get; } = new(
        "entry-unknown",
        "この投稿は見つかりません。",
        "There is no such entry in this timeline.",
        RefusalKind.Unknown);

    public static Refusal ReplyUnknown { get; } = new(
        "reply-unknown",
        "返信先の投稿がこの患者のタイムラインにありません。",
        "The entry that you answer is not in this timeline.");

    public static Refusal AddresseeNotInTeam { get; } = new(
        "addressee-not-in-team",
        "宛先の人はこの患者の受け持ちではありません。先にチームへ追加してください。",
        "Somebody you address is not in the care team. Add them first.");

    public static Refusal AddresseeMalformed { get; } = new(
        "addressee-malformed",
        "確認の宛先は、人か役割のどちらか一つを選んでください。",
        "Ask either a person or a role to confirm, not both and not neither.");

    public static Refusal TooManyAddressees { get; } = new(
        "too-many-addressees",
        "宛先が多すぎます(上限 50)。",
        "Too many are addressed (the limit is 50).",
        RefusalKind.TooMuch);

    public static Refusal NotYours { get; } = new(
        "entry-not-yours",
        "修正と取り消しは、書いた本人だけができます。",
        "Only its author can correct or retract an entry.",
        RefusalKind.Forbidden);

    public static Refusal Retracted { get; } = new(
        "entry-retracted",
        "この投稿は取り消されています。",
        "This entry has been retracted.",
        RefusalKind.Conflict);

    public static Refusal ReasonMissing { get; } = new(
        "reason-missing", "取り消しの理由を入力してください。", "Say why you take it back.");

    public static Refusal ReasonTooLong { get; } = new(
        "reason-too-long",
        "理由が長すぎます(上限 500 文字)。",
        "The reason is longer than 500 characters.",
        RefusalKind.TooMuch);

    public static Refusal NotAsked { get; } = new(
        "confirmation-not-asked",
        "この投稿であなたの確認は求められていません。",
        "You were not asked to confirm this entry.");

    public static Refusal TooManyPins { get; } = new(
        "too-many-pins",
        "固定できるのは 20 件までです。どれかを外してください。",
        "At most 20 entries can be pinned. Let one go first.",
        RefusalKind.TooMuch);

    public static Refusal ClockImplausible { get; } = new(
        "written-at-implausible",
        "端末の時計がずれています。日付と時刻を確かめてください。本文は保存済みです。",
        "Your device's clock is far off. Check its date and time; nothing is lost.");
}

/// <summary>Limits that doors and deciders share.</summary>
public static class TimelineLimits
{
    /// <summary>UTF-16 characters of an entry's Markdown.</summary>
    public const int Markdown = 20_000;

    /// <summary>UTF-16 characters of a reason.</summary>
    public const int Reason = 500;

    /// <summary>Mentions, and likewise addressees, of one entry.</summary>
    public const int Addressees = 50;

    /// <summary>Pinned entries of one timeline.</summary>
    public const int Pins = 20;
}
