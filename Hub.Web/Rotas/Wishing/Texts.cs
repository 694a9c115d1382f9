using Hub.Contracts.Rotas;
using static Hub.Web.Layout.Language;

namespace Hub.Web.Rotas.Wishing;

/// <summary>Words of the page on which members say which days suit them.</summary>
internal static class Texts
{
    public static string Title => Say("当番の希望", "Wishes for duties");
    public static string Saved => Say("希望を保存しました。締切まで何度でも変えられます。", "Saved. Until the deadline you can change it.");
    public static string None => Say("いま聞いている希望はありません", "Nobody asks for wishes now");
    public static string NoneText => Say(
        "事務局が希望調査を始めると、ホームとこの画面に出ます。",
        "When the secretariat asks for wishes, it shows here and on your home page.");
    public static string ForInstitution => Say("所属の機関として答えます", "you answer for your institution");
    public static string Tap => Say("日を押すと – → ○ → △ → × と変わります。", "Tap a day to go through –, ○, △ and ×.");
    public static string Most => Say("この月の上限(回)", "At most this month");
    public static string MostHint => Say("0から31。空なら上限なし", "0 to 31; empty for no maximum");
    public static string Note => Say("事務局へのひとこと", "A note for the secretariat");
    public static string NoteHint => Say("患者さんのことは書かないでください", "nothing about patients");
    public static string Optional => Say("任意", "optional");
    public static string Answer => Say("希望を送る", "Send my wishes");
    public static string AnswerAnew => Say("希望を変更する", "Change my wishes");
    public static string NotAnswered => Say("回答はありません。", "There is no answer.");
    public static string ClosedText => Say(
        "締切を過ぎました。変更は事務局に連絡してください。", "The deadline is over. Tell the secretariat what is to change.");
    public static string Gone => Say(
        "この希望調査はもうありません。保存していません。", "This round is no longer there. Nothing was saved.");

    public static string Round(DateOnly month) =>
        Say($"{month.Year}年{month.Month}月の希望", $"Wishes for {month.Month}/{month.Year}");
    public static string Until(string when) => Say($"締切 {when}", $"until {when}");
    public static string Closed(string when) => Say($"{when} に締め切りました", $"closed {when}");
    public static string Answered(string when, bool byMe) => byMe
        ? Say($"{when} に回答しました", $"answered {when}")
        : Say($"{when} に回答済み(ほかの方が入力)", $"answered {when} by somebody else");
    public static string Layers(IEnumerable<string> names) =>
        Say($"({string.Join("・", names ?? [])})", $"({string.Join(", ", names ?? [])})");
    public static string Holidays(string days) => Say($"祝日: {days}", $"Holidays: {days}");
    public static string Strip(string day) => Say($"希望調査 {day}まで", $"Wishes wanted until {day}");

    public static string Mark(Wish? wish) => wish switch
    {
        Wish.Gladly => "○",
        Wish.RatherNot => "△",
        Wish.Cannot => "×",
        _ => "–",
    };

    public static string Means(Wish? wish) => wish switch
    {
        Wish.Gladly => Say("入りたい", "gladly"),
        Wish.RatherNot => Say("できれば避けたい", "rather not"),
        Wish.Cannot => Say("入れない", "cannot"),
        _ => Say("どちらでもよい", "either way"),
    };

    public static string Weekday(DayOfWeek day) => day switch
    {
        DayOfWeek.Sunday => Say("日", "Su"),
        DayOfWeek.Monday => Say("月", "Mo"),
        DayOfWeek.Tuesday => Say("火", "Tu"),
        DayOfWeek.Wednesday => Say("水", "We"),
        DayOfWeek.Thursday => Say("木", "Th"),
        DayOfWeek.Friday => Say("金", "Fr"),
        _ => Say("土", "Sa"),
    };
}
