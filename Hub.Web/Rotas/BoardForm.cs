using System.Globalization;
using Hub.Contracts.Rotas;
using Hub.Web.Layout;

namespace Hub.Web.Rotas;

/// <summary>What the secretariat pressed or typed on the coverage board.</summary>
public sealed class BoardForm
{
    /// <summary>Somebody is put on duty for some hours.</summary>
    public const string Putting = "put";

    /// <summary>A change is taken back.</summary>
    public const string Lifting = "lift";

    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm";

    /// <summary>Made when the form was drawn, so that a form sent twice has one effect.</summary>
    public Guid Command { get; set; }

    public string? Act { get; set; }

    public string? Role { get; set; }

    /// <summary>On the district's wall clock, such as 2026-12-04T18:00.</summary>
    public string? From { get; set; }

    /// <summary>The same of the end.</summary>
    public string? To { get; set; }

    /// <summary>The kind of a holder and its id, as <see cref="Choice"/> writes it.</summary>
    public string? Who { get; set; }

    public Guid Override { get; set; }

    /// <summary>A holder as the form sends it.</summary>
    public static string Choice(Holder holder) => $"{holder.Kind} {holder.Id:N}";

    /// <summary>The command; null where something is missing or cannot be read.</summary>
    public RotaCommand? ToCommand(string zone) => Act switch
    {
        Lifting => new RotaCommand.LiftOverride(new(Command), new(Override)),
        Putting when Time(From, zone) is { } from && Time(To, zone) is { } to && Chosen(Who) is { } who =>
            new RotaCommand.PutOverride(
                new(Command),
                new Contracts.Rotas.Override.Force(
                    new(Command), Role ?? DutyRoles.Primary, new Period(from, to), [who])),
        _ => null,
    };

    /// <summary>The holder that <see cref="Choice"/> wrote; null for anything else.</summary>
    public static Holder? Chosen(string? choice) => choice?.Split(' ') is [var kind, var id]
        && Enum.TryParse<HolderKind>(kind, out var known)
        && Enum.IsDefined(known)
        && Guid.TryParse(id, out var guid)
            ? new Holder(known, guid)
            : null;

    /// <summary>An instant as a field for date and time has it, such as 2026-12-04T18:00.</summary>
    public static string Written(DateTimeOffset instant, DistrictClock clock) =>
        Written(clock.Local(instant).DateTime);

    /// <summary>A time on the wall clock likewise.</summary>
    public static string Written(DateTime local) => local.ToString(TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>The instant of what was typed into a field for date and time; null for anything else.</summary>
    public static DateTimeOffset? Time(string? typed, string zone) =>
        DateTime.TryParseExact(
            typed, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
        && local.Year is > 1970 and < 2099
            ? CoverageMonth.Instant(local, zone)
            : null;
}
