using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Security.Authentication;

namespace Hub.Silo.Notifications;

/// <summary>Hands letters to the mail server, and says what came of it.</summary>
internal sealed class MailPost(MailSettings mail)
{
    /// <summary>May throw what the network throws.</summary>
    public async Task<Sending> Send(Letter letter, CancellationToken cancellation)
    {
        using var client = new SmtpClient(mail.Host, mail.Port)
        {
            EnableSsl = mail.Tls,
            UseDefaultCredentials = false,
            Credentials = mail.User is null ? null : new NetworkCredential(mail.User, mail.Password),
        };
        using var message = letter.Message(mail.From);
        try
        {
            await client.SendMailAsync(message, cancellation);
            return Sending.Sent;
        }
        catch (SmtpFailedRecipientException refused) when ((int)refused.StatusCode >= 500)
        {
            return Sending.Never(Code(refused));
        }
        catch (SmtpException refused) when ((int)refused.StatusCode > 0 && !cancellation.IsCancellationRequested)
        {
            // What the server says of the hub itself (no TLS, a wrong password) is the operator's to mend: later.
            return (int)refused.StatusCode is 550 or 551 or 552 or 553 or 554
                ? Sending.Never(Code(refused))
                : Sending.Later(Code(refused));
        }
        catch (Exception failure) when (failure.GetBaseException() is AuthenticationException)
        {
            // A certificate that this machine does not believe: the operator's to mend as well.
            return Sending.Later("smtp-certificate");
        }
    }

    private static string Code(SmtpException refused) =>
        string.Create(CultureInfo.InvariantCulture, $"smtp-{(int)refused.StatusCode}");
}
