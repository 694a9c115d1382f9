using System.Globalization;
using Hub.Contracts.Timelines;
using Hub.Web.Timelines;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Hub.Web.Live;

/// <summary>Draws entries for pushing with the component that draws them on the page.</summary>
internal sealed class EntryRenderer(IServiceScopeFactory scopes, ILoggerFactory logging)
{
    /// <summary>The entries in a language; what a viewer sees differently is added in the browser.</summary>
    public async Task<IReadOnlyList<EntryPush>> Render(IReadOnlyList<TimelineEntryView> entries, string language)
    {
        if (entries.Count == 0)
        {
            return [];
        }

        await using var scope = scopes.CreateAsyncScope();

        // A renderer keeps what it has drawn until it is disposed, so each batch has its own.
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logging);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            var drawn = new List<EntryPush>(entries.Count);
            foreach (var entry in entries)
            {
                var parameters = ParameterView.FromDictionary(
                    new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(TimelineEntry.Entry)] = entry });
                var html = (await renderer.RenderComponentAsync<TimelineEntry>(parameters)).ToHtmlString();
                var isPinned = entry.Pinning is not null;
                drawn.Add(new(entry.Id, entry.Ordinal, entry.Changed, entry.Author.Id, isPinned, html));
            }

            return drawn;
        });
    }
}
