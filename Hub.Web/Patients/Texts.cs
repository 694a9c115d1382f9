using Hub.Contracts.Patients;
using static Hub.Web.Layout.Language;

namespace Hub.Web.Patients;

/// <summary>Words of Home and of the patient's page.</summary>
internal static class Texts
{
    public static string Patient => Say("患者", "Patient");
    public static string Home => Say("ホーム", "Home");
    public static string WaitsForYou => Say("要確認", "Waits for you");
    public static string NothingWaits => Say("確認待ちはありません", "Nothing waits for you");
    public static string UnreadPatients => Say("未読のある患者", "Patients with something unread");
    public static string OtherPatients => Say("受け持ち患者", "Your patients");
    public static string AllRead => Say("すべて既読です", "Everything is read");
    public static string NoPatients => Say("受け持ちの患者がいません", "You have no patients yet");
    public static string NoPatientsText => Say(
        "主治医・副主治医・訪問看護ステーションの担当になるか、チームに追加されると、ここに表示されます。",
        "Patients appear here when you are their doctor, their station's nurse, or are added to their team.");
    public static string Find => Say("患者をさがす", "Find a patient");
    public static string FindHint => Say("名前・カナ・患者番号・電話番号", "Name, kana, patient number or phone");
    public static string FindNow => Say("検索", "Search");
    public static string NotFound => Say("該当する患者がいません", "No patient matches");
    public static string NotFoundText => Say(
        "受け持ちの患者だけを検索します。カナや番号の一部でもさがせます。",
        "Only your own patients are searched. Parts of kana, number or phone will do.");
    public static string Asked => Say("確認のお願い", "Asks you to confirm");
    public static string Mentioned => Say("あなた宛て", "Mentions you");
    public static string HasCrisisPlan => Say("急変時方針あり", "Has a crisis plan");
    public static string Results => Say("検索結果", "Search results");
    public static string ShowAll => Say("すべて表示", "Show all");

    public static string Summary => Say("サマリー", "Summary");
    public static string PrimaryDoctor => Say("主治医", "Primary doctor");
    public static string SubPrimaryDoctor => Say("副主治医", "Sub-primary doctor");
    public static string Station => Say("訪問看護", "Nurse station");
    public static string Address => Say("住所", "Address");
    public static string Phone => Say("電話", "Phone");
    public static string CareLevel => Say("介護度", "Care level");
    public static string NotStated => Say("未記入", "Not stated");
    public static string AskAndWrite => Say("確認して記入してください", "Ask, and write it down");
    public static string Edit => Say("修正", "Edit");
    public static string EditFact => Say("この項目を修正", "Edit this fact");
    public static string StillTrue => Say("今日も変わりなし", "Still true today");
    public static string FactHistory => Say("履歴", "History");
    public static string FactText => Say("内容", "In words");
    public static string FactPhone => Say("電話番号", "Phone number");
    public static string NextVisitDate => Say("次回訪問日", "Next visit on");
    public static string ConsentDate => Say("同意日", "Consented on");
    public static string PlanChanged => Say("計画に変更あり", "The plan has changed");
    public static string PlanUnchanged => Say("計画変更なし", "Plan unchanged");
    public static string PlanNotSaid => Say("未確認", "Not known");
    public static string PlanQuestion => Say("計画変更の有無", "Has the plan changed?");
    public static string ConfirmedFromList => Say("名簿より", "from the list");
    public static string Reaffirmed => Say("変わりなしを確認", "confirmed as still true");
    public static string Optional => Say("(任意)", "(optional)");

    public static string Team => Say("チーム", "Care team");
    public static string AddMember => Say("チームに追加", "Add to the team");
    public static string AddMemberHint => Say("名前・カナ・職員番号・所属", "Name, kana, staff code or institution");
    public static string SearchPeople => Say("さがす", "Search");
    public static string Add => Say("追加する", "Add");
    public static string Remove => Say("外す", "Remove");
    public static string NobodyFound => Say("該当する人がいません。", "Nobody matches.");
    public static string AlreadyMember => Say("チームの一員です", "Already in the team");

