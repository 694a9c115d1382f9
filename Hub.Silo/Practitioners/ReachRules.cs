using Hub.Contracts;
using Hub.Contracts.Notifications;
using Hub.Contracts.Practitioners;
using Hub.Silo.Journal;
using Hub.Silo.Notifications;
using static Hub.Silo.Practitioners.PractitionerEvent;

namespace Hub.Silo.Practitioners;

/// <summary>What a plan of being reached may say. Numbers are kept as gateways dial them.</summary>
internal static class ReachRules
{
    public static Decision<PractitionerEvent> Decide(
        Practitioner practitioner, ReachPlan plan, PractitionerFacts facts)
    {
        if (practitioner.Details is null || practitioner.HasLeft)
        {
            return PractitionerRefusals.Unknown;
        }

        if (!facts.BySelf && !facts.BySecretariat)
        {
            return ReachRefusals.NotYours;
        }

        if (Mistake(plan) is { } mistake)
        {
            return mistake;
        }

        var kept = plan with { Ways = [.. plan.Ways.Select(Kept)] };
        return practitioner.Reach is { } known && known.Quiet == kept.Quiet && known.Ways.SequenceEqual(kept.Ways)
            ? Decision<PractitionerEvent>.Nothing
            : new ReachPlanSet(kept);
    }

    private static Refusal? Mistake(ReachPlan plan) =>
        plan.Ways.Count == 0 ? ReachRefusals.NoWay
        : plan.Ways.Count > ReachRefusals.MostWays ? ReachRefusals.TooManyWays
        : plan.Quiet is { } quiet && quiet.From == quiet.To ? ReachRefusals.QuietWrong
        : plan.Ways.Select(Mistake).FirstOrDefault(mistake => mistake is not null);

    private static Refusal? Mistake(ReachWay way, int place) => (way switch
    {
        { DelaySeconds: < 0 or > ReachRefusals.LongestDelaySeconds } => ReachRefusals.DelayWrong,
        { Channel: ReachChannel.Sms, Address: { } number } when !PhoneNumber.IsMobile(number) =>
            ReachRefusals.NumberWrong,
        { Channel: ReachChannel.Voice, Address: { } number } when PhoneNumber.Of(number) is null =>
            ReachRefusals.NumberWrong,
        { Channel: ReachChannel.Email, Address: { } address } when !MailAddresses.IsOne(address.Trim()) =>
            ReachRefusals.AddressWrong,
        { Channel: ReachChannel.App or ReachChannel.Push, Address: not null } => ReachRefusals.NeedsNoAddress,
        _ => null,
    })?.About($"ways[{place}]");

    private static ReachWay Kept(ReachWay way) => way.Channel switch
    {
        ReachChannel.Sms or ReachChannel.Voice when way.Address is { } number =>
            way with { Address = PhoneNumber.Of(number) },
        _ => way with { Address = way.Address?.Trim() },
    };
}
