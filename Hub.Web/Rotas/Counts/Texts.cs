using Hub.Contracts.Rotas;
using static Hub.Web.Layout.Language;

namespace Hub.Web.Rotas.Counts;

/// <summary>Words of the counts of duties.</summary>
internal static class Texts
{
    public static string Counts => Say("当番の集計", "Counts of duties");
    public static string Mine => Say("わたしの当番の集計", "Counts of my duties");
    public static string Days(string from, string through) => Say($"{from} – {through}", $"{from} – {through}");
    public static string Rota => Say("当番表", "Rota");
    public static string AllRotas => Say("公開中のすべて", "All published");
    public static string From => Say("始まりの日", "From");
    public static string Through => Say("終わりの日", "Through");
    public static string Count => Say("集計する", "Count");
    public static string LastMonth => Say("先月", "Last month");
    public static string ThisMonth => Say("今月", "This month");
    public static string FiscalYear => Say("今年度", "This fiscal year");
    public static string Workbook => Say("Excelで保存", "Save as Excel");
    public static string Csv => Say("CSVで保存", "Save as CSV");
    public static string Who => Say("当番者", "Who");
    public static string Inside => Say("機関内の担当", "Named inside");
    public static string InsideOf(string name) => Say($"機関内: {name}", $"inside: {name}");
    public static string Turns => Say("当番", "Duties");
    public static string Nights => Say("夜", "Nights");
    public static string Weekday => Say("平日", "Weekdays");
    public static string Weekend => Say("土日", "Weekends");
    public static string Holiday => Say("休日", "Holidays");
    public static string YearEnd => Say("年末年始", "Year's end");
    public static string Hours => Say("時間", "Hours");
    public static string NightBand => Say("夜間・休日", "Night, holiday");
    public static string MidnightBand => Say("深夜", "Midnight");
    public static string OtherBand => Say("それ以外", "Other hours");
    public static string Total => Say("合計", "Total");
    public static string Role => Say("役割", "Role");
    public static string Kind => Say("区分", "Counts as");
    public static string Begins => Say("始まり", "From");
    public static string Ends => Say("終わり", "To");
    public static string Sheet => Say("集計", "Counts");
    public static string Duties => Say("当番の一覧", "Duties");
    public static string DutiesOf(string name, string count) =>
        Say($"{name}の当番の一覧({count}件)", $"Duties of {name} ({count})");
    public static string BegunBefore => Say("前の期間に開始", "begun before");
    public static string HoursOf(string hours) => Say($"{hours}時間", $"{hours} h");
    public static string Bands => Say(
        "往診料の時間帯: 夜間・休日は18時〜8時と日曜・祝日・12/29〜31・1/2〜3、深夜は22時〜6時(深夜が優先)。",
        "Bands of the fee for a visit: night and holiday are 18–8, Sundays, holidays, 12/29–31 and 1/2–3; "
        + "midnight is 22–6 and wins.");
    public static string HowCounted => Say(
        "当番の回数と夜は、期間内に始まった当番の数です。時間は期間の始まりと終わりで区切ります。",
        "Duties and nights are of duties that begin in these days. Hours are cut at both ends.");
    public static string Uncovered(string hours, string count) =>
        Say($"担当なし {hours}時間({count}か所)", $"{hours} h without anybody ({count} gaps)");
    public static string Covered => Say("担当者のいない時間はありません", "No hour is left uncovered");
    public static string Nothing => Say("この期間に当番はありません", "No duties in these days");
    public static string NothingText => Say(
        "期間か当番表を選び直してください。", "Choose other days or another rota.");

    public static string Of(DutyKind kind) => kind switch
    {
        DutyKind.Weekend => Weekend,
        DutyKind.Holiday => Holiday,
        DutyKind.YearEnd => YearEnd,
        _ => Weekday,
    };
}
