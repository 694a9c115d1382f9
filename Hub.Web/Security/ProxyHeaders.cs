using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Hub.Web.Security;

/// <summary>
/// Behind a reverse proxy the browser's address and 'https' come in headers. They are believed from the proxies that
/// <c>Hub:Proxies</c> names (addresses, separated by commas) and from nobody else.
/// </summary>
internal static class ProxyHeaders
{
    public static IServiceCollection AddHubProxies(this IServiceCollection services, IConfiguration configuration) =>
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownIPNetworks.Clear();
            options.KnownProxies.Clear();
            foreach (var proxy in (configuration["Hub:Proxies"] ?? "").Split(
                ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                options.KnownProxies.Add(IPAddress.Parse(proxy));
            }

            if (options.KnownProxies.Count == 0)
            {
                options.ForwardedHeaders = ForwardedHeaders.None;
            }
        });
}
