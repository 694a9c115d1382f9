using Hub.Contracts;

namespace Hub.Silo.Journal;

/// <summary>What the journal itself may answer to any command.</summary>
internal static class JournalRefusals
{
    /// <summary>Disk full or database gone.</summary>
    public static Refusal StoreUnavailable { get; } = new(
        "store-unavailable",
        "保存できませんでした。入力は失われていません。しばらくして自動で送り直します。",
        "This could not be saved. What you entered is not lost and will be sent again automatically in a while.",
        RefusalKind.Unavailable);

    /// <summary>Others were faster every time.</summary>
    public static Refusal Busy { get; } = new(
        "busy",
        "同時に多くの書き込みがあり、保存できませんでした。しばらくして自動で送り直します。",
        "Too many people are writing here at once. This will be sent again automatically in a while.",
        RefusalKind.Unavailable);

    /// <summary>The command's id belongs to somebody else's act.</summary>
    public static Refusal CommandTaken { get; } = new(
        "command-taken",
        "この操作の番号はすでに別の人の操作に使われています。画面を開き直して、もう一度操作してください。",
        "The number of this action already belongs to another person's action. Reload the page and try again.",
        RefusalKind.Conflict);
}
