using AngleSharp.Dom;
using Bunit;
using Hub.Contracts.Patients;
using Hub.Contracts.Timelines;
using Hub.Testing;
using Hub.Web.Timelines;
using Xunit;

namespace Hub.Web.Tests.Timelines;

public sealed class Composing : Component
{
    [Fact]
    public void It_is_a_plain_form_with_a_command_of_its_own()
    {
        var (first, second) = (Show(), Show());
        Assert.Equal("post", first.Find("form#composer").GetAttribute("method"));
        Assert.NotEqual(Command(first), Command(second));
    }

    [Fact]
    public void Every_field_has_a_name_for_those_who_hear_it()
    {
        var composer = Show();
        foreach (var field in composer.FindAll("textarea, select, input:not([type=hidden])"))
        {
            var label = field.Closest("label") ?? composer.FindAll($"label[for='{field.Id}']").SingleOrDefault();
            Assert.False(string.IsNullOrWhiteSpace(label?.TextContent), field.OuterHtml);
        }
    }

    [Fact]
    public void One_can_address_all_the_others_and_the_roles_but_not_oneself()
    {
        var composer = Show();
        var people = composer.FindAll("[name='Compose.ConfirmPerson']").Select(box => box.GetAttribute("value"));
        Assert.Equal(
            [Some.SubPrimary.Id.Value.ToString(), Some.Nurse.Id.Value.ToString(), Some.SecondNurse.Id.Value.ToString()],
            people);
        Assert.Equal(3, composer.FindAll("[name='Compose.ConfirmRole']").Count);
    }

    [Fact]
    public void What_was_refused_is_still_there_with_the_reason()
    {
        var composer = Show(
            new ComposeForm { Text = "長い話", ConfirmRole = [CareRole.VisitingNurse] }, "本文が長すぎます");
        Assert.Equal("長い話", composer.Find("textarea").TextContent);
        Assert.Contains("本文が長すぎます", composer.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.True(composer.Find("[value=VisitingNurse]").HasAttribute("checked"));
        Assert.True(composer.Find(".addressees").HasAttribute("open"));
    }

    [Fact]
    public void An_odd_value_is_asked_about_and_neither_kept_nor_dropped()
    {
        var composer = Show(
            new ComposeForm { Shape = "status", Systolic = 60 }, "もう一度", [VitalKind.Systolic]);
        Assert.Equal("60", composer.Find("#vital-Systolic").GetAttribute("value"));
        Assert.Contains("収縮期血圧 60 mmHg — この値で記録", Plain(composer.Find(".asked").TextContent), StringComparison.Ordinal);
        Assert.Equal("Systolic", composer.Find("[name='Compose.Checked']").GetAttribute("value"));
    }

    [Fact]
    public void A_form_becomes_the_command_that_it_shows()
    {
        var form = new ComposeForm
        {
            Command = Some.Id(5),
            Shape = "status",
            Text = "メモ",
            Temperature = 36.5m,
            Mention = [Some.Nurse.Id.Value],
            ConfirmPerson = [Some.Primary.Id.Value],
            ConfirmRole = [CareRole.SubPrimaryDoctor],
        };
        var status = Assert.IsType<TimelineCommand.PostStatus>(form.ToCommand(Some.Now));
        Assert.Equal(Some.Id(5), status.Id.Value);
        Assert.Equal(36.5m, status.Vitals.Temperature);
        Assert.Equal("メモ", status.Note);
        Addressee[] asked = [new(Some.Primary.Id), new(Role: CareRole.SubPrimaryDoctor)];
        Assert.Equal(asked, status.PleaseConfirm!);
        form.Shape = "message";
        Assert.Equal("メモ", Assert.IsType<TimelineCommand.PostMessage>(form.ToCommand(Some.Now)).Markdown);
    }

    private IRenderedComponent<Composer> Show(
        ComposeForm? typed = null, string? mistake = null, IReadOnlyList<VitalKind>? asked = null) =>
        Render<Composer>(parameters => parameters
            .Add(composer => composer.Team, Some.Team)
            .Add(composer => composer.Me, Some.Primary.Id)
            .Add(composer => composer.Typed, typed)
            .Add(composer => composer.Mistake, mistake)
            .Add(composer => composer.Asked, asked ?? []));

    private static string? Command(IRenderedComponent<Composer> composer) =>
        composer.Find("[name='Compose.Command']").GetAttribute("value");
}
