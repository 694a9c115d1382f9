using Hub.Contracts.Calls;
using Hub.Contracts.Notifications;
using Hub.Contracts.Rotas;
using static Hub.Web.Layout.Language;

namespace Hub.Web.Calls.Telling;

/// <summary>Words of the steps of a call, and of what was sent because of it.</summary>
internal static class Texts
{
    public static string OwnDoctor => Say("主治医", "Own doctor");
    public static string NoRota => Say("公開された当番表がありません", "No published rota");
    public static string TheHub => Say("自動", "the hub");
    public static string WithdrawnNow => Say("依頼は取り下げられました。", "The request was withdrawn.");
    public static string ClosedNow => Say("この依頼は終わりました。", "The request is over.");
    public static string NoLongerRings => Say("呼び出しは終わりました。", "It does not ring for you any more.");

    public static string TakenBy(string name) => Say($"{name}が引き受けました。", $"{name} has accepted.");

    public static string OnDuty(string rota, string? role) => role is null or DutyRoles.Primary
        ? Say($"当番 {rota}", $"On duty: {rota}")
        : Say($"{rota}の{role}", $"{rota}: {role}");

    public static string Fallback(string rota, int place) => place == 0
        ? Say($"{rota}の予備の連絡先", $"Fallback of {rota}")
        : Say($"{rota}の予備 {place}番目", $"Fallback {place} of {rota}");

    public static string Named(CallPart part, string name) =>
        Say($"{Rotas.Texts.Part(part)} {name}", $"{Rotas.Texts.Part(part)} {name}");

    /// <summary>What to do about a field that was refused; null where the sentence says enough.</summary>
    public static string? Field(string field) => field switch
    {
        "reason" or "words" => Say("理由を書いてください。", "Say why."),
        "complaint" => Say("用件を選ぶか書いてください。", "Choose or write what it is for."),
        "to" => Say("相手を選び直してください。", "Choose somebody else."),
        "doctor" => Say("指示した医師を選んでください。", "Choose the doctor."),
        "text" => Say("内容を書いてください。", "Write what it is."),
        "situation" or "background" or "assessment" or "recommendation" => Say(
            "申し送りの4つの欄をすべて書いてください。", "All four parts of the handoff are needed."),
        _ => null,
    };

    public static string Of(CallLogKind kind) => Answers(kind) ?? Work(kind) ?? kind switch
    {
        CallLogKind.Received => Say("依頼", "asked for help"),
        CallLogKind.Joined => Say("もう一度依頼", "asked again"),
        CallLogKind.Identified => Say("本人を確認", "found out who it is"),
        CallLogKind.IdentityCorrected => Say("取り違えを取り消した", "found that it is somebody else"),
        CallLogKind.Added => Say("追記", "added"),
        CallLogKind.Held => Say("診療日まで預かり", "held until a working day"),
        CallLogKind.Offered => Say("呼び出し", "asked"),
        CallLogKind.StepEmpty => Say("この段階は担当者なし", "nobody at this step"),
        CallLogKind.Lapsed => Say("時間内に応答なし", "no answer in time"),
        CallLogKind.Exhausted => Say("順番が最後まで進んだ", "the order was through"),
        CallLogKind.Withdrawn => Say("取り下げ", "withdrawn"),
        CallLogKind.RequestWithdrawn => Say("自分の依頼を取り下げ", "needs it no longer"),
        _ => Say("再開", "opened again"),
    };

    public static string Sent(ReachChannel channel) => channel switch
    {
        ReachChannel.App => Say("画面", "page"),
        ReachChannel.Push => Say("通知", "push"),
        ReachChannel.Email => Say("メール", "e-mail"),
        ReachChannel.Sms => "SMS",
        _ => Say("電話", "phone call"),
    };

    public static string Became(DeliveryState state, DeliveryOutcome? outcome) => outcome switch
    {
        DeliveryOutcome.Delivered => Say("届いた", "delivered"),
        DeliveryOutcome.NotAnswered => Say("出なかった", "not answered"),
        DeliveryOutcome.Failed => Say("つながらなかった", "could not be put through"),
        DeliveryOutcome.Answered => Say("出た", "answered"),
        _ => Became(state),
    };

    private static string Became(DeliveryState state) => state switch
    {
        DeliveryState.Pending => Say("送信待ち", "waits"),
        DeliveryState.Sending => Say("送信中", "being sent"),
        DeliveryState.Sent => Say("送信済み", "sent"),
        DeliveryState.Failed => Say("送信できない宛先", "refused"),
        DeliveryState.GivenUp => Say("届かないまま終了", "never got through"),
        _ => Say("送信前に終了", "over before it was sent"),
    };

    private static string? Answers(CallLogKind kind) => kind switch
    {
        CallLogKind.Declined => Say("辞退", "declined"),
        CallLogKind.Escalated => Say("次へ進めた", "went on to the next"),
        CallLogKind.Accepted => Say("引き受け", "accepted"),
        CallLogKind.AcceptedLate => Say("引き受けの返事(先に別の方)", "said yes after somebody else"),
        CallLogKind.Assigned => Say("担当を決めた", "gave it to"),
        CallLogKind.Released => Say("手放した", "let go"),
        CallLogKind.HandoffOffered => Say("引き継ぎを申し出た", "offers a handoff to"),
        CallLogKind.HandoffAccepted => Say("引き継いだ", "took it over"),
        CallLogKind.HandoffEnded => Say("引き継ぎは成立せず", "the handoff came to nothing"),
        CallLogKind.Reminded => Say("担当者に声をかけた", "reminded"),
        _ => null,
    };

    private static string? Work(CallLogKind kind) => kind switch
    {
        CallLogKind.CareChosen => Say("対応を決めた", "chose what to do"),
        CallLogKind.Departed => Say("出発", "left for the house"),
        CallLogKind.Arrived => Say("到着", "arrived"),
        CallLogKind.Finished => Say("終了", "done there"),
        CallLogKind.OrderWritten => Say("電話指示を記録", "wrote down an order by telephone"),
        CallLogKind.OrderReadBack => Say("復唱して確認", "read the order back"),
        CallLogKind.OpenedInEmergency => Say("緊急時の閲覧", "opened the record in an emergency"),
        CallLogKind.ReportFiled => Say("報告", "filed the report"),
        CallLogKind.ReviewOverdue => Say("報告の確認が遅れている", "the report waits too long"),
        CallLogKind.Acknowledged => Say("報告を確認", "read the report"),
        CallLogKind.FollowUpEnded => Say("フォロー完了", "followed up"),
        CallLogKind.FollowUpPassed => Say("フォローの担当が変わった", "the follow-up is now with"),
        CallLogKind.FollowUpReminded => Say("フォローの期日を過ぎた", "the follow-up is overdue"),
        CallLogKind.FollowUpLate => Say("フォローの遅れを事務局に表示", "the secretariat sees that it waits"),
        _ => null,
    };
}
