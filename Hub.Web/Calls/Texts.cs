using Hub.Contracts.Calls;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using static Hub.Web.Layout.Language;

namespace Hub.Web.Calls;

/// <summary>Words of calls: what they are about, how far they are, and who is asked.</summary>
internal static class Texts
{
    public static string Call => Say("依頼", "Request");
    public static string Calls => Say("依頼", "Requests");
    public static string BackToCalls => Say("依頼の一覧", "All my requests");
    public static string NotVisible => Say("この依頼は表示できません", "This request cannot be shown");
    public static string Ladder => Say("呼び出し順", "Who is asked");
    public static string Log => Say("経過と連絡の記録", "What happened, and who was reached how");
    public static string Attempts => Say("連絡の記録", "Messages and calls");
    public static string Steps => Say("経過", "Step by step");
    public static string NoAttempts => Say("まだ送信はありません。", "Nothing was sent yet.");
    public static string Complaint => Say("用件", "What for");
    public static string Story => Say("くわしい様子", "In detail");
    public static string VisitWish => Say("往診の希望", "Visit wanted");
    public static string AskedBy => Say("依頼した人", "Asked by");
    public static string Callback => Say("折り返し先", "Call back");
    public static string TriedBefore => Say("先に連絡した相手", "Tried before");
    public static string Haste => Say("急ぎ具合", "How urgent");
    public static string ToPatient => Say("患者のページ", "The patient's page");
    public static string AlsoAsked => Say("あとから加わった依頼", "Asked again");
    public static string Next => Say("次", "next");
    public static string ToCome => Say("このあと", "later");
    public static string Ringing => Say("呼出中", "ringing");
    public static string Lapsed => Say("応答なし(まだ引き受けられます)", "no answer (may still accept)");
    public static string NoAnswer => Say("応答なし", "no answer");
    public static string EmptyStep => Say("担当者なし(次へ進みました)", "nobody there, passed over");
    public static string Declined => Say("辞退", "declined");
    public static string Taken => Say("引き受け", "accepted");
    public static string NobodyBehind => Say("担当者がいません", "Nobody");
    public static string Exhausted => Say(
        "順番が最後まで進みました。辞退していない全員を呼び出しています。119番や病院への連絡も考えてください。",
        "Everybody in the order was asked. All who have not declined ring now. Think of 119 or a hospital too.");
    public static string Left => Say("あと {0}", "{0} left");
    public static string PastStep => Say("まもなく次の人へ", "the next is asked in a moment");
    public static string Moved => Say(
        "状況が変わりました。入力中の内容はそのまま残しています。",
        "The request has moved on. What you are typing is kept.");
    public static string Unreadable => Say("入力を確かめてください。", "Look at what was typed once more.");
    public static string Round(int round) => Say($"{round}巡目", $"round {round}");
    public static string LaterSteps(int steps) => Say($"そのあと {steps}段階", $"{steps} more steps after that");
    public static string More(int people) => Say($"ほか{people}人", $"{people} more");
    public static string Named(string name, string profession) => $"{name} {profession}";
    public static string Place(string place) => Say($"({place})", $"({place})");

    // The list.
    public static string RingingForMe => Say("あなたを呼び出しています", "Rings for you");
    public static string HandedToMe => Say("引き継ぎの返事を待っています", "Handed to you: answer");
    public static string Mine => Say("引き受けている依頼", "Yours");
    public static string AskedByMe => Say("あなたが出した依頼", "Asked by you");
    public static string OfMyPatients => Say("受け持ち患者の依頼", "Of your patients");
    public static string WithOthers => Say("ほかの方が対応する依頼", "With others now");
    public static string OverLately => Say("最近終わった依頼", "Over lately");
    public static string NothingOpen => Say("進行中の依頼はありません", "No open requests");
    public static string NothingOpenText => Say(
        "応援が必要なときは、患者のページの「応援を依頼」から出せます。呼び出しはこの画面と通知に届きます。",
        "When you need help, ask on the patient's page. Who is asked hears it here and by notification.");
    public static string StripRinging => Say("応援の依頼が届いています", "A request rings for you");
    public static string StripHandoff => Say("引き継ぎの返事を待っています", "Somebody hands you a request");
    public static string StripMine => Say("引き受け中の依頼", "You have a request");
    public static string OpenForPatient => Say("応援を依頼中", "Help is asked for");
    public static string AskForHelp => Say("応援を依頼", "Ask for help");
    public static string Numbered(string number) => Say($"依頼 {number}", $"Request {number}");
    public static string UnknownPerson => Say("名簿にない方", "Somebody on no list");

