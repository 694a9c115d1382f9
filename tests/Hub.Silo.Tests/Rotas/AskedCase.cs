using System.Text.Json.Nodes;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas;
using Hub.Silo.Tests.Rotas.Calendars;

namespace Hub.Silo.Tests.Rotas;

/// <summary>One worked case, asked of what answers pages and programs.</summary>
internal sealed class AskedCase
{
    private static readonly IReadOnlyList<HolidayList> Holidays = CasePolicy.Holidays(CaseFile.Calendars);

    private static readonly Dictionary<string, Func<AskedCase, JsonNode>> Answers = new(StringComparer.Ordinal)
    {
        ["onCallAt"] = asked => asked.OnCallAt(),
        ["shifts"] = asked => asked.Shifts(),
        ["gaps"] = asked => Array(asked.roster.Gaps(asked.role, asked.from, asked.to).Select(Pair)),
        ["minutes"] = asked => asked.Minutes(),
        ["turns"] = asked => asked.Turns(),
        ["windows"] = asked => Array(asked.roster.Windows(asked.layer, asked.from, asked.to).Select(Pair)),
        ["windowCount"] = asked => asked.WindowCount(),
        ["holiday"] = asked => asked.HolidayOn(),
        ["businessDay"] = asked => asked.roster.IsBusinessDay(CasePolicy.Date(asked.query["date"])),
        ["feeBand"] = asked => Camel(asked.roster.FeeBand(CasePolicy.Instant(asked.query["t"])).Band.ToString()),
        ["errors"] = asked => Names(asked.roster.Errors.Select(Code).OfType<string>()),
        ["warnings"] = asked => Names(asked.roster.StaleSwaps().OfType<RotaWarning.SwapStale>()
            .Select(stale => $"swap_stale:{asked.names.Of(stale.Swap)}")),
        ["ics"] = asked => CaseCalendars.Duties(
            asked.roster, asked.policy.Rules.TimeZone, asked.role, asked.names.Holder(asked.Text("who")),
            new Period(asked.from, asked.to)),
        ["icsAllDay"] = asked => CaseCalendars.AllDay(
            CasePolicy.Closure(asked.query["closure"]!), (int)asked.query["startYear"]!),
        ["icsEscape"] = asked => CaseCalendars.Escaped(asked.Text("text")),
        ["icsFold"] = asked => CaseCalendars.Folded(asked.Text("line"), (int)asked.expect["maxOctetsPerLine"]!),
        ["icsUid"] = asked => CaseCalendars.Ids(asked.policy.Rules, asked.policy.Changes, Holidays),
    };

    private readonly CaseNames names = new();
    private readonly CasePolicy policy;
    private readonly DutyRoster roster;
    private readonly JsonNode query;
    private readonly JsonNode expect;
    private readonly string role;
    private readonly LayerId layer;
    private readonly DateTimeOffset from;
    private readonly DateTimeOffset to;

    public AskedCase(JsonObject rotaCase)
    {
        policy = new CasePolicy(CaseFile.Policy(rotaCase), names);
        roster = new DutyRoster(policy.Rules, policy.Changes, Holidays);
        query = rotaCase["query"]!;
        expect = rotaCase["expect"]!;
        role = (string?)query["role"] ?? DutyRoles.Primary;
        layer = policy.Layers.ElementAtOrDefault((int?)query["layer"] ?? 0);
        from = query["from"] is { } start ? CasePolicy.Instant(start) : default;
        to = query["to"] is { } end ? CasePolicy.Instant(end) : default;
    }

    public static IReadOnlyCollection<string> Questions => Answers.Keys;

    public JsonNode Answer() => Answers[CaseFile.QuestionOf(query)](this);

    /// <summary>The expected answer, with instants in UTC and sets in one order.</summary>
    public JsonNode Expected() => CaseFile.QuestionOf(query) switch
    {
        "errors" or "warnings" => Names(expect.AsArray().Select(code => (string)code!)),
        "minutes" or "turns" => Sorted(expect.AsObject().Select(own => (own.Key, (decimal)own.Value!))),
        "windowCount" => Counted((int)expect["count"]!, (decimal)expect["hours"]!),
        _ => InUtc(expect),
    };

