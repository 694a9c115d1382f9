namespace Hub.Contracts.Rotas;

/// <summary>
/// Every 'no' about a workbook or CSV of rosters and wishes, beside those about any file of the secretariat. Details
/// name the cell where there is one, such as <c>12月当番表!A5</c>.
/// </summary>
public static class SheetRefusals
{
    public static Refusal NotWorkbook { get; } = new(
        "sheet-not-workbook",
        "Excelブック(.xlsx)でもCSVでもありません。ファイルを選び直してください。何も変えていません。",
        "This is neither an Excel workbook (.xlsx) nor a CSV file. Choose another. Nothing was changed.");

    public static Refusal OldWorkbook { get; } = new(
        "sheet-old-workbook",
        "古い形式のExcelファイル(.xls)です。「Excelブック(.xlsx)」で保存し直してください。何も変えていません。",
        "This is an Excel file of the old kind (.xls). Save it as an Excel workbook (.xlsx). Nothing was changed.");

    public static Refusal Locked { get; } = new(
        "sheet-locked",
        "パスワードで保護されたファイルです。パスワードを外して保存し直してください。何も変えていません。",
        "The file is locked with a password. Save it without one. Nothing was changed.");

    public static Refusal Macros { get; } = new(
        "sheet-macros",
        "マクロを含むファイルは受け取れません。マクロなしの「Excelブック(.xlsx)」で保存し直してください。何も変えていません。",
        "Files with macros are not taken. Save it as an Excel workbook without macros (.xlsx). Nothing was changed.");

    public static Refusal Damaged { get; } = new(
        "sheet-damaged",
        "ファイルが壊れていて読めません。Excelで開いて保存し直してください。何も変えていません。",
        "The file is damaged. Open it in Excel and save it again. Nothing was changed.");

    public static Refusal TooLarge { get; } = new(
        "sheet-too-large",
        "ファイルが大きすぎます(上限 20 MB、展開後 64 MB)。何も変えていません。",
        "The file is larger than 20 MB, or than 64 MB once unpacked. Nothing was changed.",
        RefusalKind.TooMuch);

    /// <summary>Details name the first cell beyond the limit.</summary>
    public static Refusal TooManyCells { get; } = new(
        "sheet-too-many-cells",
        "表が大きすぎます(上限 20,000 行、100,000 セル)。当番表だけを残して保存し直してください。何も変えていません。",
        "There are more than 20,000 rows or 100,000 cells. Keep only the roster in the file. Nothing was changed.",
        RefusalKind.TooMuch);

    public static Refusal None { get; } = new(
        "sheet-none",
        "シートがありません。ファイルを選び直してください。何も変えていません。",
        "There is no sheet in the file. Choose another file. Nothing was changed.");

    public static Refusal Unknown { get; } = new(
        "sheet-unknown",
        "この名前のシートはファイルにありません。シートを選び直してください。",
        "The file has no sheet of this name. Choose another sheet.",
        RefusalKind.Unknown);

    public static Refusal NoRoster { get; } = new(
        "sheet-no-roster",
        "当番表が見つかりません。見出しの行に「日」と当番の列がある表を選んでください。何も変えていません。",
        "There is no roster: a row of headings with 日 and columns of duties is missing. Nothing was changed.");

    public static Refusal NoWishes { get; } = new(
        "sheet-no-wishes",
        "希望調査の表が見つかりません。見出しの行に「職員コード」か「氏名」と日の列がある表を選んでください。何も変えていません。",
        "There are no wishes: a row of headings with 職員コード or 氏名 and days is missing. Nothing was changed.");

    /// <summary>Details name the cell of the title.</summary>
    public static Refusal MonthUnknown { get; } = new(
        "sheet-month-unknown",
        "何年何月の表か分かりません。表題に「令和8年12月」のように書くか、年月を選んでください。",
        "It does not say of which month it is. Write it in the title, such as 令和8年12月, or choose the month.");

    /// <summary>Details name the cell that says so.</summary>
    public static Refusal MonthImpossible { get; } = new(
        "sheet-month-impossible",
        "書かれている年月は存在しないか、扱える範囲(1970〜2099年)にありません。表題を直すか、年月を選んでください。",
        "The month that it says does not exist or is not of the years 1970 to 2099. Correct it, or choose the month.");

    /// <summary>Details name the letters.</summary>
    public static Refusal ColumnUnknown { get; } = new(
        "sheet-column-unknown",
        "選ばれた列は当番の列ではありません。列を選び直してください。",
        "A chosen column is no column of duties. Choose the columns again.");

    public static Refusal LayerUnknown { get; } = new(
        "sheet-layer-unknown",
        "選ばれた層はこの当番表にありません。列を選び直してください。",
        "A chosen layer is none of this rota's. Choose the columns again.");
}
