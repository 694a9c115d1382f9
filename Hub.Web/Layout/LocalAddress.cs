namespace Hub.Web.Layout;

/// <summary>Where a form or a sign-in may send a person back to: this hub, never another site.</summary>
internal static class LocalAddress
{
    /// <summary>The address if it is one of this hub's pages, else Home.</summary>
    public static string OrHome(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : "/";
}
