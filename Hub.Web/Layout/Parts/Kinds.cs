namespace Hub.Web.Layout.Parts;

/// <summary>What a badge says by its look, beside its word.</summary>
public sealed record BadgeKind(string Class)
{
    /// <summary>A word without weight.</summary>
    public static BadgeKind Plain { get; } = new("plain");

    /// <summary>Settled, nothing to do.</summary>
    public static BadgeKind Calm { get; } = new("calm");

    /// <summary>Waits for the reader.</summary>
    public static BadgeKind Waiting { get; } = new("waiting");

    /// <summary>A request that nobody has taken. Nothing else is ever red.</summary>
    public static BadgeKind Untaken { get; } = new("untaken");
}

/// <summary>What a banner is about.</summary>
public sealed record BannerKind(string Class, string Icon)
{
    /// <summary>For information.</summary>
    public static BannerKind Plain { get; } = new("plain", "info");

    /// <summary>It worked.</summary>
    public static BannerKind Done { get; } = new("done", "check");

    /// <summary>Something waits: for the reader, or for the network.</summary>
    public static BannerKind Waiting { get; } = new("waiting", "clock");

    /// <summary>It was refused or went wrong; says what was kept and what to do.</summary>
    public static BannerKind Refused { get; } = new("refused", "warning");

    /// <summary>A request that nobody has taken, or an hour that nobody covers.</summary>
    public static BannerKind Untaken { get; } = new("untaken", "warning");
}
