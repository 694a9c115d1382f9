using Hub.Contracts.Imports;
using static Hub.Web.Layout.Language;

namespace Hub.Web.Imports;

/// <summary>Words of the import.</summary>
internal static class Texts
{
    public static string Title => Say("名簿の取り込み", "Import lists");
    public static string Lead => Say(
        "機関・職員・患者のCSVファイルを選ぶと、書き込む前に内容を確認できます。",
        "Choose a CSV file of institutions, practitioners or patients. You see first what it would do.");
    public static string File => Say("CSVファイル", "CSV file");
    public static string FileHint => Say(
        "Shift_JIS・UTF-8のどちらでもかまいません。20 MB、20,000行まで", "Shift_JIS or UTF-8, up to 20 MB and 20,000 rows");
    public static string What => Say("種類", "Kind");
    public static string ByHeader => Say("見出しから判別する", "Tell by the header");
    public static string Look => Say("内容を確認する", "Look at it first");
    public static string NoFile => Say("ファイルを選んでください。", "Choose a file.");
    public static string Order => Say("取り込む順番", "The order of files");
    public static string OrderText => Say(
        "機関 → 職員 → 患者の順に取り込みます。同じファイルを何度取り込んでも、二重にはなりません。ファイルにない行はそのまま残ります。",
        "Import institutions, then practitioners, then patients. The same file again changes nothing; "
        + "what is not in the file stays as it is.");
    public static string PreviewTitle => Say("取り込みの確認", "Look before importing");
    public static string Nothing => Say("まだ何も書き込んでいません。", "Nothing has been written yet.");
    public static string Confirm => Say("この内容で取り込む", "Import this");
    public static string NothingToDo => Say("名簿はこのファイルと同じです", "The lists already say what this file says");
    public static string NothingToDoText => Say("書き込むものはありません。", "There is nothing to write.");
    public static string OtherFile => Say("別のファイルを選ぶ", "Choose another file");
    public static string Changed => Say("内容が変わりました", "The lists have changed");
    public static string New => Say("追加", "New");
    public static string Corrected => Say("変更", "Changed");
    public static string Unchanged => Say("変更なし", "Unchanged");
    public static string Rejected => Say("取り込まない行", "Left out");
    public static string Doubtful => Say("要注意", "To check");
    public static string Line => Say("行", "Line");
    public static string Column => Say("列", "Column");
    public static string Value => Say("値", "Value");
    public static string Reason => Say("理由", "Reason");
    public static string Code => Say("コード", "Code");
    public static string Name => Say("名称", "Name");
    public static string Change => Say("変更点", "What changes");
    public static string Hidden => Say("変更あり(内容は表示しません)", "changed (not shown)");
    public static string Empty => Say("(空)", "(empty)");
    public static string NoRows => Say("該当する行はありません", "No such rows");
    public static string NoRowsText => Say("上の件数から別の一覧を選べます。", "Choose another list by the figures above.");
    public static string Download => Say("取り込まない行をCSVで保存", "Save the rows left out as CSV");
    public static string DownloadName => Say("取り込まない行.csv", "rows-left-out.csv");
    public static string RunningTitle => Say("取り込んでいます", "Importing");
    public static string RunningText => Say(
        "この画面は自動で更新されます。閉じても取り込みは続きます。", "This page renews itself. The import goes on if you close it.");
    public static string DoneTitle => Say("取り込みました", "Imported");
    public static string StoppedTitle => Say("取り込みが途中で止まりました", "The import stopped on its way");
    public static string Failed => Say("書き込めなかった行", "Rows that could not be written");
    public static string ToRegistry => Say("名簿を見る", "See the registry");
    public static string Earlier => Say("前へ", "Earlier");
    public static string Later => Say("次へ", "Later");
    public static string Pages => Say("ページ", "Pages");
    public static string Lists => Say("一覧の切り替え", "Which rows");

    public static string KindOf(ImportKind kind) => kind switch
    {
        ImportKind.Institutions => Say("機関", "Institutions"),
        ImportKind.Practitioners => Say("職員", "Practitioners"),
        _ => Say("患者", "Patients"),
    };

    public static string FileRead(string encoding, int rows) =>
        Say($"{encoding} ・ {rows:N0}行", $"{encoding}, {rows:N0} rows");

    public static string WillWrite(int rows) =>
        Say($"{rows:N0}行を書き込みます。取り込まない行はそのままです。", $"{rows:N0} rows will be written; rows left out stay out.");

    public static string Progress(int done, int total) =>
        Say($"{total:N0}行のうち{done:N0}行", $"{done:N0} of {total:N0} rows");

    public static string Result(int created, int changed) =>
        Say($"追加 {created:N0}行、変更 {changed:N0}行", $"{created:N0} new, {changed:N0} changed");

    public static string Shown(int from, int to, int all) =>
        Say($"{all:N0}行のうち{from:N0}–{to:N0}行目", $"{from:N0}–{to:N0} of {all:N0}");
}
