using static Hub.Web.Layout.Language;

namespace Hub.Web.Errors;

/// <summary>What a person reads when something did not work.</summary>
internal static class Texts
{
    public static string NotFound => Say("このページはありません", "There is no such page");
    public static string NotFoundText => Say(
        "アドレスが違うか、見る権限がありません。ホームからお探しください。",
        "The address is wrong, or you may not see it. Start again from Home.");
    public static string Forbidden => Say("この画面は開けません", "You may not open this");
    public static string ForbiddenText => Say(
        "このアカウントには権限がありません。必要な場合は医師会の事務局へご連絡ください。",
        "Your account has no right to it. If you need it, call the association's office.");
    public static string TooMany => Say("少しお待ちください", "Please wait a moment");
    public static string TooManyText => Say(
        "短い時間に何度も送信されたため、受け付けを止めています。1分ほどたってからもう一度お試しください。",
        "Too many tries in a short time. Try again in about a minute.");
    public static string BadForm => Say("送信できませんでした", "It was not sent");
    public static string BadFormText => Say(
        "画面を開いてから時間がたったか、途中でサインアウトしています。前の画面に戻り、開き直してからもう一度送信してください。",
        "The page was open for too long, or you were signed out meanwhile. Go back, reload and send it again.");
    public static string Broken => Say("問題が起きました", "Something went wrong");
    public static string BrokenText => Say(
        "こちらの不具合です。送信した内容は保存されていない可能性があります。もう一度お試しになり、続く場合は番号を添えて事務局へご連絡ください。",
        "This is our fault. What you sent may not have been kept. Try once more; if it happens again, "
        + "tell the office this number.");
    public static string Unavailable => Say("いま保存できません", "The hub cannot save right now");
    public static string UnavailableText => Say(
        "何も書き込まれていません。しばらくしてからもう一度お試しください。",
        "Nothing was written. Try again in a while.");
    public static string Home => Say("ホームへ", "Go to Home");

    public static string Number(string trace) => Say($"番号 {trace}", $"Number {trace}");
}
