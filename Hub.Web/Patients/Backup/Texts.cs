using Hub.Contracts.Patients;
using static Hub.Web.Layout.Language;

namespace Hub.Web.Patients.Backup;

/// <summary>Words of backup: enrolment, the family's sheet, departures and who has seen.</summary>
internal static class Texts
{
    public static string Enrolment => Say("バックアップ登録", "Backup enrolment");
    public static string Explained => Say(
        "登録すると、選んだ当番の医師・看護師が、当番の間だけこの患者のサマリーとタイムラインを見られます。"
        + "当番が終わると自動で見られなくなり、誰がいつ見たかは記録に残ります。",
        "Doctors and nurses of the chosen rotas see this patient's summary and timeline while they are on duty. "
        + "It ends by itself with the duty, and who saw is written down.");
    public static string NotEnrolled => Say("登録されていません", "Not enrolled");
    public static string NotEnrolledText => Say(
        "当番の医師は、この患者の情報を見られません。主治医が登録できます。",
        "Doctors on duty cannot see this patient. The primary doctor can enrol them.");
    public static string Enrolled => Say("登録中", "Enrolled");
    public static string EnrolledLater => Say("登録済み(開始前)", "Enrolled, not begun");
    public static string WhoMaySee => Say("見られる当番・医療機関", "Who may see");
    public static string WhoMaySeeHint => Say(
        "呼び出しの順番に入っている当番を選んであります。", "Rotas that this patient's calls reach are chosen already.");
    public static string MorePlaces => Say("医療機関も選ぶ(当番に入っている間だけ)", "Institutions too, while they are on duty");
    public static string Days => Say("期間", "Days");
    public static string From => Say("開始日", "First day");
    public static string Until => Say("終了日", "Last day");
    public static string UntilHint => Say("空欄なら、終了するまで続きます。", "Left empty it goes on until it is ended.");
    public static string Consent => Say("同意", "Consent");
    public static string ConsentBy => Say("同意した人", "Who consented");
    public static string ByPatient => Say("本人", "The patient");
    public static string ByRelative => Say("家族", "A relative");
    public static string RelativeName => Say("家族の氏名", "Relative's name");
    public static string Relation => Say("続柄", "Relation");
    public static string RelationHint => Say("長女、妻など", "daughter, wife");
    public static string IfRelative => Say("(家族のとき)", "(if a relative)");
    public static string ConsentOn => Say("同意日", "Consented on");
    public static string ConsentForm => Say("方法", "How");
    public static string Note => Say("連絡時の注意(コールセンター・ご家族の説明書にも載ります)",
        "What to mind when calling (also on the family's sheet)");
    public static string NoteHint => Say(
        "鍵の場所、つながりにくい時間、電話の順番など", "Key, hours that are hard to reach, whom to call first");
    public static string Enrol => Say("登録する", "Enrol");
    public static string PreviewText => Say(
        "未記入と古い項目に印が付きます。登録の前に埋めておくと、夜中の判断が早くなります。",
        "What is missing or old is marked. Filled in before, it makes decisions at night quicker.");
    public static string End => Say("登録を終了する", "End the enrolment");
    public static string EndText => Say(
        "直ちに、当番の人から見えなくなります。同意が取り下げられたときも、ここで終了してください。",
        "Those on duty can no longer see at once. Also for a consent that was taken back.");
    public static string Reason => Say("理由", "Reason");
    public static string History => Say("これまでの登録", "Earlier enrolments");
    public static string EndedByItself => Say("期間満了", "its days were over");
    public static string AccessLog => Say("だれがいつ見たか", "Who saw when");
    public static string AccessLogText => Say(
        "代わりの人が記録を開いたこと、登録とチームの変更を、新しい順に表示します。",
        "Stand-ins who opened the record, enrolments and changes of the team, newest first.");
    public static string NothingYet => Say("まだ記録がありません", "Nothing yet");
    public static string NothingYetText => Say(
        "代わりの人が記録を開くと、ここに残ります。", "Whoever opens the record in another's place is written down here.");
    public static string FamilySheet => Say("ご家族への説明書", "Family sheet");
    public static string FamilySheetTitle => Say("夜間・休日の連絡先のご案内", "Whom to call at night and on holidays");
    public static string Numbers => Say("連絡先(上から順に)", "Numbers, from the top");
    public static string DutyDays => Say("担当の予定", "Who is on duty");
    public static string When => Say("日時", "When");
    public static string Who => Say("担当", "Who");
    public static string Doctors => Say("往診に伺う可能性のある医師", "Doctors who may come");
    public static string Cautions => Say("ご連絡のときに", "When you call");
    public static string Emergency => Say("意識がない、息が苦しいなど緊急のときは119番へ。", "In an emergency call 119.");
    public static string SheetChanges => Say(
        "当番は変わることがあります。変わったときは新しい説明書をお渡しします。",
        "Duties may change. You are then given a new sheet.");
    public static string Give => Say("お渡ししました", "It was given");
    public static string To => Say("お渡しした相手", "To whom");
    public static string ToHint => Say("長女 渡辺花子様 など", "such as: daughter, Hanako Watanabe");
    public static string GivenVersions => Say("お渡しした説明書", "Sheets that were given");
    public static string NoneGiven => Say("まだお渡ししていません。", "None was given yet.");
    public static string NowNow => Say("いまの内容", "As of now");
    public static string SheetChanged => Say(
        "表示した後に当番が変わりました。下の新しい内容を印刷し直してください。",
        "Duties have changed since this was shown. Print the new sheet below.");
    public static string NoSheet => Say("バックアップ登録がありません", "The patient is not enrolled for backup");
    public static string NoSheetText => Say(
        "説明書は、登録した当番の予定から作ります。先にバックアップ登録をしてください。",
        "The sheet is made of the duties of the enrolment. Enrol the patient first.");
    public static string NoDuties => Say("この期間の当番の予定はまだありません。", "No duties are planned for these days.");
    public static string Departure => Say("在宅療養の終了", "End of home care");
    public static string DepartureText => Say(
        "記録すると、バックアップ登録は直ちに終了し、一覧に印が付きます。"
        + "主治医とチームは、その後も記録を続けられます。",
        "The backup enrolment ends at once and lists mark the patient. The team can still write.");
    public static string Depart => Say("終了を記録する", "Record it");
    public static string Return => Say("在宅に戻す", "Back at home");
    public static string ReturnText => Say(
        "バックアップ登録は自動では戻りません。", "The backup enrolment does not come back by itself.");
    public static string Kind => Say("区分", "What happened");
    public static string On => Say("日付", "Date");
    public static string Unreadable => Say("日付を確かめてください。", "Look at the dates again.");
    public static string PrimaryEnrols => Say(
        "登録できるのは主治医です。終了は、副主治医と訪問看護師もできます。",
        "The primary doctor enrols. The sub-primary doctor and the station's nurses can end it too.");
    public static string DutyPatients => Say("当番中に見られる患者", "Patients while you are on duty");
    public static string NoPlan => Say("急変時の対応方針は未記入です", "No crisis plan is stated");

