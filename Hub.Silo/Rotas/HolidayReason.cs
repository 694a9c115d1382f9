using System.Globalization;
using Hub.Contracts.Imports;

namespace Hub.Silo.Rotas;

/// <summary>Every reason about a row of the holiday file, beside those about any list.</summary>
internal static class HolidayReason
{
    public static ImportText NoRuleFits { get; } = new(
        "前後の祝日から見て、振替休日とも国民の休日とも言えません。休日として取り込みます。前後の行が欠けていないか確かめてください。",
        "By the holidays around it, this is neither a substitute nor a citizens' holiday. It is taken as a holiday; "
        + "check that no row before or after it is missing.");

    public static ImportText YearOutOfRange(int first, int last) => new(
        string.Create(CultureInfo.InvariantCulture, $"年は{first}年から{last}年までです。"),
        string.Create(CultureInfo.InvariantCulture, $"The year must be between {first} and {last}."));

    public static ImportText SeenBefore(HolidayRow first) => new(
        $"{first.Line}行目「{first.Name}」と同じ日付です。先の行を採り、この行を除きました。",
        $"The same date as in line {first.Line} ({first.Name}). That line is taken, this one was left out.");

    /// <summary>A year between this row and the rest has no holiday at all.</summary>
    public static ImportText Apart(int first, int last) => new(
        string.Create(CultureInfo.InvariantCulture, $"ほかの行({first}年〜{last}年)との間に、祝日が1件もない年があります。")
        + "この行を除きました。年を確かめてください。",
        string.Create(CultureInfo.InvariantCulture, $"Between this row and the others ({first} to {last}) lies a ")
        + "year without any holiday. This row was left out; check its year.");

    public static ImportText CutOff(int year, int has, int wants) => new(
        string.Create(CultureInfo.InvariantCulture, $"{year}年の祝日が{has}件しかありません({wants}件以上のはずです)。")
        + "ファイルが途中で切れていないか確かめてください。",
        string.Create(CultureInfo.InvariantCulture, $"The year {year} has only {has} holidays instead of {wants} ")
        + "or more. Check whether the file is cut off.");

    public static ImportText SubstituteMissing(DateOnly wanted) => new(
        string.Create(CultureInfo.InvariantCulture, $"日曜日の祝日ですが、振替休日({wanted:yyyy/M/d})の行がありません。"),
        string.Create(CultureInfo.InvariantCulture, $"It falls on a Sunday, but its substitute {wanted:yyyy/M/d} has ")
        + "no row.");

    public static ImportText BetweenMissing(DateOnly wanted) => new(
        string.Create(CultureInfo.InvariantCulture, $"次の祝日との間の休日({wanted:yyyy/M/d})の行がありません。"),
        string.Create(CultureInfo.InvariantCulture, $"The day {wanted:yyyy/M/d} between it and the next holiday is ")
        + "one too, but has no row.");

    public static ImportText EndsEarly(int last, int wanted) => new(
        string.Create(CultureInfo.InvariantCulture, $"祝日の一覧が{last}年で終わります。{wanted}年の祝日が分からないままです。"),
        string.Create(CultureInfo.InvariantCulture, $"The list ends with {last}: holidays of {wanted} stay unknown."));

    public static ImportText CoversLess(int first, int last, int wasFirst, int wasLast) => new(
        string.Create(CultureInfo.InvariantCulture, $"この一覧は{first}年〜{last}年です。今の一覧({wasFirst}年〜{wasLast}年)より")
        + "狭くなり、外れた年の祝日は分からなくなります。",
        string.Create(CultureInfo.InvariantCulture, $"This list covers {first} to {last}, less than the one known now ")
        + string.Create(CultureInfo.InvariantCulture, $"({wasFirst} to {wasLast}): the years outside become unknown."));
}
