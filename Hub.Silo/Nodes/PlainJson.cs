using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Hub.Silo.Nodes;

/// <summary>
/// One JSON object a line. Of an exception it tells the types and the places, never the messages: those repeat values,
/// and a value may be a patient's name.
/// </summary>
internal sealed class PlainJson(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "hub";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(
        in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("at", clock.GetUtcNow());
            json.WriteString("level", logEntry.LogLevel.ToString());
            json.WriteString("from", logEntry.Category);
            if (logEntry.EventId.Name is { } name)
            {
                json.WriteString("event", name);
            }

            // Without the exception: a formatter of the framework's would append its message.
            json.WriteString("says", logEntry.Formatter(logEntry.State, null));
            if (System.Diagnostics.Activity.Current is { } activity)
            {
                json.WriteString("trace", activity.TraceId.ToHexString());
            }

            Write(json, logEntry.Exception);
            json.WriteEndObject();
        }

        textWriter.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void Write(Utf8JsonWriter json, Exception? failure)
    {
        if (failure is null)
        {
            return;
        }

        json.WriteStartArray("failure");
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            json.WriteStartObject();
            json.WriteString("type", cause.GetType().FullName);
            json.WriteString("at", cause.StackTrace);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
