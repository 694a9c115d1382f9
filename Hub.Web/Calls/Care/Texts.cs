using Hub.Contracts.Calls;
using Hub.Contracts.Timelines;
using static Hub.Web.Layout.Language;

namespace Hub.Web.Calls.Care;

/// <summary>Words that reports, briefings and the morning list share.</summary>
internal static class Texts
{
    public static string ToCall => Say("依頼を開く", "Open the request");
    public static string Unnamed => Say("お名前の分からない方", "Somebody whose name is not known");
    public static string SomebodyUnknown => Say("名簿にない方", "Somebody on no list");

    public static string Of(CareForm form) => form switch
    {
        CareForm.PhoneAdvice => Say("電話再診", "Advice by telephone"),
        CareForm.OnlineConsult => Say("オンライン診療", "Online consultation"),
        CareForm.HouseCall => Say("往診", "House call"),
        CareForm.NurseSent => Say("看護師が訪問", "A nurse went"),
        CareForm.Transferred => Say("救急・搬送", "119 or to a hospital"),
        CareForm.DiedAtHome => Say("看取り", "Died at home"),
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    public static string Of(VisitWish wish) => wish switch
    {
        VisitWish.Wanted => Say("往診の希望あり", "A visit is wanted"),
        VisitWish.NotWanted => Say("往診の希望なし", "No visit is wanted"),
        VisitWish.AskedAndDeclined => Say("往診を案内したが希望せず", "A visit was offered and declined"),
        _ => throw new ArgumentOutOfRangeException(nameof(wish)),
    };

    public static string Of(CallSource source) => source switch
    {
        CallSource.Nurse => Say("訪問看護師", "Visiting nurse"),
        CallSource.Patient => Say("ご本人", "The patient"),
        CallSource.Family => Say("ご家族", "The family"),
        CallSource.Facility => Say("施設", "A care facility"),
        CallSource.Clinic => Say("医療機関", "A clinic"),
        CallSource.Colleague => Say("多職種", "A colleague"),
        CallSource.Device => Say("機器の通報", "A device"),
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };

    /// <summary>'山口 医師(若葉台クリニック)'.</summary>
    public static string Full(PersonView? person) => person is null ? "–" : Say(
        $"{person.Name} {Timelines.Texts.Of(person.Profession)}({person.Institution})",
        $"{Timelines.Texts.Of(person.Profession)} {person.Name} ({person.Institution})");

    public static string InPlaceOf(string doctor) => Say($"{doctor}医師の代わりに", $"In the place of Dr {doctor}");
}
