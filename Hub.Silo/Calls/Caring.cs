using System.Diagnostics;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Practitioners;
using Hub.Silo.Journal;
using static Hub.Contracts.Calls.CallCommand;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Calls;

/// <summary>What is done for the patient, step by step, by whoever has the call; and orders by telephone.</summary>
internal static class Caring
{
    private static readonly TimeSpan longestWay = TimeSpan.FromHours(24);

    public static Decision<CallEvent> Decide(
        Call call, CallCommand command, CallFacts facts, DateTimeOffset now) => command switch
        {
            WriteOrder write => Write(call, write, facts, now),
            ReadOrderBack read => ReadBack(call, read, facts, now),
            _ when call.Phase is CallPhase.Offered or CallPhase.Reported => CallRefusals.WrongOrder,
            _ when call.Owner != facts.By => CallRefusals.NotOwner,
            OpenInEmergency open => Open(call, open, facts, now),
            ChooseCare choose => Choose(call, choose, facts, now),
            _ when call.Care is not (CareForm.HouseCall or CareForm.NurseSent) => CallRefusals.WrongOrder,
            Depart depart => Leave(call, depart, facts, now),
            Arrive { Seen: var seen } => Stage(call, seen, call.HasArrived, true,
                new DoctorArrived(facts.By, Patience.Until(call, now + Patience.OnSite), now)),
            Finish { Seen: var seen } => Stage(call, seen, call.HasFinished, call.HasArrived,
                new VisitFinished(facts.By, Patience.Until(call, now + Patience.ForTheReport), now)),
            _ => throw new UnreachableException($"No rule decides {command.GetType().Name}."),
        };

    private static Decision<CallEvent> Choose(Call call, ChooseCare command, CallFacts facts, DateTimeOffset now) =>
        command.Seen < call.Moved ? CallRefusals.Changed
            : !Enum.IsDefined(command.Form) ? CallRefusals.FieldMissing.About("form")
            : command.Form is CareForm.HouseCall or CareForm.DiedAtHome && !facts.Callees.IsDoctor(facts.By)
                ? CallRefusals.DoctorsCare.About("form")
            : RequestRules.TooLong(command.Note, "note") is { } wrong ? wrong
            : new CareChosen(
                command.Form,
                command.Note.Trim(),
                facts.By,
                Patience.Until(call, now + Patience.For(command.Form)),
                now);

    private static Decision<CallEvent> Leave(Call call, Depart command, CallFacts facts, DateTimeOffset now) =>
        command.Seen < call.Moved ? CallRefusals.Changed
            : call.HasArrived ? CallRefusals.WrongOrder
            : command.Expected < now - TimeSpan.FromMinutes(1) || command.Expected > now + longestWay
                ? CallRefusals.TimeWrong.About("expected")
                : new DoctorDeparted(
                    command.Expected,
                    facts.By,
                    Patience.Until(call, command.Expected + Patience.BeyondExpected),
                    now);

    private static Decision<CallEvent> Stage(
        Call call, long seen, bool isDone, bool isReady, CallEvent stage) =>
        isDone ? Decision<CallEvent>.Nothing
            : !isReady ? CallRefusals.WrongOrder
            : seen < call.Moved ? CallRefusals.Changed
            : stage;

    private static Decision<CallEvent> Open(Call call, OpenInEmergency command, CallFacts facts, DateTimeOffset now) =>
        RequestRules.Text(command.Reason, "reason") is { } wrong ? wrong
            : call.InEmergency.Contains(facts.By) ? Decision<CallEvent>.Nothing
            : new OpenedInEmergency(facts.By, command.Reason.Trim(), now);

    // The one who hears an order writes it down: a nurse of the team or at the bedside, or whoever has the call.
    private static Decision<CallEvent> Write(Call call, WriteOrder command, CallFacts facts, DateTimeOffset now) =>
        facts.Me is not { Profession: Profession.Nurse } || !Receiving.Concerns(call, facts)
            ? CallRefusals.CannotAsk
            : RequestRules.Text(command.Text, "text") is { } wrong ? wrong
            : !facts.Callees.IsDoctor(command.Doctor) ? CallRefusals.PersonUnknown.About("doctor")
            : new OrderWritten(command.Doctor, command.Text.Trim(), facts.By, now);

    private static Decision<CallEvent> ReadBack(
        Call call, ReadOrderBack command, CallFacts facts, DateTimeOffset now) =>
        command.Order < 0 || command.Order >= call.Orders.Length ? CallRefusals.OrderUnknown
            : call.Orders[command.Order].WrittenBy != facts.By ? CallRefusals.NotOwner
            : call.Orders[command.Order].IsReadBack ? Decision<CallEvent>.Nothing
            : new OrderReadBack(command.Order, facts.By, now);
}
