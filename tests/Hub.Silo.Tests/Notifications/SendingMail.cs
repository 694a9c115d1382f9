using System.Net;
using System.Net.Security;
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
    public async Task With_a_certificate_that_the_machine_believes_all_is_said_in_secret()
    {
        using var certificate = OfItsOwn();
        await using var sink = new MailSink { Certificate = certificate };
        using (new Believing(certificate))
        {
            await Asked(sink, isTls: true);
        }

        Assert.Equal(1, sink.Encrypted);
        Assert.Equal(["hub:secret"], sink.SignIns);
        Assert.Contains("応援の依頼があなたの返事を待っています", Assert.Single(sink.Mails).Read(), StringComparison.Ordinal);
        Assert.Equal(["Sent"], await States(ReachChannel.Email));
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_gets_no_word()
    {
        using var certificate = OfItsOwn();
        await using var sink = new MailSink { Certificate = certificate };
        await Asked(sink, isTls: true);
        Assert.Equal((0, 0, 0), (sink.Encrypted, sink.SignIns.Count, sink.Mails.Count));
        var seen = (await Deliveries.Of(Stream.Kind, Stream.Key)).First(one => one.Channel is ReachChannel.Email);
        Assert.Equal((DeliveryState.Pending, "smtp-certificate"), (seen.State, seen.Result));
    }

    private static X509Certificate2 OfItsOwn()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=mail", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(ValidFrom, ValidTo);
    }

    // Certificates are judged by the machine's clock.
    private static DateTimeOffset ValidFrom => TimeProvider.System.GetUtcNow().AddDays(-1);

    private static DateTimeOffset ValidTo => ValidFrom.AddDays(3);

    private async Task Asked(MailSink sink, bool isTls = false)
    {
        var settings = new MailSettings("127.0.0.1", sink.Port, "hub", "secret", "hub@example.jp", isTls);
        var channel = new MailChannel(new MailPost(settings), hub);
        Mail.Answer = channel.Send;
        await Listed(Some.Primary);
        await Ask(Some.Primary);
        await Round();
    }

    /// <summary>This certificate is one of those that the machine believes, for as long as this is there.</summary>
    private sealed class Believing : IDisposable
    {
#pragma warning disable SYSLIB0014, MA0039 // The base library's mail client asks here; all others as ever.
        public Believing(X509Certificate2 known) => ServicePointManager.ServerCertificateValidationCallback =
            (_, shown, _, faults) => faults is SslPolicyErrors.None || known.Equals(shown);

        public void Dispose() => ServicePointManager.ServerCertificateValidationCallback = null;
#pragma warning restore SYSLIB0014, MA0039
    }
}
