using System.Globalization;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Hub.Web.Timelines;

/// <summary>The links that a member may give to others, and the attributes that keep them harmless.</summary>
internal static class SafeLink
{
    private static readonly string[] Schemes = ["http://", "https://", "mailto:", "tel:"];

    /// <summary>Whether the address names, plainly, a web page, a mailbox or a telephone.</summary>
    public static bool Allows(string? url) =>
        url is not null
        && Schemes.Any(scheme => url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        && !url.Any(char.IsControl)
        && Uri.TryCreate(url, UriKind.Absolute, out _);

    public static void Open(HtmlRenderer renderer, string url)
    {
        renderer.Write("<a href=\"");
        renderer.WriteEscapeUrl(url);
        renderer.Write("\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">");
    }
}

/// <summary>Links and pictures: a picture is shown as a link, so that opening a timeline calls no other.</summary>
internal sealed class SafeLinkRenderer : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline obj)
    {
        var url = obj.GetDynamicUrl?.Invoke() ?? obj.Url;
        var open = SafeLink.Allows(url);
        if (open)
        {
            SafeLink.Open(renderer, url!);
        }

        renderer.WriteChildren(obj);
        if (open)
        {
            if (obj.FirstChild is null)
            {
                renderer.WriteEscape(url!);
            }

            renderer.Write("</a>");
        }
    }
}

/// <summary>Addresses between angle brackets.</summary>
internal sealed class SafeAutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline obj)
    {
        var url = obj.IsEmail ? "mailto:" + obj.Url : obj.Url;
        var open = SafeLink.Allows(url);
        if (open)
        {
            SafeLink.Open(renderer, url);
        }

        renderer.WriteEscape(obj.Url);
        if (open)
        {
            renderer.Write("</a>");
        }
    }
}

/// <summary>The box of a task list: it can be read, also aloud, and not be ticked.</summary>
internal sealed class CheckboxRenderer : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList obj)
    {
        var japanese = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is not "en";
        var label = (obj.Checked, japanese) switch
        {
            (true, true) => "済",
            (false, true) => "未",
            (true, false) => "done",
            (false, false) => "to do",
        };
        renderer.Write("<input type=\"checkbox\" disabled=\"disabled\" aria-label=\"").Write(label).Write('"');
        renderer.Write(obj.Checked ? " checked=\"checked\" />" : " />");
    }
}
