using Hub.Contracts.Timelines;
using static Hub.Web.Layout.Language;

namespace Hub.Web.Calls.Care;

/// <summary>Words that reports, briefings and the morning list share.</summary>
internal static class Texts
{
    public static string ToCall => Say("依頼を開く", "Open the request");
    public static string Unnamed => Say("お名前の分からない方", "Somebody whose name is not known");
    public static string SomebodyUnknown => Say("名簿にない方", "Somebody on no list");

    /// <summary>'山口 医師(若葉台クリニック)'.</summary>
    public static string Full(PersonView? person) => person is null ? "–" : Say(
        $"{person.Name} {Timelines.Texts.Of(person.Profession)}({person.Institution})",
        $"{Timelines.Texts.Of(person.Profession)} {person.Name} ({person.Institution})");

    public static string InPlaceOf(string doctor) => Say($"{doctor}医師の代わりに", $"In the place of Dr {doctor}");
}
