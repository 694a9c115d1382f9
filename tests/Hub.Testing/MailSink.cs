using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Hub.Testing;

/// <summary>A mail server that speaks SMTP on a real port and keeps what it takes; it can refuse, or hang up.</summary>
internal sealed class MailSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task listening;

    public MailSink()
    {
        listener.Start();
        listening = Listen();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public ConcurrentQueue<Mail> Mails { get; } = new();

    /// <summary>Who signed in, as they did.</summary>
    public ConcurrentQueue<string> SignIns { get; } = new();

    /// <summary>The answer to a recipient.</summary>
    public string Recipient { get; set; } = "250 ok";

    /// <summary>With which it offers STARTTLS; null where it offers none.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>How many conversations became encrypted.</summary>
    public int Encrypted { get; private set; }

    /// <summary>Whether it hangs up when the message comes.</summary>
    public bool HangsUp { get; set; }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await listening;
        listener.Dispose();
        stopping.Dispose();
    }

    private async Task Listen()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stopping.Token);
                await Converse(client.GetStream());
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test has ended.
        }
    }

    private async Task Converse(Stream stream, bool isEncrypted = false)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        try
        {
            if (!isEncrypted)
            {
                await writer.WriteLineAsync("220 sink ESMTP");
            }

            var (from, to) = ("", "");
            while (await reader.ReadLineAsync(stopping.Token) is { } line)
            {
                switch (line.Split(' ', ':')[0].ToUpperInvariant())
                {
                    case "EHLO":
                        Encrypted += isEncrypted ? 1 : 0;
                        await writer.WriteAsync(Certificate is not null && !isEncrypted
                            ? "250-sink\r\n250 STARTTLS\r\n"
                            : "250-sink\r\n250-AUTH LOGIN\r\n250 8BITMIME\r\n");
                        break;
                    case "STARTTLS" when Certificate is not null:
                        await writer.WriteLineAsync("220 go on");
                        await Encrypt(stream, Certificate);
                        return;
                    case "AUTH":
                        await SignIn(line, reader, writer);
                        break;
                    case "MAIL":
                        from = line;
                        await writer.WriteLineAsync("250 ok");
                        break;
                    case "RCPT":
                        to = line;
                        await writer.WriteLineAsync(Recipient);
                        break;
                    case "DATA" when HangsUp:
                        return;
                    case "DATA":
                        await writer.WriteLineAsync("354 go on");
                        Mails.Enqueue(new Mail(from, to, await Message(reader)));
                        await writer.WriteLineAsync("250 taken");
                        break;
                    case "QUIT":
                        await writer.WriteLineAsync("221 bye");
                        return;
                    default:
                        await writer.WriteLineAsync("250 ok");
                        break;
                }
            }
        }
        catch (IOException)
        {
            // The sender hung up.
        }
    }

    private async Task Encrypt(Stream stream, X509Certificate2 certificate)
    {
        await using var encrypted = new SslStream(stream);
        try
        {
            await encrypted.AuthenticateAsServerAsync(certificate);

            // With TLS 1.3 the other side may refuse only now, with its first words.
            await Converse(encrypted, isEncrypted: true);
        }
        catch (AuthenticationException)
        {
            // The sender believes no such certificate.
        }
    }

    private async Task SignIn(string line, StreamReader reader, StreamWriter writer)
    {
        var user = line.Split(' ') is [_, _, var given] ? given : null;
        if (user is null)
        {
            await writer.WriteLineAsync("334 VXNlcm5hbWU6");
            user = await reader.ReadLineAsync();
        }

        await writer.WriteLineAsync("334 UGFzc3dvcmQ6");
        var password = await reader.ReadLineAsync();
        SignIns.Enqueue($"{Plain(user)}:{Plain(password)}");
        await writer.WriteLineAsync("235 welcome");
    }

    private static string Plain(string? text) => Encoding.UTF8.GetString(Convert.FromBase64String(text ?? ""));

    private static async Task<string> Message(StreamReader reader)
    {
        var message = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line is not ".")
        {
            message.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append('\n');
        }

        return message.ToString();
    }

    /// <summary>A mail as it came, headers and all.</summary>
    public sealed record Mail(string From, string To, string Message)
    {
        /// <summary>What its reader sees, subject first.</summary>
        public string Read()
        {
            var (head, body) = (Message[..Message.IndexOf("\n\n", StringComparison.Ordinal)],
                Message[(Message.IndexOf("\n\n", StringComparison.Ordinal) + 2)..]);
            var words = head.Replace("\n ", " ", StringComparison.Ordinal).Split('\n')
                .First(line => line.StartsWith("Subject:", StringComparison.OrdinalIgnoreCase))["Subject:".Length..]
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => Plain(word["=?utf-8?B?".Length..^2]));
            return $"{string.Concat(words)}\n{Plain(body.Replace("\n", "", StringComparison.Ordinal))}";
        }
    }
}
