using System.Runtime.CompilerServices;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Live;
using Hub.Contracts.Rotas;
using Hub.Silo.Calls;
using Hub.Silo.Patients;
using Hub.Silo.Timelines;

namespace Hub.Silo.Feeds;

/// <summary>Says of each committed stream what it means to those who watch.</summary>
internal sealed class Changes(IFeed feed) : IChanges
{
    // Listening begins here, not with the first item that is asked for.
    public IAsyncEnumerable<Change> Follow(CancellationToken cancellation) =>
        Meanings(feed.Follow(cancellation), cancellation);

    private static async IAsyncEnumerable<Change> Meanings(
        IAsyncEnumerable<Committed> following, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var committed in following.WithCancellation(cancellation))
        {
            if (Meaning(committed) is { } change)
            {
                yield return change;
            }
        }
    }

    private static Change? Meaning(Committed committed) => committed switch
    {
        { Version: 0 } => new Change.Unknown(),
        { Stream: { Kind: TimelineTable.StreamKind, Key: var key } } =>
            new Change.Timeline(new TimelineId(key), committed.Version),
        { Stream: { Kind: ReadMarks.StreamKind, Key: var key } } => new Change.ReadMarks(new TimelineId(key)),
        { Stream: { Kind: PatientTable.StreamKind, Key: var key } } =>
            new Change.Patient(new PatientId(key), committed.Version),
        { Stream: { Kind: CallTable.StreamKind, Key: var key } } =>
            new Change.Call(new CallId(key), committed.Version),
        { Stream: { Kind: "rota", Key: var key } } => new Change.Rota(new RotaId(key)),
        { Stream: { Kind: "district", Key: var key } } => new Change.District(new DistrictId(key)),
        { Stream: { Kind: "practitioner", Key: var key } } => new Change.Practitioner(new PractitionerId(key)),
        _ => null,
    };
}
