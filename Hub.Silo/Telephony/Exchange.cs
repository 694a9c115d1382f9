using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Contracts.Telephony;
using Hub.Silo.Journal;
using Microsoft.Extensions.Logging;

namespace Hub.Silo.Telephony;

/// <summary>
/// Puts callers through by the chain of this instant, and keeps which numbers a call was sent to and what came of it.
/// The log tells which rule refused a message, never what was in it.
/// </summary>
internal sealed class Exchange(
    IDatabase database,
    IRotaReads rotas,
    Callers callers,
    DeskNumber desk,
    TelephoneCalls calls,
    TelephonySettings settings,
    TimeProvider clock,
    ILogger<Exchange> log) : ITelephony
{
    private const int MostTurns = 50;

    public async Task<Answer<PutThrough>> Next(
        SignedMessage message, DialTurn turn, CancellationToken cancellation = default)
    {
        var answer = await Asked(message, turn, cancellation);
        Note(answer.Refusal);
        return answer;
    }

    public async Task<Outcome> Tell(SignedMessage message, CancellationToken cancellation = default)
    {
        var refusal = await Told(message, cancellation);
        Note(refusal);
        return refusal is null ? Outcome.Accepted(0) : Outcome.Refused(refusal);
    }

    public Task<IReadOnlyList<TelephoneCall>> Since(DateTimeOffset from, CancellationToken cancellation = default) =>
        calls.Since(from, cancellation);

    private async Task<Answer<PutThrough>> Asked(
        SignedMessage message, DialTurn turn, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (settings.Secret is not { } secret)
        {
            return TelephonyRefusals.NotConfigured;
        }

        if (Signed.Wrong(message, settings.Believed, now) is { } wrong)
        {
            return wrong;
        }

        var read = TelephoneBody.Question(message.Body);
        if (read.Value is not { } question)
        {
            return read.Refusal!;
        }

        if (turn.Attempt is < 0 or > MostTurns || (turn.Attempt > 0 && !Holds(question.Call, turn)))
        {
            return TelephonyRefusals.Forged;
        }

        var patient = await callers.Find(question.Caller, question.PatientNumber, cancellation);
        var chain = await rotas.NextCall(new CallQuestion(patient, now, question.Kind), cancellation);
        if (chain.Value is not { } found)
        {
            return chain.Refusal!;
        }

        var targets = DialChain.Of(found);
        IReadOnlyList<DialStep>? steps = null;
        var isAnswered = false;
        await database.Write(
            async (connection, transaction) =>
            {
                if (await Signed.IsNews(message, turn.Attempt, now, connection, transaction))
                {
                    await TelephoneRows.Keep(question, patient, now, connection, transaction);
                    var kept = await TelephoneRows.Attempts(question.Call, connection, transaction);
                    isAnswered = kept.Any(row => row.Is(DialOutcome.Answered));
                    steps = isAnswered ? []
                        : await Steps(question.Call, turn, targets, kept, now, connection, transaction);
                }
            },
            cancellation);
        return steps is null
            ? TelephonyRefusals.Replayed
            : new PutThrough(
                question.Call,
                patient is not null,
                isAnswered,
                steps,
                new DialTurn(turn.Attempt + 1, Signed.Mark(secret, question.Call, turn.Attempt + 1), turn.IsOne),
                await desk.Find(cancellation));
    }

    private static async Task<IReadOnlyList<DialStep>> Steps(
        string call,
        DialTurn turn,
        IReadOnlyList<DialTarget> targets,
        IReadOnlyList<AttemptRow> kept,
        DateTimeOffset now,
        DbConnection connection,
        DbTransaction transaction)
    {
        // The same turn asked again, after an answer that was lost, is sent to the same number.
        var again = turn.IsOne ? kept.FirstOrDefault(row => row.Attempt == turn.Attempt) : null;
        if (again is { Outcome: null })
        {
            return [new(turn.Attempt, again.Number, targets.FirstOrDefault(
                target => string.Equals(target.Number, again.Number, StringComparison.Ordinal))?.Seconds ?? 20)];
        }

        var steps = new List<DialStep>();
        var next = kept.Count == 0 ? 0 : (int)kept.Max(row => row.Attempt) + 1;
        foreach (var target in targets)
        {
            var before = kept.FirstOrDefault(row => string.Equals(row.Number, target.Number, StringComparison.Ordinal));
            if (before is { Outcome: not null } || (turn.IsOne && before is not null))
            {
                continue;
            }

            var attempt = before is not null ? (int)before.Attempt
                : turn.IsOne && again is null ? turn.Attempt
                : next++;
            if (before is null)
            {
                await TelephoneRows.Keep(call, attempt, target, now, connection, transaction);
            }

            steps.Add(new DialStep(attempt, target.Number, target.Seconds));
            if (turn.IsOne)
            {
                break;
            }
        }

        return steps;
    }

    private async Task<Refusal?> Told(SignedMessage message, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (settings.Secret is null)
        {
            return TelephonyRefusals.NotConfigured;
        }

        if (Signed.Wrong(message, settings.Believed, now) is { } wrong)
        {
            return wrong;
        }

        var read = TelephoneBody.Result(message.Body);
        if (read.Value is not { } result)
        {
            return read.Refusal;
        }

        Refusal? refusal = null;
        await database.Write(
            async (connection, transaction) => refusal =
                await Signed.IsNews(message, 0, now, connection, transaction)
                    ? await TelephoneRows.Settle(result, now, connection, transaction)
                    : TelephonyRefusals.Replayed,
            cancellation);
        return refusal;
    }

    // A caller who waits on the line while the secret changes has a mark of the one before.
    private bool Holds(string call, DialTurn turn) => turn.Mark is { } mark
        && settings.Believed.Any(secret => CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Signed.Mark(secret, call, turn.Attempt)), Encoding.UTF8.GetBytes(mark)));

    private void Note(Refusal? refusal)
    {
        if (refusal is not null)
        {
            log.LogWarning("A telephone system was refused: {Code}", refusal.Code);
        }
    }
}
