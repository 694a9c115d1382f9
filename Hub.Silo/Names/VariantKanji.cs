using System.Collections.Frozen;
using System.Text;

namespace Hub.Silo.Names;

/// <summary>
/// Kanji of one name that are written in several forms: the family insists on theirs, the caller does not know it.
/// </summary>
internal static class VariantKanji
{
    // The first of each word stands for all of them.
    private const string Groups =
        "崎﨑碕嵜㟢 高髙 辺邊邉 斎齋斉齊 浜濱濵 島嶋嶌㠀 沢澤 広廣 国國圀 桜櫻 滝瀧 関關 徳德 恵惠 栄榮 真眞 吉𠮷 静靜 竜龍 会會 与與 万萬 " +
        "弥彌 実實 寿壽 富冨 峰峯 条條 曽曾 円圓 蔵藏 礼禮 鉄鐵 黒黑 青靑 増增 彦彥 巌巖 遥遙 亀龜 児兒 当當 穂穗 荘莊庄 桧檜 桑桒 梅楳 " +
        "松枩柗 館舘 船舩 淵渕渊 鶴靏靍 土圡 角⻆ 頼賴 柳栁 瀬瀨 藪薮籔 豊豐 芸藝 籠篭 蛍螢 寛寬 郎郞 戸戶 悦悅 清淸 横橫 歳歲 涼凉 緑綠 " +
        "鎌鐮 鴎鷗 槙槇";

    private static readonly FrozenDictionary<Rune, Rune> standard = Table();

    /// <summary>The form that stands for all forms of this kanji; other characters as they are.</summary>
    public static Rune Standard(Rune kanji) => standard.GetValueOrDefault(kanji, kanji);

    private static FrozenDictionary<Rune, Rune> Table()
    {
        var table = new Dictionary<Rune, Rune>();
        foreach (var group in Groups.Split(' '))
        {
            var forms = group.EnumerateRunes().ToArray();
            foreach (var form in forms[1..])
            {
                table[form] = forms[0];
            }
        }

        return table.ToFrozenDictionary();
    }
}
