using System.Globalization;
using System.Text.Json.Nodes;
using Hub.Contracts.Rotas;

namespace Hub.Silo.Tests.Rotas;

/// <summary>Translates the policy of a case into what the hub keeps of a rota.</summary>
internal sealed class CasePolicy(JsonObject policy, CaseNames names)
{
    private static readonly string[] Weekdays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    public IReadOnlyList<LayerId> Layers { get; } =
    [
        .. List(policy["layers"])
            .Select((layer, index) => new LayerId(names.Id($"{index} {LayerName(layer, index)}"))),
    ];

    public RotaPolicy Rules => new(
        (string?)policy["tz"] ?? "UTC", Calendar(), [.. List(policy["layers"]).Select(Layer)]);

    public RotaChanges Changes => new(
        [
            .. List(policy["absences"]).Select((absence, index) => new Absence(
                new AbsenceId(names.Id($"absence {index}")), names.Holder((string)absence["who"]!), During(absence))),
        ],
        [.. List(policy["swaps"]).Select(Swap)],
        [.. List(policy["overrides"]).SelectMany(Overrides)]);

    /// <summary>The holiday lists of the file; each covers the years of its days.</summary>
    public static IReadOnlyList<HolidayList> Holidays(JsonObject calendars) =>
    [
        .. from calendar in calendars
           let days = List(calendar.Value!["holidays"]).Select(Holiday).ToList()
           select new HolidayList(
               calendar.Key, days.Min(day => day.Date.Year), days.Max(day => day.Date.Year), days),
    ];

    public static DateTimeOffset Instant(JsonNode? node) =>
        DateTimeOffset.Parse((string)node!, CultureInfo.InvariantCulture);

    public static DateOnly Date(JsonNode? node) => Date((string)node!);

    private static Holiday Holiday(JsonNode day) => new(
        Date(day["date"]), (string)day["name"]!, Enum.Parse<HolidayKind>((string)day["kind"]!, ignoreCase: true));

    private DutyCalendar Calendar()
    {
        var calendar = policy["calendar"];
        return new DutyCalendar(
            (string?)calendar?["holidays"],
            [
                .. (policy["openHours"] as JsonObject ?? [])
                    .Select(day => new WeekdayHours(Weekday(day.Key), HoursOf(day.Value))),
            ],
            [.. List(calendar?["closures"]).Select(Closure)],
            [.. List(calendar?["extraClosed"]).Select(Date)],
            [
                .. (calendar?["extraOpen"] as JsonObject ?? [])
                    .Select(day => new ExtraOpening(Date(day.Key), HoursOf(day.Value))),
            ]);
    }

    public static YearlyClosure Closure(JsonNode range) =>
        new(MonthDay((string)range[0]!), MonthDay((string)range[1]!));

    private static MonthDay MonthDay(string text) =>
        new(int.Parse(text[..2], CultureInfo.InvariantCulture), int.Parse(text[3..], CultureInfo.InvariantCulture));

    private static IReadOnlyList<Hours> HoursOf(JsonNode? list) =>
        [.. List(list).Select(hours => new Hours(Time((string)hours[0]!), Time((string)hours[1]!)))];

    private Layer Layer(JsonNode layer, int index) => new(
        Layers[index],
        LayerName(layer, index),
        (string?)layer["role"] ?? DutyRoles.Primary,
        (int?)layer["priority"] ?? 0,
        Windows(layer["windows"]!),
        Assignment(layer["assign"]!));

    private static DutyWindows Windows(JsonNode windows) => (string)windows["kind"]! switch
    {
        "always" => new DutyWindows.Always(),
        "open" => new DutyWindows.Open(),
        "off" => new DutyWindows.Off(
            Enum.Parse<OffFilter>((string?)windows["filter"] ?? nameof(OffFilter.All), ignoreCase: true)),
        "daily" => new DutyWindows.Daily(
            Time((string)windows["start"]!),
            Time((string)windows["end"]!),
            windows["days"] is { } days
                ? [.. List(days).Select(day => Weekday((string)day!))]
                : [.. Enum.GetValues<DayOfWeek>()]),
        "weekly" => new DutyWindows.Weekly(
            [.. List(windows["items"]).Select(item => new WeeklyWindow(At(item["start"]!), At(item["end"]!)))]),
        "holidayEve" => new DutyWindows.HolidayEve(
            Time((string)windows["start"]!), Time((string)windows["end"]!), (bool?)windows["merge"] ?? false),
        "dates" => new DutyWindows.Dates(
            [.. List(windows["list"]).Select(period => new Period(Instant(period[0]), Instant(period[1])))]),
        "union" => new DutyWindows.Union([.. List(windows["of"]).Select(Windows)]),
        var other => throw new NotSupportedException($"No windows are of the kind '{other}'."),
    };

