using Hub.Contracts;
using Hub.Contracts.Imports;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas.Sheets;
using Hub.Testing;

namespace Hub.Silo.Tests.Rotas.Sheets;

public sealed class KeepingFiles
{
    private readonly FakeClock clock = new(Some.Now);
    private readonly SheetDrafts drafts;

    public KeepingFiles() => drafts = new SheetDrafts(clock);

    [Fact]
    public void A_file_is_its_owners_alone_and_forgotten_after_half_an_hour()
    {
        var kept = Keep(Some.Secretary.Id, "12月.xlsx");
        Assert.Equal("12月.xlsx", drafts.Find(Some.Secretary.Id, kept)!.Name);
        Assert.Null(drafts.Find(Some.Primary.Id, kept));
        Assert.Null(drafts.Find(Some.Secretary.Id, new SheetDraftId(Some.Id(9))));
        clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Null(drafts.Find(Some.Secretary.Id, kept));
    }

    [Fact]
    public void An_owners_oldest_file_gives_way_and_all_together_are_few()
    {
        var (first, second) = (Keep(Some.Secretary.Id, "1"), Keep(Some.Secretary.Id, "2"));
        Keep(Some.Secretary.Id, "3");
        Assert.Null(drafts.Find(Some.Secretary.Id, first));
        Assert.NotNull(drafts.Find(Some.Secretary.Id, second));
        for (var other = 0; other < 8; other++)
        {
            Keep(new PractitionerId(Some.Id(500 + other)), "x");
        }

        Assert.Equal(
            ImportRefusals.TooManyDrafts, drafts.Keep(new PractitionerId(Some.Id(600)), File("y")).Refusal);
    }

    private SheetDraftId Keep(PractitionerId owner, string name) => drafts.Keep(owner, File(name)).Value!.Id;

    private static SheetFile File(string name) => new(name, new byte[] { 1 });
}