    public static string SearchTimeline => Say("タイムラインを検索", "Search the timeline");
    public static string SearchTimelineHint => Say("2文字以上の言葉", "Words of two characters or more");
    public static string NothingFound => Say("見つかりませんでした", "Nothing found");
    public static string NothingFoundText => Say(
        "言葉を短くするか、別の言い方でお試しください。", "Try a shorter word or another wording.");
    public static string BackToTimeline => Say("タイムラインに戻る", "Back to the timeline");
    public static string NotVisible => Say("この画面は表示できません", "This page cannot be shown");
    public static string BackHome => Say("ホームへ戻る", "Back to Home");
    public static string Trend => Say("バイタルの推移", "Vital signs over time");
    public static string AsTable => Say("表で見る", "As a table");
    public static string When => Say("日時", "When");
    public static string Male => Say("男性", "male");
    public static string Female => Say("女性", "female");

    public static string Years(int age) => Say($"{age}歳", $"{age} y");

    public static string Honorific(string name) => Say($"{name} 様", name);

    public static string Of(Sex sex) => sex switch
    {
        Sex.Male => Male,
        Sex.Female => Female,
        _ => Say("性別未記入", "sex not stated"),
    };

    public static string CallTo(string phone) => Say($"{phone} に電話", $"Call {phone}");

    public static string Unread(int count) => count > 99
        ? Say("未読 99件以上", "over 99 unread")
        : Say($"未読 {count}件", $"{count} unread");

    public static string FoundCount(int count) => Say($"{count}件見つかりました", $"{count} found");

    public static string WaitingCount(int count) => Say($"確認待ち {count}件", $"{count} waiting for you");

    public static string RemoveAsks(string name) => Say(
        $"{name}さんをチームから外します。この患者の記録は直ちに見られなくなります。投稿は残ります。",
        $"{name} is removed and can no longer see this patient, at once. What they wrote stays.");

    public static string ConfirmedBy(string name) => Say($"({name})", $"by {name}");

    public static string FactHistoryOf(FactKind kind) => Say($"{Of(kind)}の履歴", $"History: {Of(kind)}");

    public static string ReaffirmFact(FactKind kind) =>
        Say($"{Of(kind)}は今日も変わりなし", $"{Of(kind)}: still true today");

    public static string EditOf(FactKind kind) => Say($"{Of(kind)}を修正", $"Edit: {Of(kind)}");

    public static string LastLine(string author, string excerpt) => Say($"{author}: {excerpt}", $"{author}: {excerpt}");

    public static string TrendOf(string kind, int count) =>
        Say($"{kind}の推移、{count}回の測定", $"{kind} over time, {count} measurements");

    public static string TrendTells(string first, string last, string low, string high) => Say(
        $"{first} から {last} まで。最低 {low}、最高 {high}。", $"From {first} to {last}. Lowest {low}, highest {high}.");

    public static string Of(FactKind kind) => kind switch
    {
        FactKind.MainDiagnosis => Say("主病名", "Main diagnosis"),
        FactKind.RecentWorsening => Say("最近の変化", "Recent change"),
        FactKind.Tonight => Say("今夜起こりうること", "What may happen tonight"),
        FactKind.CrisisPlan => Say("急変時の対応方針", "Crisis plan"),
        FactKind.AdvanceCarePlan => Say("ACP(人生会議)", "Advance care plan"),
        FactKind.KeyPerson => Say("キーパーソン", "Key person"),
        FactKind.AdmissionHospital => Say("入院先", "Hospital for admission"),
        FactKind.Supplies => Say("医療材料・薬", "Supplies and drugs"),
        FactKind.NextVisit => Say("次回訪問", "Next visit"),
        FactKind.Consent => Say("情報共有の同意", "Consent to sharing"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
