using System.Text.Json.Serialization;

namespace Hub.Contracts.Handovers;

/// <summary>Everything that can be asked of one handover.</summary>
[JsonDerivedType(typeof(Give), "give")]
[JsonDerivedType(typeof(ReadBack), "read-back")]
[JsonDerivedType(typeof(Decline), "decline")]
[JsonDerivedType(typeof(Withdraw), "withdraw")]
[JsonDerivedType(typeof(TakeNote), "take-note")]
public abstract record HandoverCommand(CommandId Id)
{
    /// <summary>Its name and nothing of what it holds: engines write what they carry into their logs.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>The first four parts, patient by patient. They stay the giver's until it is read back.</summary>
    public sealed record Give(CommandId Id, PractitionerId To, IReadOnlyList<HandoverItem> Patients)
        : HandoverCommand(Id);

    /// <summary>The fifth part, in the receiver's own words. The patients are theirs now.</summary>
    public sealed record ReadBack(CommandId Id, string Words) : HandoverCommand(Id);

    /// <summary>The receiver cannot take them.</summary>
    public sealed record Decline(CommandId Id, string Reason) : HandoverCommand(Id);

    /// <summary>The giver takes it back before it was read back.</summary>
    public sealed record Withdraw(CommandId Id, string Reason) : HandoverCommand(Id);

    /// <summary>The giver has read that the other cannot take them: nothing tells of it any more.</summary>
    public sealed record TakeNote(CommandId Id) : HandoverCommand(Id);
}

/// <summary>What is handed over of one patient: the first four letters of I-PASS.</summary>
/// <param name="Patient">Whom.</param>
/// <param name="Severity">I: how ill.</param>
/// <param name="Summary">P: the patient in a few sentences.</param>
/// <param name="Actions">A: what is to be done, by whom and when; empty for nothing.</param>
/// <param name="Contingency">S: what may happen, and what to do then.</param>
public sealed record HandoverItem(
    PatientId Patient, IllnessSeverity Severity, string Summary, string Actions, string Contingency);

/// <summary>How ill somebody is tonight.</summary>
public enum IllnessSeverity
{
    /// <summary>安定.</summary>
    Stable,

    /// <summary>要注意: may get worse.</summary>
    Watcher,

    /// <summary>不安定.</summary>
    Unstable,
}
