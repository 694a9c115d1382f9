using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Silo.Journal;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Calls;

/// <summary>Who somebody on no list is, and that it was somebody else.</summary>
internal static class Identifying
{
    /// <summary>Also when the call is over: often it comes out only in the morning.</summary>
    public static Decision<CallEvent> Identify(
        Call call, CallCommand.Identify command, CallFacts facts, DateTimeOffset now) =>
        facts.Me is not { IsDesk: true } ? CallRefusals.DeskOnly
            : call.Patient is not null ? CallRefusals.AlreadyDone
            : !facts.IsPatientKnown ? CallRefusals.NotVisible
            : Found(command.Patient, command.Identifiers, facts, now) is not { } found ? CallRefusals.TwoIdentifiers
            : Passed(call, facts, now, found with { Reviewers = Readers(call, facts) });

    /// <summary>Also when the call is over: what stands in another's record is wrong for ever.</summary>
    public static Decision<CallEvent> Correct(
        Call call, CallCommand.CorrectIdentity command, CallFacts facts, DateTimeOffset now)
    {
        if (facts.Me is not { IsDesk: true })
        {
            return CallRefusals.DeskOnly;
        }

        if (call.Patient != command.Wrong || command.Patient == command.Wrong)
        {
            return call.Patient is null ? CallRefusals.AlreadyDone : CallRefusals.Changed;
        }

        if (!call.IsIdentified || call.IsAskedByName)
        {
            return call.IsIdentified ? CallRefusals.JoinedByName : CallRefusals.NotIdentified;
        }

        if (RequestRules.Text(command.Reason, "reason") is { } wrong)
        {
            return wrong;
        }

        var events = new List<CallEvent>
        {
            new IdentityWithdrawn(
                command.Wrong,
                command.Reason.Trim(),
                Readers(call, facts),
                facts.By,
                now),
        };
        if (command.Patient is { } patient)
        {
            if (!facts.IsPatientKnown)
            {
                return CallRefusals.NotVisible;
            }

            if (Found(patient, command.Identifiers, facts, now) is not { } found)
            {
                return CallRefusals.TwoIdentifiers;
            }

            events.Add(found);
        }

        return Passed(call, facts, now, [.. events]);
    }

    // Whoever was to do what is left was chosen for another patient, or for nobody's.
    private static Decision<CallEvent> Passed(
        Call call, CallFacts facts, DateTimeOffset now, params IReadOnlyList<CallEvent> events) =>
        call.LeftToDo is { } left ? (CallEvent[])[.. events, new FollowUpPassed(left.Holders, facts.FallBack, now)]
            : (CallEvent[])[.. events];

    // Only a report that waits has readers.
    private static IReadOnlyList<PractitionerId>? Readers(Call call, CallFacts facts) =>
        call.Phase is CallPhase.Reported ? Reporting.Readers(facts, call.Reporter) : null;

    private static CallIdentified? Found(
        PatientId patient, IReadOnlyList<Identifier>? identifiers, CallFacts facts, DateTimeOffset now) =>
        identifiers?.Distinct().ToList() is { Count: >= RequestRules.FewestIdentifiers } two
            ? new CallIdentified(patient, two, facts.By, now)
            : null;
}
