using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Silo.Journal;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Calls;

/// <summary>The report ends the work and begins the primary doctor's review.</summary>
internal static class Reporting
{
    public static Decision<CallEvent> File(
        Call call, CallCommand.FileReport command, CallFacts facts, DateTimeOffset now)
    {
        var isMine = call.Phase is CallPhase.Reported ? call.Reporter == facts.By : call.Owner == facts.By;
        if (call.Phase is CallPhase.Offered || !isMine)
        {
            return call.Phase is CallPhase.Offered ? CallRefusals.WrongOrder : CallRefusals.NotOwner;
        }

        if (command.Seen < call.Moved)
        {
            return CallRefusals.Changed;
        }

        if (facts.Me is { IsDesk: true, IsOfTheTeam: false } && call.Sorting is CallSorting.Medical)
        {
            return CallRefusals.DeskCannotClose;
        }

        if (Wrong(call, command.Report, facts, now) is { } refusal)
        {
            return refusal;
        }

        var readers = Readers(facts, facts.By);
        var filed = new ReportFiled(
            command.Report,
            facts.By,
            readers is [var one] ? one : null,
            facts.Day.ReviewBy,
            now,
            readers,
            call.VisitWanted && IsWithout(command.Report) ? [.. call.Wishing.Where(who => who != facts.By)] : null);

        // Whoever reviews it has written it: nobody reads their own report a second time.
        return facts.Me is { Role: Contracts.Patients.CareRole.PrimaryDoctor }
            ? FollowingUp.Over(call, now, filed, new CallAcknowledged(facts.By, null, now))
            : filed;
    }

    /// <summary>Who may read a report; nobody where it is the desk's.</summary>
    public static IReadOnlyList<PractitionerId> Readers(ReportFiled filed) =>
        filed.Reviewers ?? (filed.Reviewer is { } one ? [one] : []);

    /// <summary>
    /// Who is to read what this one wrote. But for the primary doctor nobody reads their own: where whoever covers them
    /// has written it, somebody else does.
    /// </summary>
    public static IReadOnlyList<PractitionerId> Readers(CallFacts facts, PractitionerId? writer) =>
        writer is not { } own || own == facts.PrimaryDoctor || !facts.Reviewers.Contains(own) ? facts.Reviewers
            : facts.Reviewers.Where(who => who != own).ToArray() is { Length: > 0 } others ? others
            : [.. facts.Standbys.Where(who => who != own).Take(1)];

    private static Refusal? Wrong(Call call, CallReport report, CallFacts facts, DateTimeOffset now)
    {
        if (!Enum.IsDefined(report.Care))
        {
            return CallRefusals.FieldMissing.About("care");
        }

        if (LongFields(report) is { } tooLong)
        {
            return tooLong;
        }

        if (Missing(report) is { } missing)
        {
            return missing;
        }

        if (TimesWrong(call, report, now) is { } time)
        {
            return time;
        }

        if (report.Care is CareForm.HouseCall or CareForm.DiedAtHome && !facts.Callees.IsDoctor(facts.By))
        {
            return CallRefusals.DoctorsCare.About("care");
        }

        return !call.VisitWanted || IsVisit(report) ? null
            : !facts.Callees.IsDoctor(facts.By) ? CallRefusals.DoctorDecides
            : IsWithout(report) && string.IsNullOrWhiteSpace(report.WithoutVisit)
                ? CallRefusals.WithoutVisitReason.About("withoutVisit")
            : null;
    }

    // A call over the telephone is no visit, whatever times stand beside it.
    private static bool IsVisit(CallReport report) =>
        report is { ArrivedAt: not null, Care: not (CareForm.PhoneAdvice or CareForm.OnlineConsult) };

    // Nobody came and nobody was sent.
    private static bool IsWithout(CallReport report) =>
        !IsVisit(report) && report.Care is not (CareForm.NurseSent or CareForm.DiedAtHome);

    private static Refusal? Missing(CallReport report) => report switch
    {
        _ when string.IsNullOrWhiteSpace(report.Findings) && string.IsNullOrWhiteSpace(report.Treatment) =>
            CallRefusals.FieldMissing.About("findings", "treatment"),
        { Care: CareForm.HouseCall, ArrivedAt: null } => CallRefusals.FieldMissing.About("arrivedAt"),
        { Care: CareForm.DiedAtHome, DiedAt: null } => CallRefusals.FieldMissing.About("diedAt"),
        { Care: CareForm.Transferred } when string.IsNullOrWhiteSpace(report.TransferredTo) =>
            CallRefusals.FieldMissing.About("transferredTo"),
        _ => null,
    };

    private static Refusal? TimesWrong(Call call, CallReport report, DateTimeOffset now)
    {
        var given = new[] { report.LeftAt, report.ArrivedAt, report.EndedAt }.OfType<DateTimeOffset>().ToList();
        var isInOrder = given.Zip(given.Skip(1)).All(pair => pair.First <= pair.Second);
        var latest = now + TimeSpan.FromMinutes(5);
        return isInOrder && given.Concat(new[] { report.DiedAt }.OfType<DateTimeOffset>())
            .All(at => at <= latest && at > now - TimeSpan.FromDays(30))
            ? null
            : CallRefusals.TimeWrong;
    }

    private static Refusal? LongFields(CallReport report) => new (string Text, string Field)[]
    {
        (report.Findings, "findings"), (report.Treatment, "treatment"), (report.Drugs, "drugs"),
        (report.TransferredTo, "transferredTo"), (report.Family, "family"), (report.Decision, "decision"),
        (report.Promises, "promises"), (report.SharedData, "sharedData"), (report.WithoutVisit, "withoutVisit"),
    }.Select(each => RequestRules.TooLong(each.Text, each.Field)).FirstOrDefault(wrong => wrong is not null);
}
