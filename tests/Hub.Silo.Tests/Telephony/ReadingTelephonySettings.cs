using Hub.Silo.Grains;
using Hub.Silo.Telephony;
using Microsoft.Extensions.Configuration;

namespace Hub.Silo.Tests.Telephony;

public sealed class ReadingTelephonySettings
{
    private const string Long = "a secret of thirty-two characters";

    [Fact]
    public void Without_a_secret_nobody_is_believed()
    {
        Assert.Empty(From(null, null).Believed);
        Assert.Empty(From("", "").Believed);
    }

    [Fact]
    public void The_secret_is_believed_and_the_one_before_where_it_is_named()
    {
        Assert.Single(From(Long, null).Believed);
        Assert.Equal(2, From(Long, $"{Long}, before").Believed.Count);
    }

    [Theory]
    [InlineData("short", null)]
    [InlineData(Long, "short")]
    [InlineData(null, Long)]
    public void What_cannot_be_meant_keeps_the_hub_from_starting_and_repeats_no_secret(string? secret, string? previous)
    {
        var refused = Assert.Throws<SettingsRefusedException>(() => From(secret, previous));
        Assert.DoesNotContain("short", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Long, refused.Message, StringComparison.Ordinal);
    }

    private static TelephonySettings From(string? secret, string? previous) => TelephonySettings.From(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Hub:Telephony:Secret"] = secret,
            ["Hub:Telephony:PreviousSecret"] = previous,
        }).Build());
}
