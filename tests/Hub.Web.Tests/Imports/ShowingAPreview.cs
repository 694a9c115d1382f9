using System.Globalization;
using System.Text;
using Bunit;
using Hub.Contracts.Imports;
using Hub.Testing;
using Hub.Web.Imports;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Hub.Web.Tests.Imports;

public sealed class ShowingAPreview : BunitContext
{
    private static readonly ImportText column = new("主病名", "Main diagnosis");

    private static readonly ImportPreviewView preview = new(
        new ImportId(Some.Id(1)), ImportKind.Patients, "患者.csv", "UTF-8", 5, 1, 1, 1,
        [
            new ImportChangeView(2, "I001-00001", "渡辺　昭", IsNew: true, []),
            new ImportChangeView(3, "I001-00002", "小林　久子", IsNew: false,
            [
                new ImportFieldView(new("電話番号", "Phone"), "03-1", "03-2"),
                new ImportFieldView(column, null, null),
            ]),
        ],
        [new ImportProblemView(5, column, "", new("長すぎます。", "Too long."))],
        2,
        [],
        Some.Now);

    public ShowingAPreview() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ja");

    [Fact]
    public void Each_figure_leads_to_its_rows()
    {
        var page = Show(preview, ImportList.New);
        Assert.Equal(["1", "1", "2", "0", "1"], page.FindAll(".tally strong").Select(figure => figure.TextContent));
        Assert.Equal($"/import/{preview.Id}?show=new", page.Find("[aria-current]").GetAttribute("href"));
        Assert.Contains("渡辺", page.Find("tbody").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_shows_before_and_after_but_nothing_of_a_clinical_column()
    {
        var row = Show(preview, ImportList.Changed).Find("tbody tr");
        Assert.Equal(("03-1", "03-2"), (row.QuerySelector("del")!.TextContent, row.QuerySelector("ins")!.TextContent));
        Assert.Contains("変更あり(内容は表示しません)", row.TextContent, StringComparison.Ordinal);
        Assert.Single(row.QuerySelectorAll("del"));
    }

    [Fact]
    public void Where_nothing_differs_there_is_nothing_to_confirm()
    {
        var page = Show(preview with { Created = 0, Changed = 0, Changes = [] }, ImportList.New);
        Assert.Empty(page.FindAll("button"));
        Assert.Contains("名簿はこのファイルと同じです", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void It_speaks_english_as_well()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var text = Show(preview, ImportList.Rejected).Find("tbody").TextContent;
        Assert.Contains("Main diagnosis", text, StringComparison.Ordinal);
        Assert.Contains("Too long.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_a_spreadsheet_would_run_becomes_words()
    {
        var csv = Encoding.UTF8.GetString(RejectedCsv.Of(
            [new ImportProblemView(2, new("氏名", "Name"), "=HYPERLINK(\"x\")", new("理由", "reason"))]));
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\")\"", csv, StringComparison.Ordinal);
    }

    private IRenderedComponent<ImportPreview> Show(ImportPreviewView view, ImportList list)
    {
        Services.AddAntiforgery();
        return Render<ImportPreview>(with => with.Add(p => p.Preview, view).Add(p => p.Show, list));
    }
}
