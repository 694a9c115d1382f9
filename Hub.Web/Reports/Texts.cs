using static Hub.Web.Layout.Language;

namespace Hub.Web.Reports;

/// <summary>Words of the daily reports and of the pages of reports.</summary>
internal static class Texts
{
    public static string Reports => Say("報告", "Reports");
    public static string Daily => Say("日報", "Daily report");
    public static string DailyOf(string day) => Say($"日報 {day}", $"Daily report {day}");
    public static string Period(string from, string to) => Say($"{from} – {to}", $"{from} – {to}");
    public static string NotYet => Say("まだ", "not yet");
    public static string NotYetTitle(string time) => Say($"まだ途中です({time} に確定)", $"Not complete until {time}");
    public static string NotYetText => Say("いま分かっている分を表示しています。", "This is what is known so far.");
    public static string Day => Say("日", "Day");
    public static string Institution => Say("機関", "Institution");
    public static string Calls => Say("依頼", "Calls");
    public static string OpenCount(int count) => Say($"対応中 {count}件", $"{count} under way");
    public static string UnreadCount(int count) => Say($"未確認 {count}件", $"{count} not read");
    public static string AllRead => Say("確認済み", "All read");
    public static string State => Say("状態", "State");
    public static string NoReports => Say("この2週間の日報はありません", "No daily reports in two weeks");
    public static string NoReportsText => Say(
        "依頼を受けると、翌朝の日報に並びます。", "A call that is received stands in the next morning's report.");
    public static string NoCalls => Say("この間の依頼はありません", "No calls in this time");
    public static string NoCallsText => Say("夜間・休日の依頼はありませんでした。", "Nobody asked for help.");
    public static string Earlier => Say("前の日", "The day before");
    public static string LaterDay => Say("次の日", "The next day");
    public static string Back => Say("報告の一覧", "All reports");
    public static string TimeTitle => Say("日報の時刻", "Time of the daily report");
    public static string TimeHint => Say(
        "8:30〜9:30。変更は翌日の日報から効きます。", "8:30 to 9:30. A change holds from the next day on.");
    public static string TimeSaved => Say("日報の時刻を変えました。", "The time of the report is set.");
    public static string Unreadable => Say(
        "入力が読み取れません。もう一度選んでください。", "This cannot be read. Choose again.");
    public static string OpenToRead => Say("開いて確認する", "Open and acknowledge");
    public static string OpenCall => Say("依頼を開く", "Open the call");
    public static string Workbook => Say("Excelで保存", "Save as Excel");
    public static string Csv => Say("CSVで保存", "Save as CSV");
    public static string WithoutText => Say(
        "患者の内容は、関わりのある方だけに表示されます。",
        "The patient's text is shown to those who have to do with the patient.");
    public static string StepsOf(int count) => Say($"経過({count}件)", $"What happened ({count})");
    public static string MustDecide => Say("要判断", "Decide");
    public static string Received => Say("受付", "Received");
    public static string Answered => Say("応答", "Answered");
    public static string Arrived => Say("到着", "Arrived");
    public static string Finished => Say("終了", "Left");
    public static string ReportedAt => Say("報告", "Reported");
    public static string Complaint => Say("主訴", "Complaint");
    public static string Caller => Say("連絡者", "Caller");
    public static string Taker => Say("対応者", "Who took it");
    public static string Care => Say("対応", "Done");
    public static string Findings => Say("所見", "Findings");
    public static string Treatment => Say("処置・指示", "Treatment");
    public static string Drugs => Say("薬剤・材料", "Drugs and supplies");
    public static string DiedAt => Say("死亡時刻", "Time of death");
    public static string TransferredTo => Say("搬送先", "Taken to");
    public static string Family => Say("家族の様子", "The family");
    public static string Decision => Say("決めたこと", "Decided");
    public static string Promises => Say("家族への約束", "Promised to the family");
    public static string SharedData => Say("使った共有情報", "Shared data used");
    public static string WithoutVisit => Say("往診しなかった理由", "Why no visit was made");
    public static string FollowUp => Say("フォロー", "Follow-up");
    public static string FollowUpBy(string who, string day) => Say($"{who}・{day}まで", $"{who}, by {day}");
    public static string ReadBy(string who) => Say($"{who} が確認", $"read by {who}");
    public static string Read => Say("確認済み", "Read");
    public static string NotVisible => Say("報告を表示できません", "This report cannot be shown");
}
