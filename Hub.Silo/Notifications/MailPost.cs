using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Hub.Silo.Notifications;

/// <summary>Hands letters to the mail server, and says what came of it.</summary>
internal sealed class MailPost(MailSettings mail, TimeProvider clock)
{
    /// <summary>May throw what the network throws.</summary>
    public async Task<Sending> Send(Letter letter, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(mail.Host, mail.Port, cancellation);
        await using var server = new MailServer(client.GetStream());
        try
        {
            await Greet(server, cancellation);
            await server.Say($"MAIL FROM:<{mail.From}>", cancellation, 250);
            await server.Say($"RCPT TO:<{letter.To}>", cancellation, 250, 251);
            await server.Say("DATA", cancellation, 354);
            await server.Say($"{letter.Written(mail.From, clock.GetUtcNow())}.", cancellation, 250);
        }
        catch (MailServerRefusedException refused)
        {
            return Verdict(refused);
        }
        catch (AuthenticationException)
        {
            // A certificate that this machine does not believe: the operator's to mend.
            return Sending.Later("smtp-certificate");
        }

        await server.Leave(cancellation);
        return Sending.Sent;
    }

    // What the server says of the hub itself (no encryption, a wrong password) is the operator's to mend: later.
    private static Sending Verdict(MailServerRefusedException refused)
    {
        var code = refused.Code is 0
            ? "smtp-no-encryption"
            : string.Create(CultureInfo.InvariantCulture, $"smtp-{refused.Code}");
        return refused.Code is >= 550 and <= 554 || (refused.OfRecipient && refused.Code >= 500)
            ? Sending.Never(code)
            : Sending.Later(code);
    }

    private async Task Greet(MailServer server, CancellationToken cancellation)
    {
        await server.Hear(cancellation, 220);
        var offers = await server.Say(Hello, cancellation, 250);
        if (mail.Tls)
        {
            if (!offers.Any(offer => offer.Equals("STARTTLS", StringComparison.OrdinalIgnoreCase)))
            {
                throw new MailServerRefusedException(0, ofRecipient: false);
            }

            await server.Say("STARTTLS", cancellation, 220);
            await server.Encrypt(Options(), cancellation);
            offers = await server.Say(Hello, cancellation, 250);
        }

        if (mail.User is { } user)
        {
            await SignIn(server, user, offers, cancellation);
        }
    }

    private async Task SignIn(
        MailServer server, string user, IReadOnlyList<string> offers, CancellationToken cancellation)
    {
        var ways = offers.Where(offer => offer.StartsWith("AUTH", StringComparison.OrdinalIgnoreCase))
            .SelectMany(offer => offer.Split(' ', '=')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (ways.Contains("PLAIN"))
        {
            await server.Say($"AUTH PLAIN {Base64($"\0{user}\0{mail.Password}")}", cancellation, 235);
            return;
        }

        await server.Say("AUTH LOGIN", cancellation, 334);
        await server.Say(Base64(user), cancellation, 334);
        await server.Say(Base64(mail.Password), cancellation, 235);
    }

    // The address literal of nowhere: a machine's own name is nobody's business, and seldom one that is known outside.
    private static string Hello => "EHLO [127.0.0.1]";

    private SslClientAuthenticationOptions Options() => new()
    {
        TargetHost = mail.Host,
        CertificateChainPolicy = mail.Authorities is not { } authorities ? null : Believing(authorities),
    };

    private static X509ChainPolicy Believing(X509Certificate2Collection authorities)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        policy.CustomTrustStore.AddRange(authorities);
        return policy;
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
