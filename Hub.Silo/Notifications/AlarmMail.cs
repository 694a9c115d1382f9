using Dapper;
using Hub.Silo.Deadlines;
using Hub.Silo.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hub.Silo.Notifications;

/// <summary>
/// The auditor's mail: what it finds has been so for five minutes, or nobody could look for as long. It goes past
/// notices and deliveries, since what sends these may be what is wrong; of several nodes one sends it.
/// </summary>
internal sealed partial class AlarmMail(
    AlarmSettings settings,
    ReachSettings reach,
    DeadlineAuditor auditor,
    IDatabase database,
    IDatabaseTime time,
    TimeProvider clock,
    ILogger<AlarmMail> log)
    : BackgroundService
{
    public static readonly TimeSpan Late = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan Again = TimeSpan.FromHours(1);

    private const string Unread = "Nobody knows what is overdue: the store does not answer.";

    // This node's own clock: how long it has been so, and when it told of a store that does not answer.
    private DateTimeOffset? since;
    private DateTimeOffset? toldUnread;

    /// <summary>Looks how things are, and writes where somebody has to know.</summary>
    internal async Task Look(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var finding = await Finding(cancellation);
        since = finding switch
        {
            null => since ?? now,
            { IsWell: true } => null,
            _ => Earlier(since ?? now, now - finding.OldestOverdue),
        };
        if (finding is null)
        {
            if (now - since >= Late && !(now - toldUnread < Again) && await Send(Alarm, Unread, cancellation))
            {
                toldUnread = now;
            }

            return;
        }

        toldUnread = null;
        if (finding.IsWell)
        {
            await Tell(Ending, "UPDATE alarm_mail SET told = 0 WHERE told > 0", finding.ToString(), cancellation);
        }
        else if (now - since >= Late)
        {
            await Tell(
                Alarm, "UPDATE alarm_mail SET told = @now WHERE told <= @before", finding.ToString(), cancellation);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (settings.Addresses.Count > 0 && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Look(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                NotTold(log, failure.GetType().Name);
            }

            await Task.Delay(DeadlineAuditor.BetweenLooks, clock, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static (string Subject, string Japanese, string English) Alarm => (
        "【RegionHub】期限が守られていません / Deadlines are not kept",
        "期限を過ぎても処理されていないものがあります。RegionHub の動作を確認してください。",
        "Something that was due did not happen. Please look after RegionHub.");

    private static (string Subject, string Japanese, string English) Ending => (
        "【RegionHub】復旧しました / All is well again", "期限を過ぎたものはなくなりました。", "Nothing is overdue any more.");

    // Whatever keeps it from looking: nobody else would say so.
    private async Task<Finding?> Finding(CancellationToken cancellation)
    {
        try
        {
            return await auditor.Look(cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            NotRead(log, failure.GetType().Name);
            return null;
        }
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    // Who changes the row tells it. What was not sent is as before, for the next look, at whichever node.
    private async Task Tell(
        (string Subject, string Japanese, string English) words,
        string claim,
        string finding,
        CancellationToken cancellation)
    {
        var now = await time.Now(cancellation);
        var before = await Told(cancellation);
        if (before == 0 && words == Ending)
        {
            return;
        }

        var mine = await Change(claim, new { now = Micros.Of(now), before = Micros.Of(now - Again) }, cancellation);
        if (mine && !await Send(words, finding, cancellation))
        {
            await Change("UPDATE alarm_mail SET told = @before", new { before }, cancellation);
        }
    }

    private async Task<bool> Change(string update, object parameters, CancellationToken cancellation)
    {
        var changed = 0;
        await database.Write(
            async (connection, transaction) =>
                changed = await connection.ExecuteAsync(update, parameters, transaction),
            cancellation);
        return changed > 0;
    }

    private async Task<long> Told(CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        return await connection.Count(null, "SELECT told FROM alarm_mail");
    }

    private async Task<bool> Send(
        (string Subject, string Japanese, string English) words, string finding, CancellationToken cancellation)
    {
        if (reach.Mail is not { } mail)
        {
            return false;
        }

        var body = string.Join(
            "\r\n", [words.Japanese, "", words.English, "", finding, "", reach.PublicUrl?.ToString() ?? "", ""]);
        var sent = false;

        // Whom it reached must not get it every few seconds because another address is wrong.
        foreach (var address in settings.Addresses)
        {
            sent |= await Send(
                new MailPost(mail), new Letter(Guid.NewGuid(), address, words.Subject, body), cancellation);
        }

        return sent;
    }

    private async Task<bool> Send(MailPost post, Letter letter, CancellationToken cancellation)
    {
        try
        {
            var sending = await post.Send(letter, cancellation).WaitAsync(Dispatch.Time, clock, cancellation);
            return sending.Verdict is Verdict.Sent || NotSent(sending.Code);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            return NotSent(failure.GetType().Name);
        }

        bool NotSent(string why)
        {
            NotTold(log, why);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An alarm cannot be looked for: {Fault}")]
    private static partial void NotRead(ILogger log, string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail of an alarm was not sent: {Fault}")]
    private static partial void NotTold(ILogger log, string fault);
}
