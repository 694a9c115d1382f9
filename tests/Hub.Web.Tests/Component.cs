using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Bunit;
using Hub.Contracts.Districts;
using Hub.Testing;
using Hub.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Web.Tests;

/// <summary>Components as a page draws them: in Japanese, on the evening of <see cref="Some.Now"/>.</summary>
public abstract class Component : BunitContext
{
    protected Component()
    {
        In(Language.Japanese);
        Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        Services.AddSingleton<AntiforgeryStateProvider, NoToken>();
        RenderTree.Add<CascadingValue<DistrictClock>>(
            value => value.Add(clock => clock.Value, new DistrictClock(new Tokyo(), new FakeClock(Some.Now))));
    }

    protected static void In(string language) =>
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

    /// <summary>The text as it is read: one space between words.</summary>
    protected static string Plain(string text) =>
        string.Join(' ', text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    private sealed class NoToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
