using Hub.Silo.Timelines;

namespace Hub.Silo.Tests.Timelines;

public sealed class Excerpts
{
    [Theory]
    [InlineData("# 報告\n\n- **発熱** 38.2 度\n- 食事 `半量`", "報告 発熱 38.2 度 食事 半量")]
    [InlineData("SpO2 93-95%", "SpO2 93-95%")]
    [InlineData("", "")]
    [InlineData("> 引用\n本文", "引用 本文")]
    public void Marks_and_line_breaks_are_left_out(string markdown, string line) =>
        Assert.Equal(line, Excerpt.Of(markdown));

    [Fact]
    public void A_long_text_is_cut_between_whole_characters()
    {
        var line = Excerpt.Of(string.Concat(Enumerable.Repeat("𠮟", 100)));
        Assert.EndsWith("𠮟…", line, StringComparison.Ordinal);
        Assert.True(line.Length <= 82);
    }
}
