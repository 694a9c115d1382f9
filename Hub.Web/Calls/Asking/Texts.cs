using static Hub.Web.Layout.Language;

namespace Hub.Web.Calls.Asking;

/// <summary>Words of asking for help.</summary>
internal static class Texts
{
    public static string Title => Say("応援を依頼", "Ask for help");
    public static string BackToPatient => Say("患者のページに戻る", "Back to the patient");
    public static string What => Say("どうしましたか", "What is it?");
    public static string InWords => Say("ほかの用件・ひとこと", "Anything else, in words");
    public static string Story => Say("いつから・どんな様子か", "Since when, and how");
    public static string Visit => Say("往診の希望", "Is a visit wanted?");
    public static string VisitHint => Say("毎回、本人や家族に聞いてください", "ask the patient or family every time");
    public static string Haste => Say("急ぎ具合", "How urgent?");
    public static string EmergencyHint => Say(
        "命の危険があるときは、先に119番へ。", "Where a life is in danger, ring 119 first.");
    public static string Vitals => Say("バイタル", "Vital signs");
    public static string NoVitals => Say(
        "6時間以内の記録はありません。測れたものだけ入力してください。",
        "Nothing was measured in the last six hours. Write what you have.");
    public static string Of(string age) => Say($"{age}の記録から", $"as recorded {age}");
    public static string Change => Say("変わっていれば直してください。", "Correct what has changed.");
    public static string Kind => Say("だれを呼びますか", "Whom do you need?");
    public static string Callback => Say("折り返しの電話番号", "Where to call you back");
    public static string Optional => Say("(任意)", "(optional)");
    public static string Tried => Say("先に連絡した相手", "Whom you have tried");
    public static string PrimaryUnreached => Say("主治医に連絡がつかない", "The primary doctor was not reached");
    public static string UnreachedNote => Say("押した時刻を記録します", "the time is written down");
    public static string NotReached => Say("つながらず", "not reached");
    public static string PrimaryDoctor => Say("主治医", "Primary doctor");
    public static string OtherTried => Say("ほかに連絡した相手と結果", "Others you tried, and what came of it");
    public static string Send => Say("依頼する", "Ask now");
    public static string SendAgain => Say("もう一度伝える", "Ask again");
    public static string Missing => Say("選ばれていない項目があります。", "Something is not chosen yet.");
    public static string ChooseOne => Say("一つ選んでください。", "Choose one.");
    public static string ChooseWhat => Say("一つ以上選ぶか、書いてください。", "Choose one or more, or write.");
    public static string IsOpen => Say("この患者の依頼はすでに出ています", "Help is asked for already");
    public static string IsOpenText => Say(
        "新しい依頼は作らず、出ている依頼に加えます。様子が変わったときは、もう一度伝えてください。",
        "Asking again joins the request that is open. Tell what has changed.");
    public static string See => Say("依頼を見る・追記する", "See it, or add to it");

    /// <summary>Common complaints, each one tap.</summary>
    public static IReadOnlyList<string> Complaints =>
    [
        Say("発熱", "Fever"), Say("呼吸が苦しい", "Short of breath"), Say("痛み", "Pain"),
        Say("意識がぼんやり", "Drowsy"), Say("血圧低下", "Low blood pressure"), Say("転倒", "A fall"),
        Say("食べられない", "Does not eat"), Say("吐き気・嘔吐", "Vomiting"), Say("出血", "Bleeding"),
        Say("カテーテル・管", "Catheter or tube"), Say("看取りが近い", "Death is near"),
        Say("薬の指示", "About drugs"),
    ];
}
