using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

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
        options.TypeInfoResolver =
            (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(RefuseHoles);
        return options;
    }

    // Annotations are respected for values and not for what lists hold; no list of ours has holes.
    private static void RefuseHoles(JsonTypeInfo type)
    {
        if (type is { Kind: JsonTypeInfoKind.Enumerable, ElementType.IsValueType: false })
        {
            type.OnDeserialized = read =>
            {
                if (((System.Collections.IEnumerable)read).Cast<object?>().Contains(null))
                {
                    throw new JsonException("A list has a hole.");
                }
            };
        }
    }
}
