namespace Hub.Contracts.Rotas;

/// <summary>Every 'no' about the plan of a month, its publication and its drafts.</summary>
public static class PlanRefusals
{
    public static Refusal Unknown { get; } = new(
        "plan-unknown",
        "この月の計画はまだありません。先に計画を始めてください。",
        "There is no plan of this month yet. Begin it first.",
        RefusalKind.Unknown);

    public static Refusal MonthWrong { get; } = new(
        "plan-month-wrong",
        "この月は計画できません。月の初日を、1970年から2099年の間で指定してください。",
        "This month cannot be planned. Name the first day of a month in the years 1970 to 2099.");

    public static Refusal DateOutside { get; } = new(
        "plan-date-outside", "この月の日付ではありません。", "The date is not of this month.");

    public static Refusal LayerUnknown { get; } = new(
        "plan-layer-unknown",
        "この当番表に、手で組む層としてありません。当番の規則を確かめてください。",
        "The rota has no such layer that is planned by hand. Look at its rules.");

    public static Refusal CellWrong { get; } = new(
        "plan-cell-wrong",
        "1つのマスに入れられるのは9人までです。同じ人と同じマスは1回だけ、メモは200文字までにしてください。",
        "A cell takes up to nine, each of them once, and a note of up to 200 characters; name each cell once.");

    public static Refusal NothingToUndo { get; } = new(
        "plan-nothing-to-undo", "元に戻せる操作はありません。", "There is nothing to undo.", RefusalKind.Conflict);

    public static Refusal NothingToRedo { get; } = new(
        "plan-nothing-to-redo", "やり直せる操作はありません。", "There is nothing to redo.", RefusalKind.Conflict);

    public static Refusal DeadlineWrong { get; } = new(
        "plan-deadline-wrong",
        "締切は今より後、その月が終わる前にしてください。",
        "The deadline must be later than now and before the month ends.");

    public static Refusal WishesNotAsked { get; } = new(
        "plan-wishes-not-asked",
        "この月の希望はまだ集めていません。",
        "Nobody was asked for wishes for this month yet.",
        RefusalKind.Conflict);

    public static Refusal WishesClosed { get; } = new(
        "plan-wishes-closed",
        "希望の締切を過ぎました。変更は事務局に連絡してください。",
        "The deadline for wishes is over. Tell the secretariat what is to change.",
        RefusalKind.Conflict);

    public static Refusal WishWrong { get; } = new(
        "plan-wish-wrong",
        "希望は1日に1つ、上限は0から31回、メモは200文字までにしてください。",
        "Wish one thing a day, a maximum of 0 to 31 duties, and a note of up to 200 characters.");

    public static Refusal NotAMember { get; } = new(
        "plan-not-a-member",
        "この当番表の計画のメンバーではありません。",
        "They are not one of those whom this rota is planned with.");

    public static Refusal ChangedMeanwhile { get; } = new(
        "plan-changed-meanwhile",
        "確認している間に計画が変わりました。公開していません。もう一度確かめてください。",
        "The plan has changed meanwhile. Nothing was published. Look at it again.",
        RefusalKind.Conflict);

    public static Refusal FindingsOpen { get; } = new(
        "plan-findings-open",
        "直していない、または確認していない点が残っています。公開していません。",
        "Something is neither mended nor confirmed. Nothing was published.",
        RefusalKind.Conflict);

    public static Refusal MonthSkipped { get; } = new(
        "plan-month-skipped",
        "前の月がまだ公開されていません。先に前の月を公開してください。",
        "The month before is not published yet. Publish it first.",
        RefusalKind.Conflict);

    public static Refusal MonthOver { get; } = new(
        "plan-month-over",
        "もう終わった月か、2年より先の月です。公開できません。",
        "The month is over, or more than two years ahead. It cannot be published.");

    public static Refusal TermsWrong { get; } = new(
        "planning-terms-wrong",
        "計画の条件が正しくありません。メンバーは1回ずつ、上限は0から31回、休みは0から72時間、重みは0から1000にしてください。",
        "The terms are wrong. Name each member once, a maximum of 0 to 31, rest of 0 to 72 hours, weights to 1000.");

    public static Refusal NameWrong { get; } = new(
        "planning-name-wrong",
        "覚える名前は1文字から50文字までにしてください(一度に500件まで)。",
        "A name to remember has 1 to 50 characters; up to 500 at a time.");

    public static Refusal DraftUnknown { get; } = new(
        "draft-unknown",
        "この下書きはもうありません。もう一度つくってください。",
        "This draft is no longer there. Make it again.",
        RefusalKind.Unknown);

    public static Refusal DraftMonthsWrong { get; } = new(
        "draft-months-wrong", "下書きは1か月から3か月分つくれます。", "A draft is of one to three months.");

    public static Refusal DraftNothingToFill { get; } = new(
        "draft-nothing-to-fill",
        "下書きで埋めるマスがありません。手で組む層があるか、固定されていないかを確かめてください。",
        "There is nothing for a draft to fill. Look whether a layer is planned by hand, and what is fixed.",
        RefusalKind.Conflict);

    public static Refusal DraftNobody { get; } = new(
        "draft-nobody",
        "計画のメンバーがいません。先にメンバーを決めてください。",
        "There are no members to plan with. Name them first.",
        RefusalKind.Conflict);

    public static Refusal DraftTooLarge { get; } = new(
        "draft-too-large",
        "下書きには大きすぎます(当番500件、メンバー200人まで)。月数を減らしてください。",
        "It is too large for a draft (up to 500 duties and 200 members). Ask for fewer months.",
        RefusalKind.TooMuch);

    public static Refusal DraftsTooMany { get; } = new(
        "draft-too-many",
        "ほかの下書きをつくっています。少し待ってからもう一度試してください。",
        "Other drafts are being made. Wait a little and try again.",
        RefusalKind.Unavailable);

    public static Refusal DraftRunning { get; } = new(
        "draft-running",
        "下書きをつくっている途中です。終わるのを待つか、止めてください。",
        "The draft is still being made. Wait for it, or stop it.",
        RefusalKind.Conflict);
}
