using Hub.Contracts;
using Hub.Web.Layout;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hub.Web.Api;

/// <summary>
/// How a refusal is told to programs: RFC 9457, with the stable code and the sentence in their language.
/// </summary>
internal static class Problems
{
    /// <param name="refusal">What was refused.</param>
    /// <param name="status">Another status than the one of its class.</param>
    public static ProblemHttpResult ToProblem(this Refusal refusal, int? status = null)
    {
        // Both sentences: a browser keeps a refused post and may show it after its reader has changed the language.
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["code"] = refusal.Code,
            ["ja"] = refusal.Ja,
            ["en"] = refusal.En,
        };
        if (refusal.Details is { Count: > 0 } fields)
        {
            extensions["fields"] = fields;
        }

        return TypedResults.Problem(
            title: refusal.In(Language.Current),
            statusCode: status ?? refusal.Kind.ToStatus(),
            type: $"urn:regionhub:refusal:{refusal.Code}",
            extensions: extensions);
    }

    /// <summary>The HTTP status of a class of refusal.</summary>
    public static int ToStatus(this RefusalKind kind) => kind switch
    {
        RefusalKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.Unknown => StatusCodes.Status404NotFound,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.TooMuch => StatusCodes.Status413PayloadTooLarge,
        RefusalKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
