using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Hub.Contracts;

/// <summary>What every identity of the hub is: an opaque UUID with a type of its own.</summary>
public interface IId<TSelf> : IParsable<TSelf>
    where TSelf : struct, IId<TSelf>
{
    /// <summary>The UUID itself.</summary>
    Guid Value { get; }

    /// <summary>The identity with this UUID.</summary>
    static abstract TSelf From(Guid value);

    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) => TSelf.From(Guid.Parse(s));

    static bool IParsable<TSelf>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, out TSelf result)
    {
        var parsed = Guid.TryParse(s, out var value);
        result = TSelf.From(value);
        return parsed;
    }
}

/// <summary>A district whose medical association runs this hub.</summary>
[JsonConverter(typeof(IdJson<DistrictId>))]
public readonly record struct DistrictId(Guid Value) : IId<DistrictId>
{
    public static DistrictId From(Guid value) => new(value);
    public override string ToString() => Value.ToString("N");
}

/// <summary>A clinic, nurse station, hospital, pharmacy, vendor or other Organization of the district.</summary>
[JsonConverter(typeof(IdJson<InstitutionId>))]
public readonly record struct InstitutionId(Guid Value) : IId<InstitutionId>
{
    public static InstitutionId From(Guid value) => new(value);
    public override string ToString() => Value.ToString("N");
}

/// <summary>A person who works with the hub: doctor, nurse, pharmacist, care manager, secretary.</summary>
[JsonConverter(typeof(IdJson<PractitionerId>))]
public readonly record struct PractitionerId(Guid Value) : IId<PractitionerId>
{
    /// <summary>Stands for the operator at the hub's own command line, who is nobody's colleague.</summary>
    public static PractitionerId Operator => default;

    public static PractitionerId From(Guid value) => new(value);
    public override string ToString() => Value.ToString("N");
}

/// <summary>A person who is cared for at home.</summary>
[JsonConverter(typeof(IdJson<PatientId>))]
public readonly record struct PatientId(Guid Value) : IId<PatientId>
{
    public static PatientId From(Guid value) => new(value);
    public override string ToString() => Value.ToString("N");
}

/// <summary>A timeline. A patient's timeline carries the patient's UUID.</summary>
[JsonConverter(typeof(IdJson<TimelineId>))]
public readonly record struct TimelineId(Guid Value) : IId<TimelineId>
{
    public static TimelineId From(Guid value) => new(value);

    /// <summary>The one timeline of this patient.</summary>
    public static TimelineId Of(PatientId patient) => new(patient.Value);

    public override string ToString() => Value.ToString("N");
}

/// <summary>An entry of a timeline. It carries the UUID of the command that posted it.</summary>
[JsonConverter(typeof(IdJson<EntryId>))]
public readonly record struct EntryId(Guid Value) : IId<EntryId>
{
    public static EntryId From(Guid value) => new(value);

    /// <summary>The entry that this command posts.</summary>
    public static EntryId For(CommandId command) => new(command.Value);

    public override string ToString() => Value.ToString("N");
}

/// <summary>One act of a person, made where the person acts, so that a command sent twice has one effect.</summary>
[JsonConverter(typeof(IdJson<CommandId>))]
public readonly record struct CommandId(Guid Value) : IId<CommandId>
{
    public static CommandId From(Guid value) => new(value);

    /// <summary>A fresh one, ordered by time.</summary>
    public static CommandId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString("N");
}
