namespace Hub.Contracts.Patients;

/// <summary>Every 'no' about backup, departures and the family's sheet.</summary>
public static class EnrolmentRefusals
{
    public static Refusal PrimaryEnrols { get; } = new(
        "primary-doctor-enrols",
        "バックアップの登録ができるのは主治医だけです。",
        "Only the primary doctor enrols a patient for backup.",
        RefusalKind.Forbidden);

    public static Refusal CoreMembersOnly { get; } = new(
        "core-members-only",
        "これができるのは、主治医・副主治医・訪問看護ステーションの看護師です。",
        "This is for the primary doctor, the sub-primary doctor and the station's nurses.",
        RefusalKind.Forbidden);

    public static Refusal PrimaryOrOffice { get; } = new(
        "primary-doctor-or-office",
        "在宅療養の終了と再開を記録できるのは、主治医と事務局です。",
        "The primary doctor and the secretariat record that a patient has left or returned.",
        RefusalKind.Forbidden);

    public static Refusal AlreadyEnrolled { get; } = new(
        "already-enrolled",
        "すでに登録があります。変更するときは、いまの登録を終了してから登録し直してください。",
        "The patient is enrolled already. End that enrolment first, then enrol anew.",
        RefusalKind.Conflict);

    public static Refusal NotEnrolled { get; } = new(
        "not-enrolled", "バックアップの登録がありません。", "The patient is not enrolled for backup.");

    /// <summary>Details name what is missing.</summary>
    public static Refusal ConsentMissing { get; } = new(
        "consent-missing",
        "同意した人・続柄・方法を入力してください。",
        "Say who consented, how they are related and how it was given.");

    public static Refusal ConsentInFuture { get; } = new(
        "consent-in-future", "同意日が今日より後になっています。", "The consent lies in the future.");

    public static Refusal BeforeConsent { get; } = new(
        "enrolment-before-consent",
        "開始日は同意日より前にできません。",
        "The enrolment cannot begin before the consent.");

    public static Refusal ScopeEmpty { get; } = new(
        "enrolment-scope-empty",
        "見られる当番または医療機関を、ひとつ以上選んでください。",
        "Choose at least one rota or institution that may see.");

    public static Refusal ScopeUnknown { get; } = new(
        "enrolment-scope-unknown",
        "選んだ当番または医療機関が名簿にありません。",
        "A rota or institution that was chosen is not on the lists.");

    public static Refusal UntilBeforeFrom { get; } = new(
        "enrolment-until-before-from", "終了日が開始日より前です。", "The last day lies before the first.");

    public static Refusal AlreadyOver { get; } = new(
        "enrolment-over", "終了日が過ぎています。", "The last day has passed.");

    public static Refusal DayOutOfRange { get; } = new(
        "enrolment-day-out-of-range", "日付を確かめてください。", "Look at the date again.");

    public static Refusal TextTooLong { get; } = new(
        "enrolment-text-too-long", "文章が長すぎます(1,000文字まで)。", "The text is too long (at most 1,000 characters).");

    public static Refusal ReasonMissing { get; } = new(
        "enrolment-reason-missing", "終了の理由を入力してください。", "Say why the enrolment ends.");

    public static Refusal Departed { get; } = new(
        "patient-departed",
        "在宅療養が終了しているため、登録できません。",
        "The patient has left home care and cannot be enrolled.");

    public static Refusal AlreadyDeparted { get; } = new(
        "already-departed",
        "在宅療養の終了はすでに記録されています。違うときは「在宅に戻す」を先に記録してください。",
        "It is recorded already that the patient left. If that is wrong, record the return first.",
        RefusalKind.Conflict);

    public static Refusal NotDeparted { get; } = new(
        "not-departed", "在宅療養の終了は記録されていません。", "It is not recorded that the patient left.");

    /// <summary>Details name the place, such as <c>days[2]</c>.</summary>
    public static Refusal NameNotOnRota { get; } = new(
        "family-sheet-name-not-on-rota",
        "登録した当番・医療機関にない名前は、説明書に書けません。",
        "The family sheet may only hold names that are on a rota or of an institution of the enrolment.");

    public static Refusal ReceiverMissing { get; } = new(
        "family-sheet-receiver-missing", "お渡しした相手を入力してください。", "Say who was given the sheet.");

    public static Refusal SheetTooLong { get; } = new(
        "family-sheet-too-long", "説明書の項目が多すぎます。", "The family sheet has too many lines.",
        RefusalKind.TooMuch);

    public static Refusal SheetDaysWrong { get; } = new(
        "family-sheet-days-wrong",
        "説明書の期間は、登録の期間のうち62日までです。",
        "A family sheet tells of at most 62 days, within those of the enrolment.");

    public static Refusal StandInNobody { get; } = new(
        "stand-in-nobody",
        "いま代わりを務めていないため、記録するものがありません。",
        "You do not see this patient in another's place now: there is nothing to write down.");
}
