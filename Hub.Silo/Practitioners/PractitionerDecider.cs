using System.Diagnostics;
using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Silo.Journal;
using static Hub.Contracts.Practitioners.PractitionerCommand;
using static Hub.Silo.Practitioners.PractitionerEvent;

namespace Hub.Silo.Practitioners;

/// <summary>Every rule about a practitioner's own record.</summary>
internal static class PractitionerDecider
{
    public static Decision<PractitionerEvent> Decide(
        Practitioner practitioner, PractitionerCommand command, PractitionerFacts facts) => command switch
    {
        ReportAway or EndAway or AskCover or AcceptCover or DeclineCover or WithdrawCover =>
            AwayRules.Decide(practitioner, command, facts),
        SetReachPlan set => ReachRules.Decide(practitioner, set.Plan, facts),
        _ when !facts.BySecretariat => DistrictRefusals.SecretariatOnly,
        Register register => Enter(practitioner, register.Details, facts),
        Leave => End(practitioner),
        _ => throw new UnreachableException($"No rule decides {command.GetType().Name}."),
    };

    private static Decision<PractitionerEvent> Enter(
        Practitioner practitioner, PractitionerDetails details, PractitionerFacts facts)
    {
        if (string.IsNullOrWhiteSpace(details.Code)
            || string.IsNullOrWhiteSpace(details.Name)
            || string.IsNullOrWhiteSpace(details.Kana))
        {
            return PractitionerRefusals.Incomplete.About("code", "name", "kana");
        }

        if (!facts.InstitutionExists)
        {
            return PractitionerRefusals.InstitutionUnknown.About("institution");
        }

        return practitioner.Details switch
        {
            { } known when !string.Equals(known.Code, details.Code, StringComparison.Ordinal) =>
                PractitionerRefusals.CodeFixed.About("code"),
            { } known when !practitioner.HasLeft => Correct(known, details),
            _ => new PractitionerRegistered(details),
        };
    }

    // To move to another institution ends the relations that came with the old one; a new phone does not.
    private static Decision<PractitionerEvent> Correct(PractitionerDetails known, PractitionerDetails details)
    {
        var events = new List<PractitionerEvent>();
        if (known with { Institution = details.Institution } != details)
        {
            events.Add(new PractitionerDetailsCorrected(
                details.Name, details.Kana, details.Profession, details.Email, details.Phone));
        }

        if (known.Institution != details.Institution)
        {
            events.Add(new PractitionerMoved(details.Institution));
        }

        return events;
    }

    private static Decision<PractitionerEvent> End(Practitioner practitioner) =>
        practitioner.Details is null ? PractitionerRefusals.Unknown
        : practitioner.HasLeft ? Decision<PractitionerEvent>.Nothing
        : new PractitionerLeft();
}

/// <summary>What the decision needs to know besides the practitioner.</summary>
/// <param name="BySecretariat">Whether the secretariat or the operator asks.</param>
/// <param name="InstitutionExists">Whether the institution that the details name is listed.</param>
/// <param name="Now">When it is asked.</param>
/// <param name="BySelf">Whether the practitioner asks in person.</param>
/// <param name="ByAsked">Whether the asker is, or works at, whoever is asked to cover.</param>
/// <param name="AskedIsKnown">Whether who is asked to cover is another, and on the lists.</param>
/// <param name="AskedIsAway">Whether who is asked to cover is away in some of those hours.</param>
internal readonly record struct PractitionerFacts(
    bool BySecretariat,
    bool InstitutionExists = true,
    DateTimeOffset Now = default,
    bool BySelf = false,
    bool ByAsked = false,
    bool AskedIsKnown = true,
    bool AskedIsAway = false);
