using Hub.Contracts.Districts;
using Hub.Silo.Deadlines;
using Hub.Silo.Feeds;
using Hub.Silo.Journal;
using Hub.Silo.Notifications;
using Hub.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Silo.Tests.Notifications;

/// <summary>What a whole silo's notices come to as mails, by everybody's own plan, in real conversations.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    private readonly MailSink sink = new();
    private readonly Sender sender;

    public PostOffice(TestSilo silo)
    {
        Settings = ReachSettings.None with
        {
            Mail = new MailSettings("127.0.0.1", sink.Port, null, "", "hub@example.jp", Tls: false),
        };
        var database = silo.Get<IDatabase>();
        sender = new Sender(
            new Expansion(database, new Reachables(database), silo.Get<IDistrictZone>(), Settings, new Recess()),
            new Endings(database),
            new Claims(database),
            new Dispatch(
                [new MailChannel(new MailPost(Settings.Mail!), null)], silo.Clock,
                NullLogger<Dispatch>.Instance),
            new Tempo(database),
            silo.Get<IFeed>(),
            silo.Get<IEnumerable<IReadModel>>(),
            silo.Get<IDatabaseTime>(),
            silo.Clock,
            NullLogger<Sender>.Instance);
    }

    public ReachSettings Settings { get; }

    /// <summary>Who has got a mail since this was asked last, each as often as they did, and what it said.</summary>
    public async Task<IReadOnlyList<(string To, string Read)>> Delivered()
    {
        IReadOnlyList<Task> begun;
        do
        {
            begun = await sender.Round(TestContext.Current.CancellationToken);
            await Task.WhenAll(begun);
        }
        while (begun.Count > 0);

        return Taken();
    }

    /// <summary>The same without sending what waits.</summary>
    public IReadOnlyList<(string To, string Read)> Taken()
    {
        var mails = sink.Mails.ToList();
        sink.Mails.Clear();
        return
        [
            .. mails.Select(mail => (mail.To["RCPT TO:<".Length..mail.To.IndexOf('@')], mail.Read()))
                .OrderBy(mail => mail.Item1, StringComparer.Ordinal),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        sender.Dispose();
        await sink.DisposeAsync();
    }
}
