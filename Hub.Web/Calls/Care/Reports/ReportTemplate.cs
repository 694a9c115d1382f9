using static Hub.Web.Layout.Language;

namespace Hub.Web.Calls.Care.Reports;

/// <summary>What is asked every time, so that nothing is forgotten at night: Markdown for three fields.</summary>
internal sealed record ReportTemplate(string Key, string Title, string Findings, string Treatment, string Family)
{
    /// <summary>In the reader's language, the most frequent first.</summary>
    public static IReadOnlyList<ReportTemplate> All =>
    [
        Fever, Breath, Fall, Pain, Tube, Dying,
    ];

    /// <summary>
    /// What was written under a template's headings. A heading that stands alone says that somebody did not look, where
    /// nobody wrote a word: it is left out.
    /// </summary>
    public static string Answered(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var headings = All.SelectMany(each => new[] { each.Findings, each.Treatment, each.Family })
            .SelectMany(part => part.Split('\n')).ToHashSet(StringComparer.Ordinal);
        bool IsHeading(string line) => headings.Contains(line.TrimEnd());
        bool Begins(string line) => headings.Any(heading => line.StartsWith(heading, StringComparison.Ordinal));
        var kept = lines.Where((line, place) => !IsHeading(line)
            || lines.Skip(place + 1).TakeWhile(next => !Begins(next)).Any(next => next.Trim().Length > 0));
        return string.Join('\n', kept).Trim();
    }

    private static string Explained => Say(
        "- 説明した相手:\n- 受け止め:\n- 再度連絡する目安:", "- Told to:\n- How they took it:\n- When to call again:");

    private static ReportTemplate Fever => new(
        "fever",
        Say("発熱", "Fever"),
        Say(
            "- 体温・経過:\n- 意識・食事・水分:\n- 呼吸音・SpO₂:\n- 尿・カテーテル:\n- 皮膚・褥瘡:",
            "- Temperature, since when:\n- Alertness, food, fluids:\n- Breath sounds, SpO₂:\n- Urine, catheter:\n"
            + "- Skin, sores:"),
        Say(
            "- 検査(抗原・採血・培養):\n- 解熱・抗菌薬・輸液:\n- 次に見る人と時刻:",
            "- Tests:\n- Antipyretic, antibiotic, fluids:\n- Who looks next, and when:"),
        Explained);

    private static ReportTemplate Breath => new(
        "breath",
        Say("呼吸困難", "Breathlessness"),
        Say(
            "- 始まりと経過:\n- 呼吸数・SpO₂・酸素流量:\n- 呼吸音・浮腫・痰:",
            "- Onset:\n- Rate, SpO₂, oxygen flow:\n- Breath sounds, oedema, sputum:"),
        Say(
            "- 酸素・吸引・体位:\n- 薬剤:\n- 悪化したときの方針:",
            "- Oxygen, suction, position:\n- Drugs:\n- What to do if it gets worse:"),
        Explained);

    private static ReportTemplate Fall => new(
        "fall",
        Say("転倒", "Fall"),
        Say(
            "- いつ・どこで・どのように:\n- 頭部打撲・意識:\n- 痛み・腫れ・動かせるか:\n- 抗血栓薬:",
            "- When, where, how:\n- Head, alertness:\n- Pain, swelling, movement:\n- Blood thinners:"),
        Say(
            "- 創の処置:\n- 画像検査の要否:\n- 今夜の観察と連絡の目安:",
            "- Wound care:\n- Imaging needed:\n- What to watch for tonight:"),
        Explained);

    private static ReportTemplate Pain => new(
        "pain",
        Say("痛み", "Pain"),
        Say(
            "- 部位・強さ(NRS)・始まり:\n- 使っている鎮痛薬:\n- 便・吐き気・眠気:",
            "- Where, how strong (NRS), since when:\n- Analgesics in use:\n- Bowels, nausea, drowsiness:"),
        Say("- レスキュー・増量:\n- 効果を見る時刻:", "- Rescue dose, increase:\n- When the effect is checked:"),
        Explained);

    private static ReportTemplate Tube => new(
        "tube",
        Say("管のトラブル", "Tube or catheter"),
        Say(
            "- 種類・サイズ・最終交換日:\n- 抜去・閉塞・漏れ:\n- 出血・尿量:",
            "- Kind, size, last changed:\n- Out, blocked, leaking:\n- Bleeding, urine:"),
        Say("- 交換・洗浄:\n- 次回交換の予定:", "- Changed, flushed:\n- Next change:"),
        Explained);

    private static ReportTemplate Dying => new(
        "dying",
        Say("看取り", "Death at home"),
        Say(
            "- 呼吸停止に気づいた時刻・人:\n- 死の三徴の確認:\n- 立ち会った人:",
            "- When and by whom it was noticed:\n- Signs confirmed:\n- Who was there:"),
        Say(
            "- 死亡診断書:\n- 医療機器・管の処置:\n- エンゼルケア・訪問看護への連絡:",
            "- Certificate:\n- Devices and tubes:\n- Care after death, nurses told:"),
        Say(
            "- ご家族の様子:\n- 連絡した人と時刻:\n- 主治医への連絡(時刻):",
            "- The family:\n- Who was told, and when:\n- The primary doctor was told at:"));
}
