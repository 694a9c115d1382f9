using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Imports;
using Hub.Contracts.Practitioners;
using Hub.Silo.Imports;
using Hub.Silo.Journal;
using Hub.Silo.Names;
using Hub.Testing;

namespace Hub.Silo.Tests.Imports;

public sealed class ImportingLists : IAsyncLifetime
{
    private TestSilo silo = null!;

    private IImports Imports => silo.Get<IImports>();

    public async ValueTask InitializeAsync()
    {
        silo = await TestSilo.Start(Dialect.Sqlite);
        await TestSilo.Accept(silo.Grains.District(DerivedIds.District).Execute(
            PractitionerId.Operator, new DistrictCommand.SetUp(silo.NextCommand(), "みどり区医師会", "Asia/Tokyo")));
    }

    public ValueTask DisposeAsync() => silo.DisposeAsync();

    [Fact]
    public async Task Three_files_fill_a_district_and_the_same_files_again_change_nothing()
    {
        await Import(ImportKind.Institutions, created: 30);
        await Import(ImportKind.Practitioners, created: 64);
        await Import(ImportKind.Patients, created: 395);

        foreach (var kind in Enum.GetValues<ImportKind>())
        {
            var again = await Preview(SampleFiles.Bytes(kind));
            Assert.Equal((0, 0), (again.Created, again.Changed));
            var done = await Confirm(again.Id);
            Assert.Equal((0, 0, 0), (done.Total, done.Created, done.Changed));
        }

        var found = await silo.Patients.List("渡邊昭", null, 10);
        Assert.NotEmpty(found);
        Assert.All(found, row => Assert.Equal("渡辺　昭", row.Details.Name.Replace('邉', '辺')));
    }

    [Fact]
    public async Task A_preview_writes_nothing()
    {
        var preview = await Preview(SampleFiles.Bytes(ImportKind.Institutions));
        Assert.Equal(ImportState.Waiting, (await Imports.Progress(default, preview.Id)).Value?.State);
        Assert.Empty(await silo.Directory.Institutions());
    }

    [Fact]
    public async Task What_differs_is_shown_and_written_and_clinical_words_are_not_shown()
    {
        await Fill();
        var edited = SampleFiles.Utf8(
            SampleFiles.PatientHeader,
            SampleFiles.GoodPatient.Replace("肺癌（終末期）", "胃癌", StringComparison.Ordinal)
                .Replace("179-0009", "179-0010", StringComparison.Ordinal));
        var preview = await Preview(edited);
        Assert.Equal((0, 1), (preview.Created, preview.Changed));
        var fields = Assert.Single(preview.Changes).Fields;
        Assert.Contains(new ImportFieldView(ImportColumns.PostalCode.Text, "179-0009", "179-0010"), fields);
        Assert.Contains(new ImportFieldView(ImportColumns.Diagnosis.Text, null, null), fields);

        Assert.Equal(1, (await Confirm(preview.Id)).Changed);
        var row = Assert.Single(await silo.Patients.List("I008-00001", null, 10));
        Assert.Equal("179-0010", row.Details.PostalCode);
    }

    [Fact]
    public async Task Where_somebody_changed_a_row_since_nothing_is_written_and_the_new_preview_says_so()
    {
        await Import(ImportKind.Institutions, created: 30);
        var file = SampleFiles.Utf8(SampleFiles.InstitutionHeader, "I001,診療所,緑町医院,,,,");
        var preview = await Preview(file);
        var id = DerivedIds.Institution(DerivedIds.District, "I001");
        var now = (await silo.Directory.Institutions()).Single(i => i.Id == id).Details;
        await TestSilo.Accept(silo.Grains.District(DerivedIds.District).Execute(
            PractitionerId.Operator,
            new DistrictCommand.ListInstitution(silo.NextCommand(), id, now with { Name = "緑町診療所" })));

        Assert.Equal("import-outdated", (await Imports.Confirm(default, preview.Id)).Refusal?.Code);
        Assert.Contains((await silo.Directory.Institutions()), i => i.Details.Name is "緑町診療所");

        var shown = (await Imports.Draft(default, preview.Id)).Value!;
        Assert.Equal("緑町診療所", Assert.Single(shown.Changes).Fields[0].Before);
        await Confirm(preview.Id);
        Assert.Contains((await silo.Directory.Institutions()), i => i.Details.Name is "緑町医院");
    }

