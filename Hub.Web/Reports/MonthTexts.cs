using System.Globalization;
using Hub.Contracts.Calls;
using Hub.Contracts.Districts;
using Hub.Contracts.Reports;
using Hub.Contracts.Rotas;
using static Hub.Web.Layout.Language;

namespace Hub.Web.Reports;

/// <summary>Words of the monthly figures.</summary>
internal static class MonthTexts
{
    public static string Monthly => Say("月報", "Monthly report");
    public static string MonthlyOf(string month) => Say($"月報 {month}", $"Monthly report {month}");
    public static string Month(DateOnly month) => month.ToString(
        Say("yyyy年M月", "MMMM yyyy"), CultureInfo.GetCultureInfo(Current));
    public static string WholeDistrict => Say("地区全体", "Whole district");
    public static string Earlier => Say("前の月", "The month before");
    public static string LaterMonth => Say("次の月", "The next month");
    public static string Running => Say("途中の月です", "This month is not over");
    public static string RunningText => Say("今日までの分を数えています。", "Counted up to now.");
    public static string HowCounted => Say(
        "受付の日時で数えます。再度の連絡や再開があっても依頼は1件です。機関は、受付時の主治医の機関です。"
        + "往診は、依頼を受けて医師が患者宅に着いたものです。そのあと入院・看取りとなっても往診1件と数え、"
        + "対応の表では入院・看取りに入ります。訪問診療は含みません。",
        "Counted by the time of receipt; a call that is joined or reopened is one. The institution is that of the "
        + "primary doctor at the time of receipt. House calls are emergency visits by a doctor that came of calls, "
        + "never scheduled ones; also where the patient was then sent to hospital or had died, which the table of "
        + "what was done counts as such.");
    public static string HolidaysUnknown(string year) => Say(
        $"{year}年の祝日が登録されていません", $"The holidays of {year} are not listed");
    public static string HolidaysUnknownText => Say(
        "時間帯の区分が違うことがあります。", "Bands of the fee may be wrong.");
    public static string AllCalls => Say("受付した依頼", "Calls received");
    public static string HouseCalls => Say("往診", "House calls");
    public static string Deaths => Say("在宅看取り", "Deaths at home");
    public static string AtOnce => Say("最初の呼出で応答", "Answered at the first step");
    public static string Through => Say("呼出を一巡", "Went through the chain");
    public static string TakenForOthers => Say("他機関のための対応(協力金)", "Taken for others (paid cover)");
    public static string Share(string percent) => Say($"{percent}%", $"{percent} %");
    public static string ByHour => Say("時刻別の受付", "By hour of receipt");
    public static string ByWeekday => Say("曜日別の受付", "By day of the week");
    public static string TwelveMonths => Say("12か月の推移", "Twelve months");
    public static string BarsTell(string most, string count) =>
        Say($"最も多いのは {most}({count}件)。", $"The most: {most} ({count}).");
    public static string NothingToTell => Say("依頼はありません。", "No calls.");
    public static string LinesTell(string calls, string visits, string deaths) => Say(
        $"合計で依頼 {calls}件、往診 {visits}件、看取り {deaths}件。",
        $"In all {calls} calls, {visits} house calls, {deaths} deaths at home.");
    public static string AsTable => Say("表で見る", "As a table");
    public static string Count => Say("件数", "Count");
    public static string ShareTitle => Say("割合", "Share");
    public static string Waiting => Say("待ち時間", "Waiting");
    public static string ToAnswer => Say("受付から応答まで", "From receipt to the answer");
    public static string ToArrive => Say("受付から到着まで", "From receipt to the arrival");
    public static string Median => Say("中央値", "Median");
    public static string P90 => Say("90%がこの時間内", "Nine of ten within");
    public static string Longest => Say("最長", "Longest");
    public static string Minutes(long minutes) => minutes < 60
        ? Say($"{minutes}分", $"{minutes} min")
        : Say($"{minutes / 60}時間{minutes % 60}分", $"{minutes / 60} h {minutes % 60} min");
    public static string ByInstitution => Say("機関別", "By institution");
    public static string Thresholds => Say("機能強化の実績(12か月)", "Enhanced home care (twelve months)");
    public static string ThresholdsHint => Say(
        "目安: 自院は緊急の往診4件・看取り2件、連携グループは10件・4件。届出の要件は通知で確かめてください。",
        "Thresholds: 4 emergency house calls and 2 deaths at home of one's own, 10 and 4 of the group. "
        + "Check the official notice before filing.");
    public static string Short(int missing) => Say($"あと{missing}件", $"{missing} short");
    public static string Reached => Say("達成", "reached");
    public static string Groups => Say("連携グループ", "Linked groups");
    public static string NoGroups => Say("連携グループはまだありません。", "No groups yet.");
    public static string TakenHint => Say(
        "期間内に受け付け、ほかの機関の患者さんのために引き受けた依頼です。",
        "Calls received in these days that were taken for patients of other institutions.");
    public static string NoPrimary => Say("主治医なし", "No primary doctor");
    public static string Records => Say("数えた依頼", "The calls behind it");
    public static string RecordsOf(string month) => Say($"{month}の依頼", $"Calls of {month}");
    public static string RecordsOfYear(string month) =>
        Say($"{month}までの12か月の依頼", $"Calls of twelve months to {month}");
    public static string CountOf(string count) => Say($"{count}件", $"{count} calls");
    public static string Nothing => Say("あてはまる依頼はありません", "No such calls");
    public static string NothingText => Say("月や区分を選び直してください。", "Choose another month or figure.");
    public static string Band => Say("時間帯", "Fee band");
    public static string Home => Say("主治医の機関", "Primary doctor's institution");
    public static string Figure => Say("区分", "By");
    public static string Key => Say("内訳", "Part");
    public static string GroupName => Say("グループの名前", "Name of the group");
    public static string Members => Say("参加する機関", "Members");
    public static string NewGroup => Say("グループを加える", "Add a group");
    public static string Change => Say("変更する", "Change");
    public static string EndGroup => Say("グループを解く", "End the group");
    public static string GroupsSaved => Say("連携グループを保存しました。", "The groups are saved.");
    public static string GroupsHint => Say(
        "連携する診療所・病院をまとめると、12か月の実績を合計で数えます。一つの機関が入れるグループは一つです。",
        "Linked clinics and hospitals are counted together over twelve months. Each is in one group at most.");

