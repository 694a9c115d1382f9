using Hub.Contracts;

namespace Hub.Silo.Journal;

/// <summary>What a decider says: events, nothing to do, or a refusal.</summary>
internal sealed class Decision<TEvent>
    where TEvent : class
{
    private Decision(IReadOnlyList<TEvent> events, Refusal? refusal)
    {
        Events = events;
        Refusal = refusal;
    }

    /// <summary>It is as it was asked for already.</summary>
    public static Decision<TEvent> Nothing { get; } = new([], null);

    public IReadOnlyList<TEvent> Events { get; }

    public Refusal? Refusal { get; }

    public static implicit operator Decision<TEvent>(TEvent fact) => new([fact], null);

    public static implicit operator Decision<TEvent>(TEvent[] facts) => new(facts, null);

    public static implicit operator Decision<TEvent>(List<TEvent> facts) => new(facts, null);

    public static implicit operator Decision<TEvent>(Refusal refusal) => new([], refusal);
}
