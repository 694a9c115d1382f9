using Hub.Contracts;
using Hub.Web.Layout;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hub.Web.Api;

/// <summary>What the door itself refuses, and how any refusal becomes an HTTP answer.</summary>
internal static class ApiRefusals
{
    public static Refusal Malformed { get; } = new(
        "request-malformed", "送られた内容を読み取れません。", "What was sent cannot be read.");

    public static Refusal TooLarge { get; } = new(
        "request-too-large",
        "送られた内容が大きすぎます。分けて送ってください。",
        "What was sent is too large. Send it in parts.",
        RefusalKind.TooMuch);

    public static Refusal HeaderMissing { get; } = new(
        "hub-header-missing",
        "この操作には X-Hub ヘッダーが必要です。",
        "This request needs the header X-Hub.",
        RefusalKind.Forbidden);

    public static ProblemHttpResult ToProblem(this Refusal refusal, int? status = null) => TypedResults.Problem(
        type: $"urn:regionhub:refusal:{refusal.Code}",
        title: Language.Say(refusal),
        statusCode: status ?? StatusOf(refusal.Kind),
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["code"] = refusal.Code,
            ["ja"] = refusal.Ja,
            ["en"] = refusal.En,
            ["details"] = refusal.Details ?? [],
        });

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.Unknown => StatusCodes.Status404NotFound,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.TooMuch => StatusCodes.Status413PayloadTooLarge,
        RefusalKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
