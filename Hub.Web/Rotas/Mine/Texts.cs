using static Hub.Web.Layout.Language;

namespace Hub.Web.Rotas.Mine;

/// <summary>Words of the page of one's own duties.</summary>
internal static class Texts
{
    public static string Mine => Say("わたしの当番", "My duties");
    public static string Duties => Say("これからの当番", "Duties to come");
    public static string NoDuties => Say("担当する当番はありません", "You take no duties");
    public static string NoDutiesText => Say(
        "当番表に入ると、日程・交代の相談・不在の連絡がここに出ます。",
        "Once a rota names you or your institution, your duties, swaps and absences appear here.");
    public static string NoneComing => Say("3か月先まで当番はありません", "No duties in the next three months");
    public static string OnNow => Say("当番中", "on duty");
    public static string MayChange => Say("公開前(変わることがあります)", "not published yet");
    public static string AskedOfYou => Say("返事を待っています", "Waits for your answer");
    public static string Count(int count) => Say($"{count}件", $"{count}");
    public static string SwapAsked(string name) =>
        Say($"{name} から、この当番を代わってほしいと頼まれています。", $"{name} asks you to take this duty.");
    public static string InReturn(string when) => Say($"代わりに {when} を引き受けてくれます", $"In return they take {when}");
    public static string NothingInReturn => Say("交換ではありません(引き受けるだけ)", "Nothing in return");
    public static string Accept => Say("引き受ける", "Accept");
    public static string Decline => Say("辞退する", "Decline");
    public static string CoverAsked(string name) =>
        Say($"{name} が、代わりに入れる方を探しています(代診の募集)。", $"{name} asks all members who can take this.");
    public static string TakeAs(string? institution) => institution is null
        ? Say("自分が引き受ける", "Take it myself")
        : Say($"{institution}として引き受ける", $"Take it for {institution}");
    public static string FirstHasIt => Say(
        "最初に引き受けた方に決まり、ほかの方には決まったことが伝わります。",
        "The first to accept has it, and everybody else is told.");
    public static string YouAsked => Say("相談中", "You have asked");
    public static string AllAreAsked => Say("全員に募集中", "asking everybody");
    public static string OneIsAsked(string name) => Say($"{name} の返事待ち", $"waiting for {name}");
    public static string Withdraw => Say("取り下げる", "Withdraw");
    public static string FindSomebody => Say("代わりを探す・交換する", "Find somebody else, swap");
    public static string Whom => Say("だれに聞きますか", "Whom do you ask?");
    public static string AskAll => Say("全員に聞く(最初に引き受けた方に決まる)", "Everybody: the first to accept has it");
    public static string GiveTo => Say("この方に頼む", "Give it to");
    public static string SwapFor => Say("この当番と交換する", "Swap it for");
    public static string PartHint => Say(
        "一部だけ頼むときは、時刻を短くしてください。", "To give away a part of it, change the times.");
    public static string Note => Say("ひとこと", "A note");
    public static string NoteHint => Say(
        "任意・全員に聞くときに見えます。患者さんのことは書かないでください。",
        "optional, shown when everybody is asked; nothing about patients");
    public static string Ask => Say("聞いてみる", "Ask");
    public static string YoursUntilYes => Say("引き受ける方が決まるまでは、あなたの当番のままです。", "Until somebody accepts it stays yours.");
    public static string Notices => Say("当番のお知らせ", "What has changed for you");
    public static string SeenAll => Say("確認しました", "Seen");
    public static string OnDutyUntil(string time) => Say($"当番中 {time} まで", $"You are on duty until {time}");
    public static string DutyWaits(int count) =>
        Say($"当番のお知らせ・相談 {count}件", $"About your duties: {count}");
    public static string Absences => Say("不在", "Absences");
    public static string ReportAbsence(string rota) => Say($"不在を届ける({rota})", $"Report an absence ({rota})");
    public static string AbsenceText => Say(
        "この間は当番に入りません。代わりがいるかどうかは当番表の決まりによります。急なときは事務局にも電話してください。",
        "You take no duty then. Who stands in follows from the rota's rules. If it is sudden, call the office too.");
    public static string NameInside => Say("機関のだれが電話を受けるか", "Who inside the institution is called");
    public static string NameInsideText => Say(
        "当番表の担当は機関のままで、電話だけこの人に先にかかります。時刻を短くすると一部だけにできます。",
        "The duty stays the institution's; this person is called first. Shorten the times for a part of it.");
    public static string WhoInside => Say("電話を受ける人", "Who is called");
    public static string NameThis => Say("この人にする", "Name this person");
    public static string TakeBack => Say("取り消す", "Take back");
    public static string Report => Say("不在を届ける", "Report it");
    public static string Back => Say("戻りました", "I am back");

    /// <summary>What an act that was just done means; null for anything else.</summary>
    public static string? DoneBy(string? act) => act switch
    {
        MineForm.Asking => Say("聞きました。返事があるとここに出ます。", "Asked. The answer will show here."),
        MineForm.Taking or MineForm.Accepting => Say(
            "引き受けました。当番表はもう替わっています。", "It is yours now, and the rota says so already."),
        MineForm.Declining => Say("辞退しました。相手に伝わります。", "Declined. They can see it."),
        MineForm.KeepingIt or MineForm.Withdrawing => Say(
            "取り下げました。あなたの当番のままです。", "Withdrawn. The duty stays yours."),
        MineForm.Naming => Say("電話を受ける人を決めました。当番のページにも出ます。", "Named; the duty page says so already."),
        MineForm.Lifting => Say("取り消しました。電話は機関にかかります。", "Taken back. The institution itself is called."),
        MineForm.Leaving => Say("不在を届けました。", "Your absence is recorded."),
        MineForm.Returning => Say("おかえりなさい。これからの当番に戻りました。", "Welcome back. Your duties go on from now."),
        _ => null,
    };
}
