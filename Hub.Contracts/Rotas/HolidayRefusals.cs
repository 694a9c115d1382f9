namespace Hub.Contracts.Rotas;

/// <summary>Every 'no' about a file of national holidays, beside those about any file of the secretariat.</summary>
public static class HolidayRefusals
{
    public static Refusal HeaderUnknown { get; } = new(
        "holidays-header-unknown",
        "内閣府の「国民の祝日」CSV(syukujitsu.csv)ではありません。"
        + "1行目は「国民の祝日・休日月日,国民の祝日・休日名称」です。何も変えていません。",
        "This is not the Cabinet Office's CSV of national holidays (syukujitsu.csv): its first line names the columns "
        + "国民の祝日・休日月日 and 国民の祝日・休日名称. Nothing was changed.");

    public static Refusal None { get; } = new(
        "holidays-none",
        "読み取れる祝日が1件もありません。内閣府のファイルを選び直してください。何も変えていません。",
        "No holiday can be read from the file. Choose the Cabinet Office's file again. Nothing was changed.");
}
