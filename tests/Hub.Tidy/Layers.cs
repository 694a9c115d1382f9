using System.Text.RegularExpressions;

namespace Hub.Tidy;

/// <summary>The table of architecture: who may use what.</summary>
public sealed partial class Layers
{
    private static readonly Rule Contracts = tree =>
        tree.Where(file => file.In("Hub.Contracts")).SelectMany(file => file.Is(".csproj")
            ? file.LinesWith(Reference(), "the contracts stand on the base library alone")
            : file.CodeWith(BeyondBase(), "the contracts stand on the base library alone"));

    private static readonly Rule Pure = tree =>
        from file in tree
        where file.In("Hub.Silo") && !file.In("Hub.Silo/Journal") && IsPure(file)
        from found in file.CodeWith(Impure(), "events, states, deciders and planners do nothing but think")
            .Concat(Strangers(tree, file))
        select found;

    private static readonly Rule Grains = tree =>
        from file in tree
        where file.In("Hub.Silo") && file.Is("Grain.cs")
        from found in file.CodeWith(Wires(), "a grain asks the journal; SQL and SignalR are not its affair")
            .Concat(Strangers(tree, file))
        select found;

    private static readonly Rule Journal = tree =>
        tree.Where(file => file.In("Hub.Silo/Journal") && file.Is(".cs")).SelectMany(file => Strangers(tree, file));

    private static readonly Rule Web = tree =>
        from file in tree
        where file.In("Hub.Web") && file.Is(".cs", ".razor") && !file.IsAt("Hub.Web/Program.cs")
        from found in file.CodeWith(Silo(), "only Program.cs composes Hub.Silo; ask by a contract")
        select found;

    private static readonly Rule Engines = tree =>
        from file in tree
        where file.In("Hub.Contracts") || file.In("Hub.Silo") || file.In("Hub.Web")
        where file.Is(".cs", ".razor") && !file.In("Hub.Silo/Grains/Cluster") && !file.Is("/IGrain.Orleans.cs")
        from found in file.CodeWith(OneEngine(), "only Hub.Silo/Grains/Cluster and IGrain.Orleans.cs know Orleans")
        select found;

    private static readonly Rule Injection = tree =>
        from file in tree
        where file.In("Hub.Web") && file.Is(".razor", ".razor.cs") && !file.Is("Page.razor", "Page.razor.cs")
        from found in file.LinesWith(Inject(), "pages load, other components show: pass it as a parameter")
        select found;

    private static readonly Rule Scripts = tree =>
        from file in tree
        where file.In("Hub.Web") && file.Is(".ts") && !file.Is(".test.ts")
        where tree.Any(other => other.IsAt(file.Path[..^3] + ".test.ts"))
        from found in file.CodeWith(Browser(), "logic knows neither the page nor the wire")
            .Concat(file.LinesWith(Package(), "logic stands on its own files"))
        select found;

    [Fact]
    public void Contracts_use_the_base_library_only()
    {
        Contracts.Catches("Hub.Contracts/A.cs", "using Microsoft.AspNetCore.Http;\n");
        Contracts.Catches("Hub.Contracts/A.cs", "using Hub.Silo.Journal;\n");
        Contracts.Catches("Hub.Contracts/Hub.Contracts.csproj", """<PackageReference Include="NodaTime" />""");
        Contracts.Allows(
            "Hub.Contracts/Hub.Contracts.csproj", """<PackageReference Include="Microsoft.Orleans.Sdk" />""");
        Contracts.Allows("Hub.Contracts/A.cs", "using System.Text.Json;\nusing Hub.Contracts.Patients;\n");
        Contracts.Holds();
    }

    [Fact]
    public void Events_states_deciders_and_planners_only_think()
    {
        var neighbour = new SourceFile("Hub.Silo/Patients/PatientEvent.cs", "");
        Pure.Catches("Hub.Silo/Timelines/TimelineDecider.cs", "public static async Task<int> Decide()", neighbour);
        Pure.Catches("Hub.Silo/Timelines/TimelineDecider.cs", "DateTimeOffset Now(TimeProvider clock)", neighbour);
        Pure.Catches("Hub.Silo/Timelines/TimelineEvent.cs", "using Hub.Silo.Patients;", neighbour);
        Pure.Catches("Hub.Silo/Timelines/Entry.cs", "static Entry Evolve(Entry a) { Random b; }", neighbour);
        Pure.Allows("Hub.Silo/Timelines/TimelineDecider.cs", "using Hub.Silo.Journal;", neighbour);
        Pure.Allows("Hub.Silo/Patients/Plans/CarePlanner.cs", "namespace Hub.Silo.Patients.Plans;", neighbour);
        Pure.Allows("Hub.Silo/Timelines/TimelineReads.cs", "public async Task<int> Read()", neighbour);
        Pure.Holds();
    }

    [Fact]
    public void Grains_know_their_own_feature_and_the_journal()
    {
        var neighbour = new SourceFile("Hub.Silo/Patients/PatientEvent.cs", "");
        Grains.Catches("Hub.Silo/Timelines/TimelineGrain.cs", "using Dapper;", neighbour);
        Grains.Catches("Hub.Silo/Timelines/TimelineGrain.cs", "using Hub.Silo.Patients;", neighbour);
        Grains.Allows("Hub.Silo/Timelines/TimelineGrain.cs", "using Hub.Silo.Journal;", neighbour);
        Grains.Holds();
    }

