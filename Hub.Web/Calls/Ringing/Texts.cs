using static Hub.Web.Layout.Language;

namespace Hub.Web.Calls.Ringing;

/// <summary>Words of the screen that rings.</summary>
internal static class Texts
{
    public static string Open => Say("くわしく見る", "See the whole request");
    public static string Mute => Say("音を止める", "Silence");
    public static string Close => Say("閉じる", "Close");
    public static string Over => Say("呼び出しは終わりました。", "It does not ring any more.");
    public static string NotSent => Say(
        "送信できませんでした。電波を確かめて、もう一度押してください。",
        "That could not be sent. Look at the signal, then press again.");
    public static string Measured => Say("バイタルの記録", "Vital signs");
}
