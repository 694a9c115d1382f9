using Hub.Contracts.Rotas;
using static Hub.Web.Layout.Language;

namespace Hub.Web.Districts;

/// <summary>Words of the page about national holidays.</summary>
internal static class HolidayTexts
{
    public static string Title => Say("祝日", "Holidays");
    public static string Lead => Say(
        "内閣府の「国民の祝日」CSV(syukujitsu.csv)を年に1回登録します。当番表はこの一覧で休日を判断します。",
        "Once a year, upload the Cabinet Office's CSV of national holidays (syukujitsu.csv). Rotas go by this list.");
    public static string Source => Say("内閣府のページを開く", "Open the Cabinet Office's page");
    public static string SourceAddress => "https://www8.cao.go.jp/chosei/shukujitsu/gaiyou.html";
    public static string Missing(string year) => Say($"{year}年の祝日が未登録です", $"The holidays of {year} are missing");
    public static string MissingText(string rotas) => Say(
        $"{rotas} の当番はこの年にかかります。登録するまで、祝日の当番は正しくありません。",
        $"{rotas} reaches into this year. Until they are listed, duties on holidays are wrong.");
    public static string Upload => Say("CSVファイルを登録する", "Upload the CSV file");
    public static string File => Say("ファイル", "File");
    public static string FileHint => Say(
        "ダウンロードしたままのファイルを選びます。登録の前に変更点を確かめられます。",
        "Choose the file as you downloaded it. You see what changes before anything is written.");
    public static string NoFile => Say("ファイルを選んでください。", "Choose a file.");
    public static string Look => Say("変更点を見る", "See what changes");
    public static string Preview => Say("登録の前の確認", "Before it is listed");
    public static string Covers(string first, string last) => Say($"{first}年から{last}年まで", $"{first} to {last}");
    public static string Nothing => Say("今の一覧と同じです", "It says the same as the present list");
    public static string Confirm => Say("この内容で登録する", "List these holidays");
    public static string Changed => Say(
        "確認のあとに別の一覧が登録されました。もう一度ファイルを選んでください。何も変えていません。",
        "Another list was recorded meanwhile. Choose the file again. Nothing was changed.");
    public static string FormWrong => Say(
        "もう一度ファイルを選んでください。何も変えていません。", "Choose the file again. Nothing was changed.");
    public static string Done => Say("祝日を登録しました", "The holidays are listed");
    public static string Changes => Say("変わる日", "What changes");
    public static string Day => Say("日付", "Date");
    public static string Before => Say("今", "Now");
    public static string After => Say("登録後", "Then");
    public static string Added => Say("追加", "added");
    public static string Removed => Say("削除", "removed");
    public static string Renamed => Say("変更", "changed");
    public static string What => Say("種類", "What");
    public static string Doubts => Say("確かめてください", "Please check");
    public static string Rejected => Say("読み取れなかった行", "Rows that were left out");
    public static string Years => Say("登録されている年", "Years that are listed");
    public static string Year(string year, string count) => Say($"{year}年({count}日)", $"{year} ({count} days)");
    public static string NoYears => Say("まだ1年も登録されていません", "No year is listed yet");
    public static string NoYearsText => Say(
        "上でファイルを選ぶと、年ごとの祝日がここに並びます。",
        "Choose the file above: the holidays of each year then stand here.");
    public static string OwnDays => Say(
        "開院記念日など地区や機関だけの休みは、この一覧ではなく当番表ごとの暦に入れます。",
        "Days on which only the district or an institution is closed belong to the calendar of each rota.");

    public static string Kind(HolidayKind kind) => kind switch
    {
        HolidayKind.Substitute => Say("振替休日", "substitute"),
        HolidayKind.Citizens => Say("国民の休日", "between two holidays"),
        _ => Say("祝日", "national"),
    };
}
