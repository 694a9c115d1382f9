using Hub.Contracts.Rotas;
using static Hub.Web.Layout.Language;

namespace Hub.Web.Rotas.Covers;

/// <summary>Words of absences and of who answers instead.</summary>
internal static class Texts
{
    public static string Title => Say("不在と副主治医", "Absences and covers");
    public static string All => Say("医師の不在(全員)", "All absences of doctors");
    public static string List => Say("不在の一覧", "List of absences");
    public static string Own => Say("あなたの不在", "Your absences");
    public static string NoneReported => Say("届け出た不在はありません", "No absence is reported");
    public static string Report => Say("不在を届ける", "Report an absence");
    public static string ReportText => Say(
        "この間の電話は、引き受けた副主治医に回ります。終わりの時刻になると、何もしなくても主治医に戻ります。",
        "Calls go to whoever says yes to these hours. When they end all goes back to you by itself.");
    public static string ForWhom => Say("どの患者さんについて", "For which patients");
    public static string ChosenPatients => Say("選んだ患者だけ", "Only those I choose");
    public static string ChoosePatients => Say("患者を選ぶ", "Choose patients");
    public static string ForAll => Say("すべての患者", "all patients");
    public static string AwayNow => Say("いま不在", "away now");
    public static string AsksWaiting => Say("返事を待っている依頼", "Asked, no answer yet");
    public static string Withdraw => Say("取り下げる", "Withdraw");
    public static string FindSomebody => Say("お願いする相手をさがす", "Find somebody");
    public static string Open => Say("詳しく見る", "Open");
    public static string Back => Say("戻りました", "I am back");
    public static string TheyAreBack => Say("本人が戻った", "They are back");
    public static string NotAway => Say("この不在を取りやめる", "Cancel this absence");
    public static string BackAsks => Say(
        "不在をいま終わりにしますか。これからの電話は主治医に戻り、副主治医への依頼も終わります。",
        "End the absence now? Calls go back to the primary doctor and every cover ends.");
    public static string CancelAsks => Say(
        "この不在を取りやめますか。副主治医への依頼もすべて終わります。", "Cancel this absence? Every ask ends with it.");
    public static string OnlyPart => Say("一部の時間だけお願いする", "Ask for a part only");
    public static string NobodyFree => Say(
        "この時間にあいている医師は見つかりません。時間を分けるか、機関にお願いしてください。",
        "No doctor is free in these hours. Ask for a part, or ask an institution.");
    public static string AskPlaces => Say("往診支援事業者・診療所にお願いする", "Ask a vendor or a clinic");
    public static string Ask => Say("お願いする", "Ask");
    public static string WaitsForAnswer => Say("返事待ち", "asked");
    public static string Colleague => Say("同じ機関", "same institution");
    public static string PlaceOnDuty => Say("機関が当番中", "institution on duty");
    public static string AskedOfYou => Say("副主治医のお願いが来ています", "You are asked to cover");
    public static string TakenAlready => Say(
        "この時間は、ほかの方がもう引き受けました。何もしなくて大丈夫です。",
        "Somebody else has taken these hours already. You need do nothing.");
    public static string Understood => Say("わかりました", "All right");
    public static string BeforeYes => Say(
        "患者さんの情報は引き受けた後に見られます。最初に引き受けた方に決まります。",
        "You see the patients once you have said yes. The first to say it has the hours.");
    public static string YouCover => Say("引き受けている不在", "You cover");
    public static string NoLonger => Say("引き受けられなくなった", "I no longer can");
    public static string NoLongerAsks => Say(
        "引き受けを取り消しますか。残りの時間は「だれもいない」状態に戻り、本人と事務局に赤で表示されます。",
        "Give it up? The hours that are left are uncovered again, in red for the doctor and the secretariat.");
    public static string NothingAsked => Say("お願いされている不在はありません", "Nobody asks you to cover");
    public static string NothingAskedText => Say(
        "主治医の不在を副主治医として頼まれると、ここに出ます。", "When a doctor asks you or your institution, it appears here.");
    public static string StripUncovered => Say("不在の間、副主治医がいません", "Nobody covers your absence");
    public static string AllCovered => Say("副主治医のいない時間はありません", "Every hour is covered");
    public static string NobodyAway => Say("不在の医師はいません", "No doctor is away");
    public static string InTheirPlace => Say("医師に代わって届ける", "Report in a doctor's place");

