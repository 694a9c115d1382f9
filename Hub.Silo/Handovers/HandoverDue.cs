using Hub.Contracts.Grains;
using Hub.Contracts.Handovers;
using Hub.Silo.Deadlines;

namespace Hub.Silo.Handovers;

/// <summary>Tells a handover that its instant has come.</summary>
internal sealed class HandoverDue(IGrains grains) : IDeadlineTarget
{
    public string Kind => HandoverTable.StreamKind;

    public async Task Due(Guid key, DateTimeOffset due, CancellationToken cancellation)
    {
        if (await grains.Handover(new HandoverId(key)).Due().WaitAsync(cancellation) is { Refusal: { } refusal })
        {
            throw new InvalidOperationException($"A handover could not go on: {refusal.Code}.");
        }
    }
}
