using System.Reflection;

namespace Hub.Browser.Tests.Pages;

/// <summary>What must hold for every page: by axe, and by rules of our own.</summary>
internal static class PageAudit
{
    private const string Axe = """
        async (only) => {
          const options = { resultTypes: ['violations'] };
          if (only) options.runOnly = { type: 'rule', values: [only] };
          const { violations } = await axe.run(document, options);
          const told = (node) => `${node.html} ${node.any[0]?.message ?? ''}`;
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(told).slice(0, 3).join(' | ')}`);
        }
        """;

    private const string Paper = "() => getComputedStyle(document.documentElement).backgroundColor";

    // Links within a sentence are exempt, as in WCAG 2.5.8; a label is part of its control's target.
    private const string SmallTargets = """
        () => {
          const least = 43.5;
          const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
          const inSentence = (element) => element.matches('a') && getComputedStyle(element).display === 'inline'
            && [...(element.closest('p, li, dd, td, .words')?.childNodes ?? [])].some((node) =>
              node !== element && !node.contains(element) && node.textContent.trim() !== '');
          const box = (element) => (element.closest('label') ?? element).getBoundingClientRect();
          return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=button]')]
            .filter((element) => element.type !== 'hidden' && shown(element) && !element.matches('.skip'))
            .filter((element) => !inSentence(element))
            .filter((element) => box(element).height < least
              || (box(element).width < least && element.matches('button')))
            .map((element) => `${Math.round(box(element).width)}×${Math.round(box(element).height)} `
              + element.outerHTML.replace(/\s+/g, ' ').slice(0, 120));
        }
        """;

    private static readonly string source = File.ReadAllText(Path.Combine(
        Root(), "Hub.Web", "node_modules", "axe-core", "axe.min.js"));

    /// <summary>All that is wrong with the page as it stands.</summary>
    public static async Task<IReadOnlyList<string>> Audit(this IPage page, string language)
    {
        var found = new List<string>();
        await page.EvaluateAsync(source);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        found.AddRange(await page.EvaluateAsync<string[]>(Axe));
        var light = await page.EvaluateAsync<string>(Paper);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        // The new theme comes when it comes: what is asked before has the ink of one upon the paper of the other.
        await page.WaitForFunctionAsync($"light => ({Paper})() !== light", light);
        found.AddRange((await page.EvaluateAsync<string[]>(Axe, "color-contrast")).Select(one => $"dark {one}"));
        found.AddRange(await page.Measure(language));
        return found;
    }

    /// <summary>What is wrong by the rules of our own: targets, width, headings and language.</summary>
    public static async Task<IReadOnlyList<string>> Measure(this IPage page, string language)
    {
        var found = new List<string>();
        found.AddRange((await page.EvaluateAsync<string[]>(SmallTargets)).Select(one => $"small target: {one}"));
        var (wide, shown) = (await Width(page, "scrollWidth"), await Width(page, "clientWidth"));
        if (wide > shown)
        {
            found.Add($"scrolls sideways: {wide} of {shown} pixels");
        }

        if (await page.Locator("h1").CountAsync() is not 1 and var count)
        {
            found.Add($"{count} headings of the first level");
        }

        var said = await page.GetAttributeAsync("html", "lang");
        if (!string.Equals(said, language, StringComparison.Ordinal))
        {
            found.Add($"lang is {said}");
        }

        return found;
    }

    private static Task<int> Width(IPage page, string property) =>
        page.EvaluateAsync<int>("property => document.documentElement[property]", property);

    private static string Root()
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!);
        while (!File.Exists(Path.Combine(folder.FullName, "RegionHub.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
