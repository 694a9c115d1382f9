using System.Globalization;
using System.Text;
using Hub.Contracts.Timelines;
using Hub.Web.Timelines;

namespace Hub.Web.Calls;

/// <summary>What a request's form has of measurements and telephones, whoever fills it in.</summary>
public abstract class MeasuredForm : VitalsForm
{
    /// <summary>What was measured; null for nothing at all.</summary>
    protected VitalSigns? Measured => Vitals == new VitalSigns() ? null : Vitals;

    // Full-width figures and the many dashes of keyboards are the same number; what is no number at all is refused.
    protected static string Phone(string? typed) => string.Concat(
        (typed ?? string.Empty).Normalize(NormalizationForm.FormKC).Where(sign => !char.IsWhiteSpace(sign))
            .Select(sign => sign is '(' or ')' || char.GetUnicodeCategory(sign) is UnicodeCategory.DashPunctuation
                or UnicodeCategory.ModifierLetter or UnicodeCategory.MathSymbol && sign is not '+' ? '-' : sign));
}
