using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Silo.Journal;
using Hub.Silo.Names;
using Hub.Testing;

namespace Hub.Silo.Tests.Districts;

public sealed class SearchingTheDirectory(SearchingTheDirectory.SampleSilo sample)
    : IClassFixture<SearchingTheDirectory.SampleSilo>
{
    private TestSilo Silo => sample.Silo;

    [Theory]
    [InlineData("崎山", "P008")]
    [InlineData("さきやま すすむ", "P008")]
    [InlineData("ｻｷﾔﾏ", "P008")]
    [InlineData("p００８", "P008")]
    [InlineData("高木", "P050")]
    [InlineData("ナイトケア", "P056")]
    public async Task A_practitioner_is_found(string text, string code) =>
        Assert.Contains(
            code, (await Silo.Directory.Search(text)).Select(found => found.Details.Code), StringComparer.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("'; DROP TABLE practitioner; --")]
    public async Task What_is_no_name_finds_nobody(string text) => Assert.Empty(await Silo.Directory.Search(text));

    [Fact]
    public async Task At_most_20_are_found_and_nobody_who_has_left()
    {
        var before = await Silo.Directory.Search("1");
        Assert.InRange(before.Count, 0, 20);
        var person = DerivedIds.Practitioner(DerivedIds.District, "P007");
        await TestSilo.Accept(Silo.Grains.Practitioner(person).Execute(
            default, new PractitionerCommand.Leave(Silo.NextCommand())));
        Assert.Empty(await Silo.Directory.Search("田中 隆"));
        Assert.False((await Silo.Directory.Practitioner(person))?.Active);
    }
    /// <summary>The sample district, loaded once.</summary>
    public sealed class SampleSilo : IAsyncLifetime
    {
        private TestSilo? silo;

        internal TestSilo Silo => silo!;

        public async ValueTask InitializeAsync()
        {
            silo = await TestSilo.Start(Dialect.Sqlite);
            await silo.Get<IDistrictSetup>().LoadSample(new Progress<LoadingSample>());
        }

        public ValueTask DisposeAsync() => Silo.DisposeAsync();
    }
}
