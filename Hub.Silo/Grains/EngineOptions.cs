using System.Net;
using System.Reflection;
using Hub.Silo.Journal;
using Microsoft.Extensions.Configuration;

namespace Hub.Silo.Grains;

/// <summary>The two engines; the README of this folder tells them apart.</summary>
public enum Engine
{
    /// <summary>Grains live in the process that calls them.</summary>
    Local,

    /// <summary>Grains live in an Orleans cluster.</summary>
    Orleans,
}

/// <summary>What a process is to its cluster.</summary>
public enum ClusterRole
{
    /// <summary>It calls grains that live elsewhere.</summary>
    Client,

    /// <summary>Grains live in it.</summary>
    Silo,
}

/// <summary>A cluster of several processes that find each other in one PostgreSQL database.</summary>
/// <param name="Name">The same for all its members, and for no other cluster.</param>
/// <param name="Role">What this process is to it.</param>
/// <param name="Address">Where the other members reach this one. Silos trust each other: a private network.</param>
/// <param name="Port">For the other silos.</param>
/// <param name="GatewayPort">For clients.</param>
public sealed record ClusterSettings(string Name, ClusterRole Role, IPAddress Address, int Port, int GatewayPort);

/// <summary>Which engine runs the grains, and in which cluster.</summary>
public sealed record EngineOptions(Engine Engine, ClusterSettings? Cluster)
{
    /// <summary>The engine that this program was built for, with its version: 'Local', 'Orleans 10.2.2'.</summary>
    public static string Built { get; } = typeof(EngineOptions).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(about => string.Equals(about.Key, "Engine", StringComparison.Ordinal)).Value!;

    /// <summary>Grains in this process, as every build can have them.</summary>
    public static EngineOptions Local { get; } = new(Engine.Local, null);

    /// <summary>The engine of the build, alone in this process.</summary>
    public static EngineOptions OfTheBuild { get; } = new(IsBuiltForOrleans ? Engine.Orleans : Engine.Local, null);

    /// <summary>
    /// How long a caller waits for a grain's answer, by the machine's own time; what was begun goes on without them.
    /// </summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    private static bool IsBuiltForOrleans => Built.StartsWith(nameof(Engine.Orleans), StringComparison.Ordinal);

    /// <summary>'Local', 'Orleans 10.2.2', 'Orleans 10.2.2, silo of midori': for whoever started it.</summary>
    public override string ToString() =>
        Engine is Engine.Local ? nameof(Engine.Local)
        : Cluster is null ? Built
        : $"{Built}, {(Cluster.Role is ClusterRole.Silo ? "silo" : "client")} of {Cluster.Name}";

    /// <summary>Reads <c>Hub:Engine</c> and <c>Hub:Cluster:…</c>.</summary>
    /// <param name="settings">Of the process.</param>
    /// <param name="journal">A cluster meets in its PostgreSQL.</param>
    /// <param name="role">What the process is to a cluster where the settings do not say.</param>
    /// <exception cref="SettingsRefusedException">They do not fit together.</exception>
    public static EngineOptions From(IConfiguration settings, JournalOptions journal, ClusterRole role)
    {
        var engine = Word(settings, "Hub:Engine", OfTheBuild.Engine);
        if (engine is Engine.Orleans && !IsBuiltForOrleans)
        {
            throw new SettingsRefusedException(
                "Hub:Engine asks for Orleans, and this program was built without it. Build it with -p:Engine=Orleans, "
                + "or leave Hub:Engine out.");
        }

        if (settings["Hub:Cluster:Name"] is not { Length: > 0 } name)
        {
            return role is ClusterRole.Client ? new EngineOptions(engine, null) : throw new SettingsRefusedException(
                "Hub:Cluster:Name names no cluster for this silo to join. To run the whole hub in one process start "
                + "Hub.Web.");
        }

        if (engine is Engine.Local)
        {
            throw new SettingsRefusedException(
                "Hub:Cluster:Name asks for a cluster, and the Local engine has none. Build the program with "
                + "-p:Engine=Orleans, or leave Hub:Cluster:Name out: several processes may share one PostgreSQL "
                + "without a cluster.");
        }

        if (journal.PostgreSql is null)
        {
            throw new SettingsRefusedException(
                "Hub:Cluster:Name asks for a cluster, whose members meet in a PostgreSQL database, and "
                + "Hub:PostgreSql names none.");
        }

        return new EngineOptions(engine, new ClusterSettings(
            name,
            Word(settings, "Hub:Cluster:Role", role),
            Address(settings),
            Port(settings, "Hub:Cluster:Port", 11111),
            Port(settings, "Hub:Cluster:GatewayPort", 30000)));
    }

    private static T Word<T>(IConfiguration settings, string name, T otherwise)
        where T : struct, Enum =>
        settings[name] is not { Length: > 0 } word ? otherwise
            : Enum.TryParse<T>(word, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value
            : throw new SettingsRefusedException(
                $"{name} is '{word}', and may be {string.Join(" or ", Enum.GetNames<T>())}.");

    private static IPAddress Address(IConfiguration settings) =>
        settings["Hub:Cluster:Address"] is not { Length: > 0 } word ? IPAddress.Loopback
            : IPAddress.TryParse(word, out var address) && !address.Equals(IPAddress.Any) ? address
            : throw new SettingsRefusedException(
                $"Hub:Cluster:Address is '{word}', and must be the IP address where the others reach this process.");

    private static int Port(IConfiguration settings, string name, int otherwise) =>
        settings[name] is not { Length: > 0 } word ? otherwise
            : int.TryParse(word, out var port) && port is > 0 and <= IPEndPoint.MaxPort ? port
            : throw new SettingsRefusedException($"{name} is '{word}', and must be a port from 1 to 65535.");
}

/// <summary>The settings do not fit together. The message is for the operator.</summary>
internal sealed class SettingsRefusedException(string message) : Exception(message);
