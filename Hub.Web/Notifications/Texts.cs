using System.Globalization;
using Hub.Contracts.Notifications;
using static Hub.Web.Layout.Language;

namespace Hub.Web.Notifications;

/// <summary>Words of the page about how a person is reached.</summary>
internal static class Texts
{
    public static string Title => Say("連絡方法", "How to reach me");
    public static string Lead => Say(
        "応援の依頼が来たとき、どの順に知らせるかを決めます。誰かが引き受けるか依頼が終わると、残りは送りません。",
        "Decide in which order a request reaches you. Once somebody takes it or it ends, nothing more is sent.");
    public static string TitleOf(string name) => Say($"{name}さんの連絡方法", $"How to reach {name}");
    public static string Ways => Say("連絡方法", "Ways to reach");
    public static string BackToAccounts => Say("アカウント一覧へ", "Back to the accounts");
    public static string Order => Say("知らせる順番", "The order");
    public static string IsDefault => Say("初期設定のままです", "As it was set at first");
    public static string Channel => Say("方法", "By");
    public static string Delay => Say("いつ", "When");
    public static string Address => Say("宛先", "To");
    public static string AddressHint(string known) => known.Length > 0
        ? Say($"空欄なら名簿の {known}", $"Empty: {known}")
        : Say("名簿に登録がありません", "None on the list");
    public static string NotUsed => Say("(使わない)", "(not used)");
    public static string ByDevices(int count) => count > 0
        ? Say($"登録した端末 {count}台", count == 1 ? "1 device" : $"{count} devices")
        : Say("端末が未登録です", "No device yet");
    public static string OpenPage => Say("開いている画面", "Open pages");
    public static string Save => Say("保存する", "Save");
    public static string Saved => Say("保存しました", "Saved");
    public static string RowOf(int place) => Say($"{place}番目", $"Way {place}");
    public static string Quiet => Say("静かにする時間", "Quiet hours");
    public static string QuietText => Say(
        "この時間は、急ぎでないお知らせを待たせます。あなた宛ての応援の依頼は、いつでもすぐに知らせます。",
        "What is not urgent waits in these hours. A request to you always comes at once.");
    public static string UseQuiet => Say("静かにする時間を使う", "Use quiet hours");
    public static string From => Say("始まり", "From");
    public static string To => Say("終わり", "To");
    public static string Test => Say("テスト送信", "Test");
    public static string TestOne(string channel) => Say($"{channel}をテスト送信", $"Test {channel}");
    public static string TestAll => Say("すべてをテスト送信", "Test all");
    public static string TestText => Say(
        "保存した内容で実際に送り、結果をここに表示します。", "Really sends, as it is saved, and shows here what came of it.");
    public static string Tested => Say("テスト送信の結果", "What came of the test");
    public static string NothingTested => Say(
        "送る先がありません。開いている画面だけが知らせます。", "There was nothing to send to: only open pages tell you.");
    public static string Devices => Say("通知を受け取る端末", "Devices with notifications");
    public static string NoDevices => Say("まだ端末がありません", "No device yet");
    public static string NoDevicesText => Say(
        "端末を追加すると、画面を閉じていても依頼が届きます。患者さんの情報は通知に入りません。",
        "Add a device, and requests reach you with the page closed. Nothing about patients is in them.");
    public static string Device => Say("端末", "Device");
    public static string Since => Say("追加", "Added");
    public static string Remove => Say("外す", "Remove");
    public static string RemoveAsks(string name) => Say(
        $"「{name}」を外しますか。この端末には通知が届かなくなります。", $"Remove '{name}'? It gets no notifications any more.");
    public static string Removed => Say("端末を外しました", "The device was removed");
    public static string AddThis => Say("この端末を追加する", "Add this device");
    public static string AddNeedsScript => Say(
        "端末の追加には、JavaScript が使えるブラウザが必要です。", "Adding a device needs a browser with JavaScript.");
    public static string Unsupported => Say(
        "このブラウザは通知を受け取れません。iPhone・iPad では、共有メニューの「ホーム画面に追加」で RegionHub を入れてから、"
        + "そのアイコンで開いてください。",
        "This browser cannot take notifications. On iPhone and iPad add RegionHub to the home screen first, and open "
        + "it there.");
    public static string Denied => Say(
        "この端末では通知が拒否されています。ブラウザの設定で RegionHub の通知を許可してから、もう一度押してください。",
        "Notifications are refused on this device. Allow them in the browser's settings and press again.");
    public static string NotAdded => Say(
        "この端末を追加できませんでした。電波の良い場所で、もう一度お試しください。",
        "This device could not be added. Try again where the signal is better.");
    public static string NoMail => Say(
        "このハブではメールが設定されていません。", "E-mail is not set up on this hub.");
    public static string NoGateway => Say(
        "このハブでは SMS と電話が設定されていません。", "Text messages and calls are not set up on this hub.");
    public static string NotSetUp => Say("このハブでは未設定", "not set up on this hub");
    public static string OnlyPage => Say("連絡手段なし", "not reachable");
    public static string OnlyPageText => Say(
        "いまは、画面を開いているときしか依頼に気づけません。端末を追加してください。",
        "At present you notice a request only while a page is open. Add a device.");

    public static string Of(ReachChannel channel) => channel switch
    {
        ReachChannel.App => Say("アプリの画面", "Open page"),
        ReachChannel.Push => Say("端末への通知", "Notification"),
        ReachChannel.Email => Say("メール", "E-mail"),
        ReachChannel.Sms => Say("SMS", "Text message"),
        _ => Say("電話(自動)", "Call (spoken)"),
    };

    public static string After(int seconds) => seconds switch
    {
        <= 0 => Say("すぐに", "at once"),
        < 60 => Say($"{seconds}秒後", $"after {seconds} s"),
        _ when seconds % 60 == 0 => Say($"{seconds / 60}分後", $"after {seconds / 60} min"),
        _ => Say($"{seconds / 60}分{seconds % 60}秒後", $"after {seconds / 60} min {seconds % 60} s"),
    };

    /// <summary>What the code of a result means to a person.</summary>
    public static string Result(string code) => code switch
    {
        "ok" => Say("送信しました", "Sent"),
        "not-configured" => Say("このハブでは設定されていません", "Not set up on this hub"),
        "no-address" => Say("宛先がありません", "No address"),
        "paced" => Say("同じ番号へは1分に1回までです", "At most once a minute to one number"),
        "timeout" => Say("相手の応答がありません", "No answer in time"),
        "unreachable" => Say("相手につながりません", "It cannot be reached"),
        "device-gone" or "push-404" or "push-410" => Say(
            "この端末はもう通知を受け取りません", "This device takes no notifications any more"),
        "smtp-certificate" => Say(
            "メールサーバーの証明書を確認できません", "The mail server's certificate is not believed"),
        "smtp-550" or "smtp-551" or "smtp-553" => Say(
            $"宛先が受け付けられませんでした({code})", $"The address was refused ({code})"),
        _ => Say($"送信できませんでした({code})", $"Could not be sent ({code})"),
    };

    public static string Written(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
