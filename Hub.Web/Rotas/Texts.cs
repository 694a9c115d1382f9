using Hub.Contracts.Rotas;
using static Hub.Web.Layout.Language;

namespace Hub.Web.Rotas;

/// <summary>Words of the duty page, the coverage board and the reasons why somebody is on duty.</summary>
internal static class Texts
{
    public static string Duty => Say("当番", "On duty");
    public static string NowAt(string time) => Say($"{time} 現在", $"as of {time}");
    public static string KeptTitle => Say("オフラインのため、保存した当番です", "Offline: this was kept on the device");
    public static string KeptText(string time) => Say(
        $"{time} の時点です。その後の変更は電波が戻ると表示されます。",
        $"As of {time}. Later changes appear when the connection is back.");
    public static string Until(string time) => Say($"{time} まで", $"until {time}");
    public static string NoEnd => Say("交代の予定はありません", "no handoff planned");
    public static string Next => Say("次の当番", "Next");
    public static string Fallbacks => Say("つながらないとき", "If nobody answers");
    public static string Why => Say("理由", "Why");
    public static string Call(string name) => Say($"{name}に電話する", $"Call {name}");
    public static string NoPhone => Say("電話番号が登録されていません", "no phone number listed");
    public static string NoName => Say("名簿にない担当者", "Somebody on no list");
    public static string Nobody => Say("担当者がいません", "Nobody is on duty");
    public static string NobodyText => Say(
        "下の「つながらないとき」の連絡先に、上から順に電話してください。",
        "Call the contacts under 'If nobody answers', from the top.");
    public static string OutsideHours => Say("いまは当番の時間外です", "Outside duty hours");
    public static string StartsAt(string time) => Say($"{time} から", $"from {time}");
    public static string FromTo(string from, string to) => Say($"{from} – {to}", $"{from} – {to}");
    public static string NoRulesYet => Say(
        "この当番表の規則はまだ始まっていません。下の連絡先に電話してください。",
        "The rules of this rota have not begun. Call the contacts below.");
    public static string Unpublished => Say(
        "この日の当番表はまだ公開されていません。変わることがあります。",
        "The duties of this day are not published yet and may change.");
    public static string HolidaysUnknown(string year) => Say(
        $"{year}年の祝日が登録されていないため、祝日の当番が正しくないことがあります。",
        $"The holidays of {year} are not listed: duties on holidays may be wrong.");
    public static string HolidaysUnknownTitle => Say("祝日が未登録です", "Holidays are missing");
    public static string AskSecretariat => Say("事務局に知らせてください。", "Tell the secretariat.");
    public static string ListHolidays => Say("祝日を登録する", "List the holidays");
    public static string NothingYet => Say("公開された当番表がありません", "No rota is published");
    public static string NothingYetText => Say(
        "事務局が当番表を公開すると、いまの当番と連絡先がここに出ます。急ぐときは医師会に電話してください。",
        "When the secretariat publishes a rota, who is on duty appears here. If it is urgent, call the association.");
    public static string NothingYetForOffice => Say(
        "「当番表をつくる」から始め、つながらないときの連絡先を2つ以上入れると、月ごとに確かめて公開できます。",
        "Begin with 'New rota' and enter at least two fallback contacts; then check it month by month and publish it.");
    public static string Boards => Say("当番表の確認", "Coverage of the rotas");
    public static string Draft => Say("下書き", "draft");
    public static string PublishedThrough(string day) => Say($"{day} まで公開済み", $"published through {day}");
    public static string Board(string rota) => Say($"{rota} の1か月", $"{rota}, one month");
    public static string Month(string year, string month) => Say($"{year}年{month}月", $"{month}/{year}");
    public static string PreviousMonth => Say("前の月", "Previous month");
    public static string NextMonth => Say("次の月", "Next month");
    public static string Day => Say("日", "Day");
    public static string Hours => Say("時間ごとの担当", "Who is on, hour by hour");
    public static string Today => Say("今日", "today");
    public static string Covered => Say("担当者のいない時間はありません", "No hour is left uncovered");
    public static string Gaps(string count) => Say($"担当者のいない時間が {count} か所あります", $"Gaps without anybody: {count}");
    public static string NotWanted => Say("時間外", "no duty");
    public static string Gap => Say("担当なし", "nobody");
    public static string AllDay => Say("終日", "all day");
    public static string Saturday => Say("土曜日", "Saturday");
    public static string Sunday => Say("日曜日", "Sunday");
    public static string BackToDuty => Say("いまの当番に戻る", "Back to who is on duty");
    public static string Change => Say("担当を替える", "Change who is on duty");
    public static string ChangeText => Say(
        "決めた時間だけ、この担当者にします。もう始まった時間の記録は変わりません。",
        "For these hours, and only for them, this one is on duty. Hours that have passed stay as they were.");
    public static string ForRole => Say("役割", "Role");
    public static string From => Say("始まり", "From");
    public static string To => Say("終わり", "To");
    public static string Who => Say("担当者", "Who");
    public static string Institutions => Say("機関", "Institutions");
    public static string People => Say("人", "People");
    public static string Put => Say("この担当者にする", "Put on duty");
    public static string Changes => Say("この月の変更", "Changes this month");
    public static string Lift => Say("取り消す", "Lift");
    public static string LiftAsks(string what) => Say(
        $"「{what}」を取り消しますか。これからの時間だけが元の当番に戻ります。",
        $"Lift '{what}'? Only the time that is still to come goes back.");
    public static string CheckAndPublish => Say("この月を確かめて公開する", "Check and publish this month");
    public static string TimeWrong => Say("日時を入力してください。", "Enter the date and time.");
    public static string NotFound => Say("当番表が見つかりません", "There is no such rota");
    public static string NotFoundText => Say("当番のページから選び直してください。", "Choose one on the duty page.");

