using static Hub.Web.Layout.Language;

namespace Hub.Web.Calls.Cards;

/// <summary>Words of a call on a timeline.</summary>
internal static class Texts
{
    public static string Request => Say("応援の依頼", "Request for help");
    public static string Open => Say("依頼を開く", "Open the request");
    public static string Steps(int count) => Say($"経過({count}件)", $"What happened ({count})");
    public static string Owner(string name) => Say($"対応: {name}", $"In hand: {name}");
}
