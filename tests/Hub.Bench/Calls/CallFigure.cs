using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hub.Bench.Live;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Silo.Names;
using Hub.Testing;

namespace Hub.Bench.Calls;

/// <summary>
/// Beside 10,000 open calls: how long the hub takes to start, what it costs while nothing is due, and at 20 requests a
/// second how long it is from a request to the ring in the browser of whoever is asked, beside the answer to a plain
/// message of the same server.
/// </summary>
internal static class CallFigure
{
    private const int Open = 10_000;
    private const int Samples = 400;
    private const int LongestMinutes = 60;

    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly TimeSpan idle = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan settling = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan every = TimeSpan.FromMilliseconds(50);

    public static async Task Run()
    {
        Cores.UseSecond();
        var folder = Directory.CreateTempSubdirectory("regionhub-bench-").FullName;
        var patient = await Fill(folder);
        var began = Stopwatch.GetTimestamp();
        await using var server = await HubDriver.Serve(folder);
        var start = Stopwatch.GetElapsedTime(began);
        await Task.Delay(settling);
        var used = server.ProcessorSeconds;
        await Task.Delay(idle);
        var share = (server.ProcessorSeconds - used) / idle.TotalSeconds;
        Line.Print(new
        {
            figure = "calls-open", Open, startSeconds = Math.Round(start.TotalSeconds, 2), below = 5,
            idleShareOfACore = Math.Round(share, 4), atMost = 0.05,
        });
        await Ring(server, patient);
    }

    private static async Task Ring(ServedProcess server, PatientId patient)
    {
        using var asker = Client(server, await HubDriver.SignIn(server, 0));
        await using var asked = new LiveSocket();
        await asked.Connect(server.Socket, await HubDriver.SignIn(server, 1));
        var sent = new ConcurrentDictionary<Guid, long>();
        var rings = new ConcurrentDictionary<Guid, double>();
        asked.Heard = message => Hear(message, sent, rings);
        BareDriver.Check(await asked.Call("WatchMyCalls"));

        // The first hundred warm both ways up.
        _ = await Load(() => Begin(asker, new(), 0), 100);
        _ = await Load(() => Post(asker, patient), 100);
        var plain = await Load(() => Post(asker, patient), Samples);
        var answers = await Load(() => Begin(asker, sent, 1), Samples);
        await Task.Delay(settling);
        var heard = rings.Values.Order().ToList();
        Line.Print(new
        {
            figure = "calls-ring", perSecond = 1000 / every.Milliseconds, Samples, heard = heard.Count,
            ringMedianMilliseconds = At(heard, 0.5), ringP99Milliseconds = At(heard, 0.99), below = 150,
            answerP99Milliseconds = At(answers, 0.99), plainPostP99Milliseconds = At(plain, 0.99),
        });
    }

    private static double At(List<double> sorted, double share) =>
        Math.Round(sorted[(int)((sorted.Count - 1) * share)], 2);

    private static void Hear(
        ReadOnlySpan<byte> message, ConcurrentDictionary<Guid, long> sent, ConcurrentDictionary<Guid, double> rings)
    {
        var now = Stopwatch.GetTimestamp();
        var text = Encoding.UTF8.GetString(message);
        if (!text.Contains("CallMoved", StringComparison.Ordinal))
        {
            return;
        }

        using var told = JsonDocument.Parse(text.TrimEnd('\u001e'));
        var call = told.RootElement.GetProperty("arguments")[0].GetGuid();
        if (sent.TryGetValue(call, out var start))
        {
            rings.TryAdd(call, Stopwatch.GetElapsedTime(start, now).TotalMilliseconds);
        }
    }

    private static async Task<List<double>> Load(Func<Task> one, int count)
    {
        var (running, times) = (new List<Task>(), new ConcurrentBag<double>());
        using var beat = new PeriodicTimer(every);
        for (var sample = 0; sample < count; sample++)
        {
            await beat.WaitForNextTickAsync();
            running.Add(Timed());
        }

        await Task.WhenAll(running);
        return [.. times.Order()];

        async Task Timed()
        {
            var start = Stopwatch.GetTimestamp();
            await one();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    private static async Task Begin(HttpClient asker, ConcurrentDictionary<Guid, long> sent, int kept)
    {
        var command = CommandId.New();
        if (kept > 0)
        {
            sent[CallId.For(command).Value] = Stopwatch.GetTimestamp();
        }

        await Send(asker, "/api/v1/calls", JsonSerializer.Serialize(
            new CallCommand.Begin(command, Request), json));
    }

    private static Task Post(HttpClient asker, PatientId patient) => Send(
        asker,
        $"/api/v1/patients/{patient.Value}/timeline/commands",
        $$"""
        {"$type":"post-message","id":"{{CommandId.New().Value}}","markdown":"変わりありません",
         "writtenAt":"{{TimeProvider.System.GetUtcNow():O}}"}
        """);

    private static async Task Send(HttpClient asker, string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await asker.PostAsync(new Uri(path, UriKind.Relative), content);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
        }
    }

    private static HttpClient Client(ServedProcess server, string cookies) =>
        new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = server.Address, DefaultRequestHeaders = { { "Cookie", cookies }, { "X-Hub", "bench" } },
        };

    private static CallRequest Request => SomeCall.Request with
    {
        Patient = null, Person = new UnknownPerson("山田　太郎", "緑町", null),
    };

    /// <summary>A district of four doctors; the second is asked, for as long as a step can be.</summary>
    private static async Task<PatientId> Fill(string folder)
    {
        await using var hub = await SeededHub.Open(new JournalOptions { DataFolder = folder });
        var doctors = await hub.Found(4);
        var patient = await hub.Patient("I001-00001", doctors);
        await SeededHub.Accept(hub.Grains.District(DerivedIds.District).Execute(
            PractitionerId.Operator,
            new DistrictCommand.SetFirstCall(
                CommandId.New(),
                null,
                null,
                DateTimeOffset.UnixEpoch,
                [
                    .. doctors.Skip(1).Select(doctor => new FirstCallStep(
                        new CallTarget.Named(Holder.Of(doctor), Contracts.Rotas.CallPart.Partner), LongestMinutes)),
                ])));
        var calls = hub.Get<ICalls>();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Open),
            new ParallelOptions { MaxDegreeOfParallelism = 64 },
            async (_, _) =>
            {
                if ((await calls.Begin(doctors[0], new CallCommand.Begin(CommandId.New(), Request))).Refusal
                    is { } refusal)
                {
                    throw new InvalidOperationException(refusal.Code);
                }
            });
        return patient;
    }
}