    private string Text(string part) => (string)query[part]!;

    private JsonObject OnCallAt()
    {
        var answer = roster.At(role, CasePolicy.Instant(query["t"]));
        var told = new JsonObject { ["who"] = Who(answer.Holders.Select(duty => duty.Holder)) };
        if (expect.AsObject().ContainsKey("until"))
        {
            told["until"] = answer.Until is { } until ? Utc(until) : null;
        }

        return told;
    }

    private JsonArray Shifts() => Array(
        from shift in roster.Shifts(role, @from, to)
        where query["who"] is not { } who || shift.Holders.Contains(names.Holder((string)who!))
        select (JsonNode)new JsonArray(Utc(shift.From), Utc(shift.To), Who(shift.Holders)));

    private JsonObject Minutes() => Sorted(roster.Time(role, from, to)
        .Select(own => (names.Of(own.Key), (decimal)own.Value.Ticks / TimeSpan.TicksPerMinute)));

    private JsonObject Turns() => Sorted(roster.Turns(layer, from, to)
        .SelectMany(turn => turn.Holders)
        .GroupBy(names.Of)
        .Select(own => (own.Key, (decimal)own.Count())));

    private JsonObject WindowCount()
    {
        var lengths = roster.Turns(layer, from, to)
            .Select(turn => turn.Window.To!.Value - turn.Window.From!.Value)
            .ToList();
        return Counted(lengths.Count, (decimal)lengths.Sum(length => length.Ticks) / TimeSpan.TicksPerHour);
    }

    private JsonObject HolidayOn() => roster.Holiday(CasePolicy.Date(query["date"])) is { } day
        ? new JsonObject { ["holiday"] = true, ["name"] = day.Name, ["kind"] = Camel(day.Kind.ToString()) }
        : new JsonObject { ["holiday"] = false };

    private static string? Code(RotaError error) => error switch
    {
        RotaError.OverridesConflict => "override_conflict",
        RotaError.OverrideEmpty or RotaError.AbsenceEmpty or RotaError.SwapEmpty or RotaError.WindowEmpty =>
            "empty_interval",
        _ => null,
    };

    private JsonArray Who(IEnumerable<Holder> holders) =>
        [.. holders.Select(names.Of).Order(StringComparer.Ordinal).Select(name => (JsonNode)name)];

    private static JsonArray Array(IEnumerable<JsonNode> items) => [.. items];

    private static JsonArray Pair(Extent window) =>
        [window.From is { } from ? Utc(from) : null, window.To is { } to ? Utc(to) : null];

    private static JsonArray Pair(Gap gap) => [Utc(gap.From), Utc(gap.To)];

    private static JsonArray Names(IEnumerable<string> codes) =>
        [.. codes.Distinct().Order(StringComparer.Ordinal).Select(code => (JsonNode)code)];

    private static JsonObject Sorted(IEnumerable<(string Name, decimal Number)> numbers) => new(
        numbers.OrderBy(own => own.Name, StringComparer.Ordinal)
            .Select(own => KeyValuePair.Create(own.Name, (JsonNode?)decimal.ToDouble(own.Number))));

    private static JsonObject Counted(int count, decimal hours) =>
        new() { ["count"] = count, ["hours"] = decimal.ToDouble(hours) };

    private static JsonNode InUtc(JsonNode node) => node switch
    {
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : InUtc(item))]),
        JsonObject all => new JsonObject(all.Select(own =>
            KeyValuePair.Create(own.Key, own.Value is null ? null : InUtc(own.Value)))),
        JsonValue value when value.TryGetValue<string>(out var text) && IsInstant(text) =>
            Utc(CasePolicy.Instant(node)),
        _ => node.DeepClone(),
    };

    private static bool IsInstant(string text) => text.Length > 19 && text[10] == 'T';

    private static JsonNode Utc(DateTimeOffset instant) => instant.ToUniversalTime().ToString("O");

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
