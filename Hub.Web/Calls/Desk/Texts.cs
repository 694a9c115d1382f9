using Hub.Contracts.Calls;
using Hub.Contracts.Patients;
using Hub.Contracts.Telephony;
using static Hub.Web.Layout.Language;

namespace Hub.Web.Calls.Desk;

/// <summary>Words of the desk.</summary>
internal static class Texts
{
    public static string Desk => Say("受付", "Desk");
    public static string NotYours => Say("受付の担当者の画面です", "This is the desk's page");
    public static string Find => Say("電話の相手を探す", "Who is it about?");
    public static string FindHint => Say(
        "電話番号・カナ・氏名・患者番号・生年月日(例 S20.7.6)", "Phone, kana, name, number or birth date");
    public static string FindNow => Say("探す", "Find");
    public static string NoAdvice => Say(
        "受付では医療上の助言をしません。判断は医師に回してください。",
        "The desk gives no medical advice. Pass every question of judgement to a doctor.");
    public static string Looked => Say(
        "表示した患者と時刻は記録されます。", "Whom you are shown, and when, is written down.");
    public static string Found(int count) => Say($"{count}人", count == 1 ? "1 patient" : $"{count} patients");
    public static string FoundMore => Say(
        "ほかにもいます。生年月日などを足して絞り込んでください。", "There are more. Add a birth date or a number.");
    public static string NobodyFound => Say("見つかりません", "Nobody found");
    public static string NobodyFoundText => Say(
        "書き方を変えるか、名簿にない方として受け付けてください。",
        "Try another spelling, or take the request for somebody on no list.");
    public static string TakeUnknown => Say("名簿にない方として受け付ける", "Somebody on no list");
    public static string Choose => Say("この方の用件を聞く", "Take this one");
    public static string Back => Say("探し直す", "Find somebody else");
    public static string Unregistered => Say("未登録", "On no list");
    public static string Enrolled => Say("後方支援に登録", "enrolled for backup");
    public static string NotEnrolled => Say("後方支援の登録なし", "not enrolled");
    public static string PrimaryDoctor => Say("主治医", "Primary doctor");
    public static string KeyPerson => Say("キーパーソン", "Key person");
    public static string Phone => Say("電話", "Phone");
    public static string Address => Say("住所", "Address");
    public static string Born(string western, string era) => Say($"{western}({era})生", $"born {western}");
    public static string Together(IEnumerable<string>? words) =>
        words is null ? Say("—", "—") : string.Join(Say("・", ", "), words);
    public static string Left(DepartureKind kind, string day) => kind switch
    {
        DepartureKind.Died => Say($"{day} 死亡", $"died {day}"),
        _ => Say($"{day} 在宅療養を終了", $"left home care {day}"),
    };

    public static string ReadBack => Say("二つ以上を読み上げて確かめる", "Read back at least two");
    public static string Of(Identifier identifier) => identifier switch
    {
        Identifier.Name => Say("氏名", "Name"),
        Identifier.BirthDate => Say("生年月日", "Birth date"),
        Identifier.Phone => Say("電話", "Phone"),
        Identifier.Address => Say("住所", "Address"),
        _ => Say("患者番号", "Number"),
    };

    public static string Hearing => Say("聞き取り", "Hearing sheet");
    public static string Name => Say("患者の氏名", "Name of the patient");
    public static string Place => Say("住所・場所", "Address or place");
    public static string Optional => Say("(任意)", "(optional)");
    public static string Source => Say("電話の相手", "Who rings");
    public static string Caller => Say("相手の名前", "Their name");
    public static string Relation => Say("続柄・所属", "Relation");
    public static string Callback => Say("折り返しの番号", "Number to call back");
    public static string Complaint => Say("用件(相手の言葉のまま)", "What for, in their words");
    public static string Story => Say("いつから、どのように", "Since when, and how");
    public static string Vitals => Say("バイタル(聞き取れたもの)", "Vital signs, as far as they are known");
    public static string Visit => Say("往診の希望", "Is a visit wanted?");
    public static string Tried => Say("先に主治医・訪問看護へ連絡しましたか", "Was the own doctor or nurse tried?");
    public static string TriedYes => Say("連絡したが、つながらない・対応できない", "Tried, without success");
    public static string TriedNo => Say("まだ連絡していない", "Not tried");
    public static string TriedWhom => Say("連絡した相手", "Whom");
    public static string TriedAt => Say("時刻", "At");
    public static string TriedResult => Say("結果", "What came of it");
    public static string Sorting => Say("振り分け", "Sorting");
    public static string IsMedical => Say("医療の用件ですか", "Is it medical?");
    public static string Medical => Say("医療の用件(症状・薬・機器)", "Medical: symptoms, drugs, devices");
    public static string NotMedical => Say("医療以外(予約・書類など)", "Not medical: appointments, papers");
    public static string Haste => Say("急ぎ具合", "How urgent");
    public static string WhatHappens => Say("このあと", "What will happen");
    public static string ToDoctor(string who) => Say($"医師へ回します:最初に {who}", $"It goes to a doctor: {who} first");
    public static string ToStaff(string who) => Say($"担当職員へ:最初に {who}", $"It goes to the staff: {who} first");
    public static string ToClinic(string clinic) => Say(
        $"翌診療日に{clinic}へ。それまで担当者が預かります",
        $"It goes to {clinic} on its next working day, and somebody has it until then");
    public static string TheClinic => Say("担当の診療所", "the clinic");
    public static string NobodyFirst => Say("すぐに呼べる人がいません(全段階を順に当たります)", "nobody at once: each step is tried");
    public static string ChooseFirst => Say(
        "医療かどうかと急ぎ具合を選ぶと、回す先が出ます。", "Say whether it is medical and how urgent, and see where it goes.");
    public static string Pass => Say("回す", "Pass it on");
    public static string Passed => Say("受け付けました", "The request was taken in");
    public static string Done => Say("記録しました", "Done");

