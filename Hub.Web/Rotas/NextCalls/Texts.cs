using Hub.Contracts.Rotas;
using static Hub.Web.Layout.Language;

namespace Hub.Web.Rotas.NextCalls;

/// <summary>Words of who takes the next call, and of who says so.</summary>
internal static class Texts
{
    public static string Next => Say("次に電話を受ける人", "Who takes the next call");
    public static string NextFor => Say("次に電話を受けるのは", "The next call goes to");
    public static string Nobody => Say("担当者がいません", "Nobody");
    public static string Kinds => Say("電話の種類", "Kind of call");
    public static string OfThisPatient => Say("この患者の電話の順番", "Whom this patient's calls reach");
    public static string AnotherTime => Say("別の日時で確かめる", "Ask for another time");
    public static string At => Say("日時", "When");
    public static string See => Say("調べる", "Show");
    public static string DistrictOnly => Say(
        "患者を決めない、地域全体の順番です。患者ごとの順番は患者のページに出ます。",
        "This is the order of the district at large. That of a patient is on the patient's page.");
    public static string Settings => Say("電話の順番の設定", "Who is called first");
    public static string OwnDoctor => Say("主治医(不在なら副主治医)", "Primary doctor or their cover");
    public static string NoSuchRota => Say("なくなった当番表", "A rota that is gone");
    public static string AsTheWiderRule => Say("上の決まりのとおり", "As the wider rule says");
    public static string Follows => Say("いまの設定では", "What follows from it");
    public static string OfAssociation => Say("医師会の決まり", "Of the association");
    public static string NothingSet => Say("設定はありません", "Nothing is set");
    public static string TakeBack => Say("予定を取り消す", "Take back");
    public static string Set => Say("順番を決める", "Set an order");
    public static string Whose => Say("だれの決まりですか", "Whose rule is it?");
    public static string ForCalls => Say("どの電話について", "For which calls");
    public static string EveryKind => Say("すべての電話", "Every kind");
    public static string Since => Say("いつから", "From when");
    public static string SinceHint => Say("空欄はいますぐ", "at once if empty");
    public static string OrderHint => Say(
        "上から順に電話します。全部を空にすると、上の決まりのとおりになります。分数が空欄のときは全体の時間です。",
        "They are called from the top. Leave all empty to follow the wider rule; empty minutes are everybody's.");
    public static string Rotas => Say("当番表", "Rotas");
    public static string NotUsed => Say("なし", "nobody");
    public static string Minute => Say("分", "min");
    public static string Preview => Say("どうなるか見る", "See what follows");
    public static string WouldBe => Say("こうなります(まだ保存していません)", "It would be (not saved yet)");
    public static string SetIt => Say("この順番にする", "Set this order");
    public static string Everybody => Say("全体の応答時間(分)", "Minutes everybody has");
    public static string EverybodyHint => Say("出ないと次の人に電話します", "then the next is called");
    public static string Unreadable => Say("入力を確かめてください。", "Look at what was typed once more.");
    public static string PrimaryDecides => Say("決めるのは主治医と事務局です。", "The primary doctor and the secretariat decide.");
    public static string OfPatientText => Say(
        "この患者だけの順番です。医師会や診療所の決まりより先に使われます。",
        "For this patient only; it comes before the rules of the clinic and the association.");

    public static string Waits(int minutes) => Say($"{minutes}分待つ", $"has {minutes} min");
    public static string AskedFor(string at, CallKind kind) => Say($"{at} の{Kind(kind)}", $"{Kind(kind)}, {at}");
    public static string WithMinutes(string who, int minutes) => Say($"{who}[{minutes}分]", $"{who} [{minutes} min]");
    public static string OnDutyOf(string rota, string? role) => role is null or DutyRoles.Primary
        ? Say($"{rota}の当番", $"On duty: {rota}")
        : Say($"{rota}の{role}", $"{rota}: {role}");
    public static string FallbacksOf(string rota) => Say($"{rota}の予備の連絡先", $"Fallbacks of {rota}");
    public static string OfInstitution(string name) => Say($"{name}の決まり", $"Of {name}");
    public static string HoldsSince(string time) => Say($"{time} から有効", $"since {time}");
    public static string From(string time) => Say($"{time} から", $"from {time}");
    public static string Step(int place) => Say($"{place}番目", $"Step {place}");
    public static string MinutesOf(int place) => Say($"{place}番目の分数", $"Minutes of step {place}");
    public static string Sentence(CallKind? kind, string line) =>
        Say($"{KindOrEvery(kind)}: {line}", $"{KindOrEvery(kind)}: {line}");
    public static string WeekdayNoon(string day) => Say($"平日昼({day} 11時)", $"Weekday, noon ({day})");
    public static string WeekdayNight(string day) => Say($"平日夜({day} 22時)", $"Weekday, night ({day})");
    public static string SundayNoon(string day) => Say($"日曜昼({day} 11時)", $"Sunday, noon ({day})");
    public static string KindOrEvery(CallKind? kind) => kind is { } known ? Kind(known) : EveryKind;

    public static string Kind(CallKind kind) => kind switch
    {
        CallKind.Medical => Say("医療の電話(医師)", "Medical call"),
        CallKind.Nursing => Say("看護の電話", "Nursing call"),
        _ => Say("そのほかの電話", "Other call"),
    };

    public static string Part(CallPart part) => Hub.Web.Rotas.Texts.Part(part);

    /// <summary>What an act that was just done means; null for anything else.</summary>
    public static string? DoneBy(string? act) => act switch
    {
        FirstCallForm.Setting => Say("順番を保存しました。", "The order is saved."),
        FirstCallForm.TakingBack => Say("予定を取り消しました。", "The plan is taken back."),
        FirstCallForm.Timing => Say("応答時間を保存しました。", "The minutes are saved."),
        _ => null,
    };
}
