using System.Data.Common;
using System.Net.Sockets;
using Hub.Silo.Grains;
using Hub.Silo.Journal;

namespace Hub.Silo.Nodes;

/// <summary>What keeps a hub from starting, in one sentence for the person who starts it.</summary>
public static class HubStart
{
    /// <summary>The sentence; null for a fault that is nobody's configuration.</summary>
    public static string? Refusal(Exception failure) => failure switch
    {
        SchemaRefusedException or SettingsRefusedException => failure.Message,
        StoreUnavailableException => $"{failure.Message} {failure.InnerException?.Message}",
        DbException => $"The database cannot be opened: {failure.Message}",
        UnauthorizedAccessException => $"The data folder cannot be used: {failure.Message}",
        IOException { InnerException: not null } => failure.Message,
        SocketException => failure.Message,
        _ => EngineServices.Refusal(failure),
    };
}
