using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;

namespace Hub.Web.Rotas.NextCalls;

/// <summary>Whom a first call can name.</summary>
/// <param name="Rotas">Every rota, and its roles where there are several.</param>
/// <param name="Institutions">All of the district.</param>
/// <param name="People">Doctors and nurses who work here.</param>
public sealed record CallChoices(
    IReadOnlyList<(RotaView Rota, IReadOnlyList<string> Roles)> Rotas,
    IReadOnlyList<InstitutionView> Institutions,
    IReadOnlyList<PractitionerView> People);

/// <summary>Steps of calls in words, and the targets of a first call as forms send them.</summary>
internal static class CallWords
{
    public static async Task<CallChoices> Choices(
        IDirectory directory, IRotaReads rotas, DateTimeOffset now, CancellationToken cancellation)
    {
        var roles = (await rotas.Now(now, cancellation)).Rotas.ToDictionary(
            rota => rota.Rota.Id, rota => rota.Roles.Select(role => role.Answer.Role).ToArray());
        return new CallChoices(
            [
                .. (await rotas.All(cancellation)).Select(rota => (
                    rota, (IReadOnlyList<string>)(roles.GetValueOrDefault(rota.Id) is { Length: > 1 } own ? own : []))),
            ],
            await directory.Institutions(cancellation),
            [
                .. (await directory.Practitioners(cancellation)).Where(person => person is
                    { Active: true, Details.Profession: Profession.Doctor or Profession.Nurse }),
            ]);
    }

    /// <summary>Who is called at a step; null for a gap.</summary>
    public static HolderView? Who(CallStep step) => step switch
    {
        CallStep.OnCall e => e.Who,
        CallStep.AskFallback e => e.Who,
        CallStep.OwnDoctor e => e.Who,
        CallStep.Covering e => e.Who,
        CallStep.Named e => e.Who,
        _ => null,
    };

    /// <summary>Whether somebody ought to stand there and nobody does.</summary>
    public static bool IsRed(CallStep step) => step switch
    {
        CallStep.Gap gap => Reasons.IsGap(gap.Vacancies),
        CallStep.NoDoctor missing => missing.Why is not DoctorMissing.NoPatient,
        CallStep.RotaSilent silent => silent.Why is not RotaSilence.NoFallbacks,
        _ => Who(step) is null,
    };

    /// <summary>The order in one line: 主治医 → 緑町クリニック → …</summary>
    public static string Line(NextCall chain) => string.Join(
        " → ",
        chain.Steps.Select(step => Who(step) is { } who ? Reasons.Name(who)
            : step is CallStep.NoDoctor { Why: DoctorMissing.NoPatient } ? Texts.OwnDoctor
            : step is CallStep.Gap gap && !Reasons.IsGap(gap.Vacancies) ? null
            : Texts.Nobody).OfType<string>());

    /// <summary>Whether two chains reach the same in the same order for the same reason.</summary>
    public static bool AreAlike(NextCall one, NextCall other) =>
        one.Steps.Select(Key).SequenceEqual(other.Steps.Select(Key));

    private static (Type Kind, Holder? Who, int? Minutes) Key(CallStep step) =>
        (step.GetType(), Who(step)?.Holder, step.Minutes);

    /// <summary>What a rule says, in one line.</summary>
    public static string Line(IReadOnlyList<FirstCallStep> steps, CallChoices choices) => steps.Count == 0
        ? Texts.AsTheWiderRule
        : string.Join(" → ", steps.Select(step => step.Minutes is { } minutes
            ? Texts.WithMinutes(Said(step.Target, choices), minutes)
            : Said(step.Target, choices)));

    public static string Said(CallTarget target, CallChoices choices) => target switch
    {
        CallTarget.OwnDoctor => Texts.OwnDoctor,
        CallTarget.OnDuty duty => Texts.OnDutyOf(Rota(duty.Rota, choices), duty.Role),
        CallTarget.Fallbacks of => Texts.FallbacksOf(Rota(of.Rota, choices)),
        CallTarget.Named named => Rotas.Texts.CalledAs(named.As, Name(named.Who, choices)),
        _ => Texts.Nobody,
    };

    /// <summary>A target as a form sends it.</summary>
    public static string Written(CallTarget target) => target switch
    {
        CallTarget.OnDuty { Role: { } role } duty => $"duty {duty.Rota} {role}",
        CallTarget.OnDuty duty => $"duty {duty.Rota}",
        CallTarget.Fallbacks of => $"behind {of.Rota}",
        CallTarget.Named named => $"{named.As} {BoardForm.Choice(named.Who)}",
        _ => "own",
    };

    /// <summary>What <see cref="Written"/> wrote; null for anything else.</summary>
    public static CallTarget? Read(string? written) => written?.Split(' ', 3) switch
    {
        ["own"] => new CallTarget.OwnDoctor(),
        ["duty", var id] when Id(id) is { } rota => new CallTarget.OnDuty(rota),
        ["duty", var id, var role] when Id(id) is { } rota => new CallTarget.OnDuty(rota, role),
        ["behind", var id] when Id(id) is { } rota => new CallTarget.Fallbacks(rota),
        [var part, var kind, var id] when Enum.TryParse<CallPart>(part, out var called) && Enum.IsDefined(called)
            && BoardForm.Chosen($"{kind} {id}") is { } who => new CallTarget.Named(who, called),
        _ => null,
    };

    /// <summary>The kind of call that an address or a form names; every kind where it names none.</summary>
    public static CallKind? Kind(string? written) =>
        Enum.TryParse<CallKind>(written, ignoreCase: true, out var kind) && Enum.IsDefined(kind)
        && !char.IsAsciiDigit(written![0])
            ? kind
            : null;

    private static RotaId? Id(string text) => Guid.TryParse(text, CultureInfo.InvariantCulture, out var id)
        ? new RotaId(id)
        : null;

    private static string Rota(RotaId id, CallChoices choices) =>
        choices.Rotas.FirstOrDefault(each => each.Rota.Id == id).Rota?.Name ?? Texts.NoSuchRota;

    private static string Name(Holder who, CallChoices choices) =>
        (who.Kind is HolderKind.Institution
            ? choices.Institutions.FirstOrDefault(place => Holder.Of(place.Id) == who)?.Details.Name
            : choices.People.FirstOrDefault(person => Holder.Of(person.Id) == who)?.Details.Name)
        ?? Rotas.Texts.NoName;
}
