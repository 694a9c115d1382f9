using System.Diagnostics;
using AngleSharp.Html.Parser;
using Hub.Web.Timelines;
using Xunit;

namespace Hub.Web.Tests.Timelines;

public sealed class ShowingMarkdown
{
    public static TheoryData<string> Attacks =>
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java\nscript:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](javascript&colon;alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
        "[x](vbscript:msgbox(1))",
        "[x](//evil.example/a)",
        "[x](/patients/1 \"a\" onclick=alert(1))",
        "[x](https://ok.example \"\\\" onmouseover=alert(1)\")",
        "[x](https://ok.example/\"onmouseover=alert(1)//)",
        "![x](https://evil.example/pixel.png)",
        "![x](javascript:alert(1))",
        "<javascript:alert(1)>",
        "<https://ok.example/\"onmouseover=alert(1)>",
        "[x]: javascript:alert(1)\n\n[x]",
        "`<script>alert(1)</script>`",
        "```html\n<script>alert(1)</script>\n```",
        "```\"onload=alert(1)\nx\n```",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<style>*{display:none}</style>",
        "<form action=https://evil.example><input name=q></form>",
        "<!-- --><script>alert(1)</script>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "x {onclick=alert(1)}",
        "# x {#main .evil onclick=alert(1)}",
        "| <b onclick=alert(1)>a</b> |\n|---|\n| <script>x</script> |",
        "\u202Ejavascript:alert(1)",
        "www.evil.example\"onclick=alert(1)",
        "http://ok.example/<script>alert(1)</script>",
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Nothing_that_a_member_types_runs_or_loads(string attack)
    {
        var body = new HtmlParser().ParseDocument(EntryMarkdown.ToHtml(attack)).Body!;
        Assert.Empty(body.QuerySelectorAll("script,style,iframe,img,svg,form,object,embed,meta,link,base"));
        foreach (var element in body.QuerySelectorAll("*"))
        {
            Assert.DoesNotContain(element.Attributes, a => a.Name.StartsWith("on", StringComparison.Ordinal));
            Assert.DoesNotContain(element.Attributes, a => a.Name is "id" or "style");
            if (element.GetAttribute("href") is { } href)
            {
                Assert.Matches("^(https?://|mailto:|tel:)", href);
                Assert.Equal("noopener noreferrer nofollow", element.GetAttribute("rel"));
                Assert.Equal("_blank", element.GetAttribute("target"));
            }
        }
    }

    [Fact]
    public void Tables_task_lists_and_line_breaks_are_kept()
    {
        var html = EntryMarkdown.ToHtml("一行目\n二行目\n\n- [ ] 点滴\n- [x] 採血\n\n| 薬 | 量 |\n|---|---|\n| A | 1錠 |");
        Assert.Contains("一行目<br />", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("type=\"checkbox\" disabled").Length - 1);
        Assert.Contains("<td>1錠</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_never_competes_with_those_of_the_page() =>
        Assert.Contains("<h4>至急</h4>", EntryMarkdown.ToHtml("# 至急"), StringComparison.Ordinal);

    [Theory]
    [InlineData("電話は[こちら](tel:03-0000-0000)", "href=\"tel:03-0000-0000\"")]
    [InlineData("https://example.jp/a?b=1&c=2", "href=\"https://example.jp/a?b=1&amp;c=2\"")]
    [InlineData("<tanaka@example.jp>", "href=\"mailto:tanaka@example.jp\"")]
    public void Links_that_a_person_can_mean_are_links(string markdown, string expected) =>
        Assert.Contains(expected, EntryMarkdown.ToHtml(markdown), StringComparison.Ordinal);

    [Fact]
    public void A_picture_is_a_link_to_it() =>
        Assert.Contains(
            ">図</a>", EntryMarkdown.ToHtml("![図](https://example.jp/a.png)"), StringComparison.Ordinal);

    public static TheoryData<string> Towers =>
    [
        ">", "> ", "[", "]", "[a](", "![", "*a", "**a ", "_a", "`", "`a``", "<", "<a", "~~a", "- ", "1. ", "* * ", "|",
        "|a", "a|\n", "\\", "&", "[x]: a\n", "    ", "\t", "#", "# ", "a\n> ", "- a\n ", "[[]", "***", "http://", "-",
        "=",
        "www.",
        "a@", "[ ] ", "- [ ] ", "- \n", "*_", "![[]()", "<!--", "<a@b.c>",
    ];

    [Theory]
    [MemberData(nameof(Towers))]
    public void Twenty_thousand_hostile_characters_are_shown_in_a_moment(string brick)
    {
        var text = string.Concat(Enumerable.Repeat(brick, 20_000 / brick.Length));
        EntryMarkdown.ToHtml("warm");
        var watch = Stopwatch.StartNew();
        Assert.NotNull(EntryMarkdown.ToHtml(text));
        Assert.NotNull(EntryMarkdown.Excerpt(text));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"took {watch.Elapsed}");
    }

    [Fact]
    public void A_staircase_of_lists_is_bounded_too()
    {
        var text = string.Join('\n', Enumerable.Range(0, 190).Select(i => new string(' ', i * 2) + "- a"));
        Assert.Contains("a", EntryMarkdown.ToHtml(text[..Math.Min(20_000, text.Length)]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# 血圧低下\n\n**80/50** です\n- [x] 連絡", "血圧低下 80/50 です ☑ 連絡")]
    [InlineData("[記録](https://example.jp)と`code`", "記録とcode")]
    [InlineData("<b>x</b>", "<b>x</b>")]
    public void An_excerpt_is_words_only(string markdown, string expected) =>
        Assert.Equal(expected, EntryMarkdown.Excerpt(markdown));

    [Fact]
    public void An_excerpt_is_cut_at_a_whole_character()
    {
        var excerpt = EntryMarkdown.Excerpt(string.Concat(Enumerable.Repeat("👩‍⚕️", 30)), 10);
        Assert.Equal(string.Concat(Enumerable.Repeat("👩‍⚕️", 9)) + "…", excerpt);
    }
}
