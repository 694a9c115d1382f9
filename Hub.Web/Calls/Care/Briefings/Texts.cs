using static Hub.Web.Layout.Language;

namespace Hub.Web.Calls.Care.Briefings;

/// <summary>Words of the briefing before a visit.</summary>
internal static class Texts
{
    public static string Title => Say("往診前の確認", "Briefing");
    public static string NoDoctor => Say("主治医の登録がありません", "No primary doctor is listed");
    public static string First => Say("はじめに確かめること", "First of all");
    public static string KeyPerson => Say("電話する相手", "Whom to call");
    public static string Request => Say("今回の依頼", "The request");
    public static string Facts => Say("サマリー", "Summary");
    public static string LastReports => Say("これまでの依頼の報告(直近3件)", "The last three reports of calls");
    public static string NoReports => Say("これまでに依頼の報告はありません", "No call was reported before");
    public static string Entries => Say("タイムラインの最新の投稿", "The last of the timeline");
    public static string NoEntries => Say("投稿はありません", "There are no entries");
    public static string ToPatient => Say("患者ページ", "The patient's page");
    public static string ToReport => Say("報告を書く", "Write the report");
    public static string Callback => Say("折り返し", "Call back");
    public static string NotEnrolled => Say("この患者さんは、夜間・休日のバックアップに登録されていません",
        "This patient is not enrolled for backup");
    public static string NotEnrolledText => Say(
        "引き受けた方は、理由を書けば緊急に記録を開けます。開いたことと理由は、担当チームの全員に見えます。",
        "Whoever has the call may open the record in an emergency. The whole team sees that, and the reason.");
    public static string Reason => Say("開く理由", "Why it must be opened");
    public static string Open => Say("緊急に記録を開く", "Open in an emergency");
    public static string NoPatient => Say(
        "名簿にない方の依頼です。サマリーはありません。", "The person is on no list: there is no summary.");

    public static string Promised(string words) => Say($"約束: {words}", $"Promised: {words}");
}
