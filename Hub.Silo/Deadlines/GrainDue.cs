using Hub.Contracts;

namespace Hub.Silo.Deadlines;

/// <summary>Tells the grain of a stream that its instant has come.</summary>
/// <param name="kind">The kind of its streams.</param>
/// <param name="due">Tells the grain with this key.</param>
internal sealed class GrainDue(string kind, Func<Guid, Task<Outcome>> due) : IDeadlineTarget
{
    public string Kind => kind;

    public async Task Due(Guid key, DateTimeOffset instant, CancellationToken cancellation) =>
        Answered(kind, await due(key).WaitAsync(cancellation));

    /// <exception cref="InvalidOperationException">The grain could not go on: it is to be told again.</exception>
    public static void Answered(string kind, Outcome outcome)
    {
        if (outcome.Refusal is { } refusal)
        {
            throw new InvalidOperationException($"A {kind} could not go on: {refusal.Code}.");
        }
    }
}
