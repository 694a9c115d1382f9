using static Hub.Web.Layout.Language;

namespace Hub.Web.Telephony;

/// <summary>What telephone systems say to a caller.</summary>
internal static class Texts
{
    public static string NobodyLeft(string desk) => Say(InNobodyLeft(desk), desk is { Length: > 0 }
        ? $"Nobody can be reached right now. If it is urgent, call 119. The desk's number is {desk}."
        : "Nobody can be reached right now. If it is urgent, call 119.");

    /// <summary>The caller is spoken to in Japanese, whatever the telephone system asks for.</summary>
    public static string InNobodyLeft(string? desk) => desk is { Length: > 0 }
        ? $"ただいま、担当者につながりません。お急ぎの場合は、119番へお電話ください。受付の電話番号は、{desk} です。"
        : "ただいま、担当者につながりません。お急ぎの場合は、119番へお電話ください。";
}
