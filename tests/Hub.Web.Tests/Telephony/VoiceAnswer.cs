using System.Xml.Linq;
using Xunit;

namespace Hub.Web.Tests.Telephony;

/// <summary>
/// Reads an answer as a voice gateway does, and strictly: a verb or attribute that it does not know is a mistake.
/// </summary>
internal sealed record VoiceAnswer(string? Number, int? Timeout, string? Redirect, string? Say, bool HangsUp)
{
    public static VoiceAnswer Read(string body)
    {
        var root = XDocument.Parse(body).Root!;
        Assert.Equal("Response", root.Name.LocalName);
        Assert.False(root.HasAttributes);
        var verbs = root.Elements().ToList();
        Assert.All(verbs, verb => Assert.Contains(
            verb.Name.ToString(), new[] { "Dial", "Redirect", "Say", "Hangup" }));
        return new VoiceAnswer(
            ReadNumber(verbs, out var timeout), timeout, ReadRedirect(verbs), ReadSay(verbs),
            verbs is [.., { Name.LocalName: "Hangup" }]);
    }

    private static string? ReadNumber(List<XElement> verbs, out int? timeout)
    {
        timeout = null;
        if (verbs.SingleOrDefault(verb => verb.Name == "Dial") is not { } dial)
        {
            return null;
        }

        Assert.Equal(["timeout"], dial.Attributes().Select(attribute => attribute.Name.ToString()));
        timeout = (int)dial.Attribute("timeout")!;
        Assert.InRange(timeout.Value, 5, 60);
        var number = Assert.Single(dial.Elements());
        Assert.Equal("Number", number.Name);
        Assert.Matches(@"^\+\d{8,15}$", number.Value);

        // Dialled, and on to the next without a break.
        Assert.Equal("Redirect", verbs[verbs.IndexOf(dial) + 1].Name);
        return number.Value;
    }

    private static string? ReadRedirect(List<XElement> verbs)
    {
        if (verbs.SingleOrDefault(verb => verb.Name == "Redirect") is not { } redirect)
        {
            return null;
        }

        Assert.Equal("POST", redirect.Attributes().Single().Value);
        Assert.Same(redirect, verbs[^1]);
        return redirect.Value;
    }

    private static string? ReadSay(List<XElement> verbs)
    {
        var say = verbs.SingleOrDefault(verb => verb.Name == "Say");
        Assert.True(say is null || (string?)say.Attribute("language") is "ja-JP");
        return say?.Value;
    }
}
