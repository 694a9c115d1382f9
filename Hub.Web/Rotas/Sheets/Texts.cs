using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Web.Layout;
using static Hub.Web.Layout.Language;

namespace Hub.Web.Rotas.Sheets;

/// <summary>Words of the pages that take rosters and wishes from files, and of the files that are given out.</summary>
internal static class Texts
{
    public static string Title => Say("当番表のファイル", "Roster files");
    public static string BackToMonth => Say("月の計画に戻る", "Back to the month's plan");
    public static string In => Say("ファイルから入れる", "From a file");
    public static string InText => Say(
        "いつものExcelの当番表や希望調査をそのまま選べます。入れる前に、だれのことか確かめられます。",
        "Choose the roster or the wishes as you keep them in Excel. You see whom each cell means first.");
    public static string File => Say("Excelブック(.xlsx)かCSV", "Excel workbook (.xlsx) or CSV");
    public static string FileHint => Say("20 MBまで", "up to 20 MB");
    public static string NoFile => Say("ファイルを選んでください。", "Choose a file.");
    public static string Look => Say("内容を確認する", "Look at it first");
    public static string Out => Say("ファイルに書き出す", "To a file");
    public static string OutText => Say(
        "いまの計画を、いつもの当番表の形で書き出します。公開前なら案として書かれます。",
        "The plan as it stands, in the look of your own sheet. Before it is published the file says so.");
    public static string Month => Say("年月", "Month");
    public static string Roster => Say("当番表", "Roster");
    public static string Wishes => Say("希望調査", "Wishes");
    public static string OtherFile => Say("別のファイルを選ぶ", "Choose another file");
    public static string Gone => Say(
        "ファイルを預かる時間(30分)が過ぎました。計画には何も入れていません。もう一度選んでください。",
        "The file was kept for half an hour and is gone. Nothing was put into the plan. Choose it again.");
    public static string Sheet => Say("シート", "Sheet");
    public static string NoLayer => Say("(入れない)", "(left out)");
    public static string ReadAgain => Say("この選び方で読み直す", "Read it so");
    public static string ChooseColumns => Say(
        "どの列がどの層か、見出しからは分かりませんでした。列ごとに層を選んで読み直してください。次からは覚えています。",
        "The headings do not tell which column is which layer. Choose them and read again; it is remembered.");
    public static string NoLayers => Say("手で組む層がありません", "No layer is planned by hand");
    public static string NoLayersText => Say(
        "当番表を入れるには、日付の表で決める層が要ります。月の計画の画面か、当番の規則で層を足してください。",
        "A roster goes into a layer that is kept as a table of dates. Add one on the month's page or in the rules.");
    public static string ToMonth => Say("月の計画を開く", "Open the month's plan");
    public static string NothingToDecide => Say("決めることはありません", "Nothing is left to decide");
    public static string ToDecideText => Say(
        "選ばなければ、書かれていた文字をメモにして空きのまま入れます。",
        "Where you choose nobody the cell stays open, with its words as a note.");
    public static string LeaveOpen => Say("決めない(メモを残す)", "Leave it open with this note");
    public static string Who => Say("だれ", "Who");
    public static string Other => Say("ほかの人・機関", "Somebody else");
    public static string OtherHint => Say("名前かコード", "name or code");
    public static string OpenNote => Say("決めないときのメモ", "Note while it is open");
    public static string Keep => Say("選んだ相手を覚える(次の表でも同じ書き方なら聞かない)", "Remember it: the next sheet does not ask");
    public static string OneStep => Say("1回の操作として入り、計画の画面で元に戻せます。", "It is one step, which the plan can undo.");
    public static string Cell => Say("セル", "Cell");
    public static string Day => Say("日", "Day");
    public static string LayerWord => Say("層", "Layer");
    public static string Written => Say("書かれている文字", "As written");
    public static string Reason => Say("理由", "Reason");
    public static string AsBefore => Say("前に決めたとおり", "as decided before");
    public static string NoHours => Say("この日には当番の時間がありません", "no hours of this layer on that day");
    public static string PutText => Say("まだ公開していません。月の計画で確かめてください。", "Nothing is published. See the month's plan.");
    public static string Whose => Say("だれの希望ですか", "Whose wishes are these?");
    public static string NotTaken => Say("入れない", "Leave out");
    public static string NoMembers => Say("計画のメンバーがいません", "Nobody is planned with");
    public static string NoMembersText => Say(
        "月の計画の画面でメンバーを決めると、希望を入れられます。", "Name the members on the month's page first.");
    public static string Nobody => Say("未定", "undecided");
    public static string IsDraft => Say("※ 案です(未公開)。", "A draft: not published.");

    public static string PublishedAt(string when) => Say($"※ {when} 公開。", $"Published {when}.");
    public static string ChangedSince(string when, int count) => Say(
        $"※ {when} 公開。その後の変更 {count} か所は未公開です。",
        $"Published {when}; {count} changes since are not published.");
    public static string Heading(string rota) =>
        rota?.EndsWith(Roster, StringComparison.OrdinalIgnoreCase) is true ? rota : Say($"{rota}当番表", $"{rota} roster");
    public static string FileName(string month, bool isRoster, string extension) =>
        $"{month}_{(isRoster ? Roster : Wishes)}.{extension}";

