using System.Globalization;
using System.Reflection;
using Hub.Contracts;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Bench.Live;

/// <summary>The floor: see <see cref="BareHub"/>.</summary>
internal sealed class BareDriver(ServedProcess server) : IDriver
{
    public string Name => "bare";

    public static Task<ServedProcess> Start() => ServedProcess.Start(
        Directory.CreateTempSubdirectory("regionhub-bench-").FullName,
        port =>
        [
            Assembly.GetExecutingAssembly().Location, "serve-bare",
            port.ToString(CultureInfo.InvariantCulture),
        ],
        new Dictionary<string, string>(StringComparer.Ordinal));

    public async Task<LiveSocket> Join(int room, int member)
    {
        var socket = new LiveSocket();
        await socket.Connect(server.Socket, null);
        await socket.Call("Watch", $"room{room}");
        return socket;
    }

    public async Task Post(LiveSocket socket, int room, string text) =>
        Check(await socket.Call("Execute", $"room{room}", Guid.CreateVersion7(), text));

    public static void Check(string completion)
    {
        if (completion.Contains("\"error\"", StringComparison.Ordinal)
            || completion.Contains("\"code\"", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(completion);
        }
    }
}

/// <summary>The hub itself: every room is a patient's timeline, every member of it a doctor of the care team.</summary>
internal sealed class HubDriver(ServedProcess server, IReadOnlyList<PatientId> patients, IReadOnlyList<string> cookies)
    : IDriver
{
    public string Name => "hub";

    /// <summary>A hub with so many patients, whose care teams all consist of the same so many doctors.</summary>
    public static async Task<(ServedProcess Server, HubDriver Driver)> Start(int rooms, int members)
    {
        var folder = Directory.CreateTempSubdirectory("regionhub-bench-").FullName;
        var patients = await Populate(new JournalOptions { DataFolder = folder }, rooms, members);
        var server = await Serve(folder);
        try
        {
            return (server, await Enter(server, patients, members));
        }
        catch
        {
            // Nobody else knows of the server yet.
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Fills the store of a hub that is not open yet.</summary>
    public static async Task<IReadOnlyList<PatientId>> Populate(JournalOptions journal, int rooms, int members)
    {
        var patients = new List<PatientId>();
        await using var hub = await SeededHub.Open(journal);
        var team = await hub.Found(members);
        for (var room = 0; room < rooms; room++)
        {
            patients.Add(await hub.Patient(string.Create(CultureInfo.InvariantCulture, $"I001-{room:D5}"), team));
        }

        return patients;
    }

    /// <summary>Signs the doctors in.</summary>
    public static async Task<HubDriver> Enter(ServedProcess server, IReadOnlyList<PatientId> patients, int members)
    {
        var cookies = new List<string>();
        for (var member = 0; member < members; member++)
        {
            cookies.Add(await SignIn(server, member));
        }

        return new HubDriver(server, patients, cookies);
    }

    /// <summary>The hub on this data folder, as it is run in earnest, with these settings besides.</summary>
    public static Task<ServedProcess> Serve(
        string folder, params IReadOnlyList<(string Name, string Value)> settings) =>
        ServedProcess.Start(
            folder,
            port =>
            [
                typeof(Hub.Web.Identity.HubUser).Assembly.Location,
                string.Create(CultureInfo.InvariantCulture, $"--urls=http://127.0.0.1:{port}"),
                .. settings.Select(setting => $"--{setting.Name}={setting.Value}"),
            ],
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Hub__DataFolder"] = folder,
                ["Hub__SignInPostsPerMinute"] = "10000",
            });

    /// <summary>The cookies of a doctor who is signed in.</summary>
    public static async Task<string> SignIn(ServedProcess server, int doctor)
    {
        using var visitor = new Visitor(server.Address);
        await visitor.SignIn(string.Create(CultureInfo.InvariantCulture, $"d{doctor}"), SeededHub.Password);
        return visitor.Cookies;
    }

    public async Task<LiveSocket> Join(int room, int member)
    {
        var socket = new LiveSocket();
        await socket.Connect(server.Socket, cookies[member % cookies.Count]);
        BareDriver.Check(await socket.Call(
            "Watch", (object)new[] { new { timeline = patients[room].Value, after = 0, language = "ja" } }));
        return socket;
    }

    public async Task Post(LiveSocket socket, int room, string text) => BareDriver.Check(await socket.Call(
        "Execute",
        patients[room].Value,
        new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["$type"] = "post-message",
            ["id"] = Guid.CreateVersion7(),
            ["writtenAt"] = TimeProvider.System.GetUtcNow(),
            ["markdown"] = text,
        }));
}
