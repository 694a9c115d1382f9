using System.Text.RegularExpressions;

namespace Hub.Silo.Notifications;

/// <summary>Telephone numbers as people write them, and as gateways dial them.</summary>
internal static partial class PhoneNumber
{
    /// <summary>Such as +819012345678; null where it is none.</summary>
    public static string? Of(string typed)
    {
        var digits = Between().Replace(typed.Normalize(System.Text.NormalizationForm.FormKC), "");
        return Japanese().IsMatch(digits) ? $"+81{digits[1..]}"
            : International().IsMatch(digits) ? digits
            : null;
    }

    /// <summary>Whether a text message can be sent to it, as far as a number tells.</summary>
    public static bool IsMobile(string typed) => Of(typed) is { } number
        && (!number.StartsWith("+81", StringComparison.Ordinal) || Mobile().IsMatch(number));

    [GeneratedRegex(@"[\s\-()ー―‐−]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Between();

    // Without numbers that cost the caller, or reach no telephone.
    [GeneratedRegex(@"^0(?!120|570|800|990|0)\d{9,10}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Japanese();

    [GeneratedRegex(@"^\+[1-9]\d{7,14}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex International();

    [GeneratedRegex(@"^\+81[6789]0\d{8}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mobile();
}
