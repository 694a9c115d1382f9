using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Identity;
using Hub.Web.Identity;

namespace Hub.Web.Setup;

/// <summary>The form of a new district, as it was typed.</summary>
internal sealed class OwnDistrict
{
    public string? Name { get; set; }
    public string? Zone { get; set; } = "Asia/Tokyo";
    public string? Person { get; set; }
    public string? Kana { get; set; }
    public string? StaffCode { get; set; }
    public string? Password { get; set; }
    public string? Again { get; set; }

    /// <summary>One act, however often the form is sent; the first person's identity is made from it.</summary>
    public Guid Act { get; set; } = Guid.CreateVersion7();

    /// <summary>The sentence for each field that is wrong.</summary>
    public IReadOnlyDictionary<string, string> Mistakes()
    {
        var mistakes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, value) in new[] { ("Name", Name), ("Person", Person), ("Kana", Kana) })
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                mistakes[field] = Texts.Missing;
            }
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(Zone?.Trim() ?? "", out _))
        {
            mistakes["Zone"] = Texts.ZoneUnknown;
        }

        var code = LoginName.Of(StaffCode ?? "");
        if (code.Length == 0 || !code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-'))
        {
            mistakes["StaffCode"] = Texts.StaffCodeWrong;
        }

        var account = new Account { Practitioner = default, Login = code, SecurityStamp = "" };
        if (PasswordRule.Mistake(Password ?? "", account) is { } mistake)
        {
            mistakes["Password"] = mistake;
        }
        else if (!string.Equals(Password, Again, StringComparison.Ordinal))
        {
            mistakes["Again"] = Identity.Texts.PasswordsDiffer;
        }

        return mistakes;
    }

    public SetUpDistrict ToCommand() => new(
        new CommandId(Act),
        Name!.Trim(),
        Zone!.Trim(),
        new PractitionerId(Act),
        Person!.Trim(),
        Kana!.Trim(),
        StaffCode!.Normalize(System.Text.NormalizationForm.FormKC).Trim());
}
