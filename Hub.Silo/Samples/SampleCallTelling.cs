using System.Diagnostics;
using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Grains;
using Hub.Contracts.Patients;
using Hub.Contracts.Timelines;
using Hub.Silo.Calls;
using Hub.Silo.Journal;
using Hub.Silo.Names;
using static Hub.Contracts.Calls.CallCommand;

namespace Hub.Silo.Samples;

/// <summary>
/// Tells the calls of one story through the grains, one call after the other, and the patient's timeline of each step
/// at its hour.
/// </summary>
internal sealed class SampleCallTelling(
    PatientId patient, DateOnly today, IGrains grains, ICalls begun, CallCards cards)
{
    // What moves a call says what it saw: the story knows how far it is.
    private const long All = long.MaxValue;

    private (CallId Id, PractitionerId Asker, DateTimeOffset At, SampleRequest Request)? call;

    /// <summary>
    /// What the story calls somebody; @ringing, @owner and @reporter are whoever that is just before this instant, so
    /// that a story that is told once more names the same.
    /// </summary>
    public async Task<PractitionerId> Person(string code, DateTimeOffset at)
    {
        if (code[0] is not '@')
        {
            return DerivedIds.Practitioner(DerivedIds.District, code);
        }

        var now = (await cards.Events(call!.Value.Id, default)).TakeWhile(happened => happened.At < at)
            .Aggregate(Call.Unknown, Call.Evolve);
        return code switch
        {
            "@ringing" => now.InRound.FirstOrDefault(asked => asked.Step == now.Step && !asked.HasDeclined)?.Who,
            "@owner" => now.Owner,
            "@reporter" => now.Reporter,
            _ => throw new UnreachableException($"A sample story names nobody by {code}."),
        }
        ?? PractitionerId.Operator;
    }

    /// <summary>Null where it is no act of a call.</summary>
    public async Task<Outcome?> Do(SampleAct act, CommandId command, DateTimeOffset at)
    {
        if (act.Kind is "ask")
        {
            return await Ask(act, command, at);
        }

        if (act.Kind is "silence")
        {
            return await Told(await grains.Call(call!.Value.Id).Due());
        }

        var words = act.With?.Deserialize<SampleWords>(EventTypes.Json) ?? new SampleWords();
        return await Command(act, words, command, at) is { } asked
            ? await Told(await grains.Call(call!.Value.Id).Execute(await Person(act.By, at), asked))
            : null;
    }

    private async Task<Outcome> Ask(SampleAct act, CommandId command, DateTimeOffset at)
    {
        var asked = act.With!.Value.Deserialize<SampleRequest>(EventTypes.Json)!;
        var by = await Person(act.By, at);
        var answer = await begun.Begin(by, new Begin(command, new CallRequest(
            asked.Person is null ? patient : null,
            asked.Person,
            new Requester(asked.Source, asked.Name, asked.Relation, asked.Callback),
            asked.Complaint,
            asked.Story,
            asked.Vitals,
            asked.Visit,
            asked.Sorting,
            asked.Danger,
            asked.Kind,
            asked.Identifiers,
            [])));
        if (answer.Value is not { } found)
        {
            return Outcome.Refused(answer.Refusal!);
        }

        call = (found.Call, by, at, asked);
        return await Told(Outcome.Accepted(found.Version));
    }

    private async Task<CallCommand?> Command(
        SampleAct act, SampleWords words, CommandId command, DateTimeOffset at) => act.Kind switch
        {
            "add" => new Add(command, words.Text),
            "decline" => new Decline(command, words.Reason, words.Text),
            "accept" => new Accept(command),
            "jump" => new Escalate(command, words.Step, All),
            "hand-off" => new OfferHandoff(command, await Person(words.Who!, at), words.Handoff!, All),
            "take-handoff" => new AcceptHandoff(command, All),
            "care" => new ChooseCare(command, words.Form, words.Text, All),
            "depart" => new Depart(command, at.AddMinutes(words.Minutes), All),
            "arrive" => new Arrive(command, All),
            "finish" => new Finish(command, All),
            "order" => new WriteOrder(command, await Person(words.Who!, at), words.Text),
            "read-order-back" => new ReadOrderBack(command, 0),
            "report" => new FileReport(
                command, act.With!.Value.Deserialize<SampleReport>(EventTypes.Json)!.FiledAt(at), All),
            "acknowledge" => new Acknowledge(
                command,
                words.Who is { } who ? new FollowUp(await Person(who, at), today.AddDays(words.Day), words.Text) : null,
                All),
            "end-follow-up" => new EndFollowUp(command, words.Text),
            "withdraw" => new Withdraw(command, words.Text, All),
            _ => null,
        };

    private async Task<Outcome> Told(Outcome outcome)
    {
        var (id, asker, at, request) = call!.Value;
        return outcome.IsAccepted && request.Person is null
            && await grains.Timeline(TimelineId.Of(patient))
                .Tell(new CallTelling(id, outcome.Version, asker, at, request.Complaint)) is { Refusal: { } refusal }
            ? Outcome.Refused(refusal)
            : outcome;
    }
}
