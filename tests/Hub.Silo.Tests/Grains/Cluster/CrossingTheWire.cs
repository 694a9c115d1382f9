using System.Text.Json;
using Hub.Contracts;
using Hub.Silo.Grains.Cluster;
using Hub.Silo.Journal;
using Hub.Silo.Tests.Stored;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace Hub.Silo.Tests.Grains.Cluster;

public sealed class CrossingTheWire
{
    private readonly Serializer serializer = Services().GetRequiredService<Serializer>();
    private readonly DeepCopier copier = Services().GetRequiredService<DeepCopier>();

    public static TheoryData<string> Contracts => ReadingContracts.Contracts;

    [Theory]
    [MemberData(nameof(Contracts))]
    public void Every_contract_arrives_as_it_was_sent(string name)
    {
        var contract = ReadingContracts.Sample(name);
        var arrived = serializer.Deserialize<object>(serializer.SerializeToArray(contract));
        Assert.IsType(contract.GetType(), arrived);
        Assert.NotSame(contract, arrived);
        Assert.Equal(Json(contract), Json(arrived));
    }

    [Fact]
    public void Within_a_process_contracts_are_handed_on_as_they_are()
    {
        var outcome = Outcome.Accepted(7);
        Assert.Same(outcome, copier.Copy(outcome));
    }

    [Fact]
    public void Identities_cross_as_themselves()
    {
        var id = PractitionerId.From(Guid.NewGuid());
        Assert.Equal(id, serializer.Deserialize<PractitionerId>(serializer.SerializeToArray(id)));
    }

    private static string Json(object contract) =>
        JsonSerializer.Serialize(contract, contract.GetType(), EventTypes.Json);

    private static ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddContracts();
        return services.BuildServiceProvider();
    }
}
