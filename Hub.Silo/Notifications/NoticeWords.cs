using Hub.Contracts.Notifications;

namespace Hub.Silo.Notifications;

/// <summary>What mails and gateways say. The reader's language is not known there, so mails say it in both.</summary>
internal static class NoticeWords
{
    public static string Subject(string kind) => kind switch
    {
        NoticeKinds.CallOffered => "【RegionHub】応援の依頼が届いています / A request waits for you",
        NoticeKinds.CallReminded => "【RegionHub】引き受けた依頼の確認 / A request that you have taken",
        NoticeKinds.CallGiven => "【RegionHub】依頼の担当になりました / A request is yours now",
        NoticeKinds.CallRelieved => "【RegionHub】依頼の担当から外れました / A request is not yours any more",
        NoticeKinds.CallUnanswered => "【RegionHub】依頼に応じる人がいません / Nobody answers a request",
        NoticeKinds.DutyChanged => "【RegionHub】当番の変更 / Duties have changed",
        NoticeKinds.Test => "【RegionHub】テスト送信 / Test",
        _ => "【RegionHub】お知らせがあります / There is news for you",
    };

    public static string Body(string kind, Uri? hub)
    {
        var (ja, en) = kind switch
        {
            NoticeKinds.CallOffered => (
                "応援の依頼があなたの返事を待っています。RegionHub を開いて確認してください。",
                "A request waits for your answer. Please open RegionHub."),
            NoticeKinds.CallReminded => (
                "引き受けた依頼の経過がまだ入力されていません。RegionHub を開いて入力してください。",
                "Nothing was heard of a request that you have taken. Please open RegionHub."),
            NoticeKinds.CallGiven => (
                "依頼の担当があなたに決まりました。RegionHub を開いて確認してください。",
                "A request was put into your hands. Please open RegionHub."),
            NoticeKinds.CallRelieved => (
                "あなたの依頼の担当が変わりました。RegionHub を開いて確認してください。",
                "A request that you had is with somebody else now. Please open RegionHub."),
            NoticeKinds.CallUnanswered => (
                "当番がいない、または誰にもつながらない依頼があります。RegionHub を開いて確認してください。",
                "For a request nobody is on duty, or nobody can be reached. Please open RegionHub."),
            NoticeKinds.DutyChanged => (
                "公開されている当番が変わりました。RegionHub を開いて確認してください。",
                "Published duties have changed. Please open RegionHub."),
            NoticeKinds.Test => (
                "これはテスト送信です。このメールが届けば、依頼の連絡も届きます。",
                "This is a test. As this mail has arrived, requests will too."),
            _ => (
                "お知らせがあります。RegionHub を開いて確認してください。",
                "There is news for you. Please open RegionHub."),
        };
        return string.Join("\r\n", [ja, "", en, "", hub?.ToString() ?? "", ""]);
    }

    /// <summary>What a gateway writes or speaks.</summary>
    public static string Spoken(string kind) => kind switch
    {
        NoticeKinds.CallOffered => "RegionHubです。応援の依頼があなたの返事を待っています。アプリを開いて確認してください。",
        NoticeKinds.CallReminded => "RegionHubです。引き受けた依頼の経過がまだ入力されていません。",
        NoticeKinds.CallGiven => "RegionHubです。依頼の担当があなたに決まりました。アプリを開いて確認してください。",
        NoticeKinds.CallRelieved => "RegionHubです。あなたの依頼の担当が変わりました。アプリを開いて確認してください。",
        NoticeKinds.CallUnanswered => "RegionHubです。当番がいない、または誰にもつながらない依頼があります。",
        NoticeKinds.DutyChanged => "RegionHubです。公開されている当番が変わりました。アプリを開いて確認してください。",
        NoticeKinds.Test => "RegionHubのテスト送信です。",
        _ => "RegionHubです。お知らせがあります。アプリを開いて確認してください。",
    };
}
