using Hub.Contracts.Handovers;
using static Hub.Web.Layout.Language;

namespace Hub.Web.Handovers;

/// <summary>Words of evening handovers.</summary>
internal static class Texts
{
    public static string Title => Say("患者さんの申し送り", "Handovers of patients");
    public static string New => Say("申し送りを書く", "Write a handover");
    public static string ToMe => Say("受け取る申し送り", "Given to you");
    public static string ByMe => Say("送った申し送り", "Given by you");
    public static string Nothing => Say("申し送りはありません", "There is no handover");
    public static string NothingText => Say(
        "夜の間を任せる患者さんを選び、5つの項目で申し送れます。相手が復唱するまで、受け持ちはあなたのままです。",
        "Choose whom you hand over for the night. The patients stay yours until the other has read them back.");
    public static string Choose => Say("患者さんを選ぶ", "Choose the patients");
    public static string ChooseText => Say("夜の間に知っておいてほしい患者さんを選びます。", "Whom should the other know about tonight?");
    public static string NoPatients => Say("受け持ちの患者さんがいません", "You have no patients");
    public static string Next => Say("次へ", "Next");
    public static string To => Say("だれに", "To whom");
    public static string ToChoose => Say("選んでください", "Please choose");
    public static string Team => Say("担当チーム", "Care team");
    public static string Others => Say("ほかの医師・看護師", "Other doctors and nurses");
    public static string Severity => Say("重症度", "Illness severity");
    public static string Summary => Say("患者さんの要約", "Patient summary");
    public static string Actions => Say("すること", "Action list");
    public static string ActionsHint => Say("だれが、いつ、何を。なければ空欄で", "Who, when, what; empty for nothing");
    public static string Contingency => Say("起こりうることと備え", "Situation awareness and contingency");
    public static string ContingencyHint => Say("もし…なら、…する", "If … happens, then …");
    public static string Synthesis => Say("復唱(受け取る方の言葉で)", "Synthesis by the receiver");
    public static string SynthesisHint => Say(
        "だれが心配で、何をして、何が起きたらどうするかを、自分の言葉で書きます。",
        "In your own words: whom you worry about, what you will do, and what you do if something happens.");
    public static string Prefilled => Say(
        "サマリーと最新のバイタルから入れてあります。今夜に合わせて直してください。",
        "Filled in from the summary and the last vital signs. Make it right for tonight.");
    public static string Give => Say("申し送る", "Hand over");
    public static string ReadBack => Say("復唱して受け持つ", "Read back: they are mine");
    public static string Decline => Say("受け取れない", "I cannot take them");
    public static string Withdraw => Say("申し送りを取り消す", "Take it back");
    public static string Reason => Say("理由", "Reason");
    public static string DeclinedText => Say(
        "受け持ちはあなたのままです。別の方に申し送るか、引き続き診てください。",
        "The patients are still yours. Hand over to somebody else, or go on yourself.");
    public static string TakeNote => Say("分かりました", "I have read it");
    public static string StripDeclined => Say("受け取れないとの返事", "A handover was declined");
    public static string StaysYours => Say(
        "復唱されるまで、受け持ちはあなたのままです。", "The patients stay yours until it is read back.");
    public static string StillGivers => Say(
        "復唱するまで、受け持ちは申し送った方のままです。", "The patients stay the giver's until you read back.");
    public static string Unanswered => Say("60分たっても復唱がありません", "Not read back within 60 minutes");
    public static string UnansweredText => Say(
        "受け持ちはあなたのままです。電話するか、取り消して別の方に申し送ってください。",
        "The patients are still yours. Ring, or take it back and hand over to somebody else.");
    public static string HiddenText => Say(
        "当番の時間になると見えます。それまでは復唱できません。", "You see them once your duty begins, and can read back then.");
    public static string ToPatient => Say("患者ページ", "The patient's page");
    public static string Missing => Say("入力してください。", "Please fill this in.");
    public static string ChooseReceiver => Say("申し送る相手を選んでください。", "Choose to whom.");
    public static string Strip => Say("あなたへの申し送り", "A handover for you");
    public static string StripUnanswered => Say("復唱されていない申し送り", "A handover that was not read back");

    public static string Patients(int count) => Say($"患者さん {count}人", $"{count} patients");

    public static string FromTo(string from, string to) => Say($"{from} → {to}", $"{from} → {to}");

    public static string Hidden(int count) =>
        Say($"ほかに {count}人、今は表示できない患者さんがいます", $"{count} more patients whom you cannot see now");

    public static string HiddenFromReceiver(string names) => Say(
        $"相手にはまだ見えていない患者さん: {names}。当番が始まるまで復唱できません。",
        $"The other cannot see these yet: {names}. They can read back once their duty has begun.");

    public static string Of(IllnessSeverity severity) => severity switch
    {
        IllnessSeverity.Stable => Say("安定", "Stable"),
        IllnessSeverity.Watcher => Say("要注意", "Watcher"),
        IllnessSeverity.Unstable => Say("不安定", "Unstable"),
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    public static string Of(HandoverState state) => state switch
    {
        HandoverState.Given => Say("復唱待ち", "Waits to be read back"),
        HandoverState.ReadBack => Say("復唱済み", "Read back"),
        HandoverState.Declined => Say("受け取れないとの返事", "Declined"),
        HandoverState.Withdrawn => Say("取り消し", "Taken back"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>What an act that was just done means; null for anything else.</summary>
    public static string? DoneBy(string? act) => act switch
    {
        AnswerForm.Giving => Say("申し送りました。復唱されるとここに出ます。", "Given. It shows here once it is read back."),
        AnswerForm.Reading => Say("復唱しました。いまからあなたの受け持ちです。", "Read back. They are yours now."),
        AnswerForm.Declining => Say("受け取れないと伝えました。", "The giver is told that you cannot."),
        AnswerForm.Noting => Say("確認しました。受け持ちはあなたのままです。", "Noted. The patients stay yours."),
        AnswerForm.Withdrawing => Say("申し送りを取り消しました。", "The handover is taken back."),
        _ => null,
    };
}
