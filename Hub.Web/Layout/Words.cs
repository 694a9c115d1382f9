using static Hub.Web.Layout.Language;

namespace Hub.Web.Layout;

/// <summary>Words of the page frame and of parts that every feature uses.</summary>
internal static class Words
{
    public static string Hub => "RegionHub";
    public static string SkipToContent => Say("本文へ移動", "Skip to content");
    public static string MainNavigation => Say("主なページ", "Main pages");
    public static string Home => Say("ホーム", "Home");
    public static string FindPatient => Say("患者検索", "Patients");
    public static string Registry => Say("名簿", "Registry");
    public static string Import => Say("取り込み", "Import");
    public static string Accounts => Say("アカウント", "Accounts");
    public static string Duty => Say("当番", "On duty");
    public static string Calls => Say("依頼", "Requests");
    public static string Away => Say("不在と副主治医", "Absences and covers");
    public static string Reports => Say("日報・月報", "Reports");
    public static string Morning => Say("朝の一覧", "Morning list");
    public static string Handovers => Say("患者さんの申し送り", "Handovers of patients");
    public static string Overdue => Say("確認されていない報告", "Reports that nobody has read");
    public static string Menu => Say("メニュー", "Menu");
    public static string SignIn => Say("サインイン", "Sign in");
    public static string SignOut => Say("サインアウト", "Sign out");
    public static string MyAccount => Say("自分のアカウント", "My account");
    public static string Reach => Say("連絡方法", "How to reach me");
    public static string Styleguide => Say("部品の見本", "Style guide");
    public static string LanguageSwitch => Say("表示言語", "Language");
    public static string InJapanese => "日本語";
    public static string InEnglish => "English";
    public static string OfflineTitle => Say("オフラインです", "You are offline");
    public static string OfflineText => Say(
        "電波が戻ると自動でつながります。書いた文章はこの端末に保存されています。",
        "The hub connects again by itself. What you have written is kept on this device.");
    public static string OfflinePageText => Say(
        "通信できないため、この画面を開けません。電波の良い場所でもう一度お試しください。未送信の文章はこの端末に保存されています。",
        "This page cannot be opened without a connection. Try again where the signal is better. "
        + "Unsent text is kept on this device.");
    public static string TryAgain => Say("もう一度開く", "Try again");
    public static string Close => Say("閉じる", "Close");
    public static string Cancel => Say("やめる", "Cancel");
    public static string Continue => Say("続ける", "Continue");
    public static string Save => Say("保存する", "Save");
    public static string Back => Say("戻る", "Back");
    public static string Print => Say("印刷する", "Print");
    public static string Confirm => Say("確認", "Please confirm");
    public static string Required => Say("必須", "required");
    public static string Unread => Say("未読", "unread");
    public static string SignOutAsks => Say(
        "サインアウトすると、この端末に保存した下書きと未送信の文章は消えます。",
        "Signing out removes drafts and unsent text from this device.");
    public static string DraftBack => Say("前回の入力の続きです。", "This goes on from what you typed before.");
    public static string DraftKept => Say("この端末にだけ保存:", "Kept on this device only:");
    public static string DraftDiscard => Say("入力を捨てる", "Discard what I typed");
    public static string DraftDiscarded => Say("入力を捨てました。", "What you typed is discarded.");
    public static string DraftUndo => Say("元に戻す", "Undo");
    public static string DraftAside => Say(
        "前に入力した内容が残っています。そのあとに元の内容が変わったため、入れていません。",
        "What you typed before is still here. It was not put in, because the form has changed since.");
    public static string DraftUse => Say("前の入力を入れる", "Put it in");
    public static string NotDone => Say("できませんでした", "That did not work");
    public static string OldFact => Say("古い情報", "old");

    public static string UnreadIn(int count, string title) => count > 0 ? $"({count}) {title}" : title;
    public static string ConfirmedOn(string day) => Say($"{day} 確認", $"confirmed {day}");
    public static string InsteadOf(string name) => Say($"{name}の代わりに", $"standing in for {name}");
    public static string At(string place) => Say($"({place})", $"({place})");
}
