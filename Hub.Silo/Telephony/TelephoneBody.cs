using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Contracts.Telephony;
using Hub.Silo.Notifications;

namespace Hub.Silo.Telephony;

/// <summary>What a telephone system asks.</summary>
internal sealed record DialQuestion(string Call, string Caller, string Called, string PatientNumber, CallKind Kind);

/// <summary>What a telephone system tells.</summary>
internal sealed record DialResult(string Call, string Number, DialOutcome Outcome, int? Seconds);

/// <summary>Bodies of telephone systems: JSON that is read strictly, and refused field by field.</summary>
internal static class TelephoneBody
{
    private const int LongestId = 100;
    private const int LongestNumber = 40;
    private const int LongestSeconds = 86_400;

    public static Answer<DialQuestion> Question(ReadOnlyMemory<byte> body) => Read<DialQuestion>(body, root =>
    {
        var (call, kind) = (Id(root), Kind(Text(root, "kind")));
        var (caller, called, number) = (Text(root, "caller"), Text(root, "called"), Text(root, "patientNumber"));
        return call is null ? Wrong("callId")
            : kind is null ? Wrong("kind")
            : caller is null || caller.Length > LongestNumber ? Wrong("caller")
            : called is null || called.Length > LongestNumber ? Wrong("called")
            : number is null || number.Length > LongestNumber ? Wrong("patientNumber")
            : new DialQuestion(call, caller, called, number, kind.Value);
    });

    public static Answer<DialResult> Result(ReadOnlyMemory<byte> body) => Read<DialResult>(body, root =>
    {
        var (call, outcome) = (Id(root), Outcome(Text(root, "outcome")));
        return call is null ? Wrong("callId")
            : outcome is null ? Wrong("outcome")
            : PhoneNumber.Of(Text(root, "number") ?? string.Empty) is not { } number ? Wrong("number")
            : !root.TryGetProperty("seconds", out var told) || told.ValueKind is JsonValueKind.Null
                ? new DialResult(call, number, outcome.Value, null)
            : told.ValueKind is JsonValueKind.Number && told.TryGetInt32(out var seconds)
                && seconds is >= 0 and <= LongestSeconds
                    ? new DialResult(call, number, outcome.Value, seconds)
            : Wrong("seconds");
    });

    private static Answer<T> Read<T>(ReadOnlyMemory<byte> body, Func<JsonElement, Answer<T>> read)
        where T : class
    {
        try
        {
            using var told = JsonDocument.Parse(body);
            return told.RootElement.ValueKind is JsonValueKind.Object
                ? read(told.RootElement)
                : TelephonyRefusals.Malformed;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return TelephonyRefusals.Malformed;
        }
    }

    private static Refusal Wrong(string field) => TelephonyRefusals.Malformed.About(field);

    // Anything that a database, a header and an address can hold.
    private static string? Id(JsonElement root) =>
        Text(root, "callId") is { Length: > 0 and <= LongestId } id
        && id.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_' or '.' or ':' or '@')
            ? id
            : null;

    /// <summary>Empty where it is left out; null where it is no text.</summary>
    private static string? Text(JsonElement root, string name) =>
        !root.TryGetProperty(name, out var told) || told.ValueKind is JsonValueKind.Null ? string.Empty
            : told.ValueKind is JsonValueKind.String && told.GetString() is { } text
                && !text.Contains('\0', StringComparison.Ordinal) ? text
            : null;

    private static CallKind? Kind(string? word) => word switch
    {
        "" or "medical" => CallKind.Medical,
        "nursing" => CallKind.Nursing,
        "other" => CallKind.Other,
        _ => null,
    };

    private static DialOutcome? Outcome(string? word) => word switch
    {
        "answered" => DialOutcome.Answered,
        "busy" => DialOutcome.Busy,
        "no-answer" => DialOutcome.NoAnswer,
        "failed" => DialOutcome.Failed,
        _ => null,
    };
}
