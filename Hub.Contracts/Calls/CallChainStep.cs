using System.Text.Json.Serialization;
using Hub.Contracts.Rotas;

namespace Hub.Contracts.Calls;

/// <summary>
/// A step of a call's chain. The steps are fixed when the call begins; who stands behind one is found when it fires.
/// </summary>
/// <param name="Target">Where to look for people.</param>
/// <param name="Seconds">How long they have to answer.</param>
public sealed record ChainStep(ChainTarget Target, int Seconds);

/// <summary>Where a step's people are found.</summary>
[JsonDerivedType(typeof(OwnDoctor), "own-doctor")]
[JsonDerivedType(typeof(OnDuty), "on-duty")]
[JsonDerivedType(typeof(Fallback), "fallback")]
[JsonDerivedType(typeof(Named), "named")]
[JsonDerivedType(typeof(NoRota), "no-rota")]
public abstract record ChainTarget
{
    /// <summary>The patient's primary doctor, or whoever covers their absence.</summary>
    public sealed record OwnDoctor : ChainTarget;

    /// <summary>Whoever is on duty; without a role where the rota had none when the call began.</summary>
    public sealed record OnDuty(RotaId Rota, string? Role) : ChainTarget;

    /// <summary>A fallback of a rota by its place from 1; 0 where it had none when the call began.</summary>
    public sealed record Fallback(RotaId Rota, int Place) : ChainTarget;

    /// <summary>A person or an institution.</summary>
    public sealed record Named(Holder Who, CallPart As) : ChainTarget;

    /// <summary>The district had published no rota: the gap by its name.</summary>
    public sealed record NoRota : ChainTarget;
}

/// <summary>How a chain goes on.</summary>
public enum ChainManner
{
    /// <summary>
    /// As the hub calls: at a handoff the ringing step turns to whoever comes on duty, and whoever declined is not
    /// asked again in the same round.
    /// </summary>
    FollowingDuty,

    /// <summary>Each step asks whoever is on duty when it fires, and nothing else.</summary>
    StepByStep,
}
