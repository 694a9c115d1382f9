using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Hub.Contracts.Notifications;

namespace Hub.Web.Notifications;

/// <summary>What somebody pressed or typed about how they are reached.</summary>
public sealed class ReachForm
{
    public const string Saving = "save";
    public const string Testing = "test";

    /// <summary>Followed by the place of the way.</summary>
    public const string TestingOne = "test-";

    /// <summary>Made when the form was drawn, so that a form sent twice has one effect.</summary>
    public Guid Command { get; set; }

    public string? Act { get; set; }

    /// <summary>The device that is removed.</summary>
    public Guid? Remove { get; set; }

    /// <summary>A row without a channel is left out.</summary>
    [AllowNull]
    public List<string?> Channels { get; set => field = value ?? []; } = [];

    [AllowNull]
    public List<string?> Delays { get; set => field = value ?? []; } = [];

    [AllowNull]
    public List<string?> Addresses { get; set => field = value ?? []; } = [];

    public bool IsQuiet { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    /// <summary>The way that is tried alone; null for all.</summary>
    public int? Tried => Act is { } act && act.StartsWith(TestingOne, StringComparison.Ordinal)
        && int.TryParse(act.AsSpan(TestingOne.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? place
            : null;

    /// <summary>The ways in the order of their times, and the quiet hours; what is unreadable is refused.</summary>
    public ReachPlan Plan =>
        new([.. Rows.OrderBy(way => way.DelaySeconds)], IsQuiet ? new QuietHours(Time(From), Time(To)) : null);

    private IEnumerable<ReachWay> Rows =>
        from row in Channels.Index()
        where Enum.TryParse<ReachChannel>(row.Item, out var read) && Enum.IsDefined(read)
        let address = Addresses.ElementAtOrDefault(row.Index)?.Trim()
        select new ReachWay(
            Enum.Parse<ReachChannel>(row.Item!),
            Seconds(Delays.ElementAtOrDefault(row.Index)),
            string.IsNullOrEmpty(address) ? null : address);

    private static int Seconds(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : -1;

    private static TimeOnly Time(string? typed) =>
        TimeOnly.TryParse(typed, CultureInfo.InvariantCulture, out var time) ? time : default;
}
