using Hub.Contracts.Districts;
using static Hub.Web.Layout.Language;

namespace Hub.Web.Setup;

/// <summary>Words of the first hour.</summary>
internal static class Texts
{
    public static string Title => Say("RegionHub をはじめる", "Start RegionHub");
    public static string Lead => Say(
        "このハブにはまだ地区がありません。どちらかを選んでください。", "This hub has no district yet. Choose one of the two.");
    public static string Sample => Say("見本の地区で試す", "Try the sample district");
    public static string SampleText => Say(
        "約30の機関、70人の職種、400人の患者と数週間分の投稿を読み込みます。登場する人物はすべて架空です。",
        "Loads about 30 institutions, 70 practitioners, 400 patients and some weeks of posts. Nobody in it is real.");
    public static string LoadSample => Say("見本を読み込む", "Load the sample");
    public static string Own => Say("自分の地区を作る", "Set up a district");
    public static string District => Say("地区", "District");
    public static string DistrictName => Say("地区の名称", "Name of the district");
    public static string DistrictNameHint => Say("例 若葉台地区医師会", "For example: Wakabadai Medical Association");
    public static string Zone => Say("時刻帯", "Time zone");
    public static string ZoneHint => Say("通常は Asia/Tokyo のままにします", "IANA name, e.g. Asia/Tokyo");
    public static string ZoneUnknown => Say("この時刻帯は見つかりません。例 Asia/Tokyo", "There is no such time zone. Try Asia/Tokyo");
    public static string FirstPerson => Say("最初の事務局担当者", "First person of the secretariat");
    public static string Name => Say("氏名", "Name");
    public static string NameHint => Say("姓と名の間に空白", "Family name first, with a space between");
    public static string Kana => Say("ふりがな", "Kana");
    public static string StaffCode => Say("職員コード(サインインに使います)", "Staff code (to sign in)");
    public static string StaffCodeHint => Say("英数字。例 S001", "Letters and digits, e.g. S001");
    public static string StaffCodeWrong => Say("英数字とハイフンで入力してください。", "Use letters, digits and hyphens.");
    public static string Missing => Say("入力してください。", "Please fill this in.");
    public static string Create => Say("この内容ではじめる", "Start with this");
    public static string NotDone => Say("はじめられませんでした", "That did not work");
    public static string AccountNotMade => Say(
        "アカウントを作れませんでした。もう一度お試しください。", "The account could not be made. Please try again.");
    public static string LoadingTitle => Say("見本を読み込んでいます", "Loading the sample district");
    public static string LoadingText => Say(
        "この画面は自動で更新されます。閉じても読み込みは続きます。",
        "This page renews itself. The loading goes on if you close it.");
    public static string LoadingFailed => Say("読み込みが途中で止まりました", "The loading stopped");
    public static string LoadingFailedText => Say(
        "記録を確かめ、データのフォルダーを空にしてからもう一度起動してください。",
        "Look at the log, empty the data folder and start again.");

    public static string Step(SampleStep step) => step switch
    {
        SampleStep.Institutions => Say("機関", "Institutions"),
        SampleStep.Practitioners => Say("職員", "Practitioners"),
        SampleStep.Patients => Say("患者", "Patients"),
        SampleStep.Posts => Say("投稿", "Posts"),
        SampleStep.Accounts => Say("アカウント", "Accounts"),
        _ => step.ToString(),
    };

    public static string Progress(SampleStep step, int done, int total) => $"{Step(step)} {done} / {total}";
}
