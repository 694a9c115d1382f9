using System.Globalization;
using Hub.Contracts.Rotas;
using static Hub.Web.Layout.Language;

namespace Hub.Web.Rotas.Months;

/// <summary>Words of the page on which a month is planned.</summary>
internal static class Texts
{
    public static string Plan => Say("月の当番を組む", "Plan a month");
    public static string PlanNext => Say("次の月を組む", "Plan next month");
    public static string BackToBoard => Say("当番表の確認に戻る", "Back to the coverage");
    public static string NoPlanText => Say(
        "当番表がないか、規則がまだないか、組める月ではありません。", "There is no such rota, it has no rules yet, or no such month.");
    public static string Month(DateOnly first) => Rotas.Texts.Month(
        first.Year.ToString(CultureInfo.InvariantCulture), first.Month.ToString(CultureInfo.InvariantCulture));
    public static string GridOf(string month) => Say($"{month}の当番", $"Duties of {month}");
    public static string Wishes => Say("希望", "Wishes");
    public static string Closed => Say("休診日", "closed");
    public static string Keys => Say(
        "矢印で移動、名前を打つと人を検索、Enterで決定、Deleteで空に、スペースで固定、Ctrl+Z・Ctrl+Yで取り消し・やり直し、"
        + "Ctrl+C・Ctrl+Vで週を写す。マスを別のマスへドラッグすると移動や交換、Ctrlを押しながらで写し。",
        "Arrows move, typing a name finds a person, Enter puts them in, Delete clears, Space fixes, Ctrl+Z and Ctrl+Y "
        + "undo and redo, Ctrl+C and Ctrl+V copy a week. Drag a cell to move or swap it, with Ctrl to copy it.");

    public static string NoLayer => Say("月ごとに組む層がまだありません", "No layer is planned by hand yet");
    public static string NoLayerText => Say(
        "いまの規則の上に、日ごとに名前を入れる層を重ねます。名前を入れない日は、いままでの規則のままです。",
        "Lay a layer with a name for each date over the rules. Where it names nobody, the rules go on as before.");
    public static string LayerOver => Say("どの層の上に重ねるか", "Over which layer");
    public static string LayerName => Say("新しい層の名称", "Name of the new layer");
    public static string LayerNamed(string under) => Say($"{under}(月ごと)", $"{under} by month");
    public static string AddLayer => Say("月ごとの層を加える", "Add the layer");

    public static string DueIn(string day, int days) => days == 0
        ? Say($"今日 {day} が公開の約束の日です", $"Today, {day}, is when it should be published")
        : Say($"公開の約束の日 {day} まであと{days}日です", $"{days} days until it should be published ({day})");

    public static string DueOver(string day) =>
        Say($"公開の約束の日 {day} を過ぎました", $"It should have been published on {day}");
    public static string DueText => Say(
        "公開すると、担当する全員に知らせが届きます。", "Publishing tells everybody who has a duty.");

    public static string? DoneBy(string? act) => act switch
    {
        MonthForm.Putting or MonthForm.PuttingMany => Say("入れました。", "Entered."),
        MonthForm.Clearing => Say("空にしました。", "Cleared."),
        MonthForm.Undoing => Say("元に戻しました。", "Undone."),
        MonthForm.Redoing => Say("やり直しました。", "Redone."),
        MonthForm.CopyingWeek => Say("週を写しました。", "The week is copied."),
        MonthForm.Filling => Say("空いているマスを順番で埋めました。", "Empty cells are filled by the rotation."),
        MonthForm.Asking => Say("希望を募集しています。", "The members are asked for their wishes."),
        MonthForm.Publishing => Say("公開しました。担当する人に知らせました。", "Published. Those who have a duty are told."),
        MonthForm.TakingDraft => Say(
            "下書きを取り込みました。「元に戻す」で取り消せます。", "The draft is taken. Undo takes it back."),
        MonthForm.DroppingDraft => Say("下書きを捨てました。", "The draft is dropped."),
        MonthForm.AddingLayer => Say("層を加えました。次はメンバーを決めてください。", "The layer is added. Next name the members."),
        "terms" => Say("計画の条件を保存しました。", "The terms are saved."),
        _ => null,
    };

