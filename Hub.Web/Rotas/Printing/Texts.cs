using System.Globalization;
using Hub.Contracts.Rotas;
using static Hub.Web.Layout.Language;

namespace Hub.Web.Rotas.Printing;

/// <summary>Words of what is printed: the sheet on the wall, the table for the call centre, the paper ladder.</summary>
internal static class Texts
{
    private static readonly CultureInfo eras = Eras();

    public static string Sheet => Say("月の当番表を印刷", "Sheet of the month");
    public static string Shifts => Say("待機医師シフト表", "Shift table");
    public static string Ladder => Say("紙の連絡表", "Paper ladder");
    public static string LadderText => Say(
        "画面が使えない日のための表です。上から順に電話してください。",
        "For the day when no screen works. Call from the top.");
    public static string Draft => Say("下書き(公開前)", "Draft, not published");
    public static string Day => Say("日", "Day");
    public static string Weekday => Say("曜", "Weekday");
    public static string Kind => Say("区分", "Kind");
    public static string Note => Say("備考", "Note");
    public static string From => Say("始まり", "From");
    public static string To => Say("終わり", "To");
    public static string Role => Say("役割", "Role");
    public static string Who => Say("担当", "Who");
    public static string Phone => Say("電話", "Phone");
    public static string Inside => Say("機関内の担当", "Named inside");
    public static string FirstFallback => Say("予備1", "Fallback 1");
    public static string SecondFallback => Say("予備2", "Fallback 2");
    public static string Fallbacks => Say("つながらないとき", "If nobody answers");
    public static string Changed => Say("公開後に変更", "changed since publication");
    public static string YearEnd => Say("年末年始", "Year's end");
    public static string Closed => Say("休診日", "Closed");
    public static string Excel => Say("Excelで保存", "Save as Excel");
    public static string Csv => Say("CSVで保存", "Save as CSV");
    public static string Emergency => Say("命にかかわるときは", "In danger of life");
    public static string Nobody => Say("担当なし", "nobody");
    public static string NoneThen => Say("この期間に当番はありません", "No duties in these days");
    public static string Told(string at) => Say($"公開 {at}", $"published {at}");
    public static string Printed(string at) => Say($"印刷 {at}", $"printed {at}");
    public static string InsideOf(string name, string hours) => Say($"{name}({hours})", $"{name} ({hours})");

    /// <summary>令和8年12月; by the common year where there is no era that rotas know.</summary>
    public static string EraMonth(DateOnly month) => Say(
        month.Year < 1970
            ? month.ToString("yyyy年M月", CultureInfo.InvariantCulture)
            : month.ToDateTime(TimeOnly.MinValue).ToString("ggy年M月", eras),
        month.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("en")));

    public static string Title(DateOnly month, string rota, string owner) => Say(
        $"{EraMonth(month)}　{rota}{(string.IsNullOrEmpty(owner) ? "" : $"({owner})")}",
        $"{rota}, {EraMonth(month)}{(string.IsNullOrEmpty(owner) ? "" : $" ({owner})")}");

    /// <summary>Why a day is one off, besides its weekday; null where it is none.</summary>
    public static string? Of(SheetDay? day) => day?.Holiday ?? day?.Closure switch
    {
        DayClosure.YearEnd => YearEnd,
        DayClosure.Closed => Closed,
        _ => null,
    };

    public static string Short(DayOfWeek day) => Say("日月火水木金土"[(int)day].ToString(), day.ToString()[..3]);

    private static CultureInfo Eras()
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo("ja-JP").Clone();
        culture.DateTimeFormat.Calendar = new JapaneseCalendar();
        return culture;
    }
}