    /// <summary>A role that is not the usual one is said in the secretariat's own word.</summary>
    public static string Role(string role) =>
        role is DutyRoles.Primary ? Say("当番", "On duty") : role;

    public static string Weekday(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => Say("月曜", "Monday"),
        DayOfWeek.Tuesday => Say("火曜", "Tuesday"),
        DayOfWeek.Wednesday => Say("水曜", "Wednesday"),
        DayOfWeek.Thursday => Say("木曜", "Thursday"),
        DayOfWeek.Friday => Say("金曜", "Friday"),
        DayOfWeek.Saturday => Say("土曜", "Saturday"),
        _ => Say("日曜", "Sunday"),
    };

    public static string Together(IEnumerable<string>? names) => string.Join(Say("・", ", "), names ?? ["x"]);

    public static string Always(string layer, string name) => Say($"{layer}: いつも{name}", $"{layer}: always {name}");

    public static string OnWeekday(string layer, string weekday, string name) =>
        Say($"{layer}: {weekday}の担当 {name}", $"{layer}: {name} on {weekday}");

    public static string OnDate(string layer, string day, string name) =>
        Say($"{layer}: {day} の割り当て {name}", $"{layer}: {name} was entered for {day}");

    public static string OnNthWeekday(string layer, string nth, string weekday, string name) => Say(
        $"{layer}: 第{nth}{weekday}の担当 {name}", $"{layer}: {name} on {weekday} number {nth} of the month");

    public static string ByTurn(string week, string weekday, string time, string name) => Say(
        $"第{week}週 {weekday} {time} 交代: {name}", $"Handoff {weekday} {time}, week {week} of the month: {name}");

    public static string ByOrder(string layer, string place, string name) =>
        Say($"{layer}: 順番 {place}番目 {name}", $"{layer}: {name}, number {place} in turn");

    public static string StandsIn(string absent, string days, string name) =>
        Say($"{absent}は {days} 不在、{name}が代わり", $"{absent} is absent {days}, {name} stands in");

    public static string Swapped(string from, string name) =>
        Say($"交換: {from}の当番を{name}が引き受け", $"Swap: {name} took the duty of {from}");

