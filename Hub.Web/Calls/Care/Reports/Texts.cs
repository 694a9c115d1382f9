using static Hub.Web.Layout.Language;

namespace Hub.Web.Calls.Care.Reports;

/// <summary>Words of the report of a call.</summary>
internal static class Texts
{
    public static string Title => Say("報告", "Report");
    public static string Templates => Say("ひな形を入れる", "Put in a template");
    public static string TemplatesText => Say(
        "書いた内容は消えません。足りないところに足されます。", "What you wrote stays; the template is added below it.");
    public static string WhatWasDone => Say("対応", "What was done");
    public static string Times => Say("時刻", "Times");
    public static string TimesText => Say(
        "依頼の記録から入れてあります。0時を過ぎた時刻は翌日になります。",
        "Filled in from the request. A time after midnight counts as the next day.");
    public static string LeftAt => Say("出発", "Left");
    public static string ArrivedAt => Say("到着", "On site");
    public static string EndedAt => Say("終了", "Ended");
    public static string Findings => Say("所見", "Findings");
    public static string Treatment => Say("処置・指示", "Treatment and orders");
    public static string Drugs => Say("薬剤・材料", "Drugs and supplies");
    public static string DrugsText => Say("だれのものを使ったかも", "And whose they were");
    public static string DiedAt => Say("死亡確認の時刻", "Time of death");
    public static string TransferredTo => Say("搬送先", "Where to");
    public static string WithoutVisit => Say("往診しなかった理由", "Why no visit was made");
    public static string WithoutVisitText => Say(
        "往診の希望がありました。責任を持つ医師が理由を残します。", "A visit was wanted. The responsible doctor says why.");
    public static string Story => Say("ご家族・経緯", "The family, and how it went");
    public static string Family => Say("ご家族の様子・受け止め", "How the family took it");
    public static string Decision => Say("だれが、いつ、何を決めたか", "Who decided what, and when");
    public static string Promises => Say("ご家族への約束", "What the family was promised");
    public static string PromisesText => Say("主治医が朝に読みます。", "The primary doctor reads it in the morning.");
    public static string SharedData => Say("使った共有情報", "Shared data that were used");
    public static string SharedDataText => Say("サマリー、タイムライン、検査値など", "Summary, timeline, results …");
    public static string Yes => Say("はい", "Yes");
    public static string MustDecide => Say("主治医の判断が必要", "The primary doctor has to decide something");
    public static string Optional => Say("任意", "optional");
    public static string File => Say("主治医に報告する", "Send to the primary doctor");
    public static string FileAnew => Say("書き直して報告する", "Send it anew");
    public static string ChooseOne => Say("対応を一つ選んでください。", "Choose what was done.");
    public static string TimeUnreadable => Say("21:35 のように入れてください。", "Write it like 21:35.");
    public static string NotYours => Say("報告を書くのは引き受けた方です", "Whoever has the call writes the report");
    public static string NotYoursText => Say(
        "引き受けている方が変わったか、報告がもう確認されています。",
        "Somebody else has the call now, or the report has been read already.");
    public static string Text => Say("カルテに貼る文章", "Text for the chart");
    public static string TextText => Say(
        "そのままコピーして、どの電子カルテにも貼り付けられます。", "Copy it into any chart as it is.");
    public static string Copy => Say("コピーする", "Copy");
    public static string Copied => Say("コピーしました", "Copied");
    public static string Filed => Say(
        "報告しました。主治医の朝の一覧に入ります。", "Reported. It stands in the primary doctor's morning list.");
    public static string FiledAndRead => Say(
        "報告しました。主治医の確認も済んでいます。", "Reported. The primary doctor has read it already.");
    public static string Rewrite => Say("報告を書き直す", "Write the report anew");
    public static string NoReport => Say("報告はまだありません", "There is no report yet");
    public static string NoReportText => Say(
        "引き受けた方が報告すると、ここに文章が出ます。", "It stands here once whoever has the call has reported.");

    public static string Patient => Say("患者", "Patient");
    public static string Asked => Say("依頼", "Request");
    public static string Visitor => Say("対応した者", "Who went");
    public static string Primary => Say("主治医", "Primary doctor");
    public static string PrimaryClinic => Say("主治医の医療機関", "Primary doctor's clinic");
    public static string Band => Say("往診の時間帯", "Band of the visit");
    public static string BandOpen => Say("(祝日表がない年のため要確認)", "(no list of holidays for the year: please check)");
    public static string ReportedBy => Say("報告者", "Reported by");

    public static string For(string patient) => Say($"{patient} 様", patient);

    public static string Of(Hub.Contracts.Rotas.FeeBand band) => band switch
    {
        Hub.Contracts.Rotas.FeeBand.None => Say("時間内(加算なし)", "Daytime, no addition"),
        Hub.Contracts.Rotas.FeeBand.NightOrHoliday => Say("夜間・休日", "Night or holiday"),
        Hub.Contracts.Rotas.FeeBand.Midnight => Say("深夜", "Midnight"),
        _ => throw new ArgumentOutOfRangeException(nameof(band)),
    };
}
