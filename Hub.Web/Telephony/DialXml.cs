using System.Globalization;
using System.Xml.Linq;
using Hub.Contracts.Telephony;

namespace Hub.Web.Telephony;

/// <summary>
/// The same in the XML that voice gateways read. Every answer dials and goes on, hangs up after a talk, or speaks: none
/// leaves the caller in silence.
/// </summary>
internal static class DialXml
{
    /// <summary>Where it is asked.</summary>
    public const string Door = "/telephony/next";

    private const string Language = "ja-JP";
    private const int Repeats = 3;

    public static string Of(PutThrough through)
    {
        object[] verbs = through switch
        {
            { IsAnswered: true } => [new XElement("Hangup")],
            { Steps: [var step, ..] } => Dial(step, through.Next),
            _ =>
            [
                new XElement(
                    "Say", new XAttribute("language", Language), new XAttribute("loop", Repeats),
                    Texts.InNobodyLeft(through.DeskNumber)),
                new XElement("Hangup"),
            ],
        };
        var body = new XElement("Response", verbs).ToString(SaveOptions.DisableFormatting);
        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>{body}";
    }

    private static XElement[] Dial(DialStep step, DialTurn next) =>
    [
        new XElement(
            "Dial",
            new XAttribute("timeout", step.Seconds),
            new XElement("Number", step.Number)),
        new XElement("Redirect", new XAttribute("method", "POST"), string.Create(
            CultureInfo.InvariantCulture, $"{Door}?attempt={next.Attempt}&mark={next.Mark}")),
    ];
}
