using System.Collections.Immutable;
using Hub.Contracts.Notifications;
using Hub.Contracts.Practitioners;
using static Hub.Silo.Practitioners.PractitionerEvent;

namespace Hub.Silo.Practitioners;

/// <summary>
/// A practitioner as their events tell it. <paramref name="Details"/> is null before the first; absences stand in the
/// order of their reports, those that are over among them. <paramref name="Reach"/> is null while nobody set a plan.
/// </summary>
internal sealed record Practitioner(
    PractitionerDetails? Details, bool HasLeft, ImmutableList<Away> Aways, ReachPlan? Reach = null)
{
    public static Practitioner Unknown { get; } = new(null, HasLeft: false, []);

    public static Practitioner Evolve(Practitioner practitioner, PractitionerEvent fact) => fact switch
    {
        PractitionerRegistered e => practitioner with { Details = e.Details, HasLeft = false },
        PractitionerDetailsCorrected e => practitioner with
        {
            Details = practitioner.Details is null ? null : practitioner.Details with
            {
                Name = e.Name,
                Kana = e.Kana,
                Profession = e.Profession,
                Email = e.Email,
                Phone = e.Phone,
            },
        },
        PractitionerMoved e => practitioner with
        {
            Details = practitioner.Details is null ? null : practitioner.Details with { Institution = e.Institution },
        },
        PractitionerLeft => practitioner with { HasLeft = true },
        AwayReported e => practitioner with
        {
            Aways = practitioner.Aways.Add(new(e.Away, e.During, e.Patients, e.At, null, [])),
        },
        AwayEnded e => practitioner.With(e.Away, away => away with { EndedAt = e.At }),
        CoverAsked e => practitioner.With(e.Away, away => away with
        {
            Covers = [.. away.Covers, new(e.Cover, e.Asked, e.During, AskStatus.Asked, e.At, null, null)],
        }),
        CoverAccepted e => practitioner.With(e.Cover, cover => cover with
        {
            Status = AskStatus.Accepted, AcceptedAt = e.At,
        }),
        CoverDeclined e => practitioner.With(e.Cover, cover => cover with
        {
            Status = AskStatus.Declined, EndedAt = e.At,
        }),
        CoverWithdrawn e => practitioner.With(e.Cover, cover => cover with
        {
            Status = AskStatus.Withdrawn, EndedAt = e.At,
        }),
        ReachPlanSet e => practitioner with { Reach = e.Plan },
        _ => practitioner,
    };

    /// <summary>The absence that an ask belongs to, and the ask.</summary>
    public (Away Away, Cover Cover)? Find(CoverId id)
    {
        foreach (var away in Aways)
        {
            if (away.Covers.FirstOrDefault(cover => cover.Id == id) is { } cover)
            {
                return (away, cover);
            }
        }

        return null;
    }

    private Practitioner With(AwayId id, Func<Away, Away> change) => this with
    {
        Aways = [.. Aways.Select(away => away.Id == id ? change(away) : away)],
    };

    private Practitioner With(CoverId id, Func<Cover, Cover> change) => this with
    {
        Aways =
        [
            .. Aways.Select(away => away.Covers.All(cover => cover.Id != id)
                ? away
                : away with { Covers = [.. away.Covers.Select(cover => cover.Id == id ? change(cover) : cover)] }),
        ],
    };
}
