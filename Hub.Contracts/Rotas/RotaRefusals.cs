namespace Hub.Contracts.Rotas;

/// <summary>Every 'no' about a rota. Details name the place, such as <c>layers[2].windows</c>.</summary>
public static class RotaRefusals
{
    public static Refusal Unknown { get; } = new(
        "rota-unknown", "この当番表はありません。", "There is no such rota.", RefusalKind.Unknown);

    public static Refusal NotYours { get; } = new(
        "rota-not-yours",
        "自分または自分の機関の当番についてだけ操作できます。ほかは事務局に連絡してください。",
        "You can do this only for yourself or your own institution. Ask the secretariat for anything else.",
        RefusalKind.Forbidden);

    public static Refusal NameEmpty { get; } = new(
        "rota-name-empty", "当番表の名称を入力してください(100文字まで)。", "Enter the rota's name (up to 100 characters).");

    public static Refusal OwnerUnknown { get; } = new(
        "rota-owner-unknown",
        "当番表をつくる機関が名簿にありません。先に機関を登録してください。",
        "The institution that keeps the rota is on no list. List it first.");

    public static Refusal HolderUnknown { get; } = new(
        "rota-holder-unknown",
        "名簿にない人か、退職した人が含まれています。先に名簿を直してください。",
        "Somebody named here is on no list or has left. Correct the list first.");

    public static Refusal RulesEmpty { get; } = new(
        "rota-rules-empty",
        "当番の規則がありません。担当の層を1つ以上入れてください。",
        "There are no rules. Enter at least one layer of duty.");

    public static Refusal RulesMissing { get; } = new(
        "rota-rules-missing",
        "先に当番の規則を決めてください。",
        "Set the rota's rules first.",
        RefusalKind.Conflict);

    public static Refusal LayerIncomplete { get; } = new(
        "rota-layer-incomplete",
        "層の名称と役割を入力してください(それぞれ50文字まで)。",
        "A layer needs a name and a role (up to 50 characters each).");

    public static Refusal LayerRepeated { get; } = new(
        "rota-layer-repeated", "同じ層が2回入っています。", "The same layer is there twice.");

    public static Refusal LayerNamesNobody { get; } = new(
        "rota-layer-names-nobody", "担当者のいない層があります。担当者を入れてください。", "A layer names nobody. Enter who is on duty.");

    public static Refusal WindowWrong { get; } = new(
        "rota-window-wrong",
        "時間帯の始まりか終わりが正しくありません。終わりを始まりより後にしてください。",
        "A window has no proper start or end. It must end after it begins.");

    public static Refusal AnchorOutOfRange { get; } = new(
        "rota-anchor-out-of-range",
        "交代の起点は1970年から2099年の間にしてください。",
        "The first handoff must lie in the years 1970 to 2099.");

    public static Refusal ZoneUnknown { get; } = new(
        "rota-time-zone-unknown",
        "時間帯の名称が分かりません(例 Asia/Tokyo)。",
        "There is no time zone of this name (for example Asia/Tokyo).");

    public static Refusal HolidaysMissing { get; } = new(
        "rota-holidays-missing",
        "この名前の祝日一覧がありません。先に祝日を登録してください。",
        "There is no list of holidays of this name. Enter the holidays first.");

    public static Refusal FallbackIncomplete { get; } = new(
        "rota-fallback-incomplete",
        "予備の連絡先に電話番号がありません。番号を入れるか、名簿に登録してください(30文字まで)。",
        "A fallback has no phone number. Enter one (up to 30 characters), or add it to the list.");

    public static Refusal FallbackRepeated { get; } = new(
        "rota-fallback-repeated", "同じ予備の連絡先が2回入っています。", "The same fallback is there twice.");

    public static Refusal FallbacksTooFew { get; } = new(
        "rota-fallbacks-too-few",
        "予備の連絡先が2つ以上ないと公開できません。",
        "A rota needs at least two fallback contacts before it can be published.",
        RefusalKind.Conflict);

