using static Hub.Web.Layout.Language;

namespace Hub.Web.Styleguide;

/// <summary>Samples for every part; no person in them exists.</summary>
internal static class Texts
{
    public static string Title => Say("部品の見本", "Style guide");
    public static string Lead => Say(
        "画面はすべてここにある部品でできています。表示言語と明暗を切り替えて確かめてください。",
        "Every page is made of these parts. Look at them in both languages and in both themes.");
    public static string Buttons => Say("ボタン", "Buttons");
    public static string Acknowledge => Say("確認しました", "Acknowledged");
    public static string Later => Say("あとで", "Later");
    public static string Details => Say("詳しく見る", "Show details");
    public static string Retract => Say("取り消す", "Retract");
    public static string RetractAsks => Say(
        "この投稿を取り消します。3人に「取り消されました」と表示されます。",
        "This retracts the post. Three people will see that it was retracted.");
    public static string Badges => Say("印", "Badges");
    public static string Plain => Say("訪問看護", "Visiting nurse");
    public static string Settled => Say("確認済み", "Acknowledged");
    public static string Waiting => Say("確認待ち", "Waiting for you");
    public static string Untaken => Say("引き受け手なし", "Nobody has taken it");
    public static string Banners => Say("お知らせ", "Banners");
    public static string Draft => Say("下書きを保存しました。", "The draft is saved.");
    public static string Sent => Say("送信しました", "Sent");
    public static string NotSent => Say("送信できていません", "Not sent yet");
    public static string NotSentText => Say(
        "電波が戻ると自動で送ります(本文は保存済み)。", "It is sent when the network is back. The text is kept.");
    public static string Refused => Say("保存できませんでした", "It was not saved");
    public static string RefusedText => Say(
        "ほかの人が先に変更しました。内容を確かめて、もう一度保存してください。",
        "Somebody changed it first. Look at it again, then save once more.");
    public static string NobodyTitle => Say("まだ誰も引き受けていません", "Nobody has taken it yet");
    public static string NobodyText => Say("21:09に次の当番へ回ります。", "At 21:09 it goes to the next on duty.");
    public static string People => Say("人", "People");
    public static string Doctor => Say("田中 一郎", "TANAKA Ichiro");
    public static string DoctorRole => Say("医師", "Doctor");
    public static string Clinic => Say("若葉台クリニック", "Wakabadai Clinic");
    public static string Absent => Say("渡辺医師", "Dr Watanabe");
    public static string Facts => Say("情報と確認日", "Facts and their dates");
    public static string CrisisPlan => Say("急変時の対応", "Crisis plan");
    public static string CrisisPlanText => Say(
        "呼吸苦が強いときは主治医へ電話。救急車は呼ばない。", "If breathless, call the primary doctor. No ambulance.");
    public static string KeyPerson => Say("キーパーソン", "Key person");
    public static string KeyPersonText => Say("長女 佐藤 恵", "Daughter, SATO Megumi");
    public static string Supplies => Say("医療材料", "Supplies");
    public static string SuppliesText => Say("吸引チューブ 12Fr 残り20本", "Suction tubes 12 Fr, 20 left");
    public static string Cards => Say("カード", "Cards");
    public static string CardTitle => Say("褥瘡の処置について", "About the pressure ulcer");
    public static string UntakenCardTitle => Say("呼吸が苦しい", "Short of breath");
    public static string CardText => Say(
        "仙骨部の発赤が広がっています。写真をご確認のうえ、処置の指示をお願いします。",
        "The redness at the sacrum is spreading. Please look at the photo and tell us how to treat it.");
    public static string Fields => Say("入力", "Fields");
    public static string Temperature => Say("体温", "Temperature");
    public static string TemperatureHint => Say("小数点1桁まで(例 36.5)", "One decimal place, e.g. 36.5");
    public static string TemperatureWrong => Say(
        "365 は体温として高すぎます。36.5 ではありませんか。", "365 is too high for a temperature. Is it 36.5?");
    public static string Note => Say("申し送り", "Handoff");
    public static string IfAny => Say("任意", "optional");
    public static string Family => Say("家族へ説明済み", "The family has been told");
    public static string Sheets => Say("シートと折りたたみ", "Sheets and folds");
    public static string OpenSheet => Say("シートを開く", "Open the sheet");
    public static string Folded => Say("最近の悪化", "Recent worsening");
    public static string Tables => Say("表", "Table");
    public static string Name => Say("氏名", "Name");
    public static string Profession => Say("職種", "Profession");
    public static string LastSeen => Say("最終利用", "Last seen");
    public static string Nothing => Say("確認待ちはありません", "Nothing waits for you");
    public static string NothingText => Say(
        "新しい依頼や確認が届くと、ここに表示されます。", "Requests and confirmations appear here.");
    public static string Progress => Say("取り込み中 240 / 400 人", "Importing 240 of 400");
    public static string SayIt => Say("通知を出す", "Show a notice");
    public static string Icons => Say("図記号", "Icons");
    public static string Times => Say("日時", "Times");
}
