using System.Text.Json.Serialization;
using Hub.Contracts.Patients;

namespace Hub.Contracts.Timelines;

/// <summary>All that a member can ask of a timeline. Who asks is told by the door, never by the command.</summary>
[JsonDerivedType(typeof(PostMessage), "post-message")]
[JsonDerivedType(typeof(PostStatus), "post-status")]
[JsonDerivedType(typeof(Correct), "correct")]
[JsonDerivedType(typeof(Retract), "retract")]
[JsonDerivedType(typeof(Confirm), "confirm")]
[JsonDerivedType(typeof(Pin), "pin")]
[JsonDerivedType(typeof(Unpin), "unpin")]
public abstract record TimelineCommand(CommandId Id)
{
    /// <summary>Its name and nothing of what it holds: engines write what they carry into their logs.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>Posts a message in Markdown.</summary>
    /// <param name="Id">The command, and with it the entry.</param>
    /// <param name="WrittenAt">When it was written, by the writer's clock; shown where it differs from arrival.</param>
    /// <param name="Markdown">At most 20,000 UTF-16 characters.</param>
    /// <param name="ReplyTo">The entry that it answers, if any.</param>
    /// <param name="Mentions">Members who are mentioned.</param>
    /// <param name="PleaseConfirm">Who is asked to confirm.</param>
    public sealed record PostMessage(
        CommandId Id,
        DateTimeOffset WrittenAt,
        string Markdown,
        EntryId? ReplyTo = null,
        IReadOnlyList<PractitionerId>? Mentions = null,
        IReadOnlyList<Addressee>? PleaseConfirm = null)
        : TimelineCommand(Id);

    /// <summary>Posts a status with vital signs.</summary>
    /// <param name="Id">The command, and with it the entry.</param>
    /// <param name="WrittenAt">When it was written, by the writer's clock.</param>
    /// <param name="Vitals">What was measured; at least one value or a note.</param>
    /// <param name="Note">In Markdown, may be empty.</param>
    /// <param name="Checked">The implausible values that the writer has looked at twice and means.</param>
    /// <param name="ReplyTo">The entry that it answers, if any.</param>
    /// <param name="Mentions">Members who are mentioned.</param>
    /// <param name="PleaseConfirm">Who is asked to confirm.</param>
    public sealed record PostStatus(
        CommandId Id,
        DateTimeOffset WrittenAt,
        VitalSigns Vitals,
        string Note,
        IReadOnlyList<VitalKind>? Checked = null,
        EntryId? ReplyTo = null,
        IReadOnlyList<PractitionerId>? Mentions = null,
        IReadOnlyList<Addressee>? PleaseConfirm = null)
        : TimelineCommand(Id);

    /// <summary>Replaces the words of one's own entry; the earlier words stay readable in its history.</summary>
    public sealed record Correct(CommandId Id, EntryId Entry, string Markdown) : TimelineCommand(Id);

    /// <summary>Takes one's own entry back, with a reason.</summary>
    public sealed record Retract(CommandId Id, EntryId Entry, string Reason) : TimelineCommand(Id);

    /// <summary>確認しました: takes the entry on, with name and time.</summary>
    public sealed record Confirm(CommandId Id, EntryId Entry) : TimelineCommand(Id);

    /// <summary>Keeps an entry at the top of the timeline.</summary>
    public sealed record Pin(CommandId Id, EntryId Entry) : TimelineCommand(Id);

    /// <summary>Lets it go from the top.</summary>
    public sealed record Unpin(CommandId Id, EntryId Entry) : TimelineCommand(Id);
}

/// <summary>Somebody who is asked to confirm: a person, or whoever holds a role (exactly one of the two).</summary>
public sealed record Addressee(PractitionerId? Person = null, CareRole? Role = null);

/// <summary>Vital signs of one moment. Null means not measured.</summary>
/// <param name="Temperature">°C, axillary.</param>
/// <param name="Systolic">mmHg.</param>
/// <param name="Diastolic">mmHg.</param>
/// <param name="Pulse">Beats a minute.</param>
/// <param name="SpO2">Percent.</param>
/// <param name="OxygenFlow">Litres a minute while SpO2 was taken; 0 for room air.</param>
/// <param name="Respiration">Breaths a minute.</param>
/// <param name="Consciousness">Japan Coma Scale: 0, 1, 2, 3, 10, 20, 30, 100, 200 or 300.</param>
public sealed record VitalSigns(
    decimal? Temperature = null,
    int? Systolic = null,
    int? Diastolic = null,
    int? Pulse = null,
    int? SpO2 = null,
    decimal? OxygenFlow = null,
    int? Respiration = null,
    int? Consciousness = null);

/// <summary>The single values of <see cref="VitalSigns"/>.</summary>
public enum VitalKind
{
    Temperature,
    Systolic,
    Diastolic,
    Pulse,
    SpO2,
    OxygenFlow,
    Respiration,
    Consciousness,
}
