namespace Hub.Contracts.Districts;

/// <summary>Every 'no' about a district and its institutions.</summary>
public static class DistrictRefusals
{
    public static Refusal SecretariatOnly { get; } = new(
        "secretariat-only",
        "この操作は事務局だけができます。",
        "Only the secretariat may do this.",
        RefusalKind.Forbidden);

    public static Refusal Missing { get; } = new(
        "district-missing",
        "先に地区を設定してください。",
        "Set up the district first.",
        RefusalKind.Conflict);

    public static Refusal Exists { get; } = new(
        "district-exists",
        "地区はもう設定されています。サインインしてください。",
        "The district is already set up. Sign in instead.",
        RefusalKind.Conflict);

    public static Refusal NameEmpty { get; } = new(
        "district-name-empty", "地区の名称を入力してください(100文字まで)。", "Enter the district's name (up to 100 characters).");

    public static Refusal ZoneUnknown { get; } = new(
        "time-zone-unknown",
        "時間帯の名称が分かりません(例 Asia/Tokyo)。",
        "There is no time zone of this name (for example Asia/Tokyo).");

    /// <summary>Details name the fields.</summary>
    public static Refusal InstitutionIncomplete { get; } = new(
        "institution-incomplete",
        "機関のコードと名称を入力してください。",
        "An institution needs a code and a name.");

    public static Refusal InstitutionCodeFixed { get; } = new(
        "institution-code-fixed",
        "機関コードは後から変えられません。",
        "An institution's code cannot be changed.",
        RefusalKind.Conflict);

    public static Refusal InstitutionCodeTaken { get; } = new(
        "institution-code-taken",
        "この機関コードは別の機関で使われています。",
        "Another institution has this code.",
        RefusalKind.Conflict);

    /// <summary>Details name the place, such as <c>days[3]</c>.</summary>
    public static Refusal HolidaysWrong { get; } = new(
        "holidays-wrong",
        "祝日一覧に誤りがあります。名称、年の範囲(1970〜2099年)、日付の重なりを確かめてください。",
        "The list of holidays is wrong. Check its name, its years (1970 to 2099) and dates that are there twice.");
}
