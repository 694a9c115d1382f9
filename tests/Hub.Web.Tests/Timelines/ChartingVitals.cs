using System.Globalization;
using Bunit;
using Hub.Contracts;
using Hub.Contracts.Timelines;
using Hub.Testing;
using Hub.Web.Timelines;
using Xunit;

namespace Hub.Web.Tests.Timelines;

public sealed class ChartingVitals : Component
{
    [Fact]
    public void The_chart_says_in_words_what_it_draws_and_has_a_table()
    {
        var chart = Show(
            new(36.5m, 120, 70, 72, 96), new(38.2m, 100, 60, 96, 91), new(Temperature: 37.0m, Systolic: 110));
        var temperature = chart.FindAll(".trend svg")[0];
        Assert.Equal("体温の推移、3回の測定", temperature.QuerySelector("title")!.TextContent);
        Assert.Contains("最低 36.5、最高 38.2", temperature.QuerySelector("desc")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("110/–", Plain(chart.FindAll("figcaption strong")[1].TextContent));
        Assert.Equal(3, chart.FindAll("tbody tr").Count);
    }

    [Fact]
    public void What_was_measured_once_is_no_trend() =>
        Assert.Empty(Show(new(36.5m), new(Pulse: 70)).FindAll(".trend"));

    [Fact]
    public void Every_dot_lies_on_the_drawing_whatever_was_measured()
    {
        for (var seed = 1; seed <= 100; seed++)
        {
            var random = new Random(seed);
            var points = Enumerable.Range(0, random.Next(2, 20)).Select(i => new VitalsPoint(
                Some.Now.AddMinutes(random.Next(3) * i), new EntryId(Some.Id(i)), new(Pulse: random.Next(0, 3) * 40)))
                .OrderBy(point => point.At);
            var trends = VitalsTrend.Of([.. points]);
            foreach (var dot in trends.SelectMany(trend => trend.Lines).SelectMany(line => line.Dots))
            {
                Assert.True(
                    dot.X is >= 0 and <= VitalsTrend.Width && dot.Y is >= 0 and <= VitalsTrend.Height, $"seed {seed}");
                Assert.True(double.TryParse(dot.Left, CultureInfo.InvariantCulture, out _), $"seed {seed}");
            }
        }
    }

    private IRenderedComponent<VitalsChart> Show(params VitalSigns[] measured) => Render<VitalsChart>(
        parameters => parameters.Add(chart => chart.Points, [.. measured.Select((vitals, i) =>
            new VitalsPoint(Some.Now.AddHours(i), new EntryId(Some.Id(i)), vitals))]));
}
