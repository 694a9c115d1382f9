using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Calls;

namespace Hub.Web.Calls.Care.Mornings;

/// <summary>What somebody pressed or typed on the morning list.</summary>
public sealed class MorningForm
{
    public const string Acknowledging = "acknowledge";
    public const string Following = "follow";
    public const string Ending = "end";

    /// <summary>Made when the form was drawn, so that a form sent twice has one effect.</summary>
    public Guid Command { get; set; }

    public string? Act { get; set; }

    /// <summary>Which call it is about.</summary>
    public Guid Call { get; set; }

    public long Seen { get; set; }

    public Guid Who { get; set; }

    /// <summary>A day, such as 2026-12-04.</summary>
    public string? On { get; set; }

    public string? What { get; set; }

    public string? Result { get; set; }

    /// <summary>The command; null where the day cannot be read or nothing was pressed.</summary>
    internal CallCommand? ToCommand() => Act switch
    {
        Acknowledging => new CallCommand.Acknowledge(new(Command), null, Seen),
        Following when Day is { } day => new CallCommand.Acknowledge(
            new(Command), new FollowUp(new PractitionerId(Who), day, What ?? string.Empty), Seen),
        Ending => new CallCommand.EndFollowUp(new(Command), Result ?? string.Empty),
        _ => null,
    };

    /// <summary>A day as a field for dates has it.</summary>
    internal static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private DateOnly? Day => DateOnly.TryParseExact(
        On, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
