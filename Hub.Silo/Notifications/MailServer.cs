using System.Globalization;
using System.Net.Security;
using System.Text;

namespace Hub.Silo.Notifications;

/// <summary>The other end of a conversation in SMTP (RFC 5321) that may become an encrypted one (RFC 3207).</summary>
internal sealed class MailServer(Stream connection) : IAsyncDisposable
{
    private const int LongestLine = 2000;
    private const int MostLines = 100;

    private readonly byte[] heard = new byte[LongestLine];
    private Stream stream = connection;
    private int from;
    private int to;

    /// <summary>Says a line and answers what came back, without the codes.</summary>
    /// <exception cref="MailServerRefusedException">It answered something else than was expected.</exception>
    public async Task<IReadOnlyList<string>> Say(string line, CancellationToken cancellation, params int[] expected)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\n"), cancellation);
        await stream.FlushAsync(cancellation);
        return await Hear(expected, line.StartsWith("RCPT", StringComparison.Ordinal), cancellation);
    }

    public Task<IReadOnlyList<string>> Hear(CancellationToken cancellation, params int[] expected) =>
        Hear(expected, ofRecipient: false, cancellation);

    /// <summary>From here on nobody else reads along.</summary>
    public async Task Encrypt(SslClientAuthenticationOptions options, CancellationToken cancellation)
    {
        // What came before the encryption may be of somebody in between: it must not count as said behind it.
        if (from < to)
        {
            throw new IOException("The mail server said more than it was asked before the encryption.");
        }

        var encrypted = new SslStream(stream);
        stream = encrypted;
        await encrypted.AuthenticateAsClientAsync(options, cancellation);
    }

    /// <summary>The mail is theirs already: how they take their leave is all the same.</summary>
    public async Task Leave(CancellationToken cancellation)
    {
        try
        {
            await Say("QUIT", cancellation, 221);
        }
        catch (Exception over) when (over is IOException or MailServerRefusedException or OperationCanceledException)
        {
            // They hung up first.
        }
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private async Task<IReadOnlyList<string>> Hear(int[] expected, bool ofRecipient, CancellationToken cancellation)
    {
        var lines = new List<string>();
        while (lines.Count < MostLines)
        {
            var line = await Line(cancellation);
            if (line.Length < 3
                || !int.TryParse(line[..3], NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            {
                throw new IOException("The mail server said something that is no answer.");
            }

            lines.Add(line.Length > 4 ? line[4..] : string.Empty);
            if (line.Length == 3 || line[3] != '-')
            {
                return expected.Contains(code) ? lines : throw new MailServerRefusedException(code, ofRecipient);
            }
        }

        throw new IOException("The mail server did not come to an end.");
    }

    private async Task<string> Line(CancellationToken cancellation)
    {
        while (true)
        {
            var end = Array.IndexOf(heard, (byte)'\n', from, to - from);
            if (end >= 0)
            {
                var line = Encoding.Latin1.GetString(heard, from, end - from).TrimEnd('\r');
                from = end + 1;
                return line;
            }

            heard.AsSpan(from, to - from).CopyTo(heard);
            (from, to) = (0, to - from);
            var count = to == heard.Length ? 0 : await stream.ReadAsync(heard.AsMemory(to), cancellation);
            to = count > 0 ? to + count : throw new IOException("The mail server hung up.");
        }
    }
}

/// <summary>The mail server said no.</summary>
/// <param name="code">Its own; 0 where it does not offer the encryption that was asked for.</param>
/// <param name="ofRecipient">Whether the no is about the recipient.</param>
internal sealed class MailServerRefusedException(int code, bool ofRecipient) : Exception("The mail server said no.")
{
    public int Code => code;

    public bool OfRecipient => ofRecipient;
}
