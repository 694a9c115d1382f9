using Hub.Contracts.Rotas;
using Hub.Testing;
using Hub.Web.Layout;
using Hub.Web.Rotas.Months.Findings;
using Xunit;

namespace Hub.Web.Tests.Rotas;

public sealed class SayingWhatIsWrong : Component
{
    private static readonly DistrictClock clock = new(new Tokyo(), new FakeClock(Some.Now));
    private static readonly MonthSentences said = new(RotaTold.Glossary, clock);
    private static readonly Period during = new(RotaTold.At(12, 3, 9), RotaTold.At(12, 4, 0));
    private static readonly DraftDutyId duty = new(Some.Id(401));

    private static readonly DraftedDuty drafted = new(
        duty, new PlanPlace(SomeRota.Nights, new DateOnly(2026, 12, 4)), during, DutyKind.Weekday);

    public static TheoryData<PlanFindingKind> Kinds { get; } = [.. Enum.GetValues<PlanFindingKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_finding_is_a_sentence_of_its_own_in_both_languages(PlanFindingKind kind)
    {
        var sentences = Enum.GetValues<PlanFindingKind>().ToDictionary(each => each, each => said.Of(Finding(each)));
        Assert.Single(sentences.Values, sentence => string.Equals(sentence, sentences[kind], StringComparison.Ordinal));
        In(Language.English);
        Assert.NotEqual(sentences[kind], said.Of(Finding(kind)));
    }

    [Fact]
    public void Hours_over_midnight_are_said_as_people_say_them()
    {
        Assert.Equal("12/3(木) 18:00–翌9:00 当番がいません", said.Of(Finding(PlanFindingKind.Uncovered)));
        Assert.Equal(
            "18:00–3日後 9:00",
            Web.Rotas.Months.Texts.Hours(clock.Local(during.From), clock.Local(during.To.AddDays(2))));
    }

    [Fact]
    public void A_hindrance_names_whom_and_the_other_duty()
    {
        Hindrance[] all =
        [
            new Hindrance.NotInLayer(SomeRota.Midori, SomeRota.Nights),
            new Hindrance.CannotThen(SomeRota.Midori),
            new Hindrance.OnDutyThen(SomeRota.Midori, duty),
            new Hindrance.TooLittleRest(SomeRota.Midori, duty),
            new Hindrance.DutyElsewhere(SomeRota.Midori, during),
            new Hindrance.AtMaximum(SomeRota.Midori, new DutyLimit(during, 3)),
            new Hindrance.WithoutMentor(SomeRota.Midori),
            new Hindrance.FixedTwice(SomeRota.Midori),
        ];
        var sentences = all.Select(hindrance => said.Of(hindrance, [drafted])).ToList();
        Assert.Equal(sentences.Count, sentences.Distinct(StringComparer.Ordinal).Count());
        Assert.All(sentences, sentence => Assert.StartsWith("緑町クリニック: ", sentence, StringComparison.Ordinal));
        Assert.Equal("緑町クリニック: 同じ時間に 12/4(金) の当番", sentences[2]);
        Assert.Equal("緑町クリニック: 上限の3回に達している", sentences[5]);
        Assert.Equal("12/4(金) 夜間", said.Of(drafted));
    }

    private static PlanFinding Finding(PlanFindingKind kind) => new(
        "k", kind, SomeRota.Nights, new DateOnly(2026, 12, 4), [SomeRota.Midori], during, DutyRoles.Primary, null, 3, 2,
        true);
}
