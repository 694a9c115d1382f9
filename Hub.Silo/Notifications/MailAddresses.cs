using System.Text.RegularExpressions;

namespace Hub.Silo.Notifications;

/// <summary>E-mail addresses that a mail server can be asked to take: plain ASCII, one of them.</summary>
internal static partial class MailAddresses
{
    private const int Longest = 254;

    public static bool IsOne(string address) => address.Length <= Longest && One().IsMatch(address);

    [GeneratedRegex(
        @"^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z\d]([a-z\d-]{0,61}[a-z\d])?\z",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.ECMAScript,
        1000)]
    private static partial Regex One();
}
