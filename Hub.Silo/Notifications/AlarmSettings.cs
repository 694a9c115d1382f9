using Hub.Silo.Grains;
using Microsoft.Extensions.Configuration;

namespace Hub.Silo.Notifications;

/// <summary>Whom the operator has named to hear that deadlines are not kept.</summary>
internal sealed record AlarmSettings(IReadOnlyList<string> Addresses)
{
    private const string Name = "Hub:Alarm:Mail";

    /// <exception cref="SettingsRefusedException">What is said cannot be meant.</exception>
    public static AlarmSettings From(IConfiguration? settings, ReachSettings reach)
    {
        var addresses = (settings?[Name] ?? string.Empty)
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return !addresses.All(MailAddresses.IsOne)
                ? throw new SettingsRefusedException($"{Name} must be e-mail addresses with commas between.")
            : addresses.Length > 0 && reach.Mail is null
                ? throw new SettingsRefusedException($"{Name} needs Hub:Mail:Host.")
            : new(addresses);
    }
}
