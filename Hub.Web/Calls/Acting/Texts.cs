using static Hub.Web.Layout.Language;

namespace Hub.Web.Calls.Acting;

/// <summary>Words of what people do with a call.</summary>
internal static class Texts
{
    public static string Acts => Say("あなたができること", "What you can do");
    public static string Accept => Say("引き受ける", "Accept");
    public static string Decline => Say("辞退する", "Decline");
    public static string WhyNot => Say("辞退の理由", "Why not?");
    public static string DeclineHint => Say("選ぶとすぐに次の人へ進みます。", "The next is asked as soon as you choose.");
    public static string OtherReason => Say("その他の理由", "Another reason");
    public static string YouDeclined => Say(
        "辞退しました。まだだれも引き受けていないので、引き受けることもできます。",
        "You have declined. Nobody has it yet, so you may still accept.");
    public static string RingsForYou => Say("あなたを呼び出しています", "It rings for you");
    public static string AsOwnDoctor => Say(
        "主治医・副主治医は、順番を待たずに引き受けられます。", "The patient's own doctors may accept at any time.");
    public static string WaitAsker => Say(
        "引き受ける方が決まると、この画面にすぐ出ます。", "Who accepts appears here at once.");
    public static string Unanswered => Say(
        "つながらないときは、上の番号へ直接電話できます。", "You can ring anybody above yourself.");

    public static string Add => Say("追記", "Add");
    public static string AddText => Say("追記する内容", "What is new");
    public static string GoOn => Say("次へ進める", "Ask the next now");
    public static string GoOnAsks => Say(
        "いま呼び出している人を待たずに、次の人を呼び出します。", "The next is asked without waiting any longer.");
    public static string Withdraw => Say("取り下げ", "Withdraw");
    public static string WithdrawIt => Say("依頼を取り下げる", "Withdraw the request");
    public static string OthersAsk => Say(
        "ほかの方も依頼しています。あなたの依頼だけを取り下げ、ほかの方の依頼は続きます。",
        "Others have asked too. Only your request is withdrawn; theirs goes on.");
    public static string Reason => Say("理由", "Why");
    public static string Assign => Say("担当を決める", "Give it to somebody");
    public static string AssignIt => Say("この方を担当にする", "Give it to them");
    public static string AssignHint => Say(
        "電話などで承諾を得てから決めてください。", "Only once they have said yes, by telephone for instance.");
    public static string Whom => Say("だれに", "To whom");
    public static string Choose => Say("選んでください", "Choose");
    public static string InThisCall => Say("この依頼の人", "Of this request");
    public static string Others => Say("ほかの医師・看護師", "Other doctors and nurses");
    public static string Reopen => Say("再開する", "Open again");
    public static string ReopenIt => Say("この依頼を再開する", "Open this request again");
    public static string ReopenHint => Say(
        "呼び出しが最初から始まります。", "Everybody is asked anew, from the beginning.");
    public static string OpenRecord => Say("緊急時に記録を開く", "Open the record in an emergency");
    public static string OpenRecordHint => Say(
        "この患者はバックアップに登録されていません。理由はチーム全員に伝わります。",
        "This patient is not enrolled for backup. The whole team sees the reason.");
    public static string OpenIt => Say("理由を残して開く", "Open, and say why");

