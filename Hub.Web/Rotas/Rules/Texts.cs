using Hub.Contracts.Rotas;
using static Hub.Web.Layout.Language;

namespace Hub.Web.Rotas.Rules;

/// <summary>Words of the rules of a rota, each choice with what follows from it.</summary>
internal static class Texts
{
    public static string Rules => Say("当番の規則", "Rules");
    public static string RulesOf(string rota) => Say($"{rota} の規則", $"Rules of {rota}");
    public static string BackToRules => Say("規則の一覧に戻る", "Back to the rules");
    public static string NewRota => Say("当番表をつくる", "New rota");
    public static string NewRotaText => Say(
        "近い形を選んで始め、あとから規則を一つずつ直せます。公開するまでは事務局だけに見えます。",
        "Start from what is nearest; every rule can be changed later. Until you publish it only the office sees it.");
    public static string RotaName => Say("当番表の名称", "Name");
    public static string RotaNameHint => Say("例: 在宅待機医当番", "such as 'Doctors on duty'");
    public static string Owner => Say("当番表をつくる機関", "Kept by");
    public static string StartFrom => Say("近い形", "Start from");
    public static string Starts(StartChoice choice) => choice switch
    {
        StartChoice.Weekdays => Say("曜日ごとの担当", "By weekday"),
        StartChoice.Vendor => Say("平日は会員、休日は事業者", "Members on week nights, a vendor on days off"),
        StartChoice.Table => Say("毎月の当番表で割り当てる", "A table for each month"),
        _ => Say("週替わりの輪番", "In turn by the week"),
    };
    public static string StartsHint(StartChoice choice) => choice switch
    {
        StartChoice.Weekdays => Say("平日夜間は曜日で、休日は順番で。", "Week nights by weekday, days off in turn."),
        StartChoice.Vendor => Say(
            "最後に選んだ担当者が土日祝と年末年始を受け持ちます。", "The last one named takes weekends, holidays and closures."),
        StartChoice.Table => Say(
            "割り当てのない日は順番の担当者になります。", "On a day without an entry the turn decides."),
        _ => Say("月曜9:00に交代。夜間・休日とも同じ担当者です。", "Handoff on Mondays at 9:00, nights and days off alike."),
    };
    public static string MembersHint => Say("順番のとおりに選びます。空欄は無視します。", "In their order; empty rows are left out.");
    public static string MembersMissing => Say(
        "担当者を選んでください(事業者を含む形では2つ以上)。", "Choose who takes duties (two or more with a vendor).");
    public static string Create => Say("つくる", "Create");
    public static string NightsLayer => Say("平日夜間", "Week nights");
    public static string DaysOffLayer => Say("土日祝・年末年始", "Days off");
    public static string AllLayer => Say("夜間・休日", "Nights and days off");
    public static string Layers => Say("担当の層", "Layers");
    public static string LayersText => Say(
        "同じ役割の層が重なる時間は優先順位の高い層、だれもいなければ次の層が受け持ちます。すべて空きなら赤で出ます。",
        "Where layers of one role overlap the higher priority wins; if it names nobody, the next does. Gaps are red.");
    public static string Since(string? time) => time is null
        ? Say("いまの規則です。", "These rules are in force.")
        : Say($"{time} からの規則です。", $"These rules begin {time}.");
    public static string NewLayer => Say("層を加える", "Add a layer");
    public static string LayerNotFound => Say("この層は画面で変えられません", "This layer cannot be changed here");
    public static string LayerNotFoundText => Say(
        "層がないか、画面では表せない決まりです。プログラム(/api/v1/rotas)から変えられます。",
        "There is no such layer, or its rules cannot be said in this form. Programs can change it (/api/v1/rotas).");
    public static string PriorityIs(int priority) => Say($"優先順位 {priority}", $"priority {priority}");
    public static string LayerName => Say("層の名称", "Name of the layer");
    public static string LayerNameHint => Say("例: 平日夜間", "such as 'Week nights'");
    public static string RoleHint => Say(
        "空欄は「当番」。看護など別の役割は、医師と並んで同時に当番になります。",
        "Empty for the usual one. Another role, such as nurses, is on duty beside it.");
    public static string Optional => Say("任意", "optional");
    public static string Priority => Say("優先順位", "Priority");
    public static string PriorityHint => Say(
        "同じ役割で大きいほうが先。担当者のいない時間は下の層が受け持ちます。",
        "Of one role the higher goes first; where it names nobody the lower takes over.");
    public static string When => Say("いつ", "When");
    public static string Window(WindowChoice choice) => choice switch
    {
        WindowChoice.Nights => Say("平日の夜間(診療時間の間)", "Week nights, between opening hours"),
        WindowChoice.DaysOff => Say("休みの日(土日祝・年末年始、前日の夕方から)", "Days off, from the evening before"),
        WindowChoice.Closed => Say("診療時間外すべて", "Whenever closed"),
        WindowChoice.Open => Say("診療時間", "Opening hours"),
        WindowChoice.Daily => Say("決まった曜日の決まった時間", "Fixed hours on weekdays"),
        WindowChoice.Weekly => Say(
            "週の決まった区間(金18:00–月9:00など)", "A stretch of each week, such as Fri 18:00–Mon 9:00"),
        WindowChoice.Eves => Say("祝日の前日から翌日まで", "From the eve of a holiday to the day after"),
        WindowChoice.WeeklyAndEves => Say("週の区間と、祝日の前日から翌日まで", "A stretch of each week, and holidays"),
        _ => Say("いつも", "Always"),
    };
    public static string WindowHint(WindowChoice choice) => choice switch
    {
        WindowChoice.Nights => Say("休みの前の夜は「休みの日」に入ります。", "The night before a day off belongs to the day off."),
        WindowChoice.DaysOff => Say(
            "連休は1つの当番になります(例 11/20金18:00–11/24火9:00)。",
            "A run of days off is one duty, such as 20 Nov 18:00 to 24 Nov 9:00."),
        WindowChoice.Daily => Say(
            "終わりが早い時刻なら翌日まで。祝日でも曜日のとおりです。", "An earlier end is of the next day. Holidays change nothing."),
        WindowChoice.Weekly => Say("祝日でも曜日のとおりです。", "Holidays change nothing."),
        WindowChoice.WeeklyAndEves => Say(
            "文字どおり2つの決まり。年末年始の平日は空きになります(空きは赤で出ます)。",
            "Two literal rules: weekdays of a year-end closure are left uncovered, and shown in red."),
        WindowChoice.Closed => Say("夜も休みの日も、ひとつの決まりで。", "Nights and days off by one rule."),
        WindowChoice.Open => Say("日中の当番に。", "For duty by day."),
        WindowChoice.Eves => Say("続く祝日は1つの当番になります。", "Holidays that touch are one duty."),
        _ => Say("24時間。終わりのない当番です。", "Day and night, without an end."),
    };
    public static string Times => Say("時刻と曜日", "Times and weekdays");
    public static string TimesHint => Say(
        "曜日・区間・祝日の前日を選んだときだけ使います。", "Used with fixed hours, stretches of the week and eves only.");
    public static string OnDays => Say("曜日", "Weekdays");
    public static string FirstDay => Say("始まりの曜日", "From");
    public static string LastDay => Say("終わりの曜日", "To");
    public static string Chooses(WhoChoice choice) => choice switch
    {
        WhoChoice.Weekdays => Say("曜日で決める", "By weekday"),
        WhoChoice.Same => Say("いつも同じ(順番の全員)", "Always the same"),
        WhoChoice.Table => Say("毎月の当番表で割り当てる", "A table for each month"),
        _ => Say("順番(輪番)", "In turn"),
    };
    public static string ChoosesHint(WhoChoice choice) => choice switch
    {
        WhoChoice.Table => Say(
            "月の画面で割り当てます。割り当てのない日は下の層です。",
            "Filled on the month's page; a day without an entry falls to the layer below."),
        WhoChoice.Same => Say("事業者の契約などに。", "For a vendor's contract, for example."),
        WhoChoice.Weekdays => Say("下の「曜日ごとの担当者」で決めます。", "Named under 'Who on which weekday'."),
        _ => Say("上から順に交代します。", "From the top, one after another."),
    };
    public static string Order => Say("担当者と順番", "Who, and in which order");
    public static string OrderHint => Say("上から順に回ります。空欄は無視します。", "From the top; empty rows are left out.");
    public static string Place(int place) => Say($"{place}番目", $"Number {place}");
    public static string TurnSettings => Say("順番の決まり", "How turns go");
    public static string TurnBy => Say("公平の数え方", "A turn is");
    public static string UnitHint => Say(
        "週: 連休があっても1週は1週。回: 長い連休も1回と数えます。時間の差は「変わる当番を見る」で確かめられます。",
        "By weeks a long run is part of its week; by turns it counts as one. The hours stand in the preview.");
    public static string Unit(RotationUnit unit) => unit switch
    {
        RotationUnit.Day => Say("日ごと", "a day"),
        RotationUnit.Month => Say("月ごと", "a month"),
        RotationUnit.Window => Say("回ごと(当番1回で交代)", "one duty, however long"),
        RotationUnit.BusinessDay => Say("診療日ごと", "a business day"),
        _ => Say("週ごと", "a week"),
    };
    public static string Unit(RotationUnit unit, int every) => every == 1
        ? Unit(unit)
        : Say($"{Unit(unit)} × {every}", $"{every} × {Unit(unit)}");
    public static string Every => Say("いくつごとに交代", "How many make a turn");
    public static string AnchorDate => Say("1番目の人が始める日", "The first one begins on");
    public static string AnchorHint => Say("ここから順に数えます。", "Turns are counted from here.");
    public static string AnchorTime => Say("交代の時刻", "Handoff at");
    public static string LongRun => Say("連休の途中に交代の時刻が来たら", "A handoff inside a long run");
    public static string Hands(Handoff handoff) => handoff is Handoff.AtWindow
        ? Say("始めた人が最後まで", "Whoever begins keeps it")
        : Say("その時刻で交代", "Hand over then");
    public static string HandsHint(Handoff handoff) => handoff is Handoff.AtWindow
        ? Say("例: 金18:00–火9:00を1人で。", "Fri 18:00 to Tue 9:00 is one person's.")
        : Say("例: 月曜9:00で2人に分かれます。", "It is split on Monday at 9:00.");
    public static string WhenAbsent => Say("番の人が不在なら", "When they are absent");
    public static string Covers(CoverChoice choice) => choice switch
    {
        CoverChoice.WholeTurn => Say("その回はまるごと次の人", "The next takes the whole turn"),
        CoverChoice.Nobody => Say("空きにする", "Leave a gap"),
        _ => Say("不在の時間だけ次の人", "The next takes those hours"),
    };
    public static string CoversHint(CoverChoice choice) => choice is CoverChoice.Nobody
        ? Say("下の層があればその担当者、なければ赤い空きになります。", "The layer below takes over, or the gap shows in red.")
        : Say("あとの順番は変わりません。", "Later turns do not move.");
    public static string WeekdaySettings => Say("曜日ごとの担当者", "Who on which weekday");
    public static string Effective => Say("いつから", "From when");
    public static string EffectiveHint => Say(
        "空欄はいますぐ。始まった当番は変わりません。", "Empty for at once. Duties that have begun do not change.");
    public static string See => Say("変わる当番を見る", "See what changes");
    public static string Save => Say("この内容にする", "Save");
    public static string Remove => Say("この層をなくす", "Remove this layer");
    public static string RemoveAsks(string layer) =>
        Say($"層「{layer}」をなくしますか。これからの当番が変わります。", $"Remove '{layer}'? Duties to come will change.");
    public static string CannotRead => Say(
        "時刻・日付・担当者を確かめてください。", "Check times, dates and who is named.");
    public static string Preview => Say("この内容にすると", "If you save this");
    public static string NothingMoves => Say("これから62日の当番は変わりません", "No duty of the next 62 days changes");
    public static string Moves => Say("変わる当番(62日先まで)", "Duties that change, 62 days ahead");
    public static string GapsAhead(int count) =>
        Say($"担当者のいない時間が {count} か所できます", $"Gaps without anybody: {count}");
    public static string Shares => Say("1年間の回数と時間", "Turns and hours in a year");
    public static string Turns => Say("回数", "Turns");
    public static string Time => Say("時間", "Hours");
    public static string Hours(int hours, int minutes) =>
        minutes == 0 ? Say($"{hours}時間", $"{hours} h") : Say($"{hours}時間{minutes}分", $"{hours} h {minutes} min");
    public static string NameAndOwner => Say("名称と機関", "Name and owner");
    public static string FallbackText => Say(
        "当番がつながらないときに、上から順にかける先です。2つ以上ないと公開できません。番号が空欄なら名簿の番号を使います。",
        "Called from the top when nobody on duty answers. At least two, or the rota cannot be published. "
        + "Without a number the one on the lists is used.");
    public static string PhoneHint => Say("番号(空欄は名簿)", "number, or the listed one");
    public static string PhoneOf(int place) => Say($"{place}番目の電話番号", $"Phone of number {place}");
    public static string Calendar => Say("診療時間と休み", "Opening hours and days off");
    public static string CalendarText => Say(
        "夜間と休日はここから計算します。年末年始を休みに入れると終日当番に、入れないと平日の日中は当番なしになります。",
        "Nights and days off follow from this. With a year-end closure those days are duty all day, without it not.");
    public static string Closed => Say("空欄は休み", "empty for closed");
    public static string Holidays => Say("国民の祝日", "National holidays");
    public static string NoHolidays => Say("祝日も診療する(祝日を使わない)", "none: holidays are days like others");
    public static string HolidayList(string name) => Say($"祝日一覧「{name}」", $"the list '{name}'");
    public static string Closures => Say("毎年の休み", "Closed every year");
    public static string ClosuresHint => Say("1行に1つ。例 12/29-1/3", "a line each, such as 12/29-1/3");
    public static string ExtraClosed => Say("臨時の休み", "Closed once");
    public static string ExtraOpen => Say("臨時の診療", "Open once");
    public static string LineWrong(string line) => Say($"「{line}」が読めません。", $"'{line}' cannot be read.");
    public static string And => Say(" と、", ", and ");
    public static string Then => Say(" → ", " → ");
    public static string EveryDay(string days, string start, string end) =>
        Say($"{days} {start}–{end}", $"{days} {start}–{end}");
    public static string EveryWeek(string first, string start, string last, string end) =>
        Say($"毎週 {first} {start}–{last} {end}", $"every week {first} {start} to {last} {end}");
    public static string Eve(string start, string end) =>
        Say($"祝日の前日 {start} から翌日 {end}", $"from {start} on the eve of a holiday to {end} on the day after");
    public static string Dates(int count) => Say($"決めた{count}回だけ", $"{count} times that were listed");
    public static string Same(string names) => Say($"いつも {names}", $"always {names}");
    public static string Table(int count) => Say(
        $"毎月の当番表({count}日分を割り当て済み)", $"a table for each month ({count} days entered)");
    public static string Nth(string nth, string weekday) => Say($"第{nth}{weekday}", $"{weekday} number {nth}");
    public static string Pair(string day, string names) => Say($"{day} {names}", $"{day} {names}");
    public static string InTurn(string names, string unit) => Say($"{unit}に {names}", $"{unit} each: {names}");
}
