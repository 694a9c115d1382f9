using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Rotas;
using Hub.Contracts.Timelines;
using Hub.Web.Layout;
using Hub.Web.Rotas;

namespace Hub.Web.Calls.Desk;

/// <summary>What the desk's page says of calls and chains.</summary>
internal static class DeskWords
{
    private const int Figures = 6;

    /// <summary>Enough of a call's identity to name it on the telephone.</summary>
    public static string Number(CallId call) => $"#{call.ToString()[..Figures].ToUpperInvariant()}";

    /// <summary>A refusal, and what to fill in where it names fields.</summary>
    public static string Sentence(Refusal refusal) =>
        !string.Equals(refusal.Code, CallRefusals.CannotWait.Code, StringComparison.Ordinal)
            ? string.Join(' ', [Language.Say(refusal), .. (refusal.Details ?? []).Select(Texts.Field).OfType<string>()])
            : Language.Say(refusal);

    /// <summary>Whom a chain calls first: name, place and number; null where nobody can be called at once.</summary>
    public static string? First(NextCall? chain) => chain?.Steps
        .Select(Hub.Web.Rotas.NextCalls.CallWords.Who).OfType<HolderView>().FirstOrDefault() is { } who
            ? string.Join(' ', new[]
            {
                Reasons.Name(who), who.Inside?.Name ?? who.Institution,
                who.Inside is { Phone.Length: > 0 } inside ? inside.Phone : who.Phone,
            }.Where(part => part.Length > 0))
            : null;

    public static string Names(IReadOnlyList<PersonView> people) => Texts.Together(people.Select(CallWords.Name));
}