    public static string Open => Say("進行中の依頼", "Open requests");
    public static string NothingOpen => Say("進行中の依頼はありません", "No open requests");
    public static string NothingOpenText => Say(
        "電話が来たら、検索欄で相手を探してください。", "When the telephone rings, look for the patient first.");
    public static string Since => Say("受付", "Since");
    public static string Rings => Say("呼出中", "Rings");
    public static string Has => Say("担当", "Has it");
    public static string NextNow => Say("次へ進める", "Next now");
    public static string More => Say("ほかの操作", "More");
    public static string OpenIt => Say("開く", "Open");
    public static string Exhausted => Say(
        "全員に連絡がつきません。119 または病院へ連絡し、記録してください",
        "Nobody can be reached. Call 119 or a hospital, and write it down");
    public static string ExhaustedCalls(int count) => Say(
        $"{count}件の依頼に引き受ける人がいません。呼び出しは続いています。",
        count == 1 ? "One request has nobody. Ringing goes on." : $"{count} requests have nobody. Ringing goes on.");

    public static string ActsOf(string number) => Say($"依頼 {number} の操作", $"Request {number}");
    public static string Skip => Say("段階を飛ばす", "Jump to a step");
    public static string ToStep => Say("次に呼ぶ段階", "The step to ask now");
    public static string AssignTitle => Say("人を指定する", "Give it to a person");
    public static string AssignText => Say(
        "電話で引き受けると答えた人に渡します。渡された人と、今の担当者の端末に知らせます。",
        "For somebody who has said yes by telephone. Their device tells them, and whoever has it now.");
    public static string AssignTo => Say("渡す相手", "To whom");
    public static string Reason => Say("理由", "Why");
    public static string Assign => Say("渡す", "Give");
    public static string Withdraw => Say("取り下げ・終了", "End it");
    public static string WithdrawNow => Say("終わらせる", "End it");
    public static string Correct => Say("取り違えを取り消す", "It is somebody else");
    public static string CorrectText => Say(
        "結びつけた患者さんの記録からこの依頼を外します。理由に別の方のお名前は書かないでください。",
        "Takes this request out of that patient's record. Name nobody else in the reason.");
    public static string Identify => Say("患者と結びつける", "Tie to a patient");
    public static string IdentifyHint => Say(
        "名簿にある方だと分かったら、患者を探して選び、二つ以上を読み上げて結びつけてください。",
        "If they are on the list after all: find the patient, read back two identifiers, and tie the request.");
    public static string CloseActs => Say("操作を閉じる", "Close");
    public static string Step(int place, string title, string people) =>
        people is { Length: > 0 } ? $"{place}. {title} — {people}" : $"{place}. {title}";

    public static string Telephone => Say("電話の転送", "Calls put through");
    public static string NoNumber => Say("番号なし", "no number");
    public static string LookUp => Say("この番号で探す", "Look up");
    public static string NobodysNumber => Say("登録のない番号(地区の順番で転送)", "nobody's number: the district's order");
    public static string NotTold => Say("結果待ち", "not told yet");
    public static string Seconds(int seconds) => Say($"{seconds}秒", $"{seconds} s");
    public static string Of(DialOutcome? outcome) => outcome switch
    {
        DialOutcome.Answered => Say("応答", "answered"),
        DialOutcome.Busy => Say("話し中", "busy"),
        DialOutcome.NoAnswer => Say("応答なし", "no answer"),
        DialOutcome.Failed => Say("つながらず", "failed"),
        _ => NotTold,
    };

    public static string Keys => Say("キー操作", "Keys");
    public static string KeysText => Say(
        "j・↓ 次の依頼 / k・↑ 前の依頼 / Enter 開く / n 次へ進める / a ほかの操作 / s 探す / ? この説明",
        "j or ↓ next, k or ↑ previous, Enter opens, n asks the next person, a more, s finds, ? shows this");

    /// <summary>What is to be filled in, where a refusal names the field; null for any other.</summary>
    public static string? Field(string? field) => field switch
    {
        "source" => Say("電話の相手を選んでください。", "Choose who rings."),
        "visit" => Say("往診の希望を聞いて選んでください。", "Ask whether a visit is wanted."),
        "danger" => Say("急ぎ具合を選んでください。", "Choose how urgent it is."),
        "sorting" => Say("医療の用件かどうかを選んでください。", "Choose whether it is medical."),
        "tried" => Say(
            "先に連絡したかどうか、連絡した場合は相手・時刻(例 21:40)・結果を入れてください。",
            "Say whether somebody was tried before, and then whom, when (such as 21:40) and what came of it."),
        "complaint" => Say("用件を書いてください。", "Write what it is for."),
        "name" => Say("患者の氏名を書いてください。", "Write the patient's name."),
        "reason" => Say("理由を書いてください。", "Say why."),
        "to" => Say("渡す相手を選んでください。", "Choose to whom."),
        _ => null,
    };
}
