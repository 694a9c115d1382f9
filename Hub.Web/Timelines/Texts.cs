using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Timelines;
using static Hub.Web.Layout.Language;

namespace Hub.Web.Timelines;

/// <summary>Words of timelines.</summary>
internal static class Texts
{
    public static string Timeline => Say("タイムライン", "Timeline");
    public static string Pinned => Say("固定", "Pinned");
    public static string PinnedEntries => Say("固定された投稿", "Pinned entries");
    public static string NothingYet => Say("まだ投稿がありません", "Nothing yet");
    public static string NothingYetText => Say(
        "下の欄に書いて「送信」を押すと、チーム全員にすぐ届きます。",
        "Write below and press Send: it reaches the whole team at once.");
    public static string Older => Say("以前の投稿を読み込む", "Load older entries");
    public static string Beginning => Say("ここが最初の投稿です", "This is where the timeline begins");
    public static string UnreadFromHere => Say("ここから未読", "Unread from here");
    public static string ToUnread => Say("未読へ移動", "Jump to unread");
    public static string ToNewest => Say("最新の投稿へ", "To the newest");
    public static string NewEntry => Say("新しい投稿があります", "There is a new entry");

    public static string Corrected => Say("修正済", "Corrected");
    public static string History => Say("履歴を見る", "See history");
    public static string Retracted => Say("取り消し", "Retracted");
    public static string InReplyTo => Say("返信先", "In reply to");
    public static string Mentions => Say("宛先", "To");
    public static string Reply => Say("返信", "Reply");
    public static string More => Say("その他", "More");
    public static string Status => Say("バイタル", "Status");
    public static string ReadBy => Say("既読", "Read by");
    public static string ReadByWhom => Say("読んだ人", "Who has read this");
    public static string NotReadYet => Say("まだ読んでいない人", "Has not read it yet");
    public static string PleaseConfirm => Say("確認のお願い", "Please confirm");
    public static string Confirmed => Say("確認しました", "Confirmed");
    public static string ConfirmNow => Say("確認しました", "I confirm");
    public static string NotConfirmed => Say("未確認", "Not confirmed yet");
    public static string BeforeCorrection => Say("(修正前の内容)", "(before the correction)");
    public static string WaitsForYou => Say("あなたの確認待ち", "Waits for you");

    public static string VitalSigns => Say("バイタルサイン", "Vital signs");
    public static string BloodPressure => Say("血圧", "Blood pressure");
    public static string RoomAir => Say("室内気", "Room air");
    public static string High => Say("高い", "high");
    public static string Low => Say("低い", "low");
    public static string Impaired => Say("意識障害あり", "impaired");
    public static string Clear => Say("清明", "alert");

    public static string Arrived(string time) =>
        Say($"(電波の戻った {time} に届きました)", $"(arrived at {time}, when the connection was back)");

    public static string RetractedBy(string who, string when) =>
        Say($"{who}さんが {when} に取り消しました", $"Retracted by {who}, {when}");

    public static string Reason(string reason) => Say($"理由: {reason}", $"Reason: {reason}");

    public static string CorrectedBy(string when) => Say($"修正済 {when}", $"Corrected {when}");

    public static string ConfirmedOf(int done, int asked) => Say($"{asked}件中 {done}件 確認済", $"{done} of {asked}");

    public static string Oxygen(string litres) => Say($"酸素 {litres} L/分", $"O₂ {litres} L/min");

    public static string Of(VitalKind kind) => kind switch
    {
        VitalKind.Temperature => Say("体温", "Temperature"),
        VitalKind.Systolic => Say("収縮期血圧", "Systolic"),
        VitalKind.Diastolic => Say("拡張期血圧", "Diastolic"),
        VitalKind.Pulse => Say("脈拍", "Pulse"),
        VitalKind.SpO2 => Say("酸素飽和度 (SpO₂)", "SpO₂"),
        VitalKind.OxygenFlow => Say("酸素流量", "Oxygen flow"),
        VitalKind.Respiration => Say("呼吸数", "Respiration"),
        VitalKind.Consciousness => Say("意識 (JCS)", "Consciousness (JCS)"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string UnitOf(VitalKind kind) => kind switch
    {
        VitalKind.Temperature => "°C",
        VitalKind.Systolic or VitalKind.Diastolic => "mmHg",
        VitalKind.SpO2 => "%",
        VitalKind.Pulse or VitalKind.Respiration => Say("回/分", "/min"),
        VitalKind.OxygenFlow => Say("L/分", "L/min"),
        VitalKind.Consciousness => "JCS",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(Profession profession) => profession switch
    {
        Profession.Doctor => Say("医師", "Dr"),
        Profession.Nurse => Say("看護師", "Nurse"),
        Profession.Pharmacist => Say("薬剤師", "Pharmacist"),
        Profession.CareManager => Say("ケアマネジャー", "Care manager"),
        Profession.FacilityStaff => Say("施設職員", "Facility staff"),
        Profession.Secretary => Say("事務局", "Secretariat"),
        _ => throw new ArgumentOutOfRangeException(nameof(profession)),
    };

    public static string Of(CareRole role) => role switch
    {
        CareRole.PrimaryDoctor => Say("主治医", "Primary doctor"),
        CareRole.SubPrimaryDoctor => Say("副主治医", "Sub-primary doctor"),
        CareRole.VisitingNurse => Say("訪問看護師", "Visiting nurse"),
        CareRole.Participant => Say("チームメンバー", "Team member"),
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
