using System.Text;
using Hub.Silo.Grains;
using Microsoft.Extensions.Configuration;

namespace Hub.Silo.Telephony;

/// <summary>What the operator has set up for telephone systems.</summary>
/// <param name="Secret">With which both sides sign; null where there is no such system.</param>
internal sealed record TelephonySettings(byte[]? Secret)
{
    private const int ShortestSecret = 32;

    /// <exception cref="SettingsRefusedException">What is said cannot be meant.</exception>
    public static TelephonySettings From(IConfiguration? settings) =>
        settings?["Hub:Telephony:Secret"] is not { Length: > 0 } secret ? new(Secret: null)
            : secret.Length < ShortestSecret
                ? throw new SettingsRefusedException(
                    $"Hub:Telephony:Secret needs {ShortestSecret} characters or more.")
            : new(Encoding.UTF8.GetBytes(secret));

    public override string ToString() => nameof(TelephonySettings);
}
