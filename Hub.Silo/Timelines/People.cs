using System.Collections.Concurrent;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Timelines;
using Hub.Silo.Feeds;
using Microsoft.Extensions.Hosting;

namespace Hub.Silo.Timelines;

/// <summary>
/// Names beside entries. They are remembered, since every entry shows some, and forgotten when the lists change;
/// nothing but what is shown depends on them.
/// </summary>
internal sealed class People(IDirectory directory, IFeed feed) : BackgroundService
{
    // A new dictionary takes the place of the old one, so that a name which was read before a change and comes back
    // after it is remembered nowhere.
    private volatile ConcurrentDictionary<PractitionerId, PersonView> known = new();

    /// <summary>The names of these people; somebody who is on no list is shown by a dash.</summary>
    public async Task<IReadOnlyDictionary<PractitionerId, PersonView>> Of(
        IEnumerable<PractitionerId> ids, CancellationToken cancellation)
    {
        var found = new Dictionary<PractitionerId, PersonView>();
        var remembered = known;
        foreach (var id in ids)
        {
            found.TryAdd(
                id, remembered.TryGetValue(id, out var person) ? person : await Read(id, remembered, cancellation));
        }

        return found;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in feed.Follow(stoppingToken, ["practitioner", "district"]))
        {
            known = new();
        }
    }

    private async Task<PersonView> Read(
        PractitionerId id, ConcurrentDictionary<PractitionerId, PersonView> remembered, CancellationToken cancellation)
    {
        if (await directory.Practitioner(id, cancellation) is not { } practitioner)
        {
            return new PersonView(id, "—", Profession.Secretary, string.Empty);
        }

        var person = new PersonView(
            id, practitioner.Details.Name, practitioner.Details.Profession, practitioner.InstitutionName);
        remembered[id] = person;
        return person;
    }
}