    public static string Years(int age) => Say($"{age}歳", $"{age} y");

    public static string Honorific(string name) => Say($"{name} 様", name);

    public static string Of(CallState state) => state switch
    {
        CallState.Ringing => Say("呼出中・未対応", "ringing, nobody has it"),
        CallState.Held => Say("診療日まで預かり", "waits for a working day"),
        CallState.Accepted => Say("対応中", "taken"),
        CallState.Reported => Say("報告済み・未確認", "reported, not read"),
        CallState.Closed => Say("終了・確認済み", "over, read"),
        _ => Say("取り下げ", "withdrawn"),
    };

    public static string Of(VisitWish wish) => wish switch
    {
        Hub.Contracts.Calls.VisitWish.Wanted => Say("往診を希望", "A visit is wanted"),
        Hub.Contracts.Calls.VisitWish.NotWanted => Say("往診は希望しない", "No visit wanted"),
        _ => Say("聞いたうえで辞退", "Offered and declined"),
    };

    public static string Of(CallDanger danger) => danger switch
    {
        CallDanger.Emergency => Say("すぐに", "Emergency"),
        CallDanger.Urgent => Say("今夜のうちに", "Urgent"),
        _ => Say("少し待てる", "Can wait a little"),
    };

    public static string Of(CallSorting sorting) => sorting switch
    {
        CallSorting.Medical => Say("医療の相談", "Medical"),
        CallSorting.UrgentOther => Say("医療以外・急ぎ", "Other, urgent"),
        _ => Say("翌診療日", "Next working day"),
    };

    public static string Of(CareForm form) => form switch
    {
        CareForm.PhoneAdvice => Say("電話再診", "Advice by phone"),
        CareForm.OnlineConsult => Say("オンライン診療", "Online consultation"),
        CareForm.HouseCall => Say("往診", "House call"),
        CareForm.NurseSent => Say("看護師が訪問", "A nurse goes"),
        CareForm.Transferred => Say("119・病院へ", "119 or hospital"),
        _ => Say("看取り", "Died at home"),
    };

    public static string Of(DeclineReason reason) => reason switch
    {
        DeclineReason.Busy => Say("別の患者の対応中", "With another patient"),
        DeclineReason.TooFar => Say("遠くて間に合わない", "Too far away"),
        DeclineReason.Unable => Say("今は出られない", "Cannot go out now"),
        DeclineReason.NotMine => Say("ほかの方が適任", "Somebody else is better suited"),
        _ => Say("その他", "Other"),
    };

    public static string Of(CallKind kind) => kind switch
    {
        CallKind.Medical => Say("医師", "Doctor"),
        CallKind.Nursing => Say("看護師", "Nurse"),
        _ => Say("その他の職員", "Other staff"),
    };

    public static string Of(Sex sex) => sex switch
    {
        Sex.Male => Say("男性", "male"),
        Sex.Female => Say("女性", "female"),
        _ => Say("性別未記入", "sex not stated"),
    };

    public static string Of(Profession profession) => Hub.Web.Timelines.Texts.Of(profession);

    public static string Of(CallSource source) => source switch
    {
        CallSource.Nurse => Say("訪問看護", "visiting nurse"),
        CallSource.Patient => Say("本人", "the patient"),
        CallSource.Family => Say("家族", "the family"),
        CallSource.Facility => Say("施設", "a facility"),
        CallSource.Clinic => Say("診療所", "a clinic"),
        CallSource.Device => Say("機器の警報", "a device"),
        _ => Say("多職種", "a colleague"),
    };
}
