using Hub.Contracts.Imports;
using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas.Sheets;

/// <summary>Every problem that a cell can have.</summary>
internal static class SheetReason
{
    private const string Weekdays = "日月火水木金土";

    public static ImportText OtherMonth { get; } = new(
        "この表の月の日ではありません。", "It is no day of this sheet's month.");

    public static SheetProblem NoSuchDay(GridCell cell, ImportText reason) =>
        new("sheet-date-impossible", cell.At.ToString(), cell.Text, reason);

    public static SheetProblem DayRepeated(GridCell cell) => new(
        "sheet-date-repeated", cell.At.ToString(), cell.Text,
        new("同じ日の行がもう1つあります。", "There is another row of the same day."));

    public static SheetProblem WeekdayWrong(string address, string text, DateOnly date) => new(
        "sheet-weekday-wrong", address, text,
        new(
            $"{date.Month}月{date.Day}日は{Weekdays[(int)date.DayOfWeek]}曜日です。",
            $"{date:yyyy-MM-dd} is a {date.DayOfWeek}."));

    public static SheetProblem WithoutDay(GridCell cell) => new(
        "sheet-cell-without-day", cell.At.ToString(), cell.Text,
        new("日付が分からないため、どの日のことか決まりません。", "The day is unknown, so this belongs to no day yet."));

    public static SheetProblem WithoutPerson(GridCell cell) => new(
        "sheet-cell-without-person", cell.At.ToString(), cell.Text,
        new("この行には職員コードも氏名もありません。", "The row has neither a staff code nor a name."));

    public static SheetProblem Hidden(GridCell cell) => new(
        "sheet-cell-hidden", cell.At.ToString(), cell.Text,
        new("結合されたセルに隠れている文字です。", "This text is hidden by merged cells."));

    public static SheetProblem MonthImpossible(string address) => new(
        "sheet-month-impossible", address, string.Empty,
        new("書かれている年月が正しくありません。選ばれた月で読みました。", "The month written there is wrong. The chosen one is taken."));

    public static SheetProblem MarkUnknown(GridCell cell) => new(
        "sheet-mark-unknown", cell.At.ToString(), cell.Text,
        new("○・△・×のどれでもありません。", "This is none of ○, △ and ×."));

    public static SheetProblem MostUnknown(GridCell cell) => new(
        "sheet-most-unknown", cell.At.ToString(), cell.Text,
        new("上限回数は0から99の数で入力してください。", "Write the maximum as a number from 0 to 99."));

    public static SheetProblem NameDiffers(GridCell cell, string known) => new(
        "sheet-name-differs", cell.At.ToString(), cell.Text,
        new($"コードの氏名は「{known}」です。", $"The code belongs to “{known}”."));

    public static SheetProblem PersonRepeated(GridCell cell) => new(
        "sheet-person-repeated", cell.At.ToString(), cell.Text,
        new("同じ人の行がもう1つあります。", "There is another row of the same person."));

    public static string Weekday(DateOnly date) => Weekdays[(int)date.DayOfWeek].ToString();
}
