using Hub.Contracts.Identity;

namespace Hub.Web.Identity;

/// <summary>
/// ASP.NET Core Identity changes a user in steps and saves at the end. This holds the account meanwhile,
/// and what it was when it was read, so that nothing is written where nothing changed.
/// </summary>
internal sealed class HubUser(Account account)
{
    /// <summary>As it shall be.</summary>
    public Account Account { get; set; } = account;

    /// <summary>As it is stored.</summary>
    public Account Stored { get; set; } = account;
}