    [Fact]
    public async Task Confirming_twice_writes_once()
    {
        var preview = await Preview(SampleFiles.Bytes(ImportKind.Institutions));
        await Task.WhenAll(Imports.Confirm(default, preview.Id), Imports.Confirm(default, preview.Id));
        var done = await Confirm(preview.Id);
        Assert.Equal((ImportState.Done, 30, 30), (done.State, done.Done, done.Created));
        Assert.Equal(31, (await silo.Get<IEventStore>().Head(
            new StreamId("district", DerivedIds.District.Value))).Version);
    }

    [Fact]
    public async Task Two_imports_of_one_list_at_once_create_each_row_once()
    {
        var (one, other) = (await Preview(SampleFiles.Bytes(ImportKind.Institutions)),
            await Preview(SampleFiles.Bytes(ImportKind.Institutions)));
        var answers = await Task.WhenAll(Finish(one.Id), Finish(other.Id));

        // Whoever is so much later that the other has written already is told that the lists have changed.
        Assert.Contains(answers, answer => answer.Refusal is null);
        Assert.All(answers, answer => Assert.True(
            answer.Refusal is null || answer.Refusal == ImportRefusals.Outdated, answer.Refusal?.Code));
        Assert.Equal(30, (await silo.Directory.Institutions()).Count);
    }

    [Fact]
    public async Task A_draft_is_its_owners_alone_and_is_forgotten_after_half_an_hour()
    {
        await Fill();
        var (owner, colleague) = (Person("P063"), Person("P064"));
        var file = new ImportFile("機関.csv", SampleFiles.Bytes(ImportKind.Institutions));
        var preview = (await Imports.Preview(owner, file)).Value!;
        Assert.Null((await Imports.Draft(owner, preview.Id)).Refusal);
        Assert.Equal("import-unknown", (await Imports.Draft(colleague, preview.Id)).Refusal?.Code);
        Assert.Equal("import-unknown", (await Imports.Confirm(colleague, preview.Id)).Refusal?.Code);

        silo.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal("import-unknown", (await Imports.Confirm(owner, preview.Id)).Refusal?.Code);
    }

    [Fact]
    public async Task Only_the_secretariat_imports_and_whoever_leaves_it_no_longer_does()
    {
        await Fill();
        var file = new ImportFile("a.csv", SampleFiles.Bytes(ImportKind.Institutions));
        Assert.Equal("secretariat-only", (await Imports.Preview(Person("P001"), file)).Refusal?.Code);
        var preview = (await Imports.Preview(Person("P063"), file)).Value!;
        await TestSilo.Accept(silo.Grains.Practitioner(Person("P063")).Execute(
            default, new PractitionerCommand.Leave(silo.NextCommand())));
        Assert.Equal("secretariat-only", (await Imports.Confirm(Person("P063"), preview.Id)).Refusal?.Code);
    }

    [Fact]
    public async Task A_file_that_is_refused_leaves_no_draft()
    {
        var answer = await Imports.Preview(default, new ImportFile("a.xlsx", new byte[] { 0x50, 0x4B, 3, 4 }));
        Assert.Equal("import-not-csv", answer.Refusal?.Code);
    }

    private static PractitionerId Person(string code) => DerivedIds.Practitioner(DerivedIds.District, code);

    private async Task Fill()
    {
        await Import(ImportKind.Institutions, created: 30);
        await Import(ImportKind.Practitioners, created: 64);
        await Import(ImportKind.Patients, created: 395);
    }

    private async Task Import(ImportKind kind, int created)
    {
        var preview = await Preview(SampleFiles.Bytes(kind));
        Assert.Equal((kind, created), (preview.Kind, preview.Created));
        var done = await Confirm(preview.Id);
        Assert.Equal((ImportState.Done, created), (done.State, done.Created));
        Assert.Empty(done.Failed);
    }

    private async Task<ImportPreviewView> Preview(byte[] bytes)
    {
        var answer = await Imports.Preview(PractitionerId.Operator, new ImportFile("list.csv", bytes));
        Assert.Null(answer.Refusal);
        return answer.Value!;
    }

    private async Task<ImportProgressView> Confirm(ImportId id)
    {
        var answer = await Finish(id);
        Assert.Null(answer.Refusal);
        return answer.Value!;
    }

    private async Task<Answer<ImportProgressView>> Finish(ImportId id)
    {
        var progress = await Imports.Confirm(PractitionerId.Operator, id);
        while (progress.Value is { State: ImportState.Running })
        {
            await Task.Yield();
            progress = await Imports.Progress(PractitionerId.Operator, id);
        }

        return progress;
    }
}