    private Assignment Assignment(JsonNode assign) => (string)assign["kind"]! switch
    {
        "fixed" => new Assignment.Fixed(Holders(assign["who"])),
        "byWeekday" => new Assignment.ByWeekday(
            [.. assign["map"]!.AsObject().Select(day => new WeekdayHolders(Weekday(day.Key), Holders(day.Value)))]),
        "byDate" => new Assignment.ByDate(
            [.. assign["table"]!.AsObject().Select(day => new DateHolders(Date(day.Key), Holders(day.Value)))]),
        "nthWeekday" => new Assignment.NthWeekday(
        [
            .. List(assign["rules"]).Select(rule => new NthWeekdayRule(
                Weekday((string)rule["dow"]!), [.. List(rule["nth"]).Select(nth => (int)nth!)], Holders(rule["who"]))),
        ]),
        "rotation" => Rotation(assign),
        var other => throw new NotSupportedException($"Nobody is assigned by the kind '{other}'."),
    };

    private Assignment.Rotation Rotation(JsonNode assign)
    {
        var anchor = ((string)assign["anchor"]!).Split('T');
        var absence = assign["onAbsence"];
        return new Assignment.Rotation(
            Holders(assign["order"]),
            Enum.Parse<RotationUnit>((string)assign["unit"]!, ignoreCase: true),
            (int?)assign["every"] ?? 1,
            new WallTime(Date(anchor[0]), anchor.Length > 1 ? Time(anchor[1]) : TimeOnly.MinValue),
            (int?)assign["index"] ?? 0,
            (string?)assign["pin"] is "windowStart" ? Handoff.AtWindow : Handoff.AtTurn,
            new AbsenceRule(
                (string?)absence?["mode"] is "next" ? AbsenceCover.Next : AbsenceCover.Nobody,
                (string?)absence?["granularity"] is "window" ? AbsenceExtent.WholeTurn : AbsenceExtent.Hours));
    }

    private Swap Swap(JsonNode swap, int index)
    {
        var (give, take) = (swap["give"]!, swap["take"]);
        return new Swap(
            new SwapId(names.Id((string?)swap["id"] ?? $"swap {index}")),
            Role(swap),
            (string?)swap["status"] is "accepted" ? SwapStatus.Accepted : SwapStatus.Withdrawn,
            new SwapPart(names.Holder((string)give["who"]!), During(give)),
            names.Holder((string)(take?["who"] ?? swap["by"])!),
            take is null ? null : During(take),
            null);
    }

    private IEnumerable<Override> Overrides(JsonNode change, int index)
    {
        var (id, role, during) = (new OverrideId(names.Id($"override {index}")), Role(change), During(change));
        return (string)change["kind"]! switch
        {
            "force" => [new Override.Force(id, role, during, Holders(change["with"]))],
            "replace" => Holders(change["with"])
                .Select(with => new Override.Replace(id, role, during, Holders(change["who"]).Single(), with)),
            "remove" => Holders(change["who"]).Select(who => new Override.Remove(id, role, during, who)),
            "add" => Holders(change["with"] ?? change["who"]).Select(with => new Override.Add(id, role, during, with)),
            var other => throw new NotSupportedException($"No override is of the kind '{other}'."),
        };
    }

    private IReadOnlyList<Holder> Holders(JsonNode? who) => who is JsonArray list
        ? [.. list.Select(name => names.Holder((string)name!))]
        : who is null ? [] : [names.Holder((string)who!)];

    private static string LayerName(JsonNode layer, int index) => (string?)layer["id"] ?? $"layer {index}";

    private static string Role(JsonNode change) => (string?)change["role"] ?? DutyRoles.Primary;

    private static Period During(JsonNode change) => new(Instant(change["from"]), Instant(change["to"]));

    private static WeekdayTime At(JsonNode pair) => new(Weekday((string)pair[0]!), Time((string)pair[1]!));

    private static DayOfWeek Weekday(string name) => (DayOfWeek)Array.IndexOf(Weekdays, name);

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    // The midnight that ends a day is the one that begins the next.
    private static TimeOnly Time(string text) =>
        text is "24:00" ? TimeOnly.MinValue : TimeOnly.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<JsonNode> List(JsonNode? node) => (node as JsonArray ?? []).Select(item => item!);
}