    public static Refusal PublishedFurther { get; } = new(
        "rota-published-further",
        "もっと先の日まで公開済みです。公開は取り消せません。",
        "It is published through a later date already. Publishing cannot be taken back.",
        RefusalKind.Conflict);

    public static Refusal DateOutOfRange { get; } = new(
        "rota-date-out-of-range",
        "公開する日は今日から2年以内にしてください。",
        "Publish through a date within two years from today.");

    public static Refusal RoleUnknown { get; } = new(
        "rota-role-unknown", "この当番表にない役割です。", "The rota has no such role.");

    public static Refusal PeriodEmpty { get; } = new(
        "rota-period-empty", "終わりを始まりより後にしてください。", "It must end after it begins.");

    public static Refusal PeriodOver { get; } = new(
        "rota-period-over",
        "もう終わった時間です。始まった当番の記録は変えられません。",
        "This time is over. Duties that have begun are facts and are not changed.");

    public static Refusal PeriodTooLong { get; } = new(
        "rota-period-too-long", "交換できるのは92日以内の期間です。", "A swap covers at most 92 days.");

    public static Refusal IdTaken { get; } = new(
        "rota-id-taken",
        "同じ番号の別の変更があります。画面を開き直してください。",
        "Another change has this id. Open the page again.",
        RefusalKind.Conflict);

    public static Refusal OverridesConflict { get; } = new(
        "rota-overrides-conflict",
        "同じ時間の別の変更と食い違います。先にその変更を取り消してください。",
        "It contradicts another override of the same time. Lift that one first.",
        RefusalKind.Conflict);

    public static Refusal ChangeUnknown { get; } = new(
        "rota-change-unknown", "この変更は見つかりません。", "There is no such change.", RefusalKind.Unknown);

    public static Refusal NotAMember { get; } = new(
        "rota-not-a-member", "この当番表の担当者ではありません。", "They hold no duty in this rota.");

    public static Refusal SwapWithOneself { get; } = new(
        "rota-swap-with-oneself", "別の担当者を選んでください。", "Choose somebody else.");

    public static Refusal SwapNotOnDuty { get; } = new(
        "rota-swap-not-on-duty",
        "その時間の当番ではないため、交換できません。",
        "Whoever is to give this duty is not on duty then.",
        RefusalKind.Conflict);

    public static Refusal SwapUnderOverride { get; } = new(
        "rota-swap-under-override",
        "事務局が担当を決めた時間を含むため、交代しても当番が替わりません。事務局に連絡してください。",
        "The secretariat has said who is on duty in this time, so a swap would move nobody. Ask the secretariat.",
        RefusalKind.Conflict);

    public static Refusal SwapSettled { get; } = new(
        "rota-swap-settled",
        "この交換はもう決まっています。",
        "This swap is settled already.",
        RefusalKind.Conflict);

    public static Refusal NotInside { get; } = new(
        "rota-not-inside",
        "その機関で働いている人を選んでください。",
        "Choose somebody who works at this institution.");

    public static Refusal InstantOutOfRange { get; } = new(
        "rota-instant-out-of-range",
        "日時は1970年から2099年の間で指定してください。",
        "Ask about an instant of the years 1970 to 2099.");

    public static Refusal CoverTaken { get; } = new(
        "rota-cover-taken",
        "ほかの方が先に引き受けました。ありがとうございます。",
        "Somebody else has taken it already. Thank you all the same.",
        RefusalKind.Conflict);

    public static Refusal CoverWithdrawn { get; } = new(
        "rota-cover-withdrawn",
        "この募集は取り下げられました。",
        "Whoever asked has withdrawn the request.",
        RefusalKind.Conflict);

    public static Refusal CoverOnDuty { get; } = new(
        "rota-cover-on-duty",
        "その時間はもうこの当番表の当番に入っています。",
        "They are on duty in this rota already at that time.",
        RefusalKind.Conflict);

    public static Refusal NoteTooLong { get; } = new(
        "rota-note-too-long", "ひとことは200文字までです。", "The note may have up to 200 characters.");
}
