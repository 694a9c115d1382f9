using Hub.Silo.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Hub.Testing;

namespace Hub.Silo.Tests.Nodes;

public sealed class LoggingWithoutPatients
{
    [Fact]
    public void An_exception_is_told_by_its_types_and_places_and_not_by_its_message()
    {
        var failure = new InvalidOperationException("山田 太郎", new FormatException("090-0000-1001"));
        var entry = new LogEntry<string>(
            LogLevel.Error, "Hub", new EventId(1, "Failed"), "It failed", failure, (state, _) => state);
        using var written = new StringWriter();
        new PlainJson(new FakeClock()).Write(entry, scopeProvider: null, written);
        var line = written.ToString();
        Assert.Contains("System.FormatException", line, StringComparison.Ordinal);
        Assert.Contains("It failed", line, StringComparison.Ordinal);
        Assert.DoesNotContain("山田", line, StringComparison.Ordinal);
        Assert.DoesNotContain("090", line, StringComparison.Ordinal);
    }
}
