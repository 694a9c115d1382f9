using System.Text.RegularExpressions;
using Hub.Silo.Names;

namespace Hub.Silo.Rotas.Sheets;

/// <summary>A name as it stands on a sheet, taken apart: 山下先生（緑町CL） is 山下, 先生 and 緑町CL.</summary>
/// <param name="Name">Without title and brackets.</param>
/// <param name="Title">先生, 医師 and their like, or empty.</param>
/// <param name="Place">What stands in brackets, or empty.</param>
internal sealed partial record WrittenName(string Name, string Title, string Place)
{
    public static WrittenName Of(string written)
    {
        var text = Cut(written);
        var brackets = Brackets().Match(text);
        var (name, place) = brackets.Success
            ? (brackets.Groups["name"].Value.Trim(), brackets.Groups["place"].Value.Trim())
            : (text.Trim(), string.Empty);
        var title = string.Empty;
        while (AfterName().Match(name) is { Success: true } after && after.Index > 0)
        {
            (title, name) = (Folding.ForSearch(after.Value) + title, name[..after.Index].Trim());
        }

        if (BeforeName().Match(name) is { Success: true } before && before.Length < name.Length)
        {
            (title, name) = ("dr" + title, name[before.Length..].Trim());
        }

        return new WrittenName(name, title, place);
    }

    /// <summary>医師 and Dr say what somebody is. 先生 does not: others than doctors are called so too.</summary>
    public bool IsDoctor =>
        Title.Contains("医師", StringComparison.Ordinal) || Title.Contains("dr", StringComparison.Ordinal);

    /// <summary>Whether the title makes a doctor likelier than others of that name.</summary>
    public bool IsLikelyDoctor => IsDoctor || Title.Contains("先生", StringComparison.Ordinal);

    /// <summary>未定, 要調整, a question mark, or a name that is only pencilled in.</summary>
    public static bool IsUndecided(string text) => Pencilled().IsMatch(Folding.ForSearch(Cut(text)));

    /// <summary>区外 and its like, alone or in brackets.</summary>
    public static bool IsOutside(string text) => FromOutside().IsMatch(Folding.ForSearch(Cut(text)));

    /// <summary>The cell says the same as the one above.</summary>
    public static bool IsDitto(string text) => Ditto().IsMatch(Cut(text).Trim());

    /// <summary>The names of a cell that holds several: 山下・前田, or one below the other.</summary>
    public static IReadOnlyList<string> Several(string text) =>
        [.. Separators().Split(text).Select(part => part.Trim()).Where(part => part.Length > 0)];

    private static string Cut(string text) => text.Length > 200 ? text[..200] : text;

    [GeneratedRegex(@"^(?<name>[^(（]+)[(（](?<place>[^()（）]+)[)）]$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Brackets();

    [GeneratedRegex(
        @"\s*(先生|医師|副?院長|看護師|Dr\.?|ドクター|さん|様|殿|氏)\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex AfterName();

    [GeneratedRegex(@"^(Dr\.?|ドクター)\s*", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex BeforeName();

    [GeneratedRegex(
        @"^(未定|未|未調整|未決定|調整中|要調整|検討中|確認中|募集中|募集|空キ|tbd|\?+)([(].*[)])?$"
        + @"|[(](未定|仮|予定|調整中|要調整|検討中|確認中)[)]$|\?$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pencilled();

    [GeneratedRegex(
        @"(^|[(])(地?区|市|町|村|県|圏域?|管)外([^)]*[)])?$|[(](他(地?区|市|町|県)|外部)[)]$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FromOutside();

    [GeneratedRegex("^(〃|″|\"|々|同上|同左|↓|↑|｜|\\|)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ditto();

    [GeneratedRegex(@"[・／/、,，＆&＋+\n\r]", RegexOptions.None, 1000)]
    private static partial Regex Separators();
}
