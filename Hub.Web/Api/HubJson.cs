using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hub.Web.Api;

/// <summary>How the hub reads and writes JSON, the same on the API and on the live connection.</summary>
internal static class HubJson
{
    /// <summary>
    /// The largest message or body. A post of 20,000 characters fits, whatever they are and however they are escaped;
    /// megabytes do not.
    /// </summary>
    public const int Largest = 192 * 1024;

    public static JsonSerializerOptions Options { get; } = Configure(new(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = true;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));

        // What a contract says cannot be null or missing is refused here, and so cannot surprise a decider.
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.AllowOutOfOrderMetadataProperties = true;
        return options;
    }
}
