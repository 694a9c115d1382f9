using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas.Sheets;
using Hub.Silo.Tests.Imports;
using static Hub.Silo.Tests.Rotas.Sheets.SheetFiles;

namespace Hub.Silo.Tests.Rotas.Sheets;

public sealed class FindingNames
{
    [Theory]
    [InlineData("前田先生（梅里CL）", 6)]
    [InlineData("前田先生(梅里クリニック)", 6)]
    [InlineData("前田先生（梅里ＣＬ）", 6)]
    [InlineData("前田Dr.（梅里）", 6)]
    [InlineData("前田（一郎）", 6)]
    [InlineData("前田一", 6)]
    [InlineData("Dr.前田 一郎", 6)]
    [InlineData("前田一郎 医師", 6)]
    [InlineData("マエダ イチロウ", 6)]
    [InlineData("まえだ いちろう先生", 6)]
    [InlineData("P006", 6)]
    [InlineData("ｐ００６", 6)]
    [InlineData("P006 前田 一郎", 6)]
    [InlineData("崎山 進先生", 8)]
    [InlineData("﨑山先生", 8)]
    [InlineData("渡辺先生（椿山CL）", 10)]
    [InlineData("渡邊 文子 医師", 10)]
    [InlineData("田中先生（楓ケ丘CL）", 7)]
    [InlineData("高木様", 50)]
    [InlineData("山下（若葉台訪看ST）", 18)]
    [InlineData("山下（若葉台訪問看護ステーション）", 18)]
    [InlineData("渡辺医師（ナイトケア往診サービス）", 57)]
    [InlineData("岡田医師（緑町病院）", 39)]
    public void One_alone_is_settled(string text, int person) =>
        Assert.Equal(new CellMeaning.Settled(Person(person)), Roll.Meaning(text));

    [Theory]
    [InlineData("緑町CL", 1)]
    [InlineData("緑町クリニック", 1)]
    [InlineData("緑町訪看ST", 13)]
    [InlineData("緑町訪看", 13)]
    [InlineData("緑町病院", 18)]
    [InlineData("緑町HP", 18)]
    [InlineData("緑町薬局", 20)]
    [InlineData("ナイトケア", 29)]
    [InlineData("ナイトケア往診サービス", 29)]
    [InlineData("医療法人社団 梅里クリニック", 6)]
    [InlineData("I029", 29)]
    public void An_institution_is_found_by_its_short_forms(string text, int place) =>
        Assert.Equal(new CellMeaning.Settled(Place(place)), Roll.Meaning(text));

    [Theory]
    [InlineData("渡邉 文子先生", 10, 21)]
    [InlineData("伊藤先生", 2, 5)]
    [InlineData("山下先生", 1, 18)]
    [InlineData("山下先生（中央病院）", 1, 18)]
    [InlineData("﨑山先生（梅里CL）", 8)]
    [InlineData("前田・田中　隆", 6, 40, 58, 59, 7)]
    [InlineData("前田 一郎／田中 隆", 6, 7)]
    [InlineData("P006 田中 隆", 6)]
    [InlineData("高木医師", 50)]
    public void What_fits_several_or_is_contradicted_waits_for_a_decision(string text, params int[] people) =>
        Assert.Equal(people.Select(Person), Assert.IsType<CellMeaning.Ambiguous>(Roll.Meaning(text)).Candidates);

    [Fact]
    public void A_place_of_several_institutions_waits_for_a_decision() => Assert.Equal(
        ((int[])[1, 13, 18, 20, 24, 27]).Select(Place),
        Assert.IsType<CellMeaning.Ambiguous>(Roll.Meaning("緑町")).Candidates);

    [Theory]
    [InlineData("未定")]
    [InlineData("未定（調整中）")]
    [InlineData("要調整")]
    [InlineData("？")]
    [InlineData("前田先生？")]
    [InlineData("前田 一郎（仮）")]
    public void What_is_undecided_stays_so(string text) =>
        Assert.IsType<CellMeaning.Undecided>(Roll.Meaning(text));

    [Theory]
    [InlineData("みなみ先生（区外）")]
    [InlineData("区外")]
    [InlineData("市外の先生（市外）")]
    [InlineData("前田先生（他区）")]
    [InlineData("応援医師（外部）")]
    public void Somebody_from_outside_is_told_so(string text) =>
        Assert.IsType<CellMeaning.Outside>(Roll.Meaning(text));

    [Theory]
    [InlineData("存在しない先生")]
    [InlineData("-")]
    [InlineData("なし")]
    [InlineData("休診")]
    [InlineData("先生")]
    [InlineData("（緑町CL）")]
    [InlineData("#N/A")]
    public void Nobody_is_guessed(string text) => Assert.IsType<CellMeaning.Unknown>(Roll.Meaning(text));

    [Fact]
    public void Those_who_left_come_into_question_only_alone()
    {
        var known = SampleFiles.Known();
        PractitionerView[] people =
        [
            .. known.Practitioners.Values.Select(person => person.Details.Code is "P006" or "P018"
                ? person with { Active = false }
                : person),
        ];
        InstitutionView[] places = [.. known.Institutions.Values];
        var roll = new NameRoll(people, places, new Dictionary<string, Holder>(StringComparer.Ordinal)
        {
            ["前田先生"] = Person(6),
        });
        Assert.Equal(
            [Person(6)], Assert.IsType<CellMeaning.HasLeft>(roll.Meaning("前田 一郎先生")).Candidates);
        Assert.Equal(new CellMeaning.Settled(Person(1)), roll.Meaning("山下先生"));
        Assert.IsType<CellMeaning.Ambiguous>(roll.Meaning("前田先生"));
    }
}
