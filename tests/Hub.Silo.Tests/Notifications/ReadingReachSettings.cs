using Hub.Silo.Grains;
using Hub.Silo.Notifications;
using Microsoft.Extensions.Configuration;

namespace Hub.Silo.Tests.Notifications;

public sealed class ReadingReachSettings
{
    [Fact]
    public void Without_settings_there_is_neither_mail_nor_gateway()
    {
        Assert.Equal(ReachSettings.None, From());
        Assert.False(ReachSettings.From(null, isDevelopment: true).MayLoopBack);
    }

    [Fact]
    public void Mail_is_encrypted_unless_somebody_says_otherwise()
    {
        var mail = From(("Mail:Host", "mail.example.jp"), ("Mail:From", "hub@example.jp")).Mail!;
        Assert.Equal((587, true), (mail.Port, mail.Tls));
        Assert.False(From(
            ("Mail:Host", "mail"), ("Mail:From", "hub@example.jp"), ("Mail:Tls", "false")).Mail!.Tls);
    }

    [Theory]
    [InlineData("Mail:Host=mail.example.jp")]
    [InlineData("Mail:Host=mail.example.jp;Mail:From=hub")]
    [InlineData("Mail:Host=mail.example.jp;Mail:From=hub@example.jp;Mail:Port=0")]
    [InlineData("Mail:Host=mail.example.jp;Mail:From=hub@example.jp;Mail:Tls=false;Mail:User=hub;Mail:Password=x")]
    [InlineData("Gateway:Url=https://gateway.example.jp/")]
    [InlineData("Gateway:Url=https://gateway.example.jp/;Gateway:Secret=short")]
    [InlineData("Gateway:Url=http://gateway.example.jp/;Gateway:Secret=0123456789abcdef0123456789abcdef")]
    [InlineData("Gateway:Url=gateway;Gateway:Secret=0123456789abcdef0123456789abcdef")]
    public void What_cannot_be_meant_keeps_the_hub_from_starting_and_repeats_no_secret(string settings)
    {
        var refused = Assert.Throws<SettingsRefusedException>(() => From(
            [.. settings.Split(';').Select(pair => pair.Split('=', 2)).Select(pair => (pair[0], pair[1]))]));
        Assert.DoesNotContain("short", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("it@example.jp")]
    [InlineData("it@example.jp, office@example.jp")]
    public void An_alarm_goes_to_the_addresses_that_are_named(string addresses) => Assert.Equal(
        addresses.Split(", ", StringSplitOptions.RemoveEmptyEntries),
        Alarm(addresses, From(("Mail:Host", "mail.example.jp"), ("Mail:From", "hub@example.jp"))).Addresses);

    [Theory]
    [InlineData("it", true)]
    [InlineData("it@example.jp;office@example.jp", true)]
    [InlineData("it@example.jp", false)]
    public void An_alarm_to_no_address_or_without_a_mail_server_keeps_the_hub_from_starting(
        string addresses, bool hasServer) => Assert.Throws<SettingsRefusedException>(() => Alarm(
            addresses,
            hasServer
                ? From(("Mail:Host", "mail.example.jp"), ("Mail:From", "hub@example.jp"))
                : ReachSettings.None));

    private static AlarmSettings Alarm(string addresses, ReachSettings reach) => AlarmSettings.From(
        new ConfigurationBuilder().AddInMemoryCollection(
            [new KeyValuePair<string, string?>("Hub:Alarm:Mail", addresses)]).Build(),
        reach);

    private static ReachSettings From(params (string Name, string Value)[] settings) => ReachSettings.From(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(
            pair => $"Hub:{pair.Name}", pair => (string?)pair.Value, StringComparer.Ordinal)).Build(),
        isDevelopment: false);
}
