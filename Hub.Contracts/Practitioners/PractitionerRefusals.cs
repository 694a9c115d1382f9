namespace Hub.Contracts.Practitioners;

/// <summary>Every 'no' about a practitioner's own record.</summary>
public static class PractitionerRefusals
{
    public static Refusal Unknown { get; } = new(
        "practitioner-unknown",
        "この職員は登録されていません。",
        "There is no such practitioner.",
        RefusalKind.Unknown);

    /// <summary>Details name the fields.</summary>
    public static Refusal Incomplete { get; } = new(
        "practitioner-incomplete",
        "職員のコード・氏名・フリガナを入力してください。",
        "A practitioner needs a code, a name and its kana.");

    public static Refusal CodeFixed { get; } = new(
        "practitioner-code-fixed",
        "職員コードは後から変えられません。",
        "A practitioner's code cannot be changed.",
        RefusalKind.Conflict);

    public static Refusal InstitutionUnknown { get; } = new(
        "institution-unknown",
        "この機関は登録されていません。先に機関を登録してください。",
        "There is no such institution. List the institution first.");
}
