using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Hub.Contracts.Notifications;
using Hub.Silo.Journal;
using Hub.Silo.Notifications;
using Hub.Testing;

namespace Hub.Silo.Tests.Notifications;

/// <summary>Real conversations with a mail server that takes, refuses and hangs up.</summary>
public sealed class SendingMail() : ReachSpec(Dialect.Sqlite)
{
    private static readonly Uri hub = new("https://hub.example.jp/");

    [Fact]
    public async Task A_mail_says_that_a_request_waits_and_where_and_nothing_else()
    {
        await using var sink = new MailSink();
        await Asked(sink);
        var mail = Assert.Single(sink.Mails);
        Assert.Equal(
            ("MAIL FROM:<hub@example.jp>", "RCPT TO:<P001@example.jp>"), (mail.From.Split(' ')[0] + " "
                + mail.From.Split(' ')[1], mail.To));
        var read = mail.Read();
        Assert.Contains("応援の依頼があなたの返事を待っています", read, StringComparison.Ordinal);
        Assert.Contains("A request waits for your answer", read, StringComparison.Ordinal);
        Assert.Contains("https://hub.example.jp/", read, StringComparison.Ordinal);
        Assert.DoesNotContain(Some.Primary.Details.Name, read, StringComparison.Ordinal);
        Assert.DoesNotContain(Some.Id(77).ToString("N"), mail.Message, StringComparison.Ordinal);
        Assert.Equal(["hub:secret"], sink.SignIns);
        Assert.Equal(["Sent"], await States(ReachChannel.Email));
    }

    [Fact]
    public async Task A_recipient_who_is_refused_is_not_tried_again()
    {
        await using var sink = new MailSink { Recipient = "550 no such user" };
        await Asked(sink);
        await After(600);
        Assert.Empty(sink.Mails);
        var seen = (await Deliveries.Of(Stream.Kind, Stream.Key)).First(one => one.Channel is ReachChannel.Email);
        Assert.Equal((DeliveryState.Failed, "smtp-550", 1), (seen.State, seen.Result, seen.Attempts));
    }

    [Fact]
    public async Task A_mailbox_that_is_busy_is_tried_again()
    {
        await using var sink = new MailSink { Recipient = "450 busy" };
        await Asked(sink);
        Assert.Equal(["Pending"], await States(ReachChannel.Email));
        sink.Recipient = "250 ok";
        await After(5);
        Assert.Single(sink.Mails);
        Assert.Equal(["Sent"], await States(ReachChannel.Email));
    }

    [Fact]
    public async Task A_server_that_hangs_up_or_is_away_is_tried_again()
    {
        await using var sink = new MailSink { HangsUp = true };
        await Asked(sink);
        Assert.Equal(["Pending"], await States(ReachChannel.Email));
        sink.HangsUp = false;
        await After(5);
        Assert.Single(sink.Mails);
    }

    [Fact]
    public async Task Without_the_encryption_that_was_asked_for_nothing_is_said()
    {
        await using var sink = new MailSink();
        await Asked(sink, isTls: true);
        Assert.Empty(sink.Mails);
        Assert.Empty(sink.SignIns);
        Assert.Equal(["Pending"], await States(ReachChannel.Email));
    }

    [Fact]
    public async Task With_a_certificate_of_the_named_authority_all_is_said_in_secret()
    {
        using var authority = Authority("CN=House");
        using var certificate = Signed(authority);
        await using var sink = new MailSink { Certificate = certificate };
        await Asked(sink, isTls: true, [authority]);
        Assert.Equal(1, sink.Encrypted);
        Assert.Equal(["hub:secret"], sink.SignIns);
        Assert.Contains("応援の依頼があなたの返事を待っています", Assert.Single(sink.Mails).Read(), StringComparison.Ordinal);
        Assert.Equal(["Sent"], await States(ReachChannel.Email));
    }

    [Theory]
    [InlineData(false, "127.0.0.1")]
    [InlineData(true, "127.0.0.1")]
    [InlineData(null, "127.0.0.2")]
    public async Task A_certificate_of_nobody_of_another_authority_or_for_another_server_gets_no_word(
        bool? byAnother, string server)
    {
        using var authority = Authority("CN=House");
        using var another = Authority("CN=House");
        using var certificate = Signed(authority, server);
        await using var sink = new MailSink { Certificate = certificate };
        await Asked(sink, isTls: true, byAnother switch { true => [another], false => null, _ => [authority] });
        Assert.Equal((0, 0, 0), (sink.Encrypted, sink.SignIns.Count, sink.Mails.Count));
        var seen = (await Deliveries.Of(Stream.Kind, Stream.Key)).First(one => one.Channel is ReachChannel.Email);
        Assert.Equal((DeliveryState.Pending, "smtp-certificate"), (seen.State, seen.Result));
    }

    [Fact]
    public async Task What_somebody_in_between_says_before_the_encryption_does_not_count_behind_it()
    {
        using var authority = Authority("CN=House");
        using var certificate = Signed(authority);
        await using var sink = new MailSink { Certificate = certificate, Injected = "250 sink\r\n" };
        await Asked(sink, isTls: true, [authority]);
        Assert.Equal((0, 0), (sink.SignIns.Count, sink.Mails.Count));
        Assert.Equal(["Pending"], await States(ReachChannel.Email));
    }

    private static X509Certificate2 Authority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(ValidFrom, ValidTo);
    }

    private static X509Certificate2 Signed(X509Certificate2 authority, string server = "127.0.0.1")
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=mail", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Parse(server));
        request.CertificateExtensions.Add(names.Build());
        using var bare = request.Create(authority, ValidFrom, ValidTo, [1, 2, 3, 4]);
        return bare.CopyWithPrivateKey(key);
    }

    // Certificates are judged by the machine's clock.
    private static DateTimeOffset ValidFrom => TimeProvider.System.GetUtcNow().AddDays(-1);

    private static DateTimeOffset ValidTo => ValidFrom.AddDays(3);

    private async Task Asked(MailSink sink, bool isTls = false, X509Certificate2Collection? believed = null)
    {
        var settings = new MailSettings("127.0.0.1", sink.Port, "hub", "secret", "hub@example.jp", isTls, believed);
        var channel = new MailChannel(new MailPost(settings, Clock), hub);
        Mail.Answer = channel.Send;
        await Listed(Some.Primary);
        await Ask(Some.Primary);
        await Round();
    }
}
