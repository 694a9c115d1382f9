using System.Text;
using Hub.Contracts.Imports;
using Hub.Web.Imports;
using Xunit;

namespace Hub.Web.Tests.Imports;

public sealed class DownloadingRejectedRows
{
    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+81")]
    [InlineData("-1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\n=1")]
    [InlineData("\uFF1D1+1")]
    [InlineData("\uFF20SUM(A1)")]
    public void A_value_that_begins_like_a_formula_stays_words(string value) =>
        Assert.Contains($",\"'{value}\",", Download(value), StringComparison.Ordinal);

    [Fact]
    public void Quotes_and_commas_stay_in_their_cell() =>
        Assert.Contains(",\"a\"\",\"\"=1\",", Download("a\",\"=1"), StringComparison.Ordinal);

    private static string Download(string value) => Encoding.UTF8.GetString(RejectedCsv.Of(
        [new ImportProblemView(2, new("名称", "Name"), value, new("長い", "Long"))]));
}
