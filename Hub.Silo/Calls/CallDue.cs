using Hub.Contracts.Calls;
using Hub.Contracts.Grains;
using Hub.Silo.Deadlines;

namespace Hub.Silo.Calls;

/// <summary>Tells a call that its instant has come.</summary>
internal sealed class CallDue(IGrains grains) : IDeadlineTarget
{
    public string Kind => CallTable.StreamKind;

    public async Task Due(Guid key, DateTimeOffset due, CancellationToken cancellation)
    {
        if (await grains.Call(new CallId(key)).Due().WaitAsync(cancellation) is { Refusal: { } refusal })
        {
            throw new InvalidOperationException($"A call could not go on: {refusal.Code}.");
        }
    }
}
