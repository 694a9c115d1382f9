using System.Text.Json.Serialization;

namespace Hub.Contracts;

/// <summary>
/// What became of a command. Accepted: durable, and <see cref="Version"/> is the stream's version that it led to.
/// Refused: nothing was written, and <see cref="Refusal"/> says why.
/// </summary>
public sealed record Outcome(long Version, Refusal? Refusal)
{
    /// <summary>Whether the command's effect is durable.</summary>
    [JsonIgnore]
    public bool IsAccepted => Refusal is null;

    /// <summary>The effect is durable at this version of the stream.</summary>
    public static Outcome Accepted(long version) => new(version, null);

    /// <summary>Nothing was written.</summary>
    public static Outcome Refused(Refusal refusal) => new(0, refusal);
}