    public static string Title(CallFigure figure) => figure switch
    {
        CallFigure.Hour => ByHour,
        CallFigure.Weekday => ByWeekday,
        CallFigure.Source => Texts.Caller,
        CallFigure.Kind => Say("呼出の種類", "Whose chain"),
        CallFigure.Sorting => Say("振り分け", "Sorting"),
        CallFigure.Band => Say("時間帯(往診は到着、ほかは受付)", "Fee band (arrival of a visit, else receipt)"),
        CallFigure.VisitBand => Say("往診の時間帯", "Fee band of house calls"),
        CallFigure.Visit => Say("医師の往診", "House calls by doctors"),
        CallFigure.Outcome => Texts.Care,
        CallFigure.Way => Say("つないだ・保留", "Passed or held"),
        CallFigure.Answer => Say("応答", "Answer"),
        CallFigure.Chain => Say("呼出の一巡", "The chain"),
        CallFigure.Home => Home,
        _ => TakenForOthers,
    };

    public static string Of(CallFigure figure, string key, IReadOnlyList<InstitutionView> places) => figure switch
    {
        CallFigure.Hour => Say($"{key}時", $"{key}:00"),
        CallFigure.Weekday => Enum.TryParse<DayOfWeek>(key, out var day) ? Weekday(day) : key,
        CallFigure.Source => Enum.TryParse<CallSource>(key, out var source) ? Web.Calls.Texts.Of(source) : key,
        CallFigure.Kind => Enum.TryParse<CallKind>(key, out var kind) ? Web.Calls.Texts.Of(kind) : key,
        CallFigure.Sorting => Enum.TryParse<CallSorting>(key, out var sorting) ? Web.Calls.Texts.Of(sorting) : key,
        CallFigure.Band or CallFigure.VisitBand when Enum.TryParse<FeeBand>(key, out var band) => Of(band),
        CallFigure.Visit when key is FigureKeys.HouseCall => HouseCalls,
        CallFigure.VisitBand or CallFigure.Visit => Say("往診なし", "No house call"),
        CallFigure.Outcome when Enum.TryParse<CareForm>(key, out var care) => Web.Calls.Texts.Of(care),
        CallFigure.Home or CallFigure.Taken when Guid.TryParse(key, out var id) =>
            places.FirstOrDefault(place => place.Id.Value == id)?.Details.Name ?? "—",
        CallFigure.Home => NoPrimary,
        _ => OfKey(figure, key),
    };

    public static string Of(FeeBand band) => band switch
    {
        FeeBand.Midnight => Say("深夜", "Midnight"),
        FeeBand.NightOrHoliday => Say("夜間・休日", "Night, holiday"),
        _ => Say("それ以外", "Other hours"),
    };

    private static string Weekday(DayOfWeek day) =>
        CultureInfo.GetCultureInfo(Current).DateTimeFormat.GetDayName(day);

    private static string OfKey(CallFigure figure, string key) => (figure, key) switch
    {
        (_, FigureKeys.Withdrawn) => Say("取り下げ", "Withdrawn"),
        (_, FigureKeys.Held) => Say("翌診療日まで保留", "Held for a working day"),
        (_, FigureKeys.Open) => Say("対応中", "Under way"),
        (_, FigureKeys.Passed) => Say("つないだ", "Passed on"),
        (_, FigureKeys.First) => Say("最初の呼出で応答", "At the first step"),
        (_, FigureKeys.Later) => Say("次以降の呼出・手渡しで応答", "At a later step or by hand"),
        (_, FigureKeys.Through) => Through,
        (CallFigure.Chain, FigureKeys.Other) => Say("途中で応答・終了", "Answered or ended before"),
        (CallFigure.Answer, FigureKeys.None) => Say("応答なし", "No answer"),
        (CallFigure.Taken, FigureKeys.Own) => Say("主治医の機関が対応", "Taken by the own institution"),
        (CallFigure.Taken, FigureKeys.Other) => Say("看護・その他の対応", "Nurses' and others' work"),
        (CallFigure.Taken, FigureKeys.None) => Say("対応者なし", "Nobody"),
        _ => key,
    };
}
