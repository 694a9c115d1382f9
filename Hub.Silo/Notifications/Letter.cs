using System.Globalization;
using System.Text;

namespace Hub.Silo.Notifications;

/// <summary>One mail: plain text to one address.</summary>
/// <param name="Id">The same for every attempt, so that mail programs know a second copy.</param>
/// <param name="To">One address of plain ASCII (<see cref="MailAddresses"/>).</param>
/// <param name="Subject">In any script.</param>
/// <param name="Body">Lines that end in CR LF.</param>
internal sealed record Letter(Guid Id, string To, string Subject, string Body)
{
    // An encoded word has at most 75 characters: 45 octets in base64, and what stands around them.
    private const int MostInAWord = 45;

    public override string ToString() => nameof(Letter);

    /// <summary>As it goes over the wire (RFC 5322, RFC 2045), without a line that begins with a full stop.</summary>
    public string Written(string from, DateTimeOffset at) => string.Join(
        "\r\n",
        [
            $"From: RegionHub <{from}>",
            $"To: <{To}>",
            $"Subject: {string.Join("\r\n ", Words(Subject))}",
            $"Date: {at.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture)} +0000",
            $"Message-ID: <{Id:N}@{from[(from.IndexOf('@') + 1)..]}>",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64",
            "",
            Convert.ToBase64String(Encoding.UTF8.GetBytes(Body), Base64FormattingOptions.InsertLineBreaks),
            "",
        ]);

    private static IEnumerable<string> Words(string text)
    {
        var (word, length) = (new StringBuilder(), 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (length + rune.Utf8SequenceLength > MostInAWord)
            {
                yield return Encoded(word);
                word.Clear();
                length = 0;
            }

            word.Append(rune);
            length += rune.Utf8SequenceLength;
        }

        yield return Encoded(word);
    }

    private static string Encoded(StringBuilder word) =>
        $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(word.ToString()))}?=";
}
