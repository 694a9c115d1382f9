using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Rotas;

namespace Hub.Web.Rotas.Mine;

/// <summary>What a member pressed or typed on the page of their own duties.</summary>
public sealed class MineForm
{
    public const string Asking = "ask";
    public const string Taking = "take";
    public const string KeepingIt = "keep";
    public const string Accepting = "accept";
    public const string Declining = "decline";
    public const string Withdrawing = "withdraw";
    public const string Leaving = "absent";
    public const string Returning = "back";
    public const string Seeing = "seen";
    public const string Naming = "name";
    public const string Lifting = "lift";

    /// <summary>Ask all members.</summary>
    public const string All = "all";

    /// <summary>Made when the form was drawn, so that a form sent twice has one effect.</summary>
    public Guid Command { get; set; }

    public string? Act { get; set; }

    public Guid Rota { get; set; }

    /// <summary>The swap, request or absence that it is about.</summary>
    public Guid Change { get; set; }

    public string? Role { get; set; }

    /// <summary>Whose duty or absence it is, or as whom one takes it: a <see cref="BoardForm.Choice"/>.</summary>
    public string? As { get; set; }

    /// <summary>On the district's wall clock, such as 2026-12-04T18:00.</summary>
    public string? From { get; set; }

    /// <summary>The same of the end.</summary>
    public string? To { get; set; }

    /// <summary>Who is asked: <see cref="All"/>, a <see cref="Giving"/> or a <see cref="Swapping"/>.</summary>
    public string? Whom { get; set; }

    public string? Note { get; set; }

    /// <summary>The notices that were on the screen, as <see cref="Marks"/> writes them.</summary>
    public string? Seen { get; set; }

    /// <summary>How far each rota's notices were on the screen.</summary>
    public static string Marks(IEnumerable<RotaNotice> notices) => string.Join(
        ' ',
        notices.GroupBy(notice => notice.Rota.Id).Select(own => string.Create(
            CultureInfo.InvariantCulture, $"{own.Key.Value:N}:{own.Max(notice => notice.Version)}")));

    /// <summary>The marks that the form holds; what cannot be read is left out.</summary>
    public IReadOnlyList<RotaMark> ToMarks() =>
    [
        .. from mark in (Seen ?? string.Empty).Split(' ')
        let parts = mark.Split(':')
        where parts.Length == 2
        let rota = Guid.TryParseExact(parts[0], "N", out var id) ? id : Guid.Empty
        let version = long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0
        where rota != Guid.Empty && version > 0
        select new RotaMark(new RotaId(rota), version),
    ];

    /// <summary>The choice of giving the duty to one.</summary>
    public static string Giving(Holder holder) => BoardForm.Choice(holder);

    /// <summary>The choice of swapping it for a duty of one.</summary>
    public static string Swapping(MemberDuty duty) => string.Create(
        CultureInfo.InvariantCulture,
        $"{BoardForm.Choice(duty.Holder)} {duty.During.From.UtcTicks} {duty.During.To.UtcTicks}");

    /// <summary>The command; null where something is missing or cannot be read.</summary>
    public RotaCommand? ToCommand(string zone) => Act switch
    {
        Asking => Ask(zone),
        Taking when BoardForm.Chosen(As) is { } taker => new RotaCommand.TakeCover(Id, new(Change), taker),
        KeepingIt => new RotaCommand.WithdrawCover(Id, new(Change)),
        Accepting => new RotaCommand.AcceptSwap(Id, new(Change)),
        Declining => new RotaCommand.DeclineSwap(Id, new(Change)),
        Withdrawing => new RotaCommand.WithdrawSwap(Id, new(Change)),
        Leaving when During(zone) is { } during && BoardForm.Chosen(As) is { } who =>
            new RotaCommand.ReportAbsence(Id, new Absence(new(Command), who, during)),
        Returning => new RotaCommand.EndAbsence(Id, new(Change)),
        Naming when During(zone) is { } during
            && BoardForm.Chosen(As) is { Kind: HolderKind.Institution, Id: var institution }
            && BoardForm.Chosen(Whom) is { Kind: HolderKind.Practitioner, Id: var person } =>
            new RotaCommand.NameInside(Id, new Inside(new(Command), new(institution), new(person), during)),
        Lifting => new RotaCommand.LiftInside(Id, new(Change)),
        _ => null,
    };

    private CommandId Id => new(Command);

    private RotaCommand? Ask(string zone)
    {
        if (During(zone) is not { } during || BoardForm.Chosen(As) is not { } giver)
        {
            return null;
        }

        var (swap, role, give) = (new SwapId(Command), Role ?? DutyRoles.Primary, new SwapPart(giver, during));
        if (Whom is All)
        {
            return new RotaCommand.AskForCover(Id, swap, role, give, Note ?? string.Empty);
        }

        return Whom?.Split(' ') switch
        {
            [var kind, var id] when BoardForm.Chosen($"{kind} {id}") is { } taker =>
                new RotaCommand.ProposeSwap(Id, swap, role, give, taker, null),
            [var kind, var id, var from, var to]
                when BoardForm.Chosen($"{kind} {id}") is { } taker
                    && Ticks(from) is { } start && Ticks(to) is { } end =>
                new RotaCommand.ProposeSwap(Id, swap, role, give, taker, new Period(start, end)),
            _ => null,
        };
    }

    private Period? During(string zone) =>
        BoardForm.Time(From, zone) is { } from && BoardForm.Time(To, zone) is { } to ? new Period(from, to) : null;

    private static DateTimeOffset? Ticks(string written) =>
        long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
        && ticks < DateTimeOffset.MaxValue.UtcTicks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : null;
}
