using Hub.Contracts.Rotas;
using static Hub.Web.Layout.Language;

namespace Hub.Web.Rotas;

/// <summary>Words of the page about calendars in other programs.</summary>
internal static class CalendarTexts
{
    public static string Title => Say("カレンダー連携", "Duties in your calendar");
    public static string Lead => Say(
        "スマートフォンやパソコンのカレンダーに当番を表示します。交換や変更も自動で届きます。患者さんの情報は入りません。",
        "See duties in the calendar of your phone or computer. Swaps and changes arrive by themselves. "
        + "Nothing about patients is in it.");
    public static string New => Say("カレンダーを追加する", "Add a calendar");
    public static string What => Say("表示する当番", "Which duties");
    public static string Own => Say("自分の当番", "My own duties");
    public static string OwnOfThem => Say("本人の当番", "Their own duties");
    public static string Workplace(string place) => Say($"{place}の当番", $"Duties of {place}");
    public static string WorkplaceOfThem => Say("所属機関の当番", "Duties of their institution");
    public static string OfRota(string rota) => Say($"{rota}(全員)", $"{rota}, everybody");
    public static string UnknownRota => Say("なくなった当番表", "a rota that is gone");
    public static string Make => Say("秘密のアドレスを作る", "Make a secret address");
    public static string Once => Say(
        "このアドレスは今だけ表示されます。知っている人は誰でも当番を見られるので、人に渡さないでください。",
        "This address is shown only now. Whoever knows it can see the duties: give it to nobody.");
    public static string Ready(string what) => Say($"「{what}」のアドレスができました", $"The address of '{what}' is ready");
    public static string Address => Say("アドレス", "Address");
    public static string Copy => Say("コピーする", "Copy");
    public static string Copied => Say("コピーしました", "Copied");
    public static string AddToPhone => Say("この端末に追加する", "Add to this device");
    public static string Mine => Say("自分のカレンダー", "My calendars");
    public static string NoneYet => Say("まだありません", "None yet");
    public static string NoneYetText => Say(
        "上で当番を選んでアドレスを作ると、ここで最後に読み込まれた時刻を確かめ、停止できます。",
        "Choose duties above and make an address. Here you then see when it was read last, and can stop it.");
    public static string MadeOn => Say("作成", "Made");
    public static string Fetched => Say("最後の読み込み", "Last read");
    public static string Never => Say("まだなし", "not yet");
    public static string Renew => Say("アドレスを変える", "New address");
    public static string RenewAsks(string what) => Say(
        $"「{what}」のアドレスを新しくしますか。今のアドレスはすぐに使えなくなり、カレンダーへの登録をやり直す必要があります。",
        $"Make a new address for '{what}'? The present one stops at once, and must be replaced in your calendar.");
    public static string Stop => Say("停止する", "Stop");
    public static string StopAsks(string what) => Say(
        $"「{what}」を停止しますか。このアドレスはすぐに使えなくなります。",
        $"Stop '{what}'? Its address stops at once.");
    public static string Stopped => Say("停止しました", "It was stopped");
    public static string Everybody => Say("すべてのカレンダー(事務局)", "Everybody's calendars (secretariat)");
    public static string Person => Say("人", "Person");
    public static string Acts => Say("操作", "Acts");
    public static string How => Say("登録のしかた", "How to add it");
    public static string Iphone => Say("iPhone・iPad・Mac", "iPhone, iPad, Mac");
    public static string IphoneText => Say(
        "「この端末に追加する」を押し、「照会」を選びます。開かないときは「カレンダー」アプリの「カレンダーを追加」→"
        + "「照会カレンダーを追加」にアドレスを貼り付けます。",
        "Press 'Add to this device' and choose 'Subscribe'. Otherwise, in the Calendar app: Add Calendar, "
        + "Add Subscription Calendar, and paste the address.");
    public static string Google => Say("Google カレンダー・Android", "Google Calendar, Android");
    public static string GoogleText => Say(
        "パソコンで Google カレンダーを開き、「他のカレンダー」の + →「URL で追加」にアドレスを貼り付けます。"
        + "変更が表示されるまで半日ほどかかることがあります。急ぎの確認は当番のページを見てください。",
        "Open Google Calendar on a computer, press + beside 'Other calendars', 'From URL', and paste the address. "
        + "Changes may take half a day to appear: when in a hurry look at the duty page.");
    public static string Outlook => "Outlook";
    public static string OutlookText => Say(
        "予定表の「予定表を追加」→「Web から登録」にアドレスを貼り付けます。",
        "In the calendar choose 'Add calendar', 'Subscribe from web', and paste the address.");

    /// <summary>A calendar as its list calls it; <paramref name="place"/> is where its owner works, if known.</summary>
    public static string Of(CalendarFeedView feed, string? place, IReadOnlyList<RotaView> rotas) => feed.Scope switch
    {
        CalendarScope.Own => place is null ? OwnOfThem : Own,
        CalendarScope.Workplace => place is null ? WorkplaceOfThem : Workplace(place),
        _ => rotas.FirstOrDefault(rota => rota.Id == feed.Rota) is { } rota ? OfRota(rota.Name) : UnknownRota,
    };
}
