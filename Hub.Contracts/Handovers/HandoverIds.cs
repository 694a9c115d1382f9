using System.Text.Json.Serialization;

namespace Hub.Contracts.Handovers;

/// <summary>An evening's handover of some patients from one to another.</summary>
[JsonConverter(typeof(IdJson<HandoverId>))]
public readonly record struct HandoverId(Guid Value) : IId<HandoverId>
{
    public static HandoverId From(Guid value) => new(value);

    /// <summary>The handover that this command gives.</summary>
    public static HandoverId For(CommandId command) => new(command.Value);

    public override string ToString() => Value.ToString("N");
}
