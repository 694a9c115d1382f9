namespace Hub.Browser.Tests.Offline;

/// <summary>The hub dies after it has kept a post and before it could say so.</summary>
public sealed class KilledServer(HubInTheBrowser hub) : BrowserSpec(hub), IAsyncLifetime
{
    private const string Patient = "I001-00211";

    private readonly ServerProcess mortal = hub.NewServer("mortal", "--demo");

    public ValueTask InitializeAsync() => new(HubInTheBrowser.StartSample(mortal));

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        await mortal.DisposeAsync();
    }

    [Fact]
    public async Task After_its_death_everything_is_there_once_and_people_go_on_as_if_nothing_was()
    {
        await using var wire = new Wire(mortal.Address);
        var doctor = await With(Patient, "P001", mortal.Address, elsewhere: true);
        var nurse = await With(Patient, "P013", wire.Address, elsewhere: true);
        await nurse.ExpectLive();
        doctor.Trouble.ExpectLostNetwork();
        nurse.Trouble.ExpectLostNetwork();
        wire.LoseAnswers();
        var kept = Words("死ぬ直前に保存された");
        await nurse.Write(kept);
        await Expect(doctor.Entry(kept)).ToHaveCountAsync(1);

        await mortal.Kill();
        wire.Mend();
        var later = Words("止まっている間に書いた");
        await nurse.Write(later);
        await Expect(nurse.Pending).ToContainTextAsync([kept, later]);
        await Expect(doctor.Page.Locator("#offline")).ToBeVisibleAsync();
        await mortal.Start();

        await Expect(nurse.Pending).ToHaveCountAsync(0, new() { Timeout = 45_000 });
        await Expect(doctor.Entry(later)).ToHaveCountAsync(1, new() { Timeout = 45_000 });
        await Expect(doctor.Entry(kept)).ToHaveCountAsync(1);
        await doctor.Page.ReloadAsync();
        await Expect(doctor.Entry(kept)).ToHaveCountAsync(1);
        await Expect(doctor.Entry(later)).ToHaveCountAsync(1);
    }
}
