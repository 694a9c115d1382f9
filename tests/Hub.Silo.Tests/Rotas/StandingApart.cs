using System.Globalization;
using System.Text.Json;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Silo.Rotas;

namespace Hub.Silo.Tests.Rotas;

/// <summary>Sets the time zone of the whole process for a moment, so nothing else may run beside it.</summary>
[CollectionDefinition(nameof(StandingApart), DisableParallelization = true)]
[Collection(nameof(StandingApart))]
public sealed class StandingApart : RotaSpec
{
    [Theory]
    [InlineData("America/Los_Angeles", "ja-JP")]
    [InlineData("Pacific/Apia", "ar-SA")]
    [InlineData("UTC", "th-TH")]
    public void Time_zone_and_culture_of_the_process_have_no_say(string zone, string culture)
    {
        var here = Answers();
        var there = Elsewhere(zone, culture, Answers);
        Assert.Equal(here, there);
    }

    private static string Answers()
    {
        var roster = Roster(Layer(DaysOff, Weekly with { Unit = RotationUnit.Window }));
        var (from, to) = (At("2026-12-01 00:00"), At("2027-02-01 00:00"));
        return JsonSerializer.Serialize(
            new { Walk = roster.Stretches(DutyRoles.Primary, from, to), Fee = roster.FeeBand(At("2026-12-31 17:00")) },
            EventTypes.Json);
    }

    private static string Elsewhere(string zone, string culture, Func<string> answers)
    {
        var (oldZone, oldCulture) = (Environment.GetEnvironmentVariable("TZ"), CultureInfo.CurrentCulture);
        try
        {
            var other = (CultureInfo)CultureInfo.GetCultureInfo(culture).Clone();
            other.DateTimeFormat.Calendar = other.OptionalCalendars[^1];
            CultureInfo.CurrentCulture = other;
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            Assert.Equal(zone, TimeZoneInfo.Local.Id);
            return answers();
        }
        finally
        {
            CultureInfo.CurrentCulture = oldCulture;
            Environment.SetEnvironmentVariable("TZ", oldZone);
            TimeZoneInfo.ClearCachedData();
        }
    }
}
