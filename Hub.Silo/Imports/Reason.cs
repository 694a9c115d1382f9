using Hub.Contracts.Imports;

namespace Hub.Silo.Imports;

/// <summary>A reason about one row. Clinical values are left out before it is made.</summary>
internal sealed record RowProblem(int Line, ImportColumn? Column, string Value, ImportText Reason);

/// <summary>Every reason that a cell can be refused or doubted for.</summary>
internal static class Reason
{
    public static ImportText Missing { get; } = new("必須です。値を入れてください。", "Required. Enter a value.");

    public static ImportText QuotesOpen { get; } = new(
        "引用符(\")の対応が取れていません。この行だけを除きました。",
        "The quotation marks do not match. Only this line was left out.");

    public static ImportText Garbled { get; } = new(
        "文字化けしています。元の文字に直してください。", "The text is garbled. Restore the original characters.");

    public static ImportText OwnCharacter { get; } = new(
        "外字が含まれています。ほかの端末では表示できません。",
        "It contains a private-use character that other machines cannot show.");

    public static ImportText NotCode { get; } = new(
        "コードは英数字とハイフンで、32文字までです。", "A code has letters, digits and hyphens, up to 32 characters.");

    public static ImportText NotKana { get; } = new("カタカナで入力してください。", "Write it in katakana.");

    public static ImportText NotPostalCode { get; } = new(
        "郵便番号は7桁です(例 179-0001)。", "A postal code has 7 digits, such as 179-0001.");

    public static ImportText NotPhone { get; } = new(
        "電話番号は10桁か11桁です(例 03-5555-1001)。", "A phone number has 10 or 11 digits, such as 03-5555-1001.");

    public static ImportText PhoneWithoutZero { get; } = new(
        "電話番号が0で始まっていません。表計算で先頭の0が消えていないか確かめてください。",
        "The phone number does not begin with 0. A spreadsheet may have dropped it.");

    public static ImportText NotEmail { get; } = new("メールアドレスの形ではありません。", "This is no e-mail address.");

    public static ImportText NotDate { get; } = new(
        "日付として読めません(例 1966/02/08、昭和35年7月6日、S35.7.6)。",
        "This cannot be read as a date (for example 1966/02/08, 昭和35年7月6日, S35.7.6).");

    public static ImportText NoSuchDay { get; } = new("この日付は存在しません。", "There is no such day.");

    public static ImportText InFuture { get; } = new("未来の日付です。", "The date is in the future.");

    public static ImportText SubIsPrimary { get; } = new(
        "副主治医が主治医と同じです。", "The sub-primary doctor is the primary doctor.");

    public static ImportText KeyPersonWithoutName { get; } = new(
        "キーパーソンの電話だけがあり、氏名がありません。", "There is a phone of the key person but no name.");

    public static ImportText EraEnded(string era, string last) => new(
        $"{era}は{last}までです。", $"The era {era} ended on {last}.");

    public static ImportText EraNotBegun(string era, string first) => new(
        $"{era}は{first}からです。", $"The era {era} began on {first}.");

    public static ImportText TooOld(int years) => new(
        $"{years}歳を超えます。生年月日を確かめてください。", $"Older than {years} years. Check the date of birth.");

    public static ImportText TooLong(int length) => new(
        $"長すぎます({length}文字まで)。", $"Too long (up to {length} characters).");

    public static ImportText NotOneOf(string known) => new(
        $"次のどれかにしてください: {known}。", $"Use one of: {known}.");

    public static ImportText TooFewCells(int has, int wants) => new(
        $"列が足りません({wants}列のうち{has}列)。行が途中で切れています。",
        $"The row is cut off: {has} of {wants} columns.");

    public static ImportText TooManyCells(int has, int wants) => new(
        $"列が多すぎます({wants}列のところ{has}列)。値の中のコンマは引用符で囲んでください。",
        $"The row has {has} columns instead of {wants}. Quote values that contain commas.");

    public static ImportText SeenBefore(int line) => new(
        $"{line}行目と同じコードです。先の行を採り、この行を除きました。",
        $"The same code as in line {line}. That line is taken, this one was left out.");

    public static ImportText UnknownInstitution { get; } = new(
        "この機関コードは機関一覧にありません。先に機関一覧を取り込んでください。",
        "No institution has this code. Import the institutions first.");

    public static ImportText UnknownPractitioner { get; } = new(
        "この職員コードは職員一覧にありません。先に職員一覧を取り込んでください。",
        "No practitioner has this code. Import the practitioners first.");

    public static ImportText HasLeft { get; } = new(
        "この職員は退職しています。", "This practitioner has left the district.");

    public static ImportText NotDoctor { get; } = new("この職員は医師ではありません。", "This practitioner is no doctor.");

    public static ImportText NotStation { get; } = new(
        "この機関は訪問看護ステーションではありません。", "This institution is no visiting nurse station.");

    public static ImportText NameDiffers(string known) => new(
        $"コードの名称は「{known}」です。コードのほうを採りました。",
        $"The code belongs to “{known}”. The code is taken.");
}
