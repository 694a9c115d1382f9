using Hub.Contracts;

namespace Hub.Web.Api;

/// <summary>What the door itself refuses.</summary>
internal static class ApiRefusals
{
    public static Refusal Malformed { get; } = new(
        "request-malformed", "送られた内容を読み取れません。", "What was sent cannot be read.");

    public static Refusal TooLarge { get; } = new(
        "request-too-large",
        "送られた内容が大きすぎます。分けて送ってください。",
        "What was sent is too large. Send it in parts.",
        RefusalKind.TooMuch);

    public static Refusal HeaderMissing { get; } = new(
        "hub-header-missing",
        "この操作には X-Hub ヘッダーが必要です。",
        "This request needs the header X-Hub.",
        RefusalKind.Forbidden);
}
