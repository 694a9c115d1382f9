using Hub.Contracts.Rotas;
using Hub.Silo.Rotas;

namespace Hub.Silo.Tests.Rotas;

public sealed class PreviewingHolidays
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly HolidayFile Own = HolidayFiles.Read(HolidayFiles.Own);

    [Fact]
    public void The_first_file_adds_every_day()
    {
        var preview = HolidayPreview.Of(Own, null, Today);
        Assert.Equal(Own.List.Days, preview.Added);
        Assert.Empty(preview.Removed);
        Assert.Empty(preview.Changed);
        Assert.Empty(preview.Rejected);
        Assert.Empty(preview.Warnings);
    }

    [Fact]
    public void The_same_file_again_changes_nothing()
    {
        var preview = HolidayPreview.Of(Own, Own.List, Today);
        Assert.Empty(preview.Added);
        Assert.Empty(preview.Removed);
        Assert.Empty(preview.Changed);
    }

    [Fact]
    public void Days_that_come_go_or_change_are_told_apart()
    {
        var known = Own.List with
        {
            LastYear = 2026,
            Days =
            [
                .. Own.List.Days.Where(day => day.Date.Year < 2027 && day.Name is not "山の日").Select(day =>
                    day.Name is "スポーツの日" ? day with { Name = "体育の日" } : day),
                HolidayFiles.Day("2026/6/10", "開港記念日"),
            ],
        };
        var preview = HolidayPreview.Of(Own, known, Today);
        Assert.Equal(19, preview.Added.Count);
        Assert.Equal(["2025-08-11", "2026-08-11"], preview.Added.Take(2).Select(day => $"{day.Date:O}"));
        Assert.Equal([HolidayFiles.Day("2026/6/10", "開港記念日")], preview.Removed);
        Assert.Equal(
            new HolidayChange(
                HolidayFiles.Day("2025/10/13", "体育の日"), HolidayFiles.Day("2025/10/13", "スポーツの日")),
            preview.Changed[0]);
        Assert.Equal(2, preview.Changed.Count);
    }

    [Theory]
    [InlineData("2027-02-28", false)]
    [InlineData("2027-03-01", true)]
    [InlineData("2028-01-01", true)]
    public void A_list_that_ends_too_early_is_warned_of(string today, bool early)
    {
        var date = DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture);
        var warnings = HolidayPreview.Of(Own, null, date).Warnings;
        Assert.Equal(
            early ? ["祝日の一覧が2027年で終わります。2028年の祝日が分からないままです。"] : [],
            warnings.Select(warning => warning.Reason.Ja));
    }

    [Fact]
    public void A_list_of_fewer_years_than_known_is_warned_of_and_its_days_are_shown_as_removed()
    {
        var older = HolidayFiles.Read(
            HolidayFiles.Lines.Skip(1).Where(line => !line.StartsWith("2027", StringComparison.Ordinal)));
        var preview = HolidayPreview.Of(older, Own.List, new DateOnly(2026, 2, 1));
        Assert.Equal(HolidayReason.CoversLess(2025, 2026, 2025, 2027), Assert.Single(preview.Warnings).Reason);
        Assert.Equal(17, preview.Removed.Count);
    }

    [Fact]
    public void Rows_that_are_left_out_or_doubted_are_shown_with_line_column_value_and_reason()
    {
        var file = HolidayFiles.Read(HolidayFiles.Lines.Skip(1).Append("2026/13/1,謎の日").Append("2026/6/10,休日"));
        var preview = HolidayPreview.Of(file, null, Today);
        var (rejected, doubted) = (Assert.Single(preview.Rejected), Assert.Single(preview.Warnings));
        Assert.Equal((56, "Date", "2026/13/1"), (rejected.Line, rejected.Column.En, rejected.Value));
        Assert.Equal((57, "Name", "休日"), (doubted.Line, doubted.Column.En, doubted.Value));
    }
}
