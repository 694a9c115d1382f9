using Hub.Contracts.Calls;

namespace Hub.Web.Calls.Care;

/// <summary>How the patient of a call is named.</summary>
internal static class Names
{
    /// <summary>By name; somebody on no list as the caller said it, or in words.</summary>
    public static string Of(CallView call) =>
        call.PatientName.Length > 0 ? Reports.Texts.For(call.PatientName)
            : call.Patient is null ? Texts.SomebodyUnknown
            : Texts.Unnamed;

    /// <summary>The same in a list.</summary>
    public static string Of(string name) => name.Length > 0 ? Reports.Texts.For(name) : Texts.SomebodyUnknown;
}
