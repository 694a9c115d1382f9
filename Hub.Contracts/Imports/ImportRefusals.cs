namespace Hub.Contracts.Imports;

/// <summary>Every 'no' that the import can answer about a whole file.</summary>
public static class ImportRefusals
{
    public static Refusal Empty { get; } = new(
        "import-empty", "ファイルが空です。", "The file is empty.");

    public static Refusal NotCsv { get; } = new(
        "import-not-csv",
        "CSVファイルではありません。Excelのブックは「CSV(コンマ区切り)」として保存してから選んでください。",
        "This is no CSV file. Save an Excel workbook as CSV first, then choose that file.");

    public static Refusal EncodingUnknown { get; } = new(
        "import-encoding-unknown",
        "文字コードを判別できません。Shift_JIS(cp932)かUTF-8で保存し直してください。",
        "The characters cannot be read. Save the file as Shift_JIS (cp932) or UTF-8.");

    public static Refusal TooLarge { get; } = new(
        "import-too-large",
        "ファイルが大きすぎます(上限 20 MB)。何も取り込んでいません。",
        "The file is larger than 20 MB. Nothing was imported.",
        RefusalKind.TooMuch);

    public static Refusal TooManyRows { get; } = new(
        "import-too-many-rows",
        "行が多すぎます(上限 20,000 行)。何も取り込んでいません。ファイルを分けてください。",
        "The file has more than 20,000 rows. Nothing was imported; split the file.",
        RefusalKind.TooMuch);

    public static Refusal HeaderUnknown { get; } = new(
        "import-header-unknown",
        "1行目の見出しから、機関・職員・患者のどの一覧か分かりません。見出しの行があるか確かめてください。",
        "The first line does not tell whether this lists institutions, practitioners or patients.");

    /// <summary>Details name the columns.</summary>
    public static Refusal ColumnsUnknown(IReadOnlyList<string> columns) => new Refusal(
        "import-columns-unknown",
        $"知らない列があります: {Listed(columns)}。見出しを直すか列を削除してください。",
        $"Unknown columns: {Listed(columns)}. Correct the header or remove them.").About(columns);

    /// <summary>Details name the columns.</summary>
    public static Refusal ColumnsMissing(IReadOnlyList<string> columns) => new Refusal(
        "import-columns-missing",
        $"足りない列があります: {Listed(columns)}。見出しを確かめてください。",
        $"Missing columns: {Listed(columns)}. Check the header.").About(columns);

    /// <summary>Details name the columns.</summary>
    public static Refusal ColumnsTwice(IReadOnlyList<string> columns) => new Refusal(
        "import-columns-twice",
        $"同じ列が2つあります: {Listed(columns)}。",
        $"Columns that appear twice: {Listed(columns)}.").About(columns);

    public static Refusal Unknown { get; } = new(
        "import-unknown",
        "この取り込みは見つかりません。30分を過ぎたか、画面が古くなっています。ファイルをもう一度選んでください。",
        "There is no such import: it is older than 30 minutes. Choose the file again.",
        RefusalKind.Unknown);

    public static Refusal Outdated { get; } = new(
        "import-outdated",
        "確認している間に名簿が変わりました。何も書き込んでいません。新しい内容をもう一度確かめてください。",
        "The lists have changed since the preview. Nothing was written; look at the new preview.",
        RefusalKind.Conflict);

    public static Refusal Interrupted { get; } = new(
        "import-interrupted",
        "取り込みが途中で止まりました。済んだ行は保存されています。同じファイルをもう一度取り込むと残りが入ります。",
        "The import stopped on its way. What is done is kept; import the file again for the rest.",
        RefusalKind.Unavailable);

    public static Refusal TooManyDrafts { get; } = new(
        "import-too-many-drafts",
        "確認待ちの取り込みが多すぎます。しばらくしてからもう一度お試しください。",
        "Too many imports are waiting. Try again in a while.",
        RefusalKind.Conflict);

    private static string Listed(IReadOnlyList<string> columns) =>
        string.Join(", ", columns.Take(10)) + (columns.Count > 10 ? " …" : "");
}
