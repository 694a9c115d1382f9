using Hub.Contracts.Rotas;
using Hub.Silo.Notifications;

namespace Hub.Silo.Telephony;

/// <summary>A number that a chain leads to, and whose it is.</summary>
internal sealed record DialTarget(string Number, int Seconds, string Holder, string Name);

/// <summary>A chain as telephone systems dial it: each number once, without gaps.</summary>
internal static class DialChain
{
    // Somebody waits on the line: nobody's telephone rings as long as an app may.
    private const int LongestRinging = 30;
    private const int SecondsPerMinute = 60;

    public static IReadOnlyList<DialTarget> Of(NextCall chain) =>
    [
        .. chain.Steps.Select(Target).OfType<DialTarget>()
            .DistinctBy(target => target.Number, StringComparer.Ordinal),
    ];

    private static DialTarget? Target(CallStep step) => Who(step) is { } who && Numbers(who) is { } number
        ? new DialTarget(
            number,
            Math.Min((step.Minutes ?? 1) * SecondsPerMinute, LongestRinging),
            $"{who.Holder.Kind}/{who.Holder.Id:N}",
            who.Inside is { Name.Length: > 0 } inside ? $"{who.Name} {inside.Name}" : who.Name)
        : null;

    // Whoever is named inside an institution has their own number; without one its own rings.
    private static string? Numbers(HolderView who) =>
        (who.Inside is { } inside ? PhoneNumber.Of(inside.Phone) : null) ?? PhoneNumber.Of(who.Phone);

    private static HolderView? Who(CallStep step) => step switch
    {
        CallStep.OnCall on => on.Who,
        CallStep.AskFallback fallback => fallback.Who,
        CallStep.OwnDoctor own => own.Who,
        CallStep.Covering covering => covering.Who,
        CallStep.Named named => named.Who,
        _ => null,
    };
}