    public static string Content(SheetContent content) => content switch
    {
        SheetContent.Roster => Roster,
        SheetContent.Wishes => Wishes,
        _ => Say("その他", "other"),
    };

    public static string Column(string letter, string heading) =>
        Say($"{letter}列「{heading}」", $"Column {letter} “{heading}”");

    /// <summary>The sentence of a refusal, and the cell where there is one.</summary>
    public static string Refused(Refusal refusal) => refusal is null ? Words.NotDone
        : refusal.Details is { Count: > 0 } cells ? $"{Language.Say(refusal)} ({string.Join(", ", cells)})"
        : Language.Say(refusal);

    public static string Counts(int settled, int open, int blank, int covered, int leftOut) => Say(
        $"決まったセル {settled} ・ 決めるセル {open} ・ 空白 {blank} ・ 続きのセル {covered}"
            + (leftOut > 0 ? $" ・ 入れない列のセル {leftOut}" : ""),
        $"{settled} settled, {open} to decide, {blank} blank, {covered} covered by another"
            + (leftOut > 0 ? $", {leftOut} in columns left out" : ""));
    public static string ToDecide(int count) => Say($"決めるセル {count}", $"To decide: {count}");
    public static string Settled(int count) => Say($"決まったセル {count}", $"Settled: {count}");
    public static string LeftOut(int count) => Say($"入れない列のセル {count}", $"In columns left out: {count}");
    public static string Remarks(int count) => Say($"当番ではない文字 {count}", $"Words that are no duties: {count}");
    public static string Problems(int count) => Say($"表の中で気になる点 {count}", $"Odd in the sheet: {count}");
    public static string TooManyToAsk(int count) => Say(
        $"はじめの{count}セルだけをここで決められます。残りは文字をメモにして空きのまま入れます。",
        $"The first {count} can be decided here; the others stay open with their words as a note.");
    public static string Remark(string note) => Say($"備考: {note}", $"Remark: {note}");
    public static string HaveLeft(string names) => Say($"退会・退職: {names}", $"No longer here: {names}");

    public static string Meaning(CellMeaning meaning) => meaning switch
    {
        CellMeaning.Ambiguous { Candidates.Count: > 1 } => Say("複数の候補", "several fit"),
        CellMeaning.Ambiguous => Say("確かめてください", "please check"),
        CellMeaning.HasLeft => Say("退会・退職した方", "has left"),
        CellMeaning.Undecided => Say("未定", "undecided"),
        CellMeaning.Outside => Say("区外の方", "from outside"),
        _ => Say("名簿にない", "on no list"),
    };

    public static string RowMeaning(CellMeaning meaning) => meaning is CellMeaning.Settled or CellMeaning.Remembered
        ? Say("計画のメンバーではないか、2回出てきます", "no member, or named twice")
        : Meaning(meaning);

    public static string Days(DistrictClock clock, DateOnly from, DateOnly through) => clock is null ? Day
        : from == through ? clock.Said(from)
        : Say($"{clock.Said(from)}〜{clock.Said(through)}", $"{clock.Said(from)} to {clock.Said(through)}");

    public static string PutInto(DateOnly month) =>
        Say($"{month.Year}年{month.Month}月の計画に入れる", $"Put into the plan of {month.Month}/{month.Year}");
    public static string PutWishes(DateOnly month) =>
        Say($"{month.Year}年{month.Month}月の希望に入れる", $"Enter as the wishes for {month.Month}/{month.Year}");
    public static string Replaces(int count) => Say(
        $"計画にある {count} か所が置き換わります。計画の画面で元に戻せます。",
        $"{count} cells of the plan become others. The plan can undo it.");
    public static string Put(int count) => Say($"{count}件を入れました", $"{count} were put");
    public static string Strange(string cell, string typed) => Say(
        $"{cell} の「{typed}」は名簿の1人に決まりません。候補から選ぶか、職員コードで入れてください。まだ何も入れていません。",
        $"{cell}: “{typed}” is not one person of the lists. Choose a suggestion or type a code. Nothing was put.");
    public static string Twice(string name) => Say(
        $"{name} に2つの行が選ばれています。1つにしてください。まだ何も入れていません。",
        $"Two rows are chosen for {name}. Choose one. Nothing was put.");

    public static string WishCounts(int settled, int open) => Say(
        $"メンバーの行 {settled} ・ 確かめる行 {open}", $"{settled} rows of members, {open} to look at");
    public static string RowsToDecide(int count) => Say($"確かめる行 {count}", $"Rows to look at: {count}");
    public static string RowsSettled(int count) => Say($"メンバーの行 {count}", $"Rows of members: {count}");
    public static string Row(int row) => Say($"{row}行目", $"row {row}");
    public static string AtMost(int most) => Say($"上限 {most}回", $"at most {most}");
    public static string AnsweredAlready(string when) => Say(
        $"{when} に回答済み。選ぶと置き換わります。", $"Answered {when}; ticked, this takes its place.");
    public static string Mark(Wish wish) => wish switch
    {
        Wish.Gladly => "○",
        Wish.RatherNot => "△",
        _ => "×",
    };

    public static string Kind(DutyKind kind) => kind switch
    {
        DutyKind.Weekend => Say("週末", "weekend"),
        DutyKind.Holiday => Say("祝日", "holiday"),
        DutyKind.YearEnd => Say("年末年始", "year's end"),
        _ => Say("平日", "weekday"),
    };
}
