using System.Text.Json.Serialization;

namespace Hub.Contracts.Calls;

/// <summary>A call: one request for help, from its first word until nobody has to remember it any more.</summary>
[JsonConverter(typeof(IdJson<CallId>))]
public readonly record struct CallId(Guid Value) : IId<CallId>
{
    public static CallId From(Guid value) => new(value);

    /// <summary>The call that this command begins for a person whom nobody knows.</summary>
    public static CallId For(CommandId command) => new(command.Value);

    public override string ToString() => Value.ToString("N");
}