    public static string Forced(string name) => Say($"事務局が{name}に決定", $"The secretariat put {name} on duty");

    public static string Replaced(string instead, string name) =>
        Say($"事務局が{instead}から{name}に変更", $"The secretariat put {name} in the place of {instead}");

    public static string Added(string name) => Say($"事務局が{name}を追加", $"The secretariat added {name}");

    public static string Unfilled(string layer) =>
        Say($"{layer}: 担当者が決まっていません", $"{layer}: nobody was entered");

    public static string AbsentUncovered(string absent, string days) =>
        Say($"{absent}は {days} 不在、代わりがいません", $"{absent} is absent {days} and nobody stands in");

    public static string Removed(string name) => Say($"事務局が{name}を外しました", $"The secretariat took {name} off");

    public static string ForcedEmpty => Say("事務局が「担当なし」としました", "The secretariat said: nobody");

    public static string OutOfRange => Say("この時期の当番は計算できません", "Duties of this time cannot be computed");

    public static string Fallback(string place) => Say($"予備の連絡先 {place}番目", $"Fallback contact {place}");

    public static string NoRota => Say("公開された当番表がありません", "No rota is published");

    public static string Inside(string name) => Say($"機関内の担当: {name}", $"Named inside: {name}");

    public static string OwnDoctor(string name) => Say($"主治医 {name}", $"Primary doctor {name}");

    public static string Covering(string doctor, string days, string name) => Say(
        $"主治医 {doctor}は {days} 不在、副主治医 {name}",
        $"Primary doctor {doctor} is away {days}, sub-primary doctor {name}");

    public static string DoctorAway(string doctor, string days) => Say(
        $"主治医 {doctor}は {days} 不在、この時間の副主治医がいません",
        $"Primary doctor {doctor} is away {days} and nobody covers these hours");

    public static string NoDoctor(DoctorMissing why) => why switch
    {
        DoctorMissing.NoPatient => Say("患者を指定していないため、主治医は分かりません", "No patient was named, so no primary doctor"),
        DoctorMissing.Left => Say("主治医は退職しています", "The primary doctor has left"),
        _ => Say("主治医が決まっていません", "Nobody is the primary doctor"),
    };

    public static string CalledAs(CallPart part, string name) => Say($"{Part(part)} {name}", $"{Part(part)} {name}");

    public static string Gone(CallPart part, string name) => Say(
        $"{Part(part)} {name}は名簿にありません", $"{Part(part)} {name} has left or is on no list");

    public static string RotaSilent(RotaSilence why, string name) => why switch
    {
        RotaSilence.NotPublished => Say($"{name}はまだ公開されていません", $"{name} is not published yet"),
        RotaSilence.NoRulesYet => Say($"{name}の規則はまだ始まっていません", $"The rules of {name} have not begun"),
        RotaSilence.NoFallbacks => Say($"{name}には予備の連絡先がありません", $"{name} has no fallback contacts"),
        _ => Say("指定された当番表がありません", "There is no such rota"),
    };

    public static string NoFirstCall => Say(
        "最初に呼ぶ人の設定がないため、公開された当番表の順です",
        "Nobody has said who is called first: the published rotas in order");

    public static string FirstCallBy(FirstCallScope scope, string name, string since) => scope switch
    {
        FirstCallScope.Patient => Say($"この患者の設定({since} から)", $"As set for this patient, from {since}"),
        FirstCallScope.Institution => Say($"{name}の設定({since} から)", $"As {name} has set it, from {since}"),
        _ => Say($"医師会の設定({since} から)", $"As the association has set it, from {since}"),
    };

    public static string Part(CallPart part) => part switch
    {
        CallPart.Desk => Say("窓口看護師", "Nurse at the desk"),
        CallPart.DutyNurse => Say("当番看護師", "Nurse on duty"),
        CallPart.Partner => Say("連携医", "Partner"),
        CallPart.Hospital => Say("後方病院", "Hospital"),
        _ => Say("往診支援事業者", "House call vendor"),
    };
}