    public static string Badge(string? until) => until is null
        ? Say("バックアップ登録あり", "Enrolled for backup")
        : Say($"バックアップ登録あり (〜{until})", $"Enrolled for backup (until {until})");

    public static string BadgeLater(string from) =>
        Say($"バックアップ登録 {from}から", $"Backup from {from}");

    public static string PrimaryIs(string doctor) => Say($"主治医 {doctor}", $"Primary doctor {doctor}");

    public static string InPlaceOf(string doctor) => Say($"{doctor} 医師の代わりに", $"In the place of Dr {doctor}");

    public static string FromUntil(string from, string? until) => until is null
        ? Say($"{from} 〜", $"from {from}")
        : Say($"{from} 〜 {until}", $"{from} to {until}");

    public static string ConsentTold(BackupConsent? consent, string on) => consent switch
    {
        null => on,
        { By: ConsentGiver.Patient } => Say($"本人({Of(consent.Form)}、{on})", $"the patient, {Of(consent.Form)}, {on}"),
        _ => Say(
            $"{consent.Name} 様・{consent.Relation}({Of(consent.Form)}、{on})",
            $"{consent.Name}, {consent.Relation}, {Of(consent.Form)}, {on}"),
    };

    public static string PreviewWith(int missing) => missing == 0
        ? Say("初めて診る当番医に見える画面(未記入なし)", "As a doctor on duty sees it: nothing is missing")
        : Say($"初めて診る当番医に見える画面(未記入 {missing}項目)", $"As a doctor on duty sees it: {missing} not stated");

    public static string Version(int number) => Say($"第{number}版", $"Version {number}");

    public static string Given(string to, string by) => Say($"{to} へ({by})", $"to {to}, by {by}");

    public static string MadeOn(string on) => Say($"作成 {on}", $"made {on}");

    public static string EndedBy(string by, string reason) => reason.Length == 0
        ? Say($"{by} が終了", $"ended by {by}")
        : Say($"{by} が終了: {reason}", $"ended by {by}: {reason}");

    public static string Of(ConsentForm form) => form switch
    {
        Hub.Contracts.Patients.ConsentForm.Written => Say("書面", "in writing"),
        Hub.Contracts.Patients.ConsentForm.Oral => Say("口頭", "orally"),
        _ => Say("書面を写真で確認(原本は医療機関で保管)", "paper seen as a photo (kept at the clinic)"),
    };

    public static string Of(DepartureKind kind) => kind switch
    {
        DepartureKind.Died => Say("逝去", "Died"),
        DepartureKind.Moved => Say("転居", "Moved away"),
        _ => Say("入院・入所(在宅療養の終了)", "Admitted for good"),
    };

    public static string Gone(DepartureKind kind, string on) => Say($"{Short(kind)} {on}", $"{Short(kind)} {on}");

    public static string Of(AccessLogKind kind) => kind switch
    {
        AccessLogKind.Admitted => Say("記録を開きました", "opened the record"),
        AccessLogKind.Enrolled => Say("バックアップ登録", "Enrolled for backup"),
        AccessLogKind.EnrolmentEnded => Say("バックアップ登録の終了", "Enrolment ended"),
        AccessLogKind.Departed => Say("在宅療養の終了", "Left home care"),
        AccessLogKind.Returned => Say("在宅に戻りました", "Back at home"),
        AccessLogKind.ParticipantAdded => Say("チームに追加", "Added to the team"),
        AccessLogKind.ParticipantRemoved => Say("チームから外れました", "Removed from the team"),
        _ => Say("主治医・ステーションの指定", "Doctors and station named"),
    };

    public static string UntilThen(string until) => Say($"{until} まで", $"until {until}");

    private static string Short(DepartureKind kind) =>
        kind is DepartureKind.Admitted ? Say("入院・入所", "Admitted") : Of(kind);
}
