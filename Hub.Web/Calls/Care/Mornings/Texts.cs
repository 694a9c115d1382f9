using static Hub.Web.Layout.Language;

namespace Hub.Web.Calls.Care.Mornings;

/// <summary>Words of the morning list.</summary>
internal static class Texts
{
    public static string Title => Say("朝の一覧", "Morning list");
    public static string Decide => Say("要判断", "You must decide");
    public static string Reports => Say("報告", "Reports");
    public static string News => Say("連絡", "For your information");
    public static string FollowUps => Say("フォロー", "Still to be done");
    public static string Done => Say("今日確認したもの", "Read today");
    public static string DoneText => Say(
        "確認は取り消せません。続きがあれば、依頼を開いて再開してください。",
        "An acknowledgement cannot be undone. Reopen the request if there is more.");
    public static string Nothing => Say("確認するものはありません", "There is nothing to read");
    public static string NothingText => Say(
        "夜間・休日に受け持ちの患者さんの依頼があると、報告がここに並びます。",
        "When there was a call for one of your patients, its report stands here.");
    public static string Acknowledge => Say("確認しました", "I have read it");
    public static string Follow => Say("フォロー", "Follow up");
    public static string FollowWho => Say("だれが", "Who");
    public static string FollowOn => Say("いつまでに", "Until which day");
    public static string FollowWhat => Say("何を", "What");
    public static string FollowSave => Say("確認してフォローを残す", "Read, and leave this to do");
    public static string EndFollowUp => Say("済みました", "It is done");
    public static string Result => Say("結果", "What came of it");
    public static string ResultHint => Say("例: 電話で説明し、納得された", "Such as: told them by telephone");
    public static string PastNoon => Say("昼の期限を過ぎました", "Past noon");
    public static string PastNoonText => Say(
        "事務局にも「確認待ち」として見えています(患者さんの情報は出ません)。",
        "The secretariat sees that it waits, and nothing of the patient.");
    public static string Late => Say("期日を過ぎました", "Overdue");
    public static string Today => Say("今日まで", "Today");
    public static string Held => Say("あなたの対応を待っています", "Held for you");
    public static string Withdrawn => Say("取り下げ", "Withdrawn");
    public static string InProgress => Say("対応中", "In progress");
    public static string Ringing => Say("引き受け待ち", "Nobody has taken it yet");
    public static string Acknowledged => Say("確認済み", "Read");
    public static string Promised => Say("ご家族への約束", "Promised to the family");
    public static string NoPromise => Say("約束はありません", "Nothing was promised");
    public static string Details => Say("報告の内容", "The whole report");
    public static string FollowSaved => Say("確認し、フォローを残しました。", "Read, and what is to be done is kept.");
    public static string AcknowledgeDone => Say("確認しました。", "You have read it.");
    public static string FollowEnded => Say("フォローを終えました。", "It is done.");
    public static string Overdue => Say("確認されていない報告", "Reports that nobody has read");
    public static string OverdueText => Say(
        "正午を過ぎても主治医が確認していない報告です。主治医の医療機関に電話してください。",
        "Noon has passed and no doctor has read these. Ring the primary doctor's clinic.");
    public static string NoneOverdue => Say("すべて確認されています", "All reports have been read");
    public static string NoneOverdueText => Say(
        "正午を過ぎて確認されていない報告があると、ここに出ます。", "A report that nobody has read by noon stands here.");
    public static string LateFollowUps => Say("期日を過ぎたフォロー", "Follow-ups that are overdue");
    public static string LateFollowUpsText => Say(
        "期日を1日過ぎても済んでいないフォローです。担当の方に電話してください。",
        "A day has passed and these are not done. Ring whoever has them.");
    public static string Until(string day) => Say($"{day} まで", $"until {day}");
    public static string LeftBy(string who) => Say($"(依頼: {who})", $"(wanted by {who})");
    public static string Number => Say("患者番号", "Patient number");
    public static string Reviewer => Say("確認する医師", "Who is to read it");
    public static string NoReviewer => Say("受付", "The desk");
    public static string Reported => Say("報告", "Reported");
    public static string DueSince => Say("期限", "Due");
    public static string SomebodyUnknown => Say("名簿にない方", "Not on the list");

    public static string Waiting(int count) => Say($"{count}件", $"{count}");

    public static string Strip(int reports, int decide) => (reports, decide) switch
    {
        (0, _) => Say("確認待ちの報告はありません", "No report waits for you"),
        (_, 0) => Say($"報告 {reports}件", $"{reports} reports"),
        _ => Say($"報告 {reports}件(うち要判断 {decide}件)", $"{reports} reports, {decide} to decide"),
    };

    public static string By(string who, string day) => Say($"{who} が {day} までに", $"{who}, until {day}");

    public static string Since(string when) => Say($"{when} から", $"since {when}");

    /// <summary>What an act that was just done means; null for anything else.</summary>
    public static string? DoneBy(string? act) => act switch
    {
        MorningForm.Acknowledging => AcknowledgeDone,
        MorningForm.Following => FollowSaved,
        MorningForm.Ending => FollowEnded,
        _ => null,
    };
}
