namespace Hub.Contracts.Practitioners;

/// <summary>Every 'no' about a practitioner's own record.</summary>
public static class PractitionerRefusals
{
    public static Refusal Unknown { get; } = new(
        "practitioner-unknown",
        "この職員は登録されていません。",
        "There is no such practitioner.",
        RefusalKind.Unknown);

    /// <summary>Details name the fields.</summary>
    public static Refusal Incomplete { get; } = new(
        "practitioner-incomplete",
        "職員のコード・氏名・フリガナを入力してください。",
        "A practitioner needs a code, a name and its kana.");

    /// <summary>Identities follow from codes: the import alone may make them.</summary>
    public static Refusal ByImportOnly { get; } = new(
        "practitioner-by-import-only",
        "登録と退職は名簿の取り込みで行ってください。",
        "Practitioners are listed and leave by the import of lists.",
        RefusalKind.Forbidden);

    public static Refusal CodeFixed { get; } = new(
        "practitioner-code-fixed",
        "職員コードは後から変えられません。",
        "A practitioner's code cannot be changed.",
        RefusalKind.Conflict);

    public static Refusal InstitutionUnknown { get; } = new(
        "institution-unknown",
        "この機関は登録されていません。先に機関を登録してください。",
        "There is no such institution. List the institution first.");
}

/// <summary>Every 'no' about an absence and those who are asked to cover it.</summary>
public static class AwayRefusals
{
    public static Refusal NotYours { get; } = new(
        "away-not-yours",
        "不在を登録・変更できるのは、本人と事務局です。",
        "Only they themselves and the secretariat report and change an absence.",
        RefusalKind.Forbidden);

    public static Refusal NotAsked { get; } = new(
        "cover-not-asked",
        "この依頼はあなた宛てではありません。",
        "You are not the one who was asked.",
        RefusalKind.Forbidden);

    public static Refusal Unknown { get; } = new(
        "away-unknown", "この不在または依頼は見つかりません。", "There is no such absence or ask.", RefusalKind.Unknown);

    public static Refusal PeriodWrong { get; } = new(
        "away-period-wrong",
        "終わりを始まりより後、いまより先にしてください(366日まで)。",
        "It must end after it begins and after now, and last at most 366 days.");

    public static Refusal PatientsWrong { get; } = new(
        "away-patients-wrong",
        "患者を1〜500人選ぶか、「全員」にしてください。",
        "Choose 1 to 500 patients, or all of them.");

    public static Refusal Overlaps { get; } = new(
        "away-overlaps",
        "同じ患者について、その時間の不在がもう登録されています。",
        "An absence of these hours is known already for the same patients.",
        RefusalKind.Conflict);

    public static Refusal IdTaken { get; } = new(
        "away-id-taken",
        "同じ番号の別の登録があります。画面を開き直してください。",
        "Something else has this id. Open the page again.",
        RefusalKind.Conflict);

    public static Refusal Over { get; } = new(
        "away-over", "この不在はもう終わっています。", "This absence is over.", RefusalKind.Conflict);

    public static Refusal OutsideAway { get; } = new(
        "cover-outside-away", "不在の時間の中で依頼してください。", "Ask for hours of the absence.");

    public static Refusal AskedUnknown { get; } = new(
        "cover-asked-unknown",
        "依頼先が名簿にないか、本人です。別の人を選んでください。",
        "Whoever is asked is on no list, or is the absent one. Choose somebody else.");

    public static Refusal AskedAway { get; } = new(
        "cover-asked-away",
        "依頼先もその時間は不在です。別の人を選んでください。",
        "They are away themselves in these hours. Choose somebody else.",
        RefusalKind.Conflict);

    public static Refusal Taken { get; } = new(
        "cover-taken",
        "この時間は、他の人がもう引き受けています。",
        "Somebody else has taken these hours already.",
        RefusalKind.Conflict);

    public static Refusal Settled { get; } = new(
        "cover-settled", "この依頼はもう終わっています。", "This ask is settled already.", RefusalKind.Conflict);
}
