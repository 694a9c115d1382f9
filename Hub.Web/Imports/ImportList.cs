namespace Hub.Web.Imports;

/// <summary>Which rows of a preview are shown.</summary>
public enum ImportList
{
    /// <summary>Left out, with the reason.</summary>
    Rejected,

    /// <summary>Taken, but odd.</summary>
    Doubtful,

    /// <summary>Added.</summary>
    New,

    /// <summary>Corrected.</summary>
    Changed,
}