    public static string Undo => Say("元に戻す", "Undo");
    public static string Redo => Say("やり直す", "Redo");
    public static string Fill => Say("順番で埋める", "Fill by rotation");
    public static string Week => Say("写す週", "The week to copy");
    public static string WeekOf(string day) => Say($"{day} の週", $"week of {day}");
    public static string CopyWeek => Say("次の週に写す", "Copy to the next");

    public static string CellTitle(string day, string hours, string layer) =>
        Say($"{day} {hours} {layer}", $"{day} {hours} {layer}");

    /// <summary>A day of the month that the page is about, without its month.</summary>
    public static string Day(DateOnly day) => day.ToString(
        Say("d日(ddd)", "ddd d"), CultureInfo.GetCultureInfo(Current));

    /// <summary>Such as 18:00–翌9:00; with the number of days where there are more.</summary>
    public static string Hours(DateTimeOffset from, DateTimeOffset to)
    {
        var days = (to.Date - from.Date).Days;
        var next = days switch
        {
            0 => Say("", ""),
            1 => Say("翌", "next day "),
            _ => Say($"{days}日後 ", $"{days} days on "),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{from:H:mm}–{next}{to:H:mm}");
    }

    public static string Nobody => Say("担当なし", "nobody");
    public static string ByRule => Say("順番", "in turn");
    public static string GoesOn(string names) => Say($"↑ {names}", $"↑ {names}");
    public static string NotPublished => Say("未公開の案", "not published");
    public static string ChangedSince => Say("公開後に変更あり", "changed since published");
    public static string Published => Say("公開済み", "published");
    public static string Wrong => Say("要確認", "look at it");
    public static string Fixed => Say("固定", "fixed");
    public static string Changed => Say("変更", "changed");
    public static string Second => Say("2人目", "A second one");
    public static string MayBeEmpty => Say("空でもよい", "may be empty");
    public static string Note => Say("メモ", "Note");
    public static string FixIt => Say("固定する(下書きで変えない)", "Fix it: drafts leave it");
    public static string PutIn => Say("入れる", "Enter");
    public static string Clear => Say("空にする", "Clear");
    public static string MembersHere => Say("この層のメンバー", "Members of this layer");

    public static string Choice(string mark, string name, int turns) =>
        Say($"{mark} {name} 今月{turns}回", $"{mark} {name}, {turns} this month");

    public static string TurnsOf(int turns) => Say($"今月{turns}回", $"{turns} this month");

    /// <summary>The sign of a wish, as it stands on paper.</summary>
    public static string Mark(Wish? wish) => wish switch
    {
        Wish.Cannot => "×",
        Wish.RatherNot => "△",
        Wish.Gladly => "○",
        _ => "–",
    };

    public static string Wished(Wish wish) => wish switch
    {
        Wish.Cannot => Say("できない", "cannot"),
        Wish.RatherNot => Say("できれば避けたい", "rather not"),
        _ => Say("希望する", "gladly"),
    };

    public static string Finder => Say("担当者を選ぶ", "Choose who is on duty");
    public static string FinderLabel => Say("名前・カナ・機関", "Name, kana or institution");
    public static string FinderKeys => Say(
        "↑↓で選び、Enterで入れる。Shift+Enterで2人目として加える。",
        "Choose by ↑ and ↓, Enter puts them in, Shift+Enter adds a second one.");
    public static string FinderNone => Say("見つかりません。", "Nobody is found.");
    public static string FinderForm => Say("メモ・固定・2人目", "Note, fix, second one");

    public static string Loads => Say("1人ずつの回数", "What each carries");
    public static string Turns => Say("回", "Turns");
    public static string Nights => Say("夜", "Nights");
    public static string DaysOff => Say("休日", "Days off");
    public static string Time => Say("時間", "Hours");
    public static string Year => Say("前の12か月", "the twelve months before");
    public static string LoadsText => Say(
        "大きい数字と太い線がこの月、小さい数字と細い線が前の12か月です。休日は土日・祝日・年末年始の当番です。",
        "Large figures and thick bars: this month. Small ones: the twelve months before. Days off: weekends, holidays, "
        + "year's end.");

    public static string Findings(int count) => count == 0
        ? Say("確認するところ", "What is wrong")
        : Say($"確認するところ {count}件", $"What is wrong: {count}");

    public static string FindingsText => Say(
        "直すか、このままでよければ1件ずつ印を付けてから公開します。",
        "Mend it, or tick each that may stay as it is; then publish.");
    public static string NothingWrong => Say("直すところはありません。公開できます。", "Nothing is wrong. It can be published.");
    public static string ToCell => Say("マスへ", "To the cell");

    public static string Publishing => Say("公開", "Publishing");
    public static string PublishedAt(string time) => Say($"{time} 公開", $"published {time}");

    public static string WillPublish(int duties, int people, string due) => Say(
        $"公開すると {duties}件の当番が決まり、担当する {people}者に知らせが届きます。約束の日は {due} です。",
        $"Publishing settles {duties} duties and tells the {people} who have one. It is due on {due}.");
    public static string AsPublished => Say("公開した内容のままです。", "It is as it was published.");

    public static string WillChange(int cells) => Say(
        $"公開した後に {cells}か所変わっています。もう一度公開すると、当番が変わる人に知らせが届きます。",
        $"{cells} cells have changed since. Publishing again tells those whose duties change.");
    public static string PublishMonth(string month) => Say($"{month}を公開する", $"Publish {month}");
    public static string PublishIt => Say("公開する", "Publish");
    public static string PublishAsks(string month) => Say(
        $"{month}の当番を公開し、当番が決まる人・変わる人に知らせますか。公開は取り消せませんが、直してもう一度公開できます。",
        $"Publish {month} and tell those whose duties it settles or changes? It cannot be taken back, but be changed "
        + "and published again.");

    public static string Draft => Say("下書きを作る", "Draft");
    public static string DraftText => Say(
        "希望と条件から、空いているマスと固定していないマスの案を作ります。取り込むまで何も変わりません。",
        "Drafts what is not fixed from wishes and terms. Nothing changes until you take it.");
    public static string DraftFor => Say("何か月分", "For how long");
    public static string Months(int months) => Say($"{months}か月", $"{months} months");
    public static string MakeDraft => Say("下書きを作る", "Make a draft");
    public static string DraftRunning(int percent) => Say($"下書きを作っています {percent}%", $"Drafting, {percent} %");
    public static string StopDraft => Say("ここで止める", "Stop here");
    public static string TakeDraft => Say("この下書きを取り込む", "Take this draft");
    public static string DropDraft => Say("捨てる", "Drop it");

    public static string DraftEnded(DraftRunState state) => state switch
    {
        DraftRunState.Stopped => Say("止めました。ここまでの案です。", "Stopped. This is the best so far."),
        DraftRunState.Failed => Say("途中で失敗しました。ここまでの案です。", "It broke. This is the best so far."),
        _ => Say("下書きができました。", "The draft is ready."),
    };

    public static string DraftSoFar(int filled, int duties, int gaps, int unmet) => Say(
        $"当番 {duties}件のうち {filled}件に担当者を入れました。空きは {gaps}件、△の日に入ったのは {unmet}件です。",
        $"{filled} of {duties} duties are filled, {gaps} are open, {unmet} fall on a △.");

    public static string FairnessOf(double reached, double least) => Say(
        $"偏り {One(reached)}(これより小さくできない値 {One(least)})",
        $"Unevenness {One(reached)}, where no draft can be below {One(least)}.");

    public static string GapsOf(int gaps, int fewest) => gaps <= fewest
        ? Say($"空き {gaps}件(どう組んでもこれより減りません)", $"Open: {gaps}; no draft can have fewer")
        : Say($"空き {gaps}件(少なくとも {fewest}件は空きます)", $"Open: {gaps}; at least {fewest} must be");

    public static string FixedConflicts => Say("固定したマスで条件に合わないもの", "Fixed cells that break a rule");
    public static string Unmet => Say("△(できれば避けたい)の日に入った人", "On duty on a day that they would rather not");
    public static string UnmetOf(string who, string duties) => Say($"{who}: {duties}", $"{who}: {duties}");
    public static string Burdened => Say("ほかの人より負担が大きい人", "Who carries more than others");

    public static string BurdenOf(string who, int turns, double over, double share) => Say(
        $"{who}: この下書きで{turns}回。12か月と合わせた負担が公平な分({One(share)})より {One(over)} 大きい",
        $"{who}: {turns} duties here; with twelve months {One(over)} more than the fair share of {One(share)}");

    public static string NobodyBurdened => Say("負担の偏りはありません。", "Nobody carries more than their fair share.");

    public static string WishesTitle => Say("希望を集める", "Ask for wishes");

    public static string WishesUntil(string time, int answered, int members) => Say(
        $"希望 {answered}/{members}者 回答({time} まで)", $"Wishes: {answered} of {members} answered, until {time}");
    public static string NobodyToAsk => Say(
        "先に、下の「計画の条件」でメンバーを決めてください。", "Name the members under the terms below first.");
    public static string Deadline => Say("締切", "Until");
    public static string AskWishes(int members) => Say($"{members}者に希望を聞く", $"Ask {members} members");
    public static string MoveDeadline => Say("締切を変えてもう一度知らせる", "Move the deadline and remind");
    public static string Unanswered(int count) => Say($"まだの人 {count}者", $"Not answered yet: {count}");
    public static string UnansweredText => Say(
        "まだの方のホームには締切が出ています。答えがないまま締切を過ぎたら、希望なしとして組めます。",
        "Their home page shows the deadline. Whoever does not answer can be planned as without wishes.");
    public static string Answered(int count) => Say($"回答 {count}者", $"Answered: {count}");
    public static string AtMost(int most) => Say($"{most}回まで", $"at most {most}");

    public static string TermsTitle(int members) => Say($"計画の条件(メンバー {members}者)", $"Terms ({members} members)");
    public static string TermsText => Say(
        "だれが、どの層を、月に何回まで担当するか。下書きと確認はこれに従います。",
        "Who takes duties of which layers, and how many a month. Drafts and checks go by this.");
    public static string Members => Say("メンバー", "Members");
    public static string Layers => Say("担当する層", "Layers");
    public static string Most => Say("月の上限", "Most a month");
    public static string MostOf(string who) => Say($"{who}の月の上限", $"Most a month for {who}");
    public static string Gone => Say("外す", "Remove");
    public static string TakeOut => Say("外す", "Remove");
    public static string NewMembers => Say("加える(すべての層の担当になります)", "Add (for every layer)");
    public static string NewMember => Say("加える人・機関", "Whom to add");
    public static string Rest => Say("当番の間の休み(時間)", "Rest between duties, in hours");
    public static string RestHint => Say("0なら決めません。72時間まで。", "0 for none, up to 72.");
    public static string Pairs => Say("新人と先輩", "Newcomers and mentors");
    public static string PairsHint => Say(
        "新人は、先輩がほかの層で当番の間だけ入ります。", "A newcomer is on duty only while a mentor is on in another layer.");
    public static string Newcomer => Say("新人", "Newcomer");
    public static string Mentor => Say("先輩", "Mentor");
    public static string Weights => Say("重み", "Weights");
    public static string WeightsHint => Say(
        "大きいほど重い当番です。△は避けたい日に入る重さ、○は希望した日に入る良さです。",
        "The larger, the heavier a duty; what a duty on a △ costs and one on a ○ is worth.");
    public static string Kinds => Say("それぞれ公平に分ける種類", "Shared out each for itself");

    public static string Kind(DutyKind kind) => kind switch
    {
        DutyKind.Weekday => Say("平日", "Weekdays"),
        DutyKind.Weekend => Say("土日", "Weekends"),
        DutyKind.Holiday => Say("祝日", "Holidays"),
        _ => Say("年末年始", "Year's end"),
    };

    private static string One(double figure) => figure.ToString("0.#", CultureInfo.InvariantCulture);
}
