using System.Text.Json;

namespace Hub.Web.Layout;

/// <summary>Where the bundled scripts and styles lie; their names carry the hash of their content.</summary>
public sealed class ClientFiles
{
    private readonly Dictionary<string, string> addresses;

    /// <summary>Reads what the bundler wrote into the web root.</summary>
    public ClientFiles(IWebHostEnvironment environment)
    {
        var list = environment.WebRootFileProvider.GetFileInfo("dist/assets.json");
        if (!list.Exists)
        {
            throw new FileNotFoundException(
                "wwwroot/dist/assets.json is missing: the client files are bundled by 'dotnet build Hub.Web'.");
        }

        using var stream = list.CreateReadStream();
        addresses = JsonSerializer.Deserialize<Dictionary<string, string>>(stream) ?? [];
    }

    /// <summary>
    /// The address of e.g. <c>app.js</c>, or of <c>timeline.js</c> for <c>Timelines/timeline.page.ts</c>.
    /// </summary>
    public string this[string name] => addresses.TryGetValue(name, out var address)
        ? address
        : throw new KeyNotFoundException($"No client file is called {name}.");
}
