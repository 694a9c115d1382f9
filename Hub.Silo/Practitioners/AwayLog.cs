using Hub.Contracts;
using Hub.Contracts.Practitioners;
using Hub.Silo.Journal;
using static Hub.Silo.Practitioners.PractitionerEvent;

namespace Hub.Silo.Practitioners;

/// <summary>Every absence of every practitioner, read from the log.</summary>
internal sealed class AwayLog(IDatabase database)
{
    private static readonly Type[] types =
    [
        typeof(AwayReported), typeof(AwayEnded),
        typeof(CoverAsked), typeof(CoverAccepted), typeof(CoverDeclined), typeof(CoverWithdrawn),
    ];

    public async Task<IReadOnlyDictionary<PractitionerId, IReadOnlyList<Away>>> Read(CancellationToken cancellation) =>
        (await new SelectedEvents(database).OfKind(PractitionerGrain.Kind, types, cancellation))
            .GroupBy(found => found.Stream.Key)
            .ToDictionary(
                stream => new PractitionerId(stream.Key),
                IReadOnlyList<Away> (stream) => stream.Select(found => (PractitionerEvent)found.Event)
                    .Aggregate(Practitioner.Unknown, Practitioner.Evolve).Aways);
}
