using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Imports;
using Hub.Silo.Journal;
using Hub.Silo.Names;
using Hub.Silo.Operators;
using Hub.Testing;

namespace Hub.Silo.Tests.Imports;

public sealed class ImportingAtTheCommandLine : IAsyncLifetime
{
    private readonly StringWriter output = new();
    private readonly string file = Path.GetTempFileName();
    private TestSilo silo = null!;

    public async ValueTask InitializeAsync()
    {
        silo = await TestSilo.Start(Dialect.Sqlite);
        await File.WriteAllBytesAsync(file, SampleFiles.Bytes(ImportKind.Institutions));
    }

    public async ValueTask DisposeAsync()
    {
        File.Delete(file);
        await silo.DisposeAsync();
    }

    [Fact]
    public async Task It_shows_asks_and_writes()
    {
        await Found();
        Assert.Equal(2, await Run("n\n", file));
        Assert.Empty(await silo.Directory.Institutions());

        Assert.Equal(0, await Run("y\n", file));
        Assert.Equal(30, (await silo.Directory.Institutions()).Count);
        Assert.Contains("追加 30、変更 0、変更なし 0、除外 0", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_yes_it_does_not_ask_and_tells_what_was_left_out()
    {
        await Found();
        await File.WriteAllBytesAsync(
            file, SampleFiles.Utf8(SampleFiles.InstitutionHeader, "I001,診療所,甲,,,,", "I002,映画館,乙,,,,"));
        Assert.Equal(1, await Run("", file, "--kind", "institutions", "--yes"));
        Assert.Contains("3 行目 種別: 次のどれかにしてください", output.ToString(), StringComparison.Ordinal);
        Assert.Single(await silo.Directory.Institutions());
    }

    [Fact]
    public async Task What_cannot_be_done_is_said()
    {
        Assert.Equal(2, await Run("", file, "--yes"));
        Assert.Contains("district-missing", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, await Run("", "no-such-file.csv"));
        Assert.Equal(2, await Run("", file, "--kind", "rooms"));
        Assert.Contains(ImportCommand.Usage, output.ToString(), StringComparison.Ordinal);
    }

    private async Task<int> Run(string answers, params string[] arguments)
    {
        var running = new ImportCommand(silo.Get<IServiceProvider>(), new StringReader(answers), output).Run(arguments);
        while (!running.IsCompleted)
        {
            // Slowly: while the disk is busy the clock must not run on until the draft expires.
            silo.Clock.Advance(TimeSpan.FromMilliseconds(20));
            await Task.Delay(1);
        }

        return await running;
    }

    private Task<long> Found() => TestSilo.Accept(silo.Grains.District(DerivedIds.District).Execute(
        PractitionerId.Operator, new DistrictCommand.SetUp(silo.NextCommand(), "みどり区医師会", "Asia/Tokyo")));
}
