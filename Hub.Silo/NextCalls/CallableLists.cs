using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;

namespace Hub.Silo.NextCalls;

/// <summary>Whom a first call may name, by the lists of the district.</summary>
internal static class CallableLists
{
    /// <summary>Who works here, every institution, and every rota: a draft may be published later.</summary>
    public static async Task<FirstCallFacts> Callable(this IDirectory directory, IRotaReads rotas) => new(
        (await directory.Practitioners()).Where(person => person.Active).Select(person => Holder.Of(person.Id))
            .Concat((await directory.Institutions()).Select(institution => Holder.Of(institution.Id)))
            .ToHashSet(),
        (await rotas.All()).Select(rota => rota.Id).ToHashSet());
}
