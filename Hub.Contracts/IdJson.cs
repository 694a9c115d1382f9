using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hub.Contracts;

/// <summary>Identities are written as the 36 characters of their UUID, as values and as property names.</summary>
public sealed class IdJson<TId> : JsonConverter<TId>
    where TId : struct, IId<TId>
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TId.From(reader.TryGetGuid(out var value) ? value : throw new JsonException("Not a UUID."));

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);

    public override TId ReadAsPropertyName(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TId.From(Guid.TryParse(reader.GetString(), out var value) ? value : throw new JsonException("Not a UUID."));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value.ToString());
}
