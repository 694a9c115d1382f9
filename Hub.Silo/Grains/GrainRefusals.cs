using Hub.Contracts;

namespace Hub.Silo.Grains;

/// <summary>What an engine answers in a grain's place.</summary>
internal static class GrainRefusals
{
    /// <summary>
    /// No answer within <see cref="EngineOptions.Patience"/>. It may have been done all the same: the same command,
    /// sent again, has one effect.
    /// </summary>
    public static Refusal Unanswered { get; } = new(
        "unanswered",
        "時間内に返事がありませんでした。入力は失われていません。しばらくして自動で送り直します。",
        "There was no answer in time. What you entered is not lost and will be sent again automatically in a while.",
        RefusalKind.Unavailable);
}
