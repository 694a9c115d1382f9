using System.Security.Cryptography;
using System.Text;
using Hub.Contracts;
using Hub.Contracts.Rotas;

namespace Hub.Silo.Tests.Rotas;

/// <summary>The names in a case, and the ids that stand for them in the hub; people and institutions mixed.</summary>
internal sealed class CaseNames
{
    private readonly Dictionary<Guid, string> names = [];

    public Holder Holder(string name) =>
        Id(name) is var id && id.ToByteArray()[0] % 2 == 0
            ? Contracts.Rotas.Holder.Of(new PractitionerId(id))
            : Contracts.Rotas.Holder.Of(new InstitutionId(id));

    public Guid Id(string name)
    {
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
        names[id] = name;
        return id;
    }

    public string Of(Holder holder) => names[holder.Id];

    public string Of(SwapId swap) => names[swap.Value];
}
