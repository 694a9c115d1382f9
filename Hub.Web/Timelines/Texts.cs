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

    public static string Write => Say("書く", "Write");
    public static string Measure => Say("バイタル", "Vital signs");
    public static string WhatToWrite => Say("何を書きますか", "What to write");
    public static string Message => Say("本文", "Message");
    public static string Note => Say("メモ", "Note");
    public static string Placeholder => Say("チームへの連絡を書く", "Write to the team");
    public static string Send => Say("送信", "Send");
    public static string Addressees => Say("宛先・確認のお願い", "To whom, and please confirm");
    public static string MentionWhom => Say("知らせたい人", "Whom to mention");
    public static string ConfirmWhom => Say("確認をお願いする人・役割", "Who is asked to confirm");
    public static string ReplyingTo => Say("返信先:", "Replying to");
    public static string StopReplying => Say("返信をやめる", "Do not reply");
    public static string CharactersLeft => Say("残り文字数", "Characters left");
    public static string MarkdownHint => Say(
        "Markdown が使えます(**太字**、- 箇条書き、| 表 |)。Ctrl+Enter で送信。",
        "Markdown works (**bold**, - list, | table |). Ctrl+Enter sends.");
    public static string IsThisRight => Say("この値で正しいですか", "Are these values right?");
    public static string IsThisRightText => Say(
        "通常の範囲を外れた値があります。もう一度確かめてください。",
        "Some values are outside the usual range. Please look again.");
    public static string RecordAsIs => Say("この値で記録", "Record as it is");
    public static string LookAgain => Say("入力に戻る", "Back to the values");
    public static string NotMeasured => Say("測定なし", "Not measured");
    public static string Draft => Say("下書きを保存しました(この端末のみ)", "Draft kept (on this device only)");

    public static string Waiting => Say("送信待ち", "Waiting to be sent");
    public static string Sending => Say("送信中…", "Sending…");
    public static string NotSent => Say("送信できませんでした", "Could not be sent");
    public static string EditAgain => Say("書き直す", "Edit");
    public static string Discard => Say("破棄する", "Discard");
    public static string DiscardAsks => Say("この文章を破棄します。元に戻せません。", "This text is thrown away for good.");
    public static string Unsent => Say("送信できていません。", "Not sent yet.");
    public static string UnsentText => Say(
        "電波が戻ると自動で送ります(本文は保存済み)。", "It is sent by itself when the connection is back (the text is kept).");
    public static string SignInToSend => Say(
        "サインインし直すと送信されます(本文は保存済み)。", "It is sent once you sign in again (the text is kept).");
    public static string UnsentAtSignOut => Say("未送信の文章があります", "There is unsent text");
    public static string UnsentAtSignOutText => Say(
        "サインアウトすると、まだ送れていない文章は消えます。",
        "If you sign out now, text that has not been sent is lost.");
    public static string SignOutAnyway => Say("消してサインアウト", "Lose it and sign out");
    public static string Stay => Say("サインアウトしない", "Stay signed in");
    public static string Ended => Say(
        "この患者の受け持ちではなくなりました。", "You are no longer in this patient's care team.");
    public static string EndedText => Say(
        "新しい投稿は届きません。必要な場合は主治医か訪問看護ステーションに連絡してください。",
        "Nothing new will arrive. Ask the primary doctor or the nurse station if you need to see it.");

    public static string Entry => Say("投稿", "Entry");
    public static string EntryHistory => Say("投稿の履歴", "History of an entry");
    public static string Versions => Say("これまでの内容", "All wordings");
    public static string Original => Say("最初の内容", "As first written");
    public static string CorrectThis => Say("修正する", "Correct");
    public static string CorrectHint => Say(
        "修正前の内容は履歴に残り、チームの全員が見られます。",
        "The earlier wording stays in the history, and the whole team can read it.");
    public static string RetractThis => Say("取り消す", "Retract");
    public static string RetractAsks => Say(
        "この投稿を取り消します。本文は全員の画面から消え、取り消した事実と理由が残ります。",
        "The words disappear for everyone. That it was retracted, and why, stays.");
    public static string RetractReason => Say("取り消しの理由", "Why it is retracted");
    public static string PinThis => Say("上に固定する", "Pin to the top");
    public static string UnpinThis => Say("固定を外す", "Unpin");
    public static string SaveCorrection => Say("修正を保存", "Save the correction");
    public static string SomethingWrong => Say("送信できませんでした。", "It could not be sent.");

    public static string SinceWhen(string when) => Say($"{when} から", $"since {when}");

    public static string Arrived(string time) =>
        Say($"(電波の戻った {time} に届きました)", $"(arrived at {time}, when the connection was back)");

    public static string RetractedBy(string who, string when) =>
        Say($"{who}さんが {when} に取り消しました", $"Retracted by {who}, {when}");

    public static string NotTheirs => Say(
        "別の方の依頼でした。取り違えて結びつけた間の内容は取り除きました。",
        "It was somebody else's request. What had been shown here by mistake is taken away.");

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
        CareRole.Covering => Say("不在の間の副主治医", "Covers an absence"),
        CareRole.OnDuty => Say("当番", "On duty"),
        CareRole.Called => Say("対応中", "Has the call"),
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
