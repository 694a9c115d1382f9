using System.Threading.Channels;
using Hub.Silo.Deadlines;
using Hub.Silo.Feeds;
using Hub.Silo.Journal;
using Hub.Silo.Practitioners;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hub.Silo.Notifications;

/// <summary>
/// Runs in every node. At each beat what is due is written down, what is over is ended, and each channel takes as much
/// as it has room for, so that a gateway that hangs holds up nothing but itself.
/// </summary>
internal sealed class Sender(
    Expansion expansion,
    Endings endings,
    Claims claims,
    Dispatch dispatch,
    Tempo tempo,
    IFeed feed,
    IEnumerable<IReadModel> readModels,
    IDatabaseTime time,
    TimeProvider clock,
    ILogger<Sender> log)
    : BackgroundService
{
    private static readonly TimeSpan beat = TimeSpan.FromSeconds(1);

    // Streams that may ask somebody, plans and devices.
    private readonly string[] kinds =
    [
        PractitionerGrain.Kind,
        PushDevices.StreamKind,
        .. readModels.Where(model => model.Tables.Contains(Notices.Table, StringComparer.Ordinal))
            .Select(model => model.Kind),
    ];

    private readonly Channel<bool> news = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly List<(IChannel Channel, Task Sending)> underWay = [];

    // What is due before this instant is written down, as far as nothing new was told.
    private DateTimeOffset written;

    /// <summary>One beat. What it began goes on after it, and can be waited for.</summary>
    internal Task<IReadOnlyList<Task>> Round(CancellationToken cancellation) => Round(isNews: true, cancellation);

    private async Task<IReadOnlyList<Task>> Round(bool isNews, CancellationToken cancellation)
    {
        // News is remembered before anything can fail: the beat after a broken connection must look, too.
        written = isNews ? default : written;
        var now = await time.Now(cancellation);

        // There may be thousands who are told something: they are read when a way may begin, not at each beat.
        if (written <= now || await tempo.IsAnythingDue(now, cancellation))
        {
            written = Earlier(await expansion.Run(now, cancellation), now + Tempo.Slow);
        }

        await endings.Run(now, cancellation);
        var begun = new List<Task>();
        underWay.RemoveAll(each => each.Sending.IsCompleted);
        foreach (var channel in dispatch.Channels)
        {
            var room = channel.Width - underWay.Count(each => ReferenceEquals(each.Channel, channel));
            foreach (var errand in await claims.Take(channel.Carries, room, now, cancellation))
            {
                var sending = Task.Run(() => Send(errand), CancellationToken.None);
                underWay.Add((channel, sending));
                begun.Add(sending);
            }
        }

        return begun;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var listening = Listen(feed.Follow(stoppingToken, kinds));
        var isNews = true;
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = await Beat(isNews, stoppingToken);
            isNews = await Rest(pause, stoppingToken);
        }

        // What has begun ends within its time; what was marked and not begun is another's when the lease is over.
        await Task.WhenAll(underWay.Select(each => each.Sending));
        await listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<TimeSpan?> Beat(bool isNews, CancellationToken stopping)
    {
        try
        {
            await Round(isNews, stopping);
            return await tempo.Pause(await time.Now(stopping), stopping);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The database is away for a moment, and with it everything that could be sent.
            log.LogWarning("Nothing could be sent: {Fault}", fault.GetType().Name);
            return beat;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Until the pause is over or something is new, whichever is first; whether something is.</summary>
    private async Task<bool> Rest(TimeSpan? pause, CancellationToken stopping)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var elapsed = Task.Delay(pause ?? Timeout.InfiniteTimeSpan, clock, over.Token);
        var told = news.Reader.WaitToReadAsync(over.Token).AsTask();
        await Task.WhenAny(elapsed, told);
        await over.CancelAsync();
        return news.Reader.TryRead(out _);
    }

    private async Task Listen(IAsyncEnumerable<Committed> committed)
    {
        await foreach (var _ in committed)
        {
            news.Writer.TryWrite(true);
        }
    }

    private static DateTimeOffset Earlier(DateTimeOffset? one, DateTimeOffset other) => one < other ? one.Value : other;

    private async Task Send(Errand errand)
    {
        var sending = await dispatch.Send(errand);
        try
        {
            await claims.Record(errand, sending, await time.Now());
        }
        catch (StoreUnavailableException)
        {
            // Nobody knows that it was sent: when the lease is over it is sent once more, which is better than never.
            log.LogWarning("A {Channel} was sent and could not be recorded.", errand.Channel);
        }
    }
}
