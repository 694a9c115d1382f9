using static Hub.Web.Layout.Language;

namespace Hub.Web.Rotas.Months.Findings;

/// <summary>What is wrong with a month's plan, and what hinders a draft.</summary>
internal static class Texts
{
    public static string Uncovered(string during, string role) =>
        Say($"{during} {role}がいません", $"{during}: nobody ({role})");

    public static string DoubleBooked(string day, string who, string during, bool elsewhere) => Say(
        $"{day} {who}は{(elsewhere ? "ほかの当番表" : "")}{during} の当番と重なっています",
        $"{day}: {who} is also on duty {during}{(elsewhere ? " in another rota" : "")}");

    public static string TooLittleRest(string day, string who, string during, bool elsewhere) => Say(
        $"{day} {who}は{(elsewhere ? "ほかの当番表の" : "")}{during} の当番との間に休みが足りません",
        $"{day}: {who} rests too little before or after {during}{(elsewhere ? " in another rota" : "")}");

    public static string OverMaximum(string who, int count, int limit) =>
        Say($"{who}は{count}回で、上限の{limit}回を超えています", $"{who} has {count} duties, more than the {limit} agreed");

    public static string NotListed(string day, string layer, string who) =>
        Say($"{day} {layer}: {who}は名簿にないか、退職しています", $"{day} {layer}: {who} is on no list or has left");

    public static string CannotThen(string day, string layer, string who) =>
        Say($"{day} {layer}: {who}は×(できない)の日です", $"{day} {layer}: {who} said ×, cannot");

    public static string WithoutMentor(string day, string layer, string who) =>
        Say($"{day} {layer}: {who}に付く先輩が当番に入っていません", $"{day} {layer}: {who} has no mentor on duty");

    public static string LeftOpen(string day, string layer) =>
        Say($"{day} {layer}: メモだけで、担当者が決まっていません", $"{day} {layer}: a note and nobody on duty");

    public static string NoDutyThen(string day, string layer, string who) =>
        Say($"{day} {layer}: この日に始まる当番はありません({who})", $"{day} {layer}: no duty begins then ({who})");

    public static string FallbacksTooFew(int count, int limit) => Say(
        $"つながらないときの連絡先が{count}件です。{limit}件以上にしてください",
        $"There are {count} fallback contacts; there must be {limit}");

    public static string HolidaysUnknown(int year) =>
        Say($"{year}年の祝日が登録されていません", $"The holidays of {year} are not listed");

    public static string During(string day, string hours) => Say($"{day} {hours}", $"{day} {hours}");

    public static string DutyOf(string day, string layer) => Say($"{day} {layer}", $"{day} {layer}");

    public static string HinderedLayer(string who) => Say($"{who}: この層の担当ではない", $"{who}: not of this layer");

    public static string HinderedWish(string who) => Say($"{who}: ×(できない)の日", $"{who}: said ×, cannot");

    public static string HinderedDuty(string who, string day) =>
        Say($"{who}: 同じ時間に {day} の当番", $"{who}: on duty at that time ({day})");

    public static string HinderedRest(string who, string day) =>
        Say($"{who}: {day} の当番との間の休みが足りない", $"{who}: too little rest beside {day}");

    public static string HinderedElsewhere(string who, string during) =>
        Say($"{who}: 下書きの外の当番がある({during})", $"{who}: on duty outside of this draft ({during})");

    public static string HinderedMaximum(string who, int most) =>
        Say($"{who}: 上限の{most}回に達している", $"{who}: has the {most} duties agreed");

    public static string HinderedMentor(string who) =>
        Say($"{who}: 付く先輩が当番にいない", $"{who}: no mentor on duty");

    public static string HinderedTwice(string who) =>
        Say($"{who}: 固定のマスに何人も入っている", $"{who}: several are fixed for one duty");
}
