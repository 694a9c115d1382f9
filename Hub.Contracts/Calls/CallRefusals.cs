namespace Hub.Contracts.Calls;

/// <summary>Every 'no' that a call can answer.</summary>
public static class CallRefusals
{
    /// <summary>No such call, or the asker has nothing to do with it: the answer does not tell which.</summary>
    public static Refusal NotVisible { get; } = new(
        "call-not-visible",
        "この依頼は見つからないか、あなたには表示できません。",
        "There is no such call, or you have nothing to do with it.",
        RefusalKind.Forbidden);

    /// <summary>Somebody else has it; the call says who.</summary>
    public static Refusal Taken { get; } = new(
        "call-taken",
        "別の方が先に引き受けました。あなたの返事も記録しました。",
        "Somebody else has taken this call already. Your answer is on record too.",
        RefusalKind.Conflict);

    public static Refusal NotAsked { get; } = new(
        "call-not-asked",
        "この依頼はあなたに呼び出されていません。引き受けるには受付に連絡してください。",
        "You were not asked to take this call. Ring the desk if you can.",
        RefusalKind.Forbidden);

    /// <summary>It is closed or withdrawn.</summary>
    public static Refusal Over { get; } = new(
        "call-over",
        "この依頼は終わっています。続きがあれば、再開するか新しく依頼してください。",
        "This call is over. Reopen it, or ask anew.",
        RefusalKind.Conflict);

    public static Refusal WorkDone { get; } = new(
        "call-work-done",
        "対応は終わり、報告が出ています。状態が変わったときは、新しい依頼を出してください。",
        "The work is done and the report is filed. If something has changed, ask anew.",
        RefusalKind.Conflict);

    public static Refusal NotOver { get; } = new(
        "call-not-over", "この依頼はまだ続いています。", "This call is not over yet.", RefusalKind.Conflict);

    public static Refusal Changed { get; } = new(
        "call-changed",
        "画面を開いた後に状況が変わりました。新しい状態を確かめて、もう一度押してください。",
        "The call has moved on since your screen was drawn. Look at it, then press again.",
        RefusalKind.Conflict);

    public static Refusal NotOwner { get; } = new(
        "call-not-owner",
        "引き受けている方だけができる操作です。",
        "Only whoever has taken the call can do this.",
        RefusalKind.Forbidden);

    /// <summary>Nobody has taken it, or somebody has: the step is not due.</summary>
    public static Refusal WrongOrder { get; } = new(
        "call-wrong-order",
        "この操作は今の段階ではできません。順番を確かめてください。",
        "This cannot be done at this stage of the call.",
        RefusalKind.Conflict);

    /// <summary>It began for this patient by name: there is no finding to take back.</summary>
    public static Refusal NotIdentified { get; } = new(
        "call-not-identified",
        "この依頼は、後から患者さんと結びつけたものではありません。別の方の依頼は新しく受け付けてください。",
        "This call was not tied to a patient afterwards. Take in a new request for somebody else.",
        RefusalKind.Conflict);

    /// <summary>Somebody has asked for that patient by name since.</summary>
    public static Refusal JoinedByName { get; } = new(
        "call-joined-by-name",
        "結びつけた患者さんご本人への依頼も加わっています。この依頼は残し、別の方の依頼を新しく受け付けてください。",
        "Somebody has asked for that patient by name too. Leave this call, and take in a new one for the other person.",
        RefusalKind.Conflict);

    public static Refusal DeskOnly { get; } = new(
        "call-desk-only",
        "受付の担当者だけができる操作です。",
        "Only the desk can do this.",
        RefusalKind.Forbidden);

    public static Refusal DeskCannotClose { get; } = new(
        "call-desk-cannot-close",
        "医師に回した依頼を受付で終わらせることはできません。取りやめの申し出は追記してください。",
        "The desk cannot end a medical call that it has passed on. Add what the caller said.",
        RefusalKind.Forbidden);

    public static Refusal DoctorDecides { get; } = new(
        "call-doctor-decides",
        "往診の希望がある依頼を往診なしで終えられるのは、担当の医師だけです。",
        "Only the responsible doctor can end a call without the visit that was wanted.",
        RefusalKind.Forbidden);

    /// <summary>A visit was wanted and none was made, and nobody says why.</summary>
    public static Refusal WithoutVisitReason { get; } = new(
        "call-without-visit-reason",
        "往診の希望がありました。往診しなかった理由を書いてください。",
        "A visit was wanted. Say why none was made.");

    public static Refusal PrimaryAcknowledges { get; } = new(
        "call-primary-acknowledges",
        "報告を確認できるのは、主治医・副主治医(不在時はその代わりの医師)です。",
        "The primary or sub-primary doctor, or whoever covers them, acknowledges a report.",
        RefusalKind.Forbidden);

    public static Refusal AskerWithdraws { get; } = new(
        "call-asker-withdraws",
        "取り下げられるのは、依頼した方です。",
        "Whoever asked can withdraw.",
        RefusalKind.Forbidden);

    public static Refusal CannotWait { get; } = new(
        "call-cannot-wait",
        "往診の希望がある依頼や一刻を争う依頼は、翌診療日まで預かれません。",
        "A request for a visit, or one where minutes count, cannot wait for the next working day.");

    public static Refusal DoctorsCare { get; } = new(
        "call-doctors-care",
        "往診と看取りは医師だけが記録できます。",
        "A house call and a death at home are a doctor's to record.",
        RefusalKind.Forbidden);

    public static Refusal CannotAsk { get; } = new(
        "call-cannot-ask",
        "この患者さんの応援は、担当チームか受付から依頼してください。",
        "The care team or the desk asks for help for this patient.",
        RefusalKind.Forbidden);

    /// <summary>Details name the field.</summary>
    public static Refusal FieldMissing { get; } = new(
        "call-field-missing", "必要な項目が入っていません。", "Something that is needed is missing.");

    public static Refusal FieldTooLong { get; } = new(
        "call-field-too-long",
        "一つの項目は 4,000 文字までです。",
        "A field has at most 4,000 characters.",
        RefusalKind.TooMuch);

    public static Refusal TwoIdentifiers { get; } = new(
        "call-two-identifiers",
        "氏名・生年月日・電話などのうち二つ以上で本人を確かめてください。",
        "Read back at least two of name, birth date, telephone and address.");

    public static Refusal PhoneMalformed { get; } = new(
        "call-phone-malformed",
        "折り返しの電話番号を、数字とハイフンで入力してください。",
        "Write the number to call back with digits and hyphens.");

    public static Refusal VitalImpossible { get; } = new(
        "call-vital-impossible",
        "バイタルの値がありえない範囲です。",
        "A vital sign has a value that cannot be.");

    public static Refusal PersonUnknown { get; } = new(
        "call-person-unknown",
        "この方は名簿にいないか、引き受けられない職種です。",
        "This person is on no list, or cannot take calls.");

    /// <summary>A time of the report or a visit that cannot be.</summary>
    public static Refusal TimeWrong { get; } = new(
        "call-time-wrong",
        "時刻の順番が合わないか、先の時刻です。",
        "The times are out of order, or lie in the future.");

    public static Refusal StepUnknown { get; } = new(
        "call-step-unknown", "呼び出し順にその段階はありません。", "The chain has no such step.");

    public static Refusal OrderUnknown { get; } = new(
        "call-order-unknown", "その指示は見つかりません。", "There is no such order.", RefusalKind.Unknown);

    public static Refusal AlreadyDone { get; } = new(
        "call-already-done", "すでに済んでいます。", "This has been done already.", RefusalKind.Conflict);
}
