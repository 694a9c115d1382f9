namespace Hub.Contracts.Rotas;

/// <summary>What a member says of a time in which duties may fall.</summary>
public enum Wish
{
    /// <summary>○.</summary>
    Gladly,

    /// <summary>△.</summary>
    RatherNot,

    /// <summary>×: no duty of which any part lies in it.</summary>
    Cannot,
}

/// <summary>What a duty counts as. Each kind is shared out fairly for itself.</summary>
public enum DutyKind
{
    Weekday,
    Weekend,
    Holiday,
    YearEnd,
}

/// <summary>A number for each kind of duty, such as how many one has had or how much each weighs.</summary>
public sealed record KindCounts(int Weekday, int Weekend, int Holiday, int YearEnd)
{
    public static KindCounts None { get; } = new(0, 0, 0, 0);
}

/// <summary>A maximum: no more duties than this that begin in the period.</summary>
public sealed record DutyLimit(Period During, int Most);
