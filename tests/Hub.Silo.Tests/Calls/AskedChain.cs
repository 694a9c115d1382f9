using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Calls;
using Hub.Silo.Tests.Rotas;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Tests.Calls;

/// <summary>
/// One worked case about a chain, carried out by what decides about calls: the case's people stand behind the steps,
/// and its workers and their outages say when a deadline is told.
/// </summary>
/// <remarks>
/// A minute of the case is many seconds here, so that its fractions are whole ones. What is pressed while nobody works
/// is sent again when somebody does; only a yes and the end count from when they were said.
/// </remarks>
internal sealed class AskedChain : ICallees
{
    private const int SecondsAMinute = 60_000;
    private const int MostSteps = 100_000;

    private static readonly PractitionerId asker = new(new Guid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    private static readonly DateTimeOffset begin = new(2026, 4, 3, 0, 0, 0, TimeSpan.Zero);
    private static readonly RotaId rotaId = new(new Guid(2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));

    private readonly CaseNames names = new();
    private readonly Dictionary<string, (decimal From, List<string> Who)[]> rota;
    private readonly List<ChainStep> chain = [];
    private readonly List<List<string>> roles = [];
    private readonly List<(decimal From, decimal To)> outages;
    private readonly List<(decimal At, string Kind, string By)> actions;
    private readonly int workers;
    private readonly int repeat;

    private readonly JsonArray notified = [];
    private readonly JsonArray nobody = [];
    private readonly JsonArray acks = [];
    private Call call = Call.Unknown;
    private decimal minute;
    private int throughs;
    private (string Name, decimal At)? ended;

    public AskedChain(JsonNode policy, JsonNode query)
    {
        foreach (var step in policy["chain"]!["steps"]!.AsArray())
        {
            var place = roles.Count.ToString(CultureInfo.InvariantCulture);
            roles.Add([.. Texts(step!["notify"])]);
            chain.Add(new(new ChainTarget.OnDuty(rotaId, place), (int)(Minutes(step["waitMin"]) * SecondsAMinute)));
        }

        repeat = (int?)policy["chain"]!["repeat"] ?? 0;
        rota = (policy["rota"]?.AsObject() ?? []).ToDictionary(
            role => role.Key,
            role => role.Value!.AsArray()
                .Select(part => (part![0] is null ? decimal.MinValue : Minutes(part[0]), Texts(part[1]).ToList()))
                .ToArray(),
            StringComparer.Ordinal);
        outages = [.. (query["outages"]?.AsArray() ?? []).Select(Stretch).OrderBy(outage => outage.From)];
        workers = (int?)query["workers"] ?? 1;
        actions =
        [
            .. (query["actions"]?.AsArray() ?? [])
                .Select(action => (
                    Minutes(action!["tMin"]), (string)action["kind"]!, (string?)action["by"] ?? string.Empty))
                .OrderBy(action => action.Item1),
        ];
    }

    /// <summary>What happens, with as many parts as the case names.</summary>
    public JsonNode Answer(JsonObject expected)
    {
        var begins = Working(0);
        var waiting = new Queue<(decimal At, string Kind, string By)>(
            actions.Select(action => (Effect(action), action.Kind, action.By)).OrderBy(action => action.Item1));
        while (waiting.TryPeek(out var early) && early.At < begins && ended is null)
        {
            // Nobody was asked yet; whoever rang has thought better of it, or somebody came by.
            waiting.Dequeue();
            ended = early.Kind is "close" ? ("closed", early.At) : early.Kind is "ack" ? ("acked", early.At) : ended;
        }

        if (ended is null)
        {
            minute = begins;
            Run(new CallCommand.Begin(CommandId.New(), Request), asker);
            Go(waiting);
        }

        var told = new JsonObject();
        foreach (var (part, _) in expected)
        {
            told[part] = part switch
            {
                "notified" => notified,
                "nobody" => nobody,
                "acks" => acks,
                "state" => ended?.Name ?? "active",
                "stateAtMin" => Number(ended?.At ?? minute),
                _ => throw new FormatException($"No chain tells '{part}'."),
            };
        }

        return told;
    }

    /// <summary>With sets in one order and numbers in one form.</summary>
    public static JsonNode Alike(JsonNode node) => node switch
    {
        JsonArray list when list.All(item => item?.GetValueKind() is JsonValueKind.String) => new JsonArray(
            [.. Texts(list).Order(StringComparer.Ordinal).Select(text => (JsonNode)text)]),
        JsonArray list => new JsonArray([.. list.Select(item => Alike(item!))]),
        JsonObject all => new JsonObject(all.Select(own => KeyValuePair.Create(own.Key, (JsonNode?)Alike(own.Value!)))),
        _ when node.GetValueKind() is JsonValueKind.Number => Number(Minutes(node)),
        _ => node.DeepClone(),
    };

    public Callees Find(ChainTarget target) => new(
        [
            .. roles[int.Parse(((ChainTarget.OnDuty)target).Role!, CultureInfo.InvariantCulture)]
                .SelectMany(OnDuty).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(Person),
        ],
        null);

    public bool MayTake(PractitionerId who) => true;

    public bool IsDoctor(PractitionerId who) => true;

    public bool IsNurse(PractitionerId who) => false;

    private static CallRequest Request { get; } = Hub.Testing.SomeCall.Request;

    private DateTimeOffset Now => begin.AddSeconds((double)(minute * SecondsAMinute));

    // Actions at an instant come before the step that is due at it.
    private void Go(Queue<(decimal At, string Kind, string By)> waiting)
    {
        for (var steps = 0; steps < MostSteps; steps++)
        {
            var due = IsRinging ? Working(Minute(call.Due!.Value)) : decimal.MaxValue;
            if (waiting.TryPeek(out var action) && action.At <= due)
            {
                waiting.Dequeue();
                minute = Math.Max(minute, action.At);
                Act(action.Kind, action.By);
            }
            else if (due < decimal.MaxValue)
            {
                minute = Math.Max(minute, due);
                Enumerable.Range(0, workers).ToList().ForEach(_ => Tick());
            }
            else
            {
                return;
            }
        }

        throw new InvalidOperationException("The chain does not end.");
    }

    private bool IsRinging => ended is null && call.Phase is CallPhase.Offered;

    private void Tick()
    {
        if (IsRinging)
        {
            Happen(CallDecider.Due(call, Facts(PractitionerId.Operator)));
        }
    }

    private void Act(string kind, string by)
    {
        if (ended is { Name: "closed" })
        {
            return;
        }

        var who = Person(by);
        CallCommand command = kind switch
        {
            "ack" => new CallCommand.Accept(CommandId.New()),
            "decline" => new CallCommand.Decline(CommandId.New(), DeclineReason.Busy, string.Empty),
            "escalate" => new CallCommand.Escalate(CommandId.New(), null, call.Moved),
            "release" => new CallCommand.Release(CommandId.New(), "続けられない", call.Moved),
            "close" => new CallCommand.Withdraw(CommandId.New(), "不要になった", call.Moved),
            _ => throw new FormatException($"Nobody can '{kind}'."),
        };
        if (ended is null || kind is "ack" or "close" || (kind is "release" && ended is { Name: "acked" }))
        {
            Run(command, kind is "close" ? asker : who);
        }
    }

    private void Run(CallCommand command, PractitionerId by) => Happen(CallDecider.Decide(call, command, Facts(by)));

    private void Happen(Silo.Journal.Decision<CallEvent> decision)
    {
        foreach (var happened in decision.Events)
        {
            call = Call.Evolve(call, happened);
            Tell(happened);
        }

        // The hub rests where a round found nobody; a case's chain goes on at once.
        if (decision.Events is [.., ChainExhausted { NextRound: not null }] && ended is null)
        {
            Run(new CallCommand.Escalate(CommandId.New(), null, call.Moved), asker);
        }
    }

    private void Tell(CallEvent happened)
    {
        switch (happened)
        {
            case CallOffered offered when ended is null:
                notified.Add(new JsonArray(
                    Number(minute),
                    Number(offered.Step),
                    new JsonArray([.. offered.People.Select(who => (JsonNode)Name(who))])));
                break;
            case StepEmpty empty when ended is null:
                nobody.Add(new JsonArray(Number(minute), Number(empty.Step)));
                break;
            case ChainExhausted when ended is null && throughs++ == repeat:
                ended = ("exhausted", minute);
                break;
            case CallAccepted yes:
                acks.Add(new JsonArray(Number(minute), Name(yes.By)));
                ended = ("acked", minute);
                break;
            case AcceptedLate yes:
                acks.Add(new JsonArray(Number(minute), Name(yes.By)));
                break;
            case CallReleased:
                (ended, throughs) = (null, 0);
                break;
            case CallWithdrawn:
                ended = ("closed", minute);
                break;
        }
    }

    private CallFacts Facts(PractitionerId by) => new(
        by,
        Now,
        new Standing(Profession.Doctor, true, CareRole.PrimaryDoctor),
        this,
        chain,
        ChainManner.StepByStep,
        null,
        new CallDays(DateOnly.FromDateTime(begin.Date), begin.AddYears(1), begin.AddYears(1)),
        true);

    private IEnumerable<string> OnDuty(string role) => rota.TryGetValue(role, out var parts)
        ? parts.Where(part => part.From <= minute).OrderBy(part => part.From)
            .Select(part => part.Who).LastOrDefault() ?? []
        : [];

    /// <summary>The first minute from this one on in which somebody works.</summary>
    private decimal Working(decimal at) =>
        outages.Aggregate(at, (from, outage) => outage.From <= from && from < outage.To ? outage.To : from);

    private decimal Effect((decimal At, string Kind, string By) action) =>
        action.Kind is "ack" or "close" ? action.At : Working(action.At);

    private PractitionerId Person(string name) => new(names.Id(name));

    private string Name(PractitionerId who) => names.Of(Holder.Of(who));

    private static decimal Minute(DateTimeOffset at) => (at - begin).Ticks / (decimal)TimeSpan.TicksPerSecond
        / SecondsAMinute;

    private static (decimal From, decimal To) Stretch(JsonNode? outage) => outage is JsonArray pair
        ? (Minutes(pair[0]), Minutes(pair[1]))
        : (Minutes(outage!["fromMin"] ?? outage["from"]), Minutes(outage["toMin"] ?? outage["to"]));

    private static decimal Minutes(JsonNode? node) => decimal.Parse(
        node!.ToJsonString().Trim('"'), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Texts(JsonNode? list) => (list?.AsArray() ?? []).Select(text => (string)text!);

    // As people write it: 3 and not 3.00.
    private static JsonNode Number(decimal minutes) =>
        JsonNode.Parse(decimal.Round(minutes, 6).ToString("0.######", CultureInfo.InvariantCulture))!;
}
