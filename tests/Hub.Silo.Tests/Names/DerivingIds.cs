using Hub.Contracts;
using Hub.Silo.Names;
using Xunit;

namespace Hub.Silo.Tests.Names;

public sealed class DerivingIds
{
    [Fact]
    public void A_code_means_the_same_practitioner_for_ever() =>
        Assert.Equal(
            PractitionerId.From(Guid.Parse("10eb791d-3e12-8eed-837d-9238311472d1")),
            DerivedIds.Practitioner(DerivedIds.District, "P001"));

    [Fact]
    public void One_code_in_two_lists_means_two_things() =>
        Assert.NotEqual(
            DerivedIds.Practitioner(DerivedIds.District, "X001").Value,
            DerivedIds.Institution(DerivedIds.District, "X001").Value);

    [Fact]
    public void They_are_version_8() => Assert.Equal(8, DerivedIds.District.Value.Version);
}
