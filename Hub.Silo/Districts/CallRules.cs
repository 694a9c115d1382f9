using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Silo.NextCalls;
using static Hub.Contracts.Districts.DistrictCommand;
using static Hub.Silo.Districts.DistrictEvent;

namespace Hub.Silo.Districts;

/// <summary>Who says whom the district, and an institution in it, calls first.</summary>
internal static class CallRules
{
    public static Decision<DistrictEvent> Set(District district, SetFirstCall command, DistrictFacts facts)
    {
        if (Refuse(district, command.Institution, facts) is { } no)
        {
            return no;
        }

        var known = district.FirstCallsOf(command.Institution).ToList();
        var (kind, from, steps) = (command.Kind, command.From, command.Steps);
        return FirstCalls.Refuse(steps, facts.Callable!) is { } refusal ? refusal
            : FirstCalls.IsSaid(known, kind, from, steps) ? Decision<DistrictEvent>.Nothing
            : new FirstCallSet(command.Institution, kind, from, steps, FirstCalls.RecordedAt(known, facts.Now));
    }

    public static Decision<DistrictEvent> TakeBack(District district, TakeBackFirstCall command, DistrictFacts facts) =>
        Refuse(district, command.Institution, facts) is { } no ? no
        : district.FirstCallsOf(command.Institution)
            .Any(rule => FirstCalls.IsPlan(rule, command.Kind, command.From, facts.Now))
                ? new FirstCallTakenBack(command.Institution, command.Kind, command.From, facts.Now)
                : FirstCallRefusals.PlanUnknown;

    public static Decision<DistrictEvent> Set(District district, SetAnswerMinutes command, DistrictFacts facts) =>
        FirstCalls.RefuseMinutes(command.Minutes) is { } refusal ? refusal
        : district.Minutes is [.., var last] && last.Minutes == command.Minutes ? Decision<DistrictEvent>.Nothing
        : new AnswerMinutesSet(
            command.Minutes, district.Minutes.Select(known => known.Since).Append(facts.Now).Max());

    // An institution's own patients are its own affair; the secretariat may do it for everybody.
    private static Refusal? Refuse(District district, InstitutionId? institution, DistrictFacts facts) =>
        !facts.BySecretariat && (institution is null || institution != facts.WorksAt)
            ? DistrictRefusals.SecretariatOnly
        : institution is { } listed && !district.Institutions.ContainsKey(listed)
            ? FirstCallRefusals.StepUnknown.About("institution")
        : null;
}
