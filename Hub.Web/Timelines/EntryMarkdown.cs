using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Extensions.TaskLists;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Hub.Web.Timelines;

/// <summary>
/// Turns a member's Markdown into HTML that is safe to show to every other member: no raw HTML, no picture that
/// calls home, only links that a person can mean, and a bounded time for any input.
/// </summary>
public static class EntryMarkdown
{
    // The page owns h1 to h3: its title, its sections, an entry's author.
    private const int HeadingShift = 3;

    // Deeper than any note that a person writes; Markdig itself gives up a little later, by an exception.
    private const int DeepestNesting = 12;

    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>The HTML of these words, for the current UI language.</summary>
    public static string ToHtml(string markdown)
    {
        if (Parse(markdown) is not { } document)
        {
            return Plainly(markdown);
        }

        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new SafeLinkRenderer());
        renderer.ObjectRenderers.Replace<AutolinkInlineRenderer>(new SafeAutolinkRenderer());
        renderer.ObjectRenderers.Replace<HtmlTaskListRenderer>(new CheckboxRenderer());
        renderer.Render(document);
        return writer.ToString();
    }

    /// <summary>The first words without any marks, on one line, cut at a whole character.</summary>
    public static string Excerpt(string markdown, int length = 80)
    {
        var words = new StringBuilder();
        if (Parse(markdown) is { } document)
        {
            Collect(document, words, length * 2);
        }
        else
        {
            words.Append(markdown.AsSpan(0, Math.Min(markdown.Length, length * 4)));
        }

        var line = string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var elements = new StringInfo(line);
        return elements.LengthInTextElements <= length
            ? line
            : string.Concat(elements.SubstringByTextElements(0, length - 1), "…");
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = true })
            .UseTaskLists()
            .UseAutoLinks()
            .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
            .UseSoftlineBreakAsHardlineBreak()
            .DisableHtml();
        builder.DocumentProcessed += Tame;
        return builder.Build();
    }

    private static void Tame(MarkdownDocument document)
    {
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Min(6, heading.Level + HeadingShift);
        }
    }

    private static MarkdownDocument? Parse(string markdown)
    {
        if (HostileShape.Of(markdown, DeepestNesting))
        {
            return null;
        }

        try
        {
            return MarkdownParser.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's own depth limit: the words are shown as they were typed.
            return null;
        }
    }

    private static string Plainly(string text)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(writer);
        writer.Write("<p>");
        renderer.WriteEscape(text.ReplaceLineEndings("\n"));
        writer.Write("</p>\n");
        return writer.ToString().Replace("\n", "<br />\n", StringComparison.Ordinal);
    }

    private static void Collect(MarkdownObject node, StringBuilder words, int enough)
    {
        foreach (var item in node.Descendants())
        {
            if (words.Length >= enough)
            {
                return;
            }

            var text = item switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                AutolinkInline link => link.Url,
                TaskList box => box.Checked ? "☑" : "☐",
                LineBreakInline => " ",
                CodeBlock code => code.Lines.ToString(),
                LeafBlock or TableCell => " ",
                _ => "",
            };
            words.Append(text);
        }
    }

    private static void Replace<TOld>(this ObjectRendererCollection renderers, IMarkdownObjectRenderer instead)
        where TOld : IMarkdownObjectRenderer
    {
        for (var i = 0; i < renderers.Count; i++)
        {
            if (renderers[i] is TOld)
            {
                renderers[i] = instead;
                return;
            }
        }

        renderers.Insert(0, instead);
    }
}
