using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hub.Contracts.Imports;
using Hub.Contracts.Patients;
using Hub.Contracts.Rotas;
using Hub.Contracts.Timelines;
using Hub.Silo.Journal;

namespace Hub.Silo.Samples;

/// <summary>
/// A few weeks of one patient of the sample district, as the README files of <c>posts/</c> and <c>calls/</c> describe.
/// </summary>
internal sealed record SampleStory(string Patient, IReadOnlyList<SampleAct> Acts)
{
    private const string Folder = "Hub.Silo.Samples.";

    private static readonly Assembly assembly = typeof(SampleStory).Assembly;

    /// <summary>All stories, each with what was written and the calls in between, as time went on.</summary>
    public static IEnumerable<SampleStory> All() => In("posts").Concat(In("calls"))
        .GroupBy(story => story.Patient, StringComparer.Ordinal)
        .Select(one => new SampleStory(
            one.Key, [.. one.SelectMany(story => story.Acts).OrderBy(act => (act.Day, act.Time))]));

    private static IEnumerable<SampleStory> In(string kind) => assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith($"{Folder}{kind}.", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            return JsonSerializer.Deserialize<SampleStory>(stream, EventTypes.Json)
                ?? throw new JsonException($"{name} is empty.");
        });

    /// <summary>The national holidays of some years.</summary>
    public static HolidayList Holidays()
    {
        using var stream = assembly.GetManifestResourceStream(Folder + "sample-holidays.json")!;
        return JsonSerializer.Deserialize<HolidayList>(stream, EventTypes.Json)
            ?? throw new JsonException("The holidays of the sample are empty.");
    }

    /// <summary>One of the district's lists, byte for byte as its secretariat keeps it.</summary>
    public static byte[] List(ImportKind kind)
    {
        using var stream = assembly.GetManifestResourceStream(
            $"{Folder}sample-{kind.ToString().ToLowerInvariant()}.csv")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

/// <summary>One act; which fields there are depends on its kind.</summary>
internal sealed record SampleAct
{
    public required int Day { get; init; }
    public required TimeOnly Time { get; init; }
    public required string By { get; init; }
    public required string Kind { get; init; }
    public string? Key { get; init; }
    public string? Entry { get; init; }
    public string? ReplyTo { get; init; }
    public string? Markdown { get; init; }
    public string? Reason { get; init; }
    public string? Practitioner { get; init; }
    public VitalSigns? Vitals { get; init; }
    public string? Note { get; init; }
    public IReadOnlyList<VitalKind>? Checked { get; init; }
    public IReadOnlyList<string>? Mentions { get; init; }
    public IReadOnlyList<SampleAddressee>? PleaseConfirm { get; init; }

    /// <summary>What an act of a call, of backup or of a handover says, as its kind asks.</summary>
    public JsonElement? With { get; init; }

    /// <summary>A whole fact, or only its kind where it is reaffirmed.</summary>
    public JsonElement? Fact { get; init; }
}

/// <summary>Who is asked to confirm: a staff code or a role.</summary>
internal sealed record SampleAddressee(string? Person, CareRole? Role);

/// <summary>A fact whose days count from the day of loading.</summary>
internal sealed record SampleFact(
    FactKind Kind,
    string Text,
    string? Phone,
    [property: JsonPropertyName("date-day")] int? DateDay,
    bool? PlanChanged);
