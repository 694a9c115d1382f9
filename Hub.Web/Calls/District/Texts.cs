using System.Globalization;
using static Hub.Web.Layout.Language;

namespace Hub.Web.Calls.District;

/// <summary>Words of the district's page.</summary>
internal static class Texts
{
    public static string District => Say("地区の状況", "The district now");
    public static string NotYours => Say("事務局と受付の画面です", "This page is for the office and the desk");
    public static string NotYoursText => Say(
        "地区全体の依頼と当番は、事務局と受付だけが見られます。",
        "Requests and duties of the whole district are for the office and the desk.");
    public static string Open => Say("進行中の依頼", "Open requests");
    public static string NothingOpen => Say("進行中の依頼はありません", "No open requests");
    public static string NothingOpenText => Say(
        "依頼が入ると、番号と段階だけがここに出ます。患者さんの情報は出ません。",
        "A request shows here by its number and how far it is, without anything of a patient.");
    public static string Number => Say("番号", "Number");
    public static string State => Say("状態", "State");
    public static string Since => Say("受付", "Since");
    public static string Who => Say("呼出中・担当", "Rings, or has it");
    public static string Left => Say("残り", "Left");
    public static string Tonight => Say("今夜の対応", "Tonight");
    public static string TonightSince(string since) => Say($"{since} 以降", $"since {since}");
    public static string Answer => Say("応答まで", "To an answer");
    public static string Arrival => Say("到着まで", "To arrival");
    public static string Median => Say("中央値", "median");
    public static string Longest => Say("最長", "longest");
    public static string Count(int count) => Say($"{count}件", count == 1 ? "1 request" : $"{count} requests");
    public static string Nothing => "—";
    public static string Minutes(TimeSpan waited) => waited < TimeSpan.FromMinutes(1)
        ? Say("1分未満", "under a minute")
        : waited < TimeSpan.FromHours(1)
            ? Say($"{Whole(waited.TotalMinutes)}分", $"{Whole(waited.TotalMinutes)} min")
            : Say(
                $"{Whole(waited.TotalHours)}時間{waited.Minutes}分",
                $"{Whole(waited.TotalHours)} h {waited.Minutes} min");

    public static string Attention => Say("気をつけること", "What needs attention");
    public static string AllWell => Say("気になることはありません", "Nothing needs attention");
    public static string Unread(int count) => Say(
        $"正午までに読まれていない報告 {count}件",
        count == 1 ? "1 report was not read by noon" : $"{count} reports were not read by noon");
    public static string UnreadOf(string number, string reviewer) => reviewer is { Length: > 0 }
        ? Say($"{number}(確認する人 {reviewer})", $"{number}, to be read by {reviewer}")
        : Say($"{number}(確認する医師なし)", $"{number}, nobody to read it");
    public static string Unreachable(int count) => Say(
        $"当番中で、画面のほかに連絡手段がない人 {count}人",
        count == 1 ? "1 person on duty is reached by open pages only"
            : $"{count} people on duty are reached by open pages only");
    public static string Overdue(long count) => Say(
        $"知らせそびれている期限 {count}件", count == 1 ? "1 deadline is overdue" : $"{count} deadlines are overdue");
    public static string Wrong(long count) => Say(
        $"あってはならない状態 {count}件", $"What must never be, found {count} times");
    public static string AskOperator => Say(
        "運用の担当者に知らせてください。", "Tell whoever runs the hub.");
    public static string DeadlinesUnknown => Say(
        "期限の見張りの結果が分かりません。運用の担当者に知らせてください。",
        "Nobody knows whether deadlines are kept. Tell whoever runs the hub.");
    public static string Duty => Say("いまの当番", "On duty now");
    public static string Telephone => Say("電話の転送", "Calls put through");
    public static string Known => Say("登録のある番号", "a number on the list");
    public static string Unknown => Say("登録のない番号", "nobody's number");
    public static string Looks => Say("受付での照会(24時間)", "Looked up at the desk (24 hours)");
    public static string LooksOf(int patients, int looks) => Say(
        $"{patients}人・{looks}回", $"{patients} patients, {looks} times");

    private static string Whole(double figure) => Math.Floor(figure).ToString(CultureInfo.InvariantCulture);
}
