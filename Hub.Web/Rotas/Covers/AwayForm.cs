using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Web.Layout;

namespace Hub.Web.Rotas.Covers;

/// <summary>What somebody pressed or typed about an absence.</summary>
public sealed class AwayForm
{
    public const string Reporting = "report";
    public const string Ending = "end";
    public const string Asking = "ask";
    public const string Withdrawing = "withdraw";
    public const string Accepting = "accept";
    public const string Declining = "decline";

    /// <summary>For chosen patients only.</summary>
    public const string Some = "some";

    /// <summary>Made when the form was drawn, so that a form sent twice has one effect.</summary>
    public Guid Command { get; set; }

    public string? Act { get; set; }

    /// <summary>Whose absence it is.</summary>
    public Guid Doctor { get; set; }

    /// <summary>The absence or the ask that it is about.</summary>
    public Guid Of { get; set; }

    /// <summary>On the district's wall clock, such as 2026-12-04T18:00.</summary>
    public string? From { get; set; }

    /// <summary>The same of the end.</summary>
    public string? To { get; set; }

    /// <summary>The hours that the page offered, to the tick: what is typed counts where it says otherwise.</summary>
    public string? Offered { get; set; }

    /// <summary><see cref="Some"/> or all.</summary>
    public string? Whose { get; set; }

    public Guid[]? Patients { get; set; }

    /// <summary>Who is asked: a <see cref="BoardForm.Choice"/>.</summary>
    public string? Asked { get; set; }

    /// <summary>Hours as <see cref="Offered"/> writes them.</summary>
    public static string Exactly(Period hours) => string.Create(
        CultureInfo.InvariantCulture, $"{hours.From.UtcTicks} {hours.To.UtcTicks}");

    /// <summary>The command; null where something is missing or cannot be read.</summary>
    internal PractitionerCommand? ToCommand(DistrictClock clock)
    {
        var id = new CommandId(Command);
        return Act switch
        {
            Reporting when During(clock) is { } during => new PractitionerCommand.ReportAway(
                id, new(Command), during, Whose is Some ? Chosen : null),
            Ending => new PractitionerCommand.EndAway(id, new(Of)),
            Asking when During(clock) is { } during && BoardForm.Chosen(Asked) is { } asked =>
                new PractitionerCommand.AskCover(id, new(Command), new(Of), asked, during),
            Withdrawing => new PractitionerCommand.WithdrawCover(id, new(Of)),
            Accepting => new PractitionerCommand.AcceptCover(id, new(Of)),
            Declining => new PractitionerCommand.DeclineCover(id, new(Of)),
            _ => null,
        };
    }

    private List<PatientId> Chosen => [.. (Patients ?? []).Select(each => new PatientId(each))];

    private Period? During(DistrictClock clock)
    {
        var offered = Read(Offered);
        return At(From, offered?.From, clock) is { } from && At(To, offered?.To, clock) is { } to
            ? new Period(from, to)
            : null;
    }

    private static DateTimeOffset? At(string? typed, DateTimeOffset? offered, DistrictClock clock) =>
        offered is { } exact
        && (typed is null || string.Equals(typed, BoardForm.Written(exact, clock), StringComparison.Ordinal))
            ? exact
            : BoardForm.Time(typed, clock.Zone);

    private static Period? Read(string? written) =>
        written?.Split(' ') is [var from, var to] && Ticks(from) is { } start && Ticks(to) is { } end
            ? new Period(start, end)
            : null;

    private static DateTimeOffset? Ticks(string written) =>
        long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
        && ticks > DateTimeOffset.UnixEpoch.UtcTicks && ticks < DateTimeOffset.MaxValue.UtcTicks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : null;
}
