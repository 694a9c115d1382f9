using System.Text.Json.Serialization;

namespace Hub.Contracts.Rotas;

/// <summary>A layer of a rota.</summary>
[JsonConverter(typeof(IdJson<LayerId>))]
public readonly record struct LayerId(Guid Value) : IId<LayerId>
{
    public static LayerId From(Guid value) => new(value);
    public override string ToString() => Value.ToString("N");
}

/// <summary>An absence of a holder.</summary>
[JsonConverter(typeof(IdJson<AbsenceId>))]
public readonly record struct AbsenceId(Guid Value) : IId<AbsenceId>
{
    public static AbsenceId From(Guid value) => new(value);
    public override string ToString() => Value.ToString("N");
}

/// <summary>A swap between two holders, or a duty given away.</summary>
[JsonConverter(typeof(IdJson<SwapId>))]
public readonly record struct SwapId(Guid Value) : IId<SwapId>
{
    public static SwapId From(Guid value) => new(value);
    public override string ToString() => Value.ToString("N");
}

/// <summary>An override of the secretariat.</summary>
[JsonConverter(typeof(IdJson<OverrideId>))]
public readonly record struct OverrideId(Guid Value) : IId<OverrideId>
{
    public static OverrideId From(Guid value) => new(value);
    public override string ToString() => Value.ToString("N");
}

/// <summary>A rota: its rules, what changes them, and whom to ask when nobody answers.</summary>
[JsonConverter(typeof(IdJson<RotaId>))]
public readonly record struct RotaId(Guid Value) : IId<RotaId>
{
    public static RotaId From(Guid value) => new(value);
    public override string ToString() => Value.ToString("N");
}

/// <summary>The person whom an institution names inside it for some hours of duty.</summary>
[JsonConverter(typeof(IdJson<InsideId>))]
public readonly record struct InsideId(Guid Value) : IId<InsideId>
{
    public static InsideId From(Guid value) => new(value);
    public override string ToString() => Value.ToString("N");
}

/// <summary>A calendar that other programs fetch by a secret address.</summary>
[JsonConverter(typeof(IdJson<CalendarFeedId>))]
public readonly record struct CalendarFeedId(Guid Value) : IId<CalendarFeedId>
{
    public static CalendarFeedId From(Guid value) => new(value);
    public override string ToString() => Value.ToString("N");
}