    [Fact]
    public void The_journal_knows_no_feature()
    {
        var neighbour = new SourceFile("Hub.Silo/Patients/PatientEvent.cs", "");
        Journal.Catches("Hub.Silo/Journal/EventStore.cs", "using Hub.Silo.Patients;", neighbour);
        Journal.Holds();
    }

    [Fact]
    public void The_web_asks_by_contracts()
    {
        Web.Catches("Hub.Web/Patients/PatientPage.razor", "@using Hub.Silo.Patients");
        Web.Allows("Hub.Web/Program.cs", "using Hub.Silo;");
        Web.Holds();
    }

    [Fact]
    public void No_feature_knows_which_engine_runs()
    {
        Engines.Catches("Hub.Silo/Timelines/TimelineGrain.cs", "using Orleans.Runtime;");
        Engines.Catches("Hub.Silo/Timelines/TimelineGrain.cs", "class TimelineGrain : Orleans.Grain");
        Engines.Catches("Hub.Silo/Timelines/TimelineGrain.cs", "#if ORLEANS");
        Engines.Allows("Hub.Silo/Grains/Cluster/OrleansEngine.cs", "using Orleans;");
        Engines.Allows("Hub.Contracts/Grains/IGrain.Orleans.cs", "interface IGrain : Orleans.IGrainWithGuidKey;");
        Engines.Holds();
    }

    [Fact]
    public void Only_pages_inject()
    {
        Injection.Catches("Hub.Web/Timelines/TimelineEntry.razor", "@inject IGrains Grains");
        Injection.Catches("Hub.Web/Timelines/TimelineEntry.razor", "    [Inject]");
        Injection.Allows("Hub.Web/Timelines/TimelinePage.razor", "@inject IGrains Grains");
        Injection.Holds();
    }

    [Fact]
    public void TypeScript_logic_knows_neither_page_nor_wire()
    {
        var test = new SourceFile("Hub.Web/Client/live/cursor.test.ts", "");
        Scripts.Catches("Hub.Web/Client/live/cursor.ts", "document.title = count;", test);
        Scripts.Catches("Hub.Web/Client/live/cursor.ts", """import { Hub } from "@microsoft/signalr";""", test);
        Scripts.Allows("Hub.Web/Client/live/cursor.ts", """import { Seen } from "./seen";""", test);
        Scripts.Allows("Hub.Web/Client/page/toast.ts", "document.body;", test);
        Scripts.Holds();
    }

    private static bool IsPure(SourceFile file) =>
        file.Is("Event.cs", "Decider.cs", "Planner.cs") || (file.Is(".cs") && Evolves().IsMatch(file.Code));

    // A feature has events of its own; it is named by its folder.
    private static IEnumerable<string> Strangers(IReadOnlyList<SourceFile> tree, SourceFile file)
    {
        var others = tree.Where(other => other.In("Hub.Silo") && other.Is("Event.cs", "Grain.cs"))
            .Select(other => other.Folder)
            .Distinct()
            .Where(folder => folder is not "Hub.Silo/Journal" && !IsWithin(file.Folder, folder))
            .Select(folder => folder["Hub.Silo/".Length..]);
        return others.SelectMany(other => file.CodeWith(
            new Regex($@"\bHub\.Silo\.{other}\b", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)),
            $"{other} is another feature"));
    }

    private static bool IsWithin(string folder, string feature) =>
        $"{folder}/".StartsWith($"{feature}/", StringComparison.Ordinal);

    // Orleans marks the base interface of grains where it is asked for, and nothing else.
    [GeneratedRegex(
        "<(Package|Project|Framework)Reference(?! Include=\"Microsoft\\.Orleans\\.Sdk\")",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Reference();

    [GeneratedRegex(
        @"^\s*(global )?using (static )?(?!System\b|Hub\.Contracts\b)[A-Z][\w.]*;|\bHub\.(Silo|Web)\b",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex BeyondBase();

    [GeneratedRegex(
        @"\b(Task|ValueTask|TimeProvider|IEventStore|IDatabase|ILogger|Random|UtcNow|async|await)\b|^using (Dapper|" +
        @"Npgsql|Microsoft\.|System\.Data|System\.IO|System\.Net)",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Impure();

    [GeneratedRegex(
        @"^using (Dapper|Npgsql|Microsoft\.Data|Microsoft\.AspNetCore|System\.Data)|\bIDatabase\b",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Wires();

    [GeneratedRegex(@"\bstatic \w+\??(<\w+>)? Evolve\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Evolves();

    [GeneratedRegex(@"\bHub\.Silo\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Silo();

    [GeneratedRegex(@"\busing (static )?Orleans\b|\bOrleans\.[A-Z]|^\s*#if\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OneEngine();

    [GeneratedRegex(@"^\s*@inject\b|\[Inject\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inject();

    [GeneratedRegex(
        @"\b(document|window|navigator|localStorage|sessionStorage|indexedDB|location)\.|\b(HTML\w*Element|" +
        @"HubConnection)\b|\bfetch\(",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Browser();

    [GeneratedRegex("""\bfrom "(?!\.)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Package();
}
