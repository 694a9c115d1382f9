using Hub.Contracts.Rotas;
using static Hub.Web.Layout.Language;

namespace Hub.Web.Rotas.Changes;

/// <summary>Words of the history of a rota.</summary>
internal static class Texts
{
    public static string Changes => Say("変更の履歴", "Changes");
    public static string ChangesOf(string rota) => Say($"{rota} の変更の履歴", $"Changes of {rota}");
    public static string Kept => Say(
        "新しい順に200件まで。記録は消えず、書き換えられません。",
        "The last 200, the newest first. Nothing of it is ever deleted or rewritten.");
    public static string By(string name) => Say($"({name})", $"by {name}");

    /// <summary>What was done, with the names of those whom it touches.</summary>
    public static string Of(RotaChangeKind kind, string? from, string? to)
    {
        var put = Put(from, to);
        return kind switch
        {
            RotaChangeKind.Founded => Say("当番表をつくりました", "Founded the rota, or named it anew"),
            RotaChangeKind.RulesSet => Say("当番の規則を決めました", "Set the rules"),
            RotaChangeKind.FallbacksSet => Say("つながらないときの連絡先を決めました", "Set the fallback contacts"),
            RotaChangeKind.Published => Say("この日まで公開しました", "Published through this day"),
            RotaChangeKind.OverridePut => put,
            RotaChangeKind.OverrideLifted => Say($"変更を取り消しました: {put}", $"Lifted: {put}"),
            RotaChangeKind.AbsenceReported => Say($"{from}の不在を届けました", $"{from} is absent"),
            RotaChangeKind.AbsenceEnded => Say($"{from}の不在が終わりました", $"{from} is back"),
            RotaChangeKind.SwapProposed => Say($"{from}が{to}に交代を頼みました", $"{from} asked {to} to take a duty"),
            RotaChangeKind.SwapAccepted => Say($"{to}が{from}の当番を引き受けました", $"{to} took a duty of {from}"),
            RotaChangeKind.SwapDeclined => Say($"{to}が{from}の依頼を辞退しました", $"{to} declined a duty of {from}"),
            RotaChangeKind.SwapWithdrawn => Say($"{from}が{to}への依頼を取り下げました", $"{from} no longer asks {to}"),
            RotaChangeKind.SwapUndone => Say(
                $"{from}と{to}の交代が成り立たなくなりました", $"The swap between {from} and {to} has come to nothing"),
            RotaChangeKind.HolidaysTaken => Say("祝日の変更で当番が変わりました", "Duties changed with the holidays"),
            RotaChangeKind.CoverAsked => Say($"{from}の代わりを全員に募集しました", $"All were asked to cover for {from}"),
            RotaChangeKind.CoverTaken => Say($"{to}が{from}の当番を引き受けました(募集)", $"{to} covers for {from}"),
            RotaChangeKind.MonthPublished => Say("月の当番を公開しました", "Published the duties of a month"),
            RotaChangeKind.PlanningSet => Say("当番の組み方の決まりを変えました", "Set how months are planned"),
            RotaChangeKind.InsideNamed => Say($"{from}は{to}が電話を受けます", $"{to} is called for {from}"),
            RotaChangeKind.InsideLifted => Say(
                $"{from}は{to}の指名を取り消しました", $"{from} no longer names {to}"),
            _ => Say($"{from}の代わりの募集を取り下げました", $"The request to cover for {from} was withdrawn"),
        };
    }

    private static string Put(string? from, string? to) => (from, to) switch
    {
        (null, null) => Say("担当を決めました", "Said who is on duty"),
        (null, _) => Say($"{to}を担当にしました", $"Put {to} on duty"),
        (_, null) => Say($"{from}を担当から外しました", $"Took {from} off duty"),
        _ => Say($"{from}に代えて{to}を担当にしました", $"Put {to} in the place of {from}"),
    };
}
