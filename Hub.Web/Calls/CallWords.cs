using Hub.Contracts.Calls;
using Hub.Contracts.Timelines;

namespace Hub.Web.Calls;

/// <summary>Calls, steps and people of calls in words.</summary>
internal static class CallWords
{
    /// <summary>'佐藤　恵 医師'.</summary>
    public static string Name(PersonView person) => Texts.Named(person.Name, Texts.Of(person.Profession));

    /// <summary>Where the people of a step are found.</summary>
    public static string Title(LadderStep step) => step.Target switch
    {
        ChainTarget.OwnDoctor => Telling.Texts.OwnDoctor,
        ChainTarget.OnDuty duty => Telling.Texts.OnDuty(step.Title, duty.Role),
        ChainTarget.Fallback back => Telling.Texts.Fallback(step.Title, back.Place),
        ChainTarget.Named named => Telling.Texts.Named(named.As, step.Title),
        _ => Telling.Texts.NoRota,
    };

    /// <summary>What has become of a call, in one sentence for whoever was asked.</summary>
    public static string Outcome(CallView view) => view switch
    {
        { State: CallState.Withdrawn } => Telling.Texts.WithdrawnNow,
        { State: CallState.Closed } => Telling.Texts.ClosedNow,
        { Owner: { } owner } => Telling.Texts.TakenBy(Name(owner.By)),
        _ => Telling.Texts.NoLongerRings,
    };

    /// <summary>A refusal as a sentence, with what to do about it where that is one field.</summary>
    public static string Sentence(Hub.Contracts.Refusal refusal)
    {
        var said = Layout.Language.Say(refusal);
        return refusal.Details is [var field] && Telling.Texts.Field(field) is { } what ? $"{said} {what}" : said;
    }
}
