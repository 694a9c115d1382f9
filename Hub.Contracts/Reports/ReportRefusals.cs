namespace Hub.Contracts.Reports;

/// <summary>Every 'no' about reports and their settings.</summary>
public static class ReportRefusals
{
    /// <summary>There is none, or it is another institution's: the answer does not tell which.</summary>
    public static Refusal NotVisible { get; } = new(
        "report-not-visible",
        "この報告は見つからないか、あなたには表示できません。",
        "There is no such report, or it is not yours to see.",
        RefusalKind.Unknown);

    public static Refusal TimeWrong { get; } = new(
        "report-time-wrong",
        "日報の時刻は 8:30 から 9:30 の間で選んでください。",
        "Choose a time between 8:30 and 9:30 for the daily report.");

    public static Refusal TimeNotYours { get; } = new(
        "report-time-not-yours",
        "日報の時刻を決められるのは、その機関の医師と事務局です。",
        "The doctors of the institution and the secretariat choose the time of its report.",
        RefusalKind.Forbidden);

    public static Refusal InstitutionUnknown { get; } = new(
        "report-institution-unknown",
        "この機関は地区の名簿にありません。",
        "The district lists no such institution.",
        RefusalKind.Unknown);

    /// <summary>Details name the field.</summary>
    public static Refusal GroupWrong { get; } = new(
        "care-group-wrong",
        "連携グループには名前(100文字まで)と、診療所・病院を2か所以上選んでください。",
        "A group needs a name (up to 100 characters) and at least two clinics or hospitals.");

    public static Refusal GroupMemberTaken { get; } = new(
        "care-group-member-taken",
        "選んだ機関はもう別の連携グループに入っています。先にそちらから外してください。",
        "One of these is in another group already. Take it out there first.",
        RefusalKind.Conflict);

    public static Refusal GroupUnknown { get; } = new(
        "care-group-unknown",
        "この連携グループは見つかりません。",
        "There is no such group.",
        RefusalKind.Unknown);

    /// <summary>A month or a day that there is not, or one that has not begun.</summary>
    public static Refusal DayWrong { get; } = new(
        "report-day-wrong",
        "この日・月の報告はありません。",
        "There is no report of that day or month.",
        RefusalKind.Unknown);
}
