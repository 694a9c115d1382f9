namespace Hub.Contracts;

/// <summary>What was asked for, or the reason why not. Exactly one of the two is there.</summary>
public sealed record Answer<T>(T? Value, Refusal? Refusal)
    where T : class
{
    public static implicit operator Answer<T>(T value) => new(value, null);

    public static implicit operator Answer<T>(Refusal refusal) => new(null, refusal);
}
