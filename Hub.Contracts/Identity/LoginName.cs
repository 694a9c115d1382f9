using System.Text;

namespace Hub.Contracts.Identity;

/// <summary>
/// How names that people type to sign in are compared: width, case and spaces around make no difference.
/// </summary>
public static class LoginName
{
    /// <summary>'Ｐ００１ ' and 'p001' are the same.</summary>
    public static string Of(string typed) =>
        string.Concat(typed.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsControl(letter)))
            .Trim().ToLowerInvariant();
}
