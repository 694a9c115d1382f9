using System.Globalization;

namespace Hub.Web.Layout;

/// <summary>
/// The language that is spoken right now: the request's, or the one for which a component is rendered to be pushed.
/// Every text is said in both languages in one place (<c>Texts.cs</c> of its feature), so that none can be missing.
/// </summary>
public static class Language
{
    /// <summary>The cookie that remembers a person's choice on this device.</summary>
    internal const string Cookie = "hub-language";

    /// <summary>Japanese, the language of the hub.</summary>
    public const string Japanese = "ja";

    /// <summary>English.</summary>
    public const string English = "en";

    /// <summary>All that the hub speaks; the first is the default.</summary>
    public static IReadOnlyList<string> All { get; } = [Japanese, English];

    /// <summary>'ja' or 'en'.</summary>
    public static string Current => IsEnglish ? English : Japanese;

    /// <summary>The text in the current language.</summary>
    public static string Say(string ja, string en) => IsEnglish ? en : ja;

    /// <summary>The sentence of a refusal in the current language.</summary>
    public static string Say(Contracts.Refusal refusal) => refusal.In(Current);

    private static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is English;
}
