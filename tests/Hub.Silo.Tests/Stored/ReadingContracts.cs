using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hub.Contracts;
using Hub.Silo.Journal;

namespace Hub.Silo.Tests.Stored;

/// <summary>
/// Browsers keep commands for days, and programs are written once: what was said in a contract's words once must be
/// understood for ever, with nothing lost.
/// </summary>
public sealed class ReadingContracts
{
    private static readonly string Folder = Path.Combine(SourceFolder(), "Contracts");

    public static TheoryData<string> Contracts => [.. Types().Select(NameOf)];

    [Theory]
    [MemberData(nameof(Contracts))]
    public void A_sample_of_every_contract_still_reads_with_nothing_lost(string name)
    {
        var type = TypeOf(name);
        var file = Path.Combine(Folder, $"{name}.json");
        Assert.True(File.Exists(file), $"{name} has no sample. One like this: {Filled(type)}");
        var sample = JsonNode.Parse(File.ReadAllText(file))!;

        var read = sample.Deserialize(RootOf(type), EventTypes.Json);

        Assert.IsType(type, read);
        var written = JsonSerializer.SerializeToNode(read, RootOf(type), EventTypes.Json);
        Assert.True(Holds(written, sample), $"Read and written again, {name} lost something: {written}");
    }

    [Fact]
    public void Every_sample_belongs_to_a_contract()
    {
        var names = Types().Select(NameOf).ToHashSet(StringComparer.Ordinal);
        var samples = Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file));
        Assert.All(samples, sample => Assert.Contains(sample, names));
    }

    [Fact]
    public void A_lost_property_would_be_noticed()
    {
        Assert.False(Holds(JsonNode.Parse("""{"a":1}"""), JsonNode.Parse("""{"a":1,"b":2}""")!));
        Assert.False(Holds(JsonNode.Parse("""{"a":[1]}"""), JsonNode.Parse("""{"a":[1,2]}""")!));
        Assert.True(Holds(JsonNode.Parse("""{"a":1,"b":2}"""), JsonNode.Parse("""{"a":1}""")!));
    }

    /// <summary>The sample of a contract, read.</summary>
    internal static object Sample(string name) => JsonSerializer.Deserialize(
        File.ReadAllText(Path.Combine(Folder, $"{name}.json")), RootOf(TypeOf(name)), EventTypes.Json)!;

    private static Type TypeOf(string name) =>
        Types().Single(contract => string.Equals(NameOf(contract), name, StringComparison.Ordinal));

    private static IEnumerable<Type> Types() => typeof(Outcome).Assembly.GetExportedTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false, IsGenericType: false }
            && type.GetMethod("<Clone>$") is not null
            && type.GetConstructors().Any(constructor => constructor.GetParameters().Length > 0));

    private static string NameOf(Type type) =>
        (type.DeclaringType is { } family ? $"{family.Name}." : string.Empty) + type.Name;

    // A command is read as one of its family, by its discriminator.
    private static Type RootOf(Type type) => type.DeclaringType is { IsAbstract: true } family
        && type.IsSubclassOf(family)
        && family.GetCustomAttributes<System.Text.Json.Serialization.JsonDerivedTypeAttribute>().Any()
            ? family
            : type;

    private static bool Holds(JsonNode? whole, JsonNode sample) => (whole, sample) switch
    {
        (JsonObject all, JsonObject part) => part.All(property => property.Value is null
            ? all[property.Key] is null
            : all.ContainsKey(property.Key) && Holds(all[property.Key], property.Value)),
        (JsonArray all, JsonArray part) => all.Count == part.Count
            && all.Zip(part).All(pair => Holds(pair.First, pair.Second!)),
        _ => JsonNode.DeepEquals(whole, sample),
    };

    private static string Filled(Type type) =>
        JsonSerializer.Serialize(Fill(type, 0), RootOf(type), EventTypes.Json);

    private static object? Fill(Type type, int depth)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        return inner switch
        {
            _ when inner == typeof(string) => "例",
            _ when inner == typeof(bool) => true,
            _ when inner == typeof(DateOnly) => new DateOnly(2026, 11, 20),
            _ when inner == typeof(DateTimeOffset) => new DateTimeOffset(2026, 11, 20, 3, 4, 5, TimeSpan.Zero),
            _ when inner == typeof(Guid) => Guid.Parse("0192f0aa-0000-7000-8000-000000000001"),
            _ when inner == typeof(ReadOnlyMemory<byte>) => new ReadOnlyMemory<byte>([1, 2, 3]),
            { IsEnum: true } => Enum.GetValues(inner).GetValue(Enum.GetValues(inner).Length - 1),
            { IsPrimitive: true } => Convert.ChangeType(3, inner, null),
            _ when inner == typeof(decimal) => 36.5m,
            { IsGenericType: true } when inner.GetGenericArguments() is [var key, var value] =>
                Pairs(key, value, depth),
            { IsGenericType: true } => List(inner.GetGenericArguments()[0], depth),
            _ when depth > 6 => null,
            { IsAbstract: true } => null,
            _ => Build(inner, depth),
        };
    }

    private static Array List(Type item, int depth)
    {
        var list = Array.CreateInstance(item, 1);
        list.SetValue(Fill(item, depth + 1), 0);
        return list;
    }

    private static object Pairs(Type key, Type value, int depth)
    {
        var pairs = (System.Collections.IDictionary)Activator.CreateInstance(
            typeof(Dictionary<,>).MakeGenericType(key, value))!;
        pairs[Fill(key, depth + 1)!] = Fill(value, depth + 1);
        return pairs;
    }

    private static object Build(Type type, int depth)
    {
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        return constructor.Invoke(
            [.. constructor.GetParameters().Select(parameter => Fill(parameter.ParameterType, depth + 1))]);
    }

    private static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
