using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Text;
using Hub.Contracts.Notifications;

namespace Hub.Silo.Notifications;

/// <summary>E-mail: that something waits, and where; nothing of whom it is about.</summary>
internal sealed class MailChannel(MailSettings mail, Uri? hub) : IChannel
{
    public IReadOnlyList<ReachChannel> Carries { get; } = [ReachChannel.Email];

    public int Width => 4;

    public async Task<Sending> Send(Errand errand, CancellationToken cancellation)
    {
        using var client = new SmtpClient(mail.Host, mail.Port)
        {
            EnableSsl = mail.Tls,
            UseDefaultCredentials = false,
            Credentials = mail.User is null ? null : new NetworkCredential(mail.User, mail.Password),
        };
        using var message = Message(errand);
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
    }

    private MailMessage Message(Errand errand)
    {
        var message = new MailMessage(new MailAddress(mail.From, "RegionHub"), new MailAddress(errand.Address))
        {
            Subject = NoticeWords.Subject(errand.Kind),
            SubjectEncoding = Encoding.UTF8,
            Body = NoticeWords.Body(errand.Kind, hub),
            BodyEncoding = Encoding.UTF8,
            IsBodyHtml = false,
        };

        // The same for every attempt, so that mail programs know a second copy.
        message.Headers.Add("Message-ID", $"<{errand.Id:N}@{mail.From[(mail.From.IndexOf('@') + 1)..]}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private static string Code(SmtpException refused) =>
        string.Create(CultureInfo.InvariantCulture, $"smtp-{(int)refused.StatusCode}");
}
