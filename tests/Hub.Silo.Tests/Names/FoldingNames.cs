using FsCheck;
using FsCheck.Fluent;
using Hub.Silo.Names;
using Xunit;

namespace Hub.Silo.Tests.Names;

public sealed class FoldingNames
{
    [Theory]
    [InlineData("渡邉　文子", "渡辺文子")]
    [InlineData("渡邊 文子", "渡辺　文子")]
    [InlineData("﨑山　進", "崎山進")]
    [InlineData("髙木　節子", "高木節子")]
    [InlineData("齋藤", "斉藤")]
    [InlineData("濵田", "浜田")]
    [InlineData("嶋村", "島村")]
    [InlineData("𠮷田", "吉田")]
    [InlineData("葛\U000E0100城", "葛城")]
    [InlineData("ﾀﾅｶ ｼｹﾞﾙ", "たなかしげる")]
    [InlineData("ヴァン", "ゔぁん")]
    [InlineData("楓ヶ丘", "楓ケ丘")]
    [InlineData("P００１", "p001")]
    [InlineData("Ｉ００８−０００１", "i008-0001")]
    [InlineData("か\u3099", "ガ")]
    public void Two_ways_of_writing_one_name_are_equal(string one, string other) =>
        Assert.Equal(Folding.ForSearch(one), Folding.ForSearch(other));

    [Theory]
    [InlineData("田中", "中田")]
    [InlineData("オオノ", "オノ")]
    [InlineData("ビョウイン", "ビヨウイン")]
    [InlineData("太田", "大田")]
    public void Different_names_stay_different(string one, string other) =>
        Assert.NotEqual(Folding.ForSearch(one), Folding.ForSearch(other), StringComparer.Ordinal);

    [Theory]
    [InlineData("０３－５５５０－００５１", "0355500051")]
    [InlineData("(03) 5550-0051", "0355500051")]
    [InlineData("", "")]
    public void A_phone_is_its_digits(string written, string digits) => Assert.Equal(digits, Folding.Phone(written));

    [Fact]
    public void Kana_keeps_the_kanji_between_them() => Assert.Equal("渡邉サン", Folding.Kana("渡邉 さん"));

    [Fact]
    public void Any_text_folds_and_folding_again_changes_nothing() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text =>
        {
            var once = Folding.ForSearch(text ?? "");
            return string.Equals(Folding.ForSearch(once), once, StringComparison.Ordinal)
                && Folding.Phone(text ?? "").All(char.IsAsciiDigit);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Half_a_character_is_no_reason_to_fail() => Assert.Equal("\uFFFDア", Folding.ForSearch("\uD842あ"));
}
