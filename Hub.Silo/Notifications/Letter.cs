using System.Net.Mail;
using System.Text;

namespace Hub.Silo.Notifications;

/// <summary>One mail: plain text to one address.</summary>
/// <param name="Id">The same for every attempt, so that mail programs know a second copy.</param>
/// <param name="To">One address (<see cref="MailAddresses"/>).</param>
/// <param name="Subject">In any script.</param>
/// <param name="Body">Lines that end in CR LF.</param>
internal sealed record Letter(Guid Id, string To, string Subject, string Body)
{
    public override string ToString() => nameof(Letter);

    public MailMessage Message(string from)
    {
        var message = new MailMessage(new MailAddress(from, "RegionHub"), new MailAddress(To))
        {
            Subject = Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = Body,
            BodyEncoding = Encoding.UTF8,
            IsBodyHtml = false,
        };
        message.Headers.Add("Message-ID", $"<{Id:N}@{from[(from.IndexOf('@') + 1)..]}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
