using System.Text.Json;
using Hub.Contracts;

namespace Hub.Web.Api;

/// <summary>Reads a body so that whatever a program sends is answered with a refusal, never with a fault.</summary>
internal static class ApiBody
{
    public static async Task<(T? Body, IResult? Problem)> Read<T>(HttpContext http)
        where T : class
    {
        try
        {
            var body = await http.Request.ReadFromJsonAsync<T>(HubJson.Options, http.RequestAborted);
            return body is null ? (null, ApiRefusals.Malformed.ToProblem(400)) : (body, null);
        }
        catch (BadHttpRequestException refused)
        {
            var refusal = refused.StatusCode is StatusCodes.Status413PayloadTooLarge
                ? ApiRefusals.TooLarge
                : ApiRefusals.Malformed;
            return (null, refusal.ToProblem(refused.StatusCode));
        }
        catch (Exception unreadable) when (
            unreadable is JsonException or NotSupportedException or InvalidOperationException)
        {
            // Not JSON by its type or its text, or JSON that is no command of ours.
            return (null, ApiRefusals.Malformed.ToProblem(StatusCodes.Status400BadRequest));
        }
    }

    /// <summary>The outcome of a command, or the refusal as a problem.</summary>
    public static IResult ToResult(this Outcome outcome) => outcome.Refusal is { } refusal
        ? refusal.ToProblem()
        : TypedResults.Ok(new Accepted(outcome.Version));
}

/// <summary>The command's effect is durable.</summary>
/// <param name="Version">The version that it led to.</param>
internal sealed record Accepted(long Version);
