using Bunit;
using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Testing;
using Hub.Web.Layout;
using Hub.Web.Rotas;
using Xunit;

namespace Hub.Web.Tests.Rotas;

/// <summary>Every step of the chain and every source of its order, in both languages.</summary>
public sealed class SayingTheChain : Component
{
    private static readonly HolderView clinic = new(SomeRota.Midori, "緑町クリニック", "", "03-5555-1001");
    private static readonly HolderView tanaka = new(Holder.Of(Some.Primary.Id), "田中　実", "緑町クリニック", "");
    private static readonly HolderView sato = new(Holder.Of(Some.SubPrimary.Id), "佐藤　恵", "若葉台クリニック", "");
    private static readonly Period days = new(RotaTold.At(12, 3, 15), RotaTold.At(12, 6, 15));

    public static TheoryData<CallStep, string, string> Steps => new()
    {
        { new CallStep.OwnDoctor(tanaka), "主治医 田中　実", "Primary doctor 田中　実" },
        {
            new CallStep.Covering(sato, tanaka, days, days.To),
            "主治医 田中　実は 12/4(金)–12/6(日) 不在、副主治医 佐藤　恵",
            "Primary doctor 田中　実 is away Fri 4 Dec–Sun 6 Dec, sub-primary doctor 佐藤　恵"
        },
        {
            new CallStep.DoctorAway(tanaka, days, days.To),
            "主治医 田中　実は 12/4(金)–12/6(日) 不在、この時間の副主治医がいません",
            "Primary doctor 田中　実 is away Fri 4 Dec–Sun 6 Dec and nobody covers these hours"
        },
        { new CallStep.NoDoctor(DoctorMissing.Left), "主治医は退職しています", "The primary doctor has left" },
        { new CallStep.NoDoctor(DoctorMissing.NotAssigned), "主治医が決まっていません", "Nobody is the primary doctor" },
        { new CallStep.Named(clinic, CallPart.Partner), "連携医 緑町クリニック", "Partner 緑町クリニック" },
        { new CallStep.Named(clinic, CallPart.Desk), "窓口看護師 緑町クリニック", "Nurse at the desk 緑町クリニック" },
        {
            new CallStep.Gone(new(SomeRota.Wakaba, "", "", ""), CallPart.Vendor),
            "往診支援事業者 名簿にない担当者は名簿にありません",
            "House call vendor Somebody on no list has left or is on no list"
        },
        {
            new CallStep.RotaSilent("夜勤", RotaSilence.NotPublished),
            "夜勤はまだ公開されていません", "夜勤 is not published yet"
        },
        { new CallStep.RotaSilent("", RotaSilence.Unknown), "指定された当番表がありません", "There is no such rota" },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public void Every_step_says_why_it_stands_there(CallStep step, string japanese, string english)
    {
        Assert.Equal(japanese, Assert.Single(Said().Of(step)));
        In(Language.English);
        Assert.Equal(english, Assert.Single(Said().Of(step)));
    }

    [Fact]
    public void Whoever_an_institution_names_is_said_beside_the_turn_and_is_called_first()
    {
        var named = clinic with { Inside = new(Some.Primary.Id, "柳沢　進", "090-1234-5678") };
        var step = new CallStep.OnCall(RotaTold.View, DutyRoles.Primary, named, [RotaTold.Turn], null);
        Assert.Equal(["第2週 月曜 9:00 交代: 緑町クリニック", "機関内の担当: 柳沢　進"], Said().Of(step));

        var line = Render<HolderLine>(parameters => parameters.Add(each => each.Who, named));
        Assert.Equal("tel:090-1234-5678", line.Find("a").GetAttribute("href"));
        Assert.Contains("機関内の担当: 柳沢　進", line.Markup, StringComparison.Ordinal);
        var without = named with { Inside = named.Inside with { Phone = "" } };
        Assert.Equal("tel:03-5555-1001", Render<HolderLine>(
            parameters => parameters.Add(each => each.Who, without)).Find("a").GetAttribute("href"));
    }

    [Fact]
    public void Who_set_the_order_is_said()
    {
        Assert.Equal("最初に呼ぶ人の設定がないため、公開された当番表の順です", Said().Of((FirstCallSource?)null));
        var source = new FirstCallSource(FirstCallScope.Institution, RotaTold.At(12, 3, 15), null, "緑町クリニック");
        Assert.Equal("緑町クリニックの設定(12/4(金) 0:00 から)", Said().Of(source));
        Assert.Equal("医師会の設定(12/4(金) 0:00 から)", Said().Of(source with { Scope = FirstCallScope.Association }));
        Assert.Equal("この患者の設定(12/4(金) 0:00 から)", Said().Of(source with { Scope = FirstCallScope.Patient }));
    }

    private Reasons Said() => new(RotaTold.Glossary, new(new Tokyo(), new FakeClock(Some.Now)));
}