    // The one who has it.
    public static string YouHaveIt => Say("あなたが引き受けています", "You have it");
    public static string WhatNow => Say("どう対応しますか", "What will you do?");
    public static string ChangeCare => Say("対応を変える", "Do something else");
    public static string Note => Say("メモ(任意)", "Note (optional)");
    public static string Depart => Say("出発する", "I am on my way");
    public static string ExpectedIn => Say("到着まで", "There in");
    public static string Minutes(int minutes) => Say($"約{minutes}分", $"about {minutes} min");
    public static string Arrive => Say("到着しました", "I have arrived");
    public static string Finish => Say("終わりました", "Done here");
    public static string Report => Say("報告を書く", "Write the report");
    public static string ReadReport => Say("報告を見る", "Read the report");
    public static string Expected(string time) => Say($"{time} 到着予定", $"expected {time}");
    public static string Departed(string time) => Say($"{time} 出発", $"left {time}");
    public static string Arrived(string time) => Say($"{time} 到着", $"arrived {time}");
    public static string Finished(string time) => Say($"{time} 終了", $"done {time}");
    public static string Release => Say("手放す", "Let go");
    public static string ReleaseIt => Say("手放して次の人を呼び出す", "Let go and ask again");
    public static string ReleaseHint => Say(
        "呼び出しが最初から始まります。引き継ぐ相手がいるときは申し送りを使ってください。",
        "Everybody is asked anew. If you know who takes over, hand it over instead.");

    public static string HandOver => Say("申し送りで引き継ぐ", "Hand over");
    public static string OfferIt => Say("引き継ぎを頼む", "Ask them to take over");
    public static string Situation => Say("状況 (S)", "Situation");
    public static string Background => Say("背景 (B)", "Background");
    public static string Assessment => Say("評価 (A)", "Assessment");
    public static string Recommendation => Say("提案 (R)", "Recommendation");
    public static string TakeOver => Say("引き継ぐ", "Take over");
    public static string NotTake => Say("引き継げない", "I cannot");
    public static string TakeBack => Say("申し出を取り消す", "Take the offer back");
    public static string StaysWith(string name) => Say(
        $"返事があるまでは{name}の担当です。", $"It stays with {name} until then.");
    public static string WaitsFor(string name) => Say($"{name}の返事を待っています", $"{name} is to answer");
    public static string HandedBy(string name) => Say(
        $"{name}から引き継ぎを頼まれています", $"{name} asks you to take over");

    // Orders by telephone.
    public static string Orders => Say("電話指示", "Orders by telephone");
    public static string WriteOrder => Say("電話指示を記録", "Write down an order");
    public static string Doctor => Say("指示した医師", "Which doctor");
    public static string OtherDoctors => Say("ほかの医師", "Other doctors");
    public static string OrderText => Say("指示の内容", "What was ordered");
    public static string Record => Say("記録する", "Write it down");
    public static string ReadBack => Say("復唱しました", "I have read it back");
    public static string NotReadBack => Say("復唱前", "not read back");
    public static string ReadBackAt(string time) => Say($"{time} 復唱済み", $"read back {time}");

    /// <summary>What an act that was just done means; null for anything else.</summary>
    public static string? DoneBy(string? act) => act switch
    {
        CallForm.Accepting => Say("引き受けました。ほかの方の呼び出しは止まりました。", "You have it. Nobody else rings any more."),
        CallForm.Declining => Say("辞退しました。", "You have declined."),
        CallForm.Adding => Say("追記しました。", "Added."),
        CallForm.GoingOn => Say("次の人を呼び出しています。", "The next is asked."),
        CallForm.Assigning => Say("担当を決めました。", "Given."),
        CallForm.Releasing => Say("手放しました。呼び出しが始まりました。", "Let go. Others are asked now."),
        CallForm.Offering => Say("引き継ぎを頼みました。", "They are asked to take over."),
        CallForm.Taking => Say("引き継ぎました。", "You have taken over."),
        CallForm.Refusing => Say("引き継ぎの申し出を終えました。", "The offer is over."),
        CallForm.Ordering => Say("記録しました。医師に復唱して確認してください。", "Written down. Read it back to the doctor."),
        CallForm.Opening => Say(
            "患者の記録を開けます。理由はチームに伝わりました。", "You may see the patient's record. The team knows why."),
        CallForm.Withdrawing => Say("取り下げました。", "Withdrawn."),
        CallForm.Reopening => Say("再開しました。", "Opened again."),
        "asked" => Say("依頼を出しました。順番に呼び出しています。", "Help is asked for. They are asked in turn."),
        _ => null,
    };
}
