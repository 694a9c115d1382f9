using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Hub.Silo.Grains.Cluster;

/// <summary>
/// A silo that the others have declared dead, as after it was frozen for long, ends at once: whoever keeps it running
/// starts it afresh. What it was doing is done by others; what it had answered is in the log.
/// </summary>
internal sealed partial class SiloEnd(ILogger<SiloEnd> logger) : IFatalErrorHandler
{
    /// <summary>What a supervisor sees.</summary>
    public const int ExitCode = 70;

    public bool IsUnexpected(Exception exception) => true;

    public void OnFatalException(object? sender = null, string? context = null, Exception? exception = null)
    {
        LogEnd(context, exception?.GetType().Name);
        Console.Error.WriteLine("This silo cannot go on as a member of its cluster and ends; start it again.");
        Environment.Exit(ExitCode);
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The silo ends: {Context} ({Failure}).")]
    private partial void LogEnd(string? context, string? failure);
}
