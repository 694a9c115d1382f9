namespace Hub.Contracts.Notifications;

/// <summary>Every 'no' about how a person is reached.</summary>
public static class ReachRefusals
{
    /// <summary>How many ways a plan has at most.</summary>
    public const int MostWays = 10;

    /// <summary>How long after the person was asked a way begins at the latest.</summary>
    public const int LongestDelaySeconds = 3600;

    /// <summary>How many devices a person has at most.</summary>
    public const int MostDevices = 10;

    public static Refusal NotYours { get; } = new(
        "reach-not-yours",
        "連絡方法を変えられるのは、本人と事務局です。",
        "Only they themselves and the secretariat change how a person is reached.",
        RefusalKind.Forbidden);

    public static Refusal NoWay { get; } = new(
        "reach-no-way", "連絡方法を1つ以上選んでください。", "Choose at least one way.");

    public static Refusal TooManyWays { get; } = new(
        "reach-too-many-ways",
        $"連絡方法は{MostWays}件までです。",
        $"There may be at most {MostWays} ways.");

    public static Refusal DelayWrong { get; } = new(
        "reach-delay-wrong",
        "待ち時間は0秒から1時間までにしてください。",
        "A way begins at once or within an hour.");

    public static Refusal NumberWrong { get; } = new(
        "reach-number-wrong",
        "電話番号を確かめてください。日本の番号(0から)か、+から始まる番号です。SMSには携帯電話の番号が必要です。",
        "Check the number: a Japanese one that begins with 0, or one that begins with +. "
        + "Text messages need a mobile phone.");

    public static Refusal AddressWrong { get; } = new(
        "reach-address-wrong", "メールアドレスを確かめてください。", "Check the e-mail address.");

    public static Refusal NeedsNoAddress { get; } = new(
        "reach-needs-no-address",
        "アプリと端末への通知には、宛先を入力しないでください。",
        "The page and devices have no address: leave it empty.");

    public static Refusal QuietWrong { get; } = new(
        "reach-quiet-wrong",
        "静かにする時間の始まりと終わりを、別の時刻にしてください。",
        "Quiet hours must begin and end at different times.");

    public static Refusal PlaceUnknown { get; } = new(
        "reach-place-unknown",
        "その連絡方法はもうありません。画面を開き直してください。",
        "There is no such way any more. Open the page again.",
        RefusalKind.Unknown);

    public static Refusal TestedJustNow { get; } = new(
        "reach-tested-just-now",
        "テスト送信は1分に3回までです。少し待ってからお試しください。",
        "You can try three times a minute. Wait a little.",
        RefusalKind.Conflict);
}

/// <summary>Every 'no' about a device that gets pushes.</summary>
public static class PushRefusals
{
    public static Refusal EndpointWrong { get; } = new(
        "push-endpoint-wrong",
        "この端末の通知先は使えません。別のブラウザでお試しください。",
        "The push address of this device cannot be used. Try another browser.");

    public static Refusal KeyWrong { get; } = new(
        "push-key-wrong",
        "この端末の鍵を読めません。ページを開き直して、もう一度追加してください。",
        "The key of this device cannot be read. Open the page again and add it once more.");

    public static Refusal TooManyDevices { get; } = new(
        "push-too-many-devices",
        $"端末は{ReachRefusals.MostDevices}台までです。使わない端末を外してください。",
        $"A person has at most {ReachRefusals.MostDevices} devices. Remove one first.",
        RefusalKind.Conflict);

    public static Refusal DeviceUnknown { get; } = new(
        "push-device-unknown", "この端末は登録されていません。", "There is no such device.", RefusalKind.Unknown);
}

/// <summary>Every 'no' to a gateway that tells an outcome.</summary>
public static class GatewayRefusals
{
    public static Refusal NotConfigured { get; } = new(
        "gateway-not-configured",
        "このハブには SMS・電話の中継が設定されていません。",
        "No gateway is set up on this hub.",
        RefusalKind.Unknown);

    public static Refusal Forged { get; } = new(
        "gateway-signature-wrong", "署名が正しくありません。", "The signature is wrong.", RefusalKind.Forbidden);

    public static Refusal Stale { get; } = new(
        "gateway-signature-stale",
        "署名の時刻が5分以上ずれています。",
        "The signature's time is more than five minutes off.",
        RefusalKind.Forbidden);

    public static Refusal Replayed { get; } = new(
        "gateway-replayed", "同じ通知をすでに受け取っています。", "This was told before.", RefusalKind.Conflict);

    public static Refusal Malformed { get; } = new(
        "gateway-outcome-wrong",
        "結果を読めません。id と outcome が必要です。",
        "The outcome cannot be read: it needs an id and an outcome.");

    public static Refusal DeliveryUnknown { get; } = new(
        "gateway-delivery-unknown", "この送信は知られていません。", "There is no such delivery.", RefusalKind.Unknown);
}
