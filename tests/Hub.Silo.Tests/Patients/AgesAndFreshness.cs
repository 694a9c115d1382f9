using Hub.Contracts.Patients;
using Hub.Silo.Patients;

namespace Hub.Silo.Tests.Patients;

public sealed class AgesAndFreshness
{
    [Theory]
    [InlineData("1945-07-06", "2026-07-05", 80)]
    [InlineData("1945-07-06", "2026-07-06", 81)]
    [InlineData("1948-02-29", "2026-02-28", 77)]
    [InlineData("1948-02-29", "2026-03-01", 78)]
    [InlineData("1948-02-29", "2024-02-29", 76)]
    public void Age_counts_full_years(string birth, string today, int years) =>
        Assert.Equal(years, FactAge.YearsOn(DateText.Read(birth), DateText.Read(today)));

    [Theory]
    [InlineData(FactKind.Tonight, 7)]
    [InlineData(FactKind.RecentWorsening, 14)]
    [InlineData(FactKind.CrisisPlan, 90)]
    [InlineData(FactKind.Consent, 365)]
    public void A_fact_is_old_from_the_day_after_its_last_good_day(FactKind kind, int days)
    {
        var confirmed = new DateOnly(2026, 1, 10);
        var fact = new SummaryFact(kind, "x");
        Assert.False(FactAge.IsOld(fact, confirmed, confirmed.AddDays(days)));
        Assert.True(FactAge.IsOld(fact, confirmed, confirmed.AddDays(days + 1)));
    }

    [Fact]
    public void Every_kind_of_fact_has_a_time_after_which_it_is_old()
    {
        foreach (var kind in Enum.GetValues<FactKind>())
        {
            Assert.True(FactAge.IsOld(new SummaryFact(kind, "x"), new DateOnly(2020, 1, 1), new DateOnly(2026, 1, 1)));
        }
    }

    [Fact]
    public void Any_day_has_an_answer()
    {
        var today = new DateOnly(2026, 11, 20);
        Assert.False(FactAge.IsOld(new SummaryFact(FactKind.Consent, "x"), DateOnly.MaxValue, today));
        Assert.True(FactAge.IsOld(new SummaryFact(FactKind.Consent, "x"), DateOnly.MinValue, today));
    }

    [Fact]
    public void A_next_visit_whose_day_has_passed_is_old()
    {
        var today = new DateOnly(2026, 11, 20);
        var visit = new SummaryFact(FactKind.NextVisit, "訪問診療", Date: today);
        Assert.False(FactAge.IsOld(visit, today, today));
        Assert.True(FactAge.IsOld(visit, today, today.AddDays(1)));
    }
}
