namespace Hub.Contracts.Telephony;

/// <summary>Every 'no' to a telephone system.</summary>
public static class TelephonyRefusals
{
    public static Refusal NotConfigured { get; } = new(
        "telephony-not-configured",
        "このハブには電話の転送が設定されていません。",
        "No telephone system is set up on this hub.",
        RefusalKind.Unknown);

    public static Refusal Forged { get; } = new(
        "telephony-signature-wrong", "署名が正しくありません。", "The signature is wrong.", RefusalKind.Forbidden);

    public static Refusal Stale { get; } = new(
        "telephony-signature-stale",
        "署名の時刻が5分以上ずれています。",
        "The signature's time is more than five minutes off.",
        RefusalKind.Forbidden);

    public static Refusal Replayed { get; } = new(
        "telephony-replayed",
        "同じ要求をすでに受け取っています。時刻を新しくして署名してください。",
        "This was said before. Sign it anew with the time of now.",
        RefusalKind.Conflict);

    /// <summary>Details name the field.</summary>
    public static Refusal Malformed { get; } = new(
        "telephony-body-wrong",
        "要求を読めません。必要な項目と形式を確かめてください。",
        "The request cannot be read. See which fields it needs.");

    /// <summary>No such call, or it was never sent to that number.</summary>
    public static Refusal Unknown { get; } = new(
        "telephony-attempt-unknown",
        "この通話、またはこの番号への呼び出しは知られていません。",
        "There is no such call, or it was never sent to this number.",
        RefusalKind.Unknown);

    /// <summary>Another outcome of the same number was told before.</summary>
    public static Refusal Settled { get; } = new(
        "telephony-outcome-settled",
        "この呼び出しの結果は、別の内容ですでに記録されています。",
        "Another outcome of this attempt is on record already.",
        RefusalKind.Conflict);
}
