using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hub.Silo.Journal;

/// <summary>The name under which an event type is stored for ever, unique in the whole hub.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class EventNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>Told by events that are about one part of their stream, such as an entry of a timeline.</summary>
internal interface IHasSubject
{
    [JsonIgnore]
    Guid Subject { get; }
}

/// <summary>Turns events into stored text and back. What was once written is readable for ever.</summary>
internal sealed class EventTypes
{
    private readonly Dictionary<string, Type> types = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, string> names = [];

    /// <summary>All events of this assembly.</summary>
    public static EventTypes All { get; } = new(typeof(EventTypes).Assembly.GetTypes());

    public EventTypes(IEnumerable<Type> candidates)
    {
        foreach (var type in candidates)
        {
            if (Attribute.GetCustomAttribute(type, typeof(EventNameAttribute)) is EventNameAttribute attribute)
            {
                types.Add(attribute.Name, type);
                names.Add(type, attribute.Name);
            }
        }
    }

    public IReadOnlyCollection<string> Names => types.Keys;

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public string NameOf(object fact) => NameOf(fact.GetType());

    public string NameOf(Type type) => names[type];

    public string Write(object fact) => JsonSerializer.Serialize(fact, fact.GetType(), Json);

    public object Read(string name, string body) =>
        JsonSerializer.Deserialize(body, types[name], Json)
        ?? throw new JsonException($"A stored {name} is null.");

    public RecordedEvent Read(StoredEvent stored) => new(stored, Read(stored.Type, stored.Body));
}
