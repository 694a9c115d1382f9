using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Hub.Silo.Nodes;

/// <summary>Figures, traces and logs, none of them with patient data.</summary>
public static class HubTelemetry
{
    /// <summary>The name of the hub's own meter and activity source.</summary>
    public const string Name = "RegionHub";

    /// <summary>
    /// Exports by OTLP where OTEL_EXPORTER_OTLP_ENDPOINT says where to; logs go to the console as JSON.
    /// </summary>
    public static WebApplicationBuilder AddHubTelemetry(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(options => options.FormatterName = PlainJson.FormatterName);
        builder.Logging.AddConsoleFormatter<PlainJson, Microsoft.Extensions.Logging.Console.ConsoleFormatterOptions>();

        // These repeat addresses with their queries, form fields and parameters: never in a log.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 })
        {
            Export(builder.Services);
        }

        return builder;
    }

    private static void Export(IServiceCollection services)
    {
        var about = ResourceBuilder.CreateDefault().AddService(Name);
        services.AddSingleton(_ => Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(about)
            .AddMeter(
                Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel",
                "Microsoft.AspNetCore.Http.Connections", "Microsoft.AspNetCore.Routing",
                "Microsoft.AspNetCore.RateLimiting", "System.Runtime", "Npgsql", "Microsoft.Orleans")
            .AddOtlpExporter()
            .Build());
        services.AddSingleton(_ => Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(about)
            .AddSource(Name, "Microsoft.AspNetCore", "Microsoft.AspNetCore.SignalR.Server", "Npgsql")
            .AddProcessor(new WithoutAddresses())
            .AddOtlpExporter()
            .Build());
        services.AddHostedService<Exporting>();
    }

    /// <summary>Asks for the providers, which starts them; the container stops them.</summary>
    private sealed class Exporting(MeterProvider meters, TracerProvider traces) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken)
        {
            _ = (meters, traces);
            return Task.CompletedTask;
        }
    }

    /// <summary>
    /// A search holds a name or a telephone number, the path of a calendar is its secret: what was asked stays out of
    /// the traces. Routes stay in.
    /// </summary>
    private sealed class WithoutAddresses : BaseProcessor<Activity>
    {
        private static readonly string[] Telling =
            ["url.path", "url.query", "url.full", "http.url", "http.target", "db.statement"];

        public override void OnEnd(Activity data)
        {
            foreach (var tag in Telling)
            {
                data.SetTag(tag, null);
            }
        }
    }
}
