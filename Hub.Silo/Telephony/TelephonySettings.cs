using System.Text;
using Hub.Silo.Grains;
using Microsoft.Extensions.Configuration;

namespace Hub.Silo.Telephony;

/// <summary>What the operator has set up for telephone systems.</summary>
/// <param name="Secret">With which both sides sign; null where there is no such system.</param>
/// <param name="Previous">The one before it, still believed while telephone systems take up the new one.</param>
internal sealed record TelephonySettings(byte[]? Secret, byte[]? Previous = null)
{
    private const int ShortestSecret = 32;
    private const string Name = "Hub:Telephony:Secret";
    private const string PreviousName = "Hub:Telephony:PreviousSecret";

    /// <summary>What a telephone system may sign with.</summary>
    public IReadOnlyList<byte[]> Believed => [.. new[] { Secret, Previous }.OfType<byte[]>()];

    /// <exception cref="SettingsRefusedException">What is said cannot be meant.</exception>
    public static TelephonySettings From(IConfiguration? settings)
    {
        var (secret, previous) = (Read(settings, Name), Read(settings, PreviousName));
        return previous is null || secret is not null
            ? new(secret, previous)
            : throw new SettingsRefusedException($"{PreviousName} is set, and {Name} is not.");
    }

    public override string ToString() => nameof(TelephonySettings);

    private static byte[]? Read(IConfiguration? settings, string name) => settings?[name] switch
    {
        null or "" => null,
        { Length: < ShortestSecret } =>
            throw new SettingsRefusedException($"{name} needs {ShortestSecret} characters or more."),
        var secret => Encoding.UTF8.GetBytes(secret),
    };
}
