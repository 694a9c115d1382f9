using Hub.Contracts.Calls;
using static Hub.Web.Layout.Language;

namespace Hub.Web.Calls.Cards;

/// <summary>Words of a call on a timeline: its state and its steps.</summary>
internal static class Texts
{
    public static string Request => Say("応援の依頼", "Request for help");
    public static string Open => Say("依頼を開く", "Open the request");
    public static string Steps(int count) => Say($"経過({count}件)", $"What happened ({count})");
    public static string Owner(string name) => Say($"対応: {name}", $"In hand: {name}");
    public static string VisitWanted => Say("往診の希望あり", "A visit is wanted");
    public static string Hub => Say("自動", "The hub");

    public static string Of(CallState state) => state switch
    {
        CallState.Ringing => Say("呼出中", "Ringing"),
        CallState.Held => Say("翌診療日まで預かり", "Held until the next working day"),
        CallState.Accepted => Say("対応中", "Taken"),
        CallState.Reported => Say("報告済み・確認待ち", "Reported, to be acknowledged"),
        CallState.Closed => Say("終了", "Closed"),
        CallState.Withdrawn => Say("取り下げ", "Withdrawn"),
        _ => state.ToString(),
    };

    public static string Of(CareForm form) => form switch
    {
        CareForm.PhoneAdvice => Say("電話で助言", "Advice by telephone"),
        CareForm.OnlineConsult => Say("オンライン診療", "Online consultation"),
        CareForm.HouseCall => Say("往診", "House call"),
        CareForm.NurseSent => Say("看護師が訪問", "A nurse goes"),
        CareForm.Transferred => Say("救急・病院へ", "To hospital"),
        CareForm.DiedAtHome => Say("看取り", "Died at home"),
        _ => form.ToString(),
    };

    public static string Of(DeclineReason reason) => reason switch
    {
        DeclineReason.Busy => Say("対応中のため", "With another patient"),
        DeclineReason.TooFar => Say("遠方のため", "Too far away"),
        DeclineReason.Unable => Say("今は動けないため", "Cannot go out now"),
        DeclineReason.NotMine => Say("他の方が適任", "Somebody else is better suited"),
        DeclineReason.Other => Say("その他", "Another reason"),
        _ => reason.ToString(),
    };

    /// <summary>One step in a sentence; names are those whom it is about.</summary>
    public static string Of(CallLogKind kind, string names) => Asking(kind, names) ?? Doing(kind, names);

    private static string? Asking(CallLogKind kind, string names) => kind switch
    {
        CallLogKind.Received => Say("依頼を受けました", "Received"),
        CallLogKind.Joined => Say("再び依頼がありました", "Asked again"),
        CallLogKind.Identified => Say("本人を確認しました", "The person was identified"),
        CallLogKind.IdentityCorrected => Say("取り違えを取り消しました", "It turned out to be somebody else"),
        CallLogKind.Added => Say("追記", "Added"),
        CallLogKind.Held => Say($"翌診療日まで {names} が預かります", $"{names} holds it until the next working day"),
        CallLogKind.Offered => Say($"{names} を呼び出し", $"{names} asked"),
        CallLogKind.StepEmpty => Say("呼び出せる人がいません", "Nobody to ask at this step"),
        CallLogKind.Lapsed => Say("応答なし。次へ", "No answer; on to the next"),
        CallLogKind.Exhausted => Say(
            "全員に連絡がつきません。119または病院へ連絡し、記録してください",
            "Nobody could be reached. Call 119 or the hospital, and log it"),
        CallLogKind.Declined => Say("辞退", "Declined"),
        CallLogKind.Escalated => Say("次へ進めました", "Went on to the next"),
        CallLogKind.Accepted => Say("引き受けました", "Took it"),
        CallLogKind.AcceptedLate => Say("引き受けの返事(すでに別の方が対応)", "Said yes after somebody else"),
        CallLogKind.Assigned => Say($"{names} に任せました", $"Given to {names}"),
        CallLogKind.Released => Say($"{names} の手を離れました", $"{names} no longer has it"),
        CallLogKind.Withdrawn => Say("取り下げました", "Withdrawn"),
        CallLogKind.Reopened => Say("再開しました", "Opened again"),
        _ => null,
    };

    private static string Doing(CallLogKind kind, string names) => kind switch
    {
        CallLogKind.HandoffOffered => Say($"{names} に引き継ぎを申し出ました", $"A handoff was offered to {names}"),
        CallLogKind.HandoffAccepted => Say("引き継ぎました", "Took it over"),
        CallLogKind.HandoffEnded => Say("引き継ぎは成立しませんでした", "The handoff came to nothing"),
        CallLogKind.CareChosen => Say("対応を決めました", "Chose what is done"),
        CallLogKind.Departed => Say("向かっています", "On the way"),
        CallLogKind.Arrived => Say("到着しました", "On site"),
        CallLogKind.Finished => Say("訪問を終えました", "Done there"),
        CallLogKind.Reminded => Say($"{names} に経過を確認しました", $"{names} was reminded"),
        CallLogKind.OrderWritten => Say($"{names} の電話指示", $"Order by telephone of {names}"),
        CallLogKind.OrderReadBack => Say("指示を復唱しました", "The order was read back"),
        CallLogKind.OpenedInEmergency => Say("緊急閲覧", "The record was opened in an emergency"),
        CallLogKind.ReportFiled => Say("報告しました", "Reported"),
        CallLogKind.ReviewOverdue => Say("正午までに確認されていません", "Not acknowledged by noon"),
        CallLogKind.Acknowledged => Say("報告を確認しました", "Acknowledged the report"),
        CallLogKind.FollowUpEnded => Say("フォローを終えました", "The follow-up is done"),
        CallLogKind.FollowUpPassed => Say(
            names.Length > 0 ? $"フォローの担当: {names}" : "フォローの担当: 受付",
            names.Length > 0 ? $"{names} has the follow-up" : "The desk has the follow-up"),
        CallLogKind.FollowUpReminded => Say("フォローの期日を過ぎました", "The follow-up is overdue"),
        CallLogKind.FollowUpLate => Say("フォローがまだ済んでいません", "The follow-up still waits"),
        _ => kind.ToString(),
    };
}
