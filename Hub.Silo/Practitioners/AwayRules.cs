using System.Diagnostics;
using Hub.Contracts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using static Hub.Contracts.Practitioners.PractitionerCommand;
using static Hub.Silo.Practitioners.PractitionerEvent;

namespace Hub.Silo.Practitioners;

/// <summary>
/// Who may be away, ask and answer. The absence is the doctor's own or the secretariat's to report; the yes is always
/// that of whoever was asked.
/// </summary>
internal static class AwayRules
{
    private const int MostPatients = 500;

    private static readonly TimeSpan longest = TimeSpan.FromDays(366);

    public static Decision<PractitionerEvent> Decide(
        Practitioner practitioner, PractitionerCommand command, PractitionerFacts facts)
    {
        // A clock that was set back must not put what is new before what is known.
        var now = practitioner.Aways.SelectMany(Recordings).Append(facts.Now).Max();
        return command switch
        {
            _ when practitioner.Details is null || practitioner.HasLeft => PractitionerRefusals.Unknown,
            AcceptCover accept => Answer(practitioner, accept.Cover, facts, now, Accept),
            DeclineCover decline => Answer(practitioner, decline.Cover, facts, now, Decline),
            _ when !facts.BySecretariat && !facts.BySelf => AwayRefusals.NotYours,
            ReportAway report => Report(practitioner, report, now),
            EndAway end => End(practitioner, end.Away, now),
            AskCover ask => Ask(practitioner, ask, facts, now),
            WithdrawCover withdraw => Withdraw(practitioner, withdraw.Cover, now),
            _ => throw new UnreachableException($"No rule decides {command.GetType().Name}."),
        };
    }

    private static Decision<PractitionerEvent> Report(
        Practitioner practitioner, ReportAway command, DateTimeOffset now)
    {
        var (during, patients) = (command.During, command.Patients?.Distinct().ToList());
        if (practitioner.Aways.Find(away => away.Id == command.Away) is { } known)
        {
            return known.During == during && AreSame(known.Patients, patients)
                ? Decision<PractitionerEvent>.Nothing
                : AwayRefusals.IdTaken;
        }

        return during.To <= during.From || during.To <= now || during.To - during.From > longest
                ? AwayRefusals.PeriodWrong.About("during")
            : patients is { Count: 0 or > MostPatients } ? AwayRefusals.PatientsWrong.About("patients")
            : practitioner.Aways.Exists(away => AwayHours.Share(away.Patients, patients)
                && AwayHours.Of(away) is { } hours && AwayHours.Overlap(hours, during)) ? AwayRefusals.Overlaps
            : new AwayReported(command.Away, during, patients, now);
    }

    private static Decision<PractitionerEvent> End(Practitioner practitioner, AwayId id, DateTimeOffset now) =>
        practitioner.Aways.Find(away => away.Id == id) is not { } known ? AwayRefusals.Unknown
        : IsOver(known, now) ? Decision<PractitionerEvent>.Nothing
        : new AwayEnded(id, now);

    private static Decision<PractitionerEvent> Ask(
        Practitioner practitioner, AskCover command, PractitionerFacts facts, DateTimeOffset now)
    {
        if (practitioner.Find(command.Cover) is { } known)
        {
            return known.Away.Id == command.Away && known.Cover.Asked == command.Asked
                && known.Cover.During == command.During
                    ? Decision<PractitionerEvent>.Nothing
                    : AwayRefusals.IdTaken;
        }

        var during = command.During;
        return practitioner.Aways.Find(away => away.Id == command.Away) is not { } away ? AwayRefusals.Unknown
            : IsOver(away, now) ? AwayRefusals.Over
            : during.To <= during.From || during.To <= now ? AwayRefusals.PeriodWrong.About("during")
            : during.From < away.During.From || during.To > away.During.To
                ? AwayRefusals.OutsideAway.About("during")
            : !facts.AskedIsKnown ? AwayRefusals.AskedUnknown.About("asked")
            : facts.AskedIsAway ? AwayRefusals.AskedAway.About("asked")
            : IsTaken(away, during, now) ? AwayRefusals.Taken
            : new CoverAsked(command.Cover, command.Away, command.Asked, during, now);
    }

    private static Decision<PractitionerEvent> Answer(
        Practitioner practitioner,
        CoverId id,
        PractitionerFacts facts,
        DateTimeOffset now,
        Func<Away, Cover, PractitionerFacts, DateTimeOffset, Decision<PractitionerEvent>> answer) =>
        practitioner.Find(id) is not { } found ? AwayRefusals.Unknown
        : !facts.ByAsked ? AwayRefusals.NotAsked
        : answer(found.Away, found.Cover, facts, now);

    private static Decision<PractitionerEvent> Accept(
        Away away, Cover cover, PractitionerFacts facts, DateTimeOffset now) => cover.Status switch
        {
            AskStatus.Accepted => Decision<PractitionerEvent>.Nothing,
            AskStatus.Asked when IsOver(away, now) || cover.During.To <= now => AwayRefusals.Over,
            AskStatus.Asked when facts.AskedIsAway => AwayRefusals.AskedAway,
            AskStatus.Asked when IsTaken(away, cover.During, now) => AwayRefusals.Taken,
            AskStatus.Asked => new CoverAccepted(cover.Id, now),
            _ => AwayRefusals.Settled,
        };

    private static Decision<PractitionerEvent> Decline(
        Away away, Cover cover, PractitionerFacts facts, DateTimeOffset now) => cover.Status switch
        {
            AskStatus.Declined => Decision<PractitionerEvent>.Nothing,
            AskStatus.Withdrawn => AwayRefusals.Settled,
            _ when IsOver(away, now) || cover.During.To <= now => AwayRefusals.Over,
            _ => new CoverDeclined(cover.Id, now),
        };

    private static Decision<PractitionerEvent> Withdraw(Practitioner practitioner, CoverId id, DateTimeOffset now) =>
        practitioner.Find(id) is not { } found ? AwayRefusals.Unknown
        : found.Cover.Status is AskStatus.Withdrawn ? Decision<PractitionerEvent>.Nothing
        : found.Cover.Status is AskStatus.Declined ? AwayRefusals.Settled
        : IsOver(found.Away, now) || found.Cover.During.To <= now ? AwayRefusals.Over
        : new CoverWithdrawn(id, now);

    // Only what is still to come can be taken.
    private static bool IsTaken(Away away, Period during, DateTimeOffset now) => away.Covers.Any(cover =>
        cover.Status is AskStatus.Accepted && cover.During.To > now && AwayHours.Overlap(cover.During, during));

    private static bool IsOver(Away away, DateTimeOffset now) => away.EndedAt is not null || away.During.To <= now;

    private static IEnumerable<DateTimeOffset> Recordings(Away away) =>
    [
        away.Since, away.EndedAt ?? away.Since,
        .. away.Covers.SelectMany(cover => new[] { cover.AskedAt, cover.AcceptedAt, cover.EndedAt })
            .OfType<DateTimeOffset>(),
    ];

    private static bool AreSame(IReadOnlyList<PatientId>? some, IReadOnlyList<PatientId>? others) =>
        some is null || others is null ? some is null && others is null : some.ToHashSet().SetEquals(others);
}
