using Dapper;
using Hub.Contracts;
using Hub.Contracts.Access;
using Hub.Contracts.Calls;
using Hub.Contracts.Patients;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Silo.NextCalls;
using Hub.Silo.Rotas;

namespace Hub.Silo.Calls;

/// <summary>Reads what a decision about a call needs from elsewhere, all of it as it is committed now.</summary>
internal sealed class CallSources(
    IDatabase database, DutyBooks books, IPatientReads patients, IAccess access, CallCalendar calendar)
{
    public async Task<CallFacts> Facts(Call call, CallCommand? command, PractitionerId by, DateTimeOffset now)
    {
        var request = (command as CallCommand.Begin)?.Request;
        // Who reads and who follows up is asked of whoever it turns out to be.
        var patient = command switch
        {
            CallCommand.CorrectIdentity { Patient: var right } => right,
            CallCommand.Identify { Patient: var found } when call.Patient is null => found,
            _ => call.Patient ?? request?.Patient,
        };
        var kind = call.Phase is CallPhase.Unknown ? request?.Kind ?? CallKind.Medical
            : request?.Kind < call.Kind ? request.Kind
            : call.Kind;
        var book = await books.Open();
        var whose = patient is { } known ? await patients.Calls(known) : null;
        var chain = Chain(book, patient, now, kind, whose);
        var callees = new BookCallees(book, chain, kind);
        var day = calendar.Days(now, book.Holidays);
        var followUp = (command as CallCommand.Acknowledge)?.FollowUp;
        return new CallFacts(
            by,
            now,
            book.Contacts.Person(by) is { Active: true } me
                ? new Standing(
                    me.Details.Profession,
                    CallDesk.Includes(me, book, now),
                    patient is { } seen ? await access.To(seen, by) : null)
                : null,
            callees,
            chain.Fixed(),
            ChainManner.FollowingDuty,
            callees.OwnDoctor,
            day,
            command is not CallCommand.Reopen || await IsLatest(call, patient))
        {
            Reviewers = callees.Reviewers,
            Standbys = callees.Standbys,
            PrimaryDoctor = chain.Responsibility?.PrimaryDoctor,
            PrimaryThen = request is { Sorting: CallSorting.NextWorkingDay }
                ? new BookCallees(book, Chain(book, patient, day.NextWorkingDay, kind, whose), kind).OwnDoctor
                : null,
            FollowUpBy = followUp is { On: var on } && FollowingUp.IsPlanned(on, day.Today) ? calendar.EndOf(on) : null,
            Seeing = patient is { } theirs ? await Seeing(theirs, call, followUp) : null,
            IsPatientKnown = command switch
            {
                CallCommand.Identify identify => await Knows(identify.Patient),
                CallCommand.CorrectIdentity { Patient: { } found } => await Knows(found),
                _ => request?.Patient is not { } named || await Knows(named),
            },
        };
    }

    private static CallChain Chain(
        DutyBook book, PatientId? patient, DateTimeOffset at, CallKind kind, PatientCallsView? whose) =>
        new(book, new CallQuestion(patient, at, kind), whose);

    // Only of those to whom something is or was left: nobody else is asked about.
    private async Task<IReadOnlySet<PractitionerId>> Seeing(PatientId patient, Call call, FollowUp? followUp)
    {
        var seeing = new HashSet<PractitionerId>();
        foreach (var who in ((call.LeftToDo ?? call.Paused)?.Holders ?? []).Concat(
            followUp is { Who: var doer } ? [doer] : Array.Empty<PractitionerId>()))
        {
            if (await access.To(patient, who) is not null)
            {
                seeing.Add(who);
            }
        }

        return seeing;
    }

    private async Task<bool> Knows(PatientId patient)
    {
        await using var connection = await database.Open();
        return await connection.QuerySingleAsync<long>(
            "SELECT COUNT(*) FROM patient WHERE patient = @patient", new { patient = patient.ToString() }) > 0;
    }

    private async Task<bool> IsLatest(Call call, PatientId? patient)
    {
        if (patient is not { } known)
        {
            return true;
        }

        await using var connection = await database.Open();
        return await connection.QuerySingleAsync<long>(
            "SELECT COUNT(*) FROM call WHERE patient = @patient AND over_at IS NULL",
            new { patient = known.ToString() }) == 0;
    }
}