    public static string Of(string name) => Say($"{name} 医師の不在", $"Absences of {name}");
    public static string Count(int count) => Say($"{count}件", $"{count}");
    public static string AllPatients(int count) => Say($"すべての患者({count}人)", $"All my patients ({count})");
    public static string ForSome(int count) => Say($"患者{count}人", $"{count} patients");
    public static string Covers(string name) => Say($"{name} が引き受け", $"{name} covers");
    public static string Nobody(string length) => Say($"だれもいない {length}", $"nobody for {length}");
    public static string AskFor(string hours) => Say($"{hours} をお願いする", $"Ask for {hours}");
    public static string MoreDoctors(int count) => Say($"ほかの医師 {count}人", $"{count} more doctors");
    public static string SubPrimaryOf(int count) => Say($"副主治医({count}人)", $"sub-primary of {count}");
    public static string StripAsked(int count) => Say($"副主治医のお願い {count}件", $"Asked to cover: {count}");
    public static string AllUncovered(int count) =>
        Say($"副主治医のいない時間がある不在 {count}件", $"Absences with uncovered hours: {count}");
    public static string HasDeclined(string name, string at) => Say($"{name} は辞退({at})", $"{name} declined ({at})");
    public static string AskedBy(string doctor, int patients) => Say(
        $"{doctor} の不在の間、患者{patients}人の副主治医をお願いされています。",
        $"{doctor} asks you to answer for {patients} patients during an absence.");
    public static string InPlaceOf(string doctor, int patients) =>
        Say($"{doctor} の代わりに、患者{patients}人", $"In the place of {doctor}: {patients} patients");
    public static string AskedAsPlace(string place) =>
        Say($"{place} へのお願いです。引き受けると機関の担当になります。", $"{place} is asked; your yes is the institution's.");
    public static string EndsByItself(string time) => Say(
        $"{time} になると、自動で主治医に戻ります。", $"At {time} everything goes back to the primary doctor by itself.");
    public static string CoverEnds(string time) =>
        Say($"{time} に自動で終わり、主治医に戻ります。", $"It ends by itself at {time}.");

    /// <summary>A name with where they work.</summary>
    public static string Full(HolderView? who) => who is null ? Rotas.Texts.NoName
        : who.Institution.Length == 0 ? Reasons.Name(who)
        : Say($"{Reasons.Name(who)}({who.Institution})", $"{Reasons.Name(who)} ({who.Institution})");

    /// <summary>'2日と15時間', '15時間', '40分'.</summary>
    public static string Length(Period? hours)
    {
        var length = hours is null ? TimeSpan.Zero : hours.To - hours.From;
        var (days, rest) = ((int)length.TotalDays, length.Hours);
        return (days, rest) switch
        {
            (0, 0) => Say($"{Math.Max(1, (int)length.TotalMinutes)}分", $"{Math.Max(1, (int)length.TotalMinutes)} min"),
            (0, _) => Say($"{rest}時間", $"{rest} h"),
            (_, 0) => Say($"{days}日", $"{days} d"),
            _ => Say($"{days}日と{rest}時間", $"{days} d {rest} h"),
        };
    }

    /// <summary>What an act that was just done means; null for anything else.</summary>
    public static string? DoneBy(string? act) => act switch
    {
        AwayForm.Reporting => Say(
            "不在を届けました。副主治医のいない時間は赤で出ます。", "Recorded. Hours that nobody covers are in red."),
        AwayForm.Ending => Say("おかえりなさい。電話は主治医に戻りました。", "Welcome back. Calls go to the primary doctor again."),
        AwayForm.Asking => Say("お願いしました。返事があるとここに出ます。", "Asked. The answer will show here."),
        AwayForm.Withdrawing => Say("依頼を取り下げました。", "The ask is withdrawn."),
        AwayForm.Accepting => Say("引き受けました。電話の順番はもう替わっています。", "It is yours, and calls go by it already."),
        AwayForm.Declining => Say("辞退しました。相手に伝わります。", "Declined. They can see it."),
        _ => null,
    };
}
