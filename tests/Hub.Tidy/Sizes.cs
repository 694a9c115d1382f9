using System.Text.RegularExpressions;

namespace Hub.Tidy;

public sealed partial class Sizes
{
    private static readonly Rule Files = tree =>
        from file in tree
        where file.Is(".cs", ".razor", ".ts", ".mts", ".mjs", ".css", ".sql")
        let lines = file.Lines.Count - (file.Text.EndsWith('\n') ? 1 : 0)
        where lines > 300
        select $"{file.Path}: {lines} lines, 300 are allowed: split it by noun";

    private static readonly Rule Lines = tree =>
        from file in tree
        where file.Is(".cs", ".razor", ".ts", ".mts", ".mjs", ".css", ".sql", ".sh", ".csproj", ".props", ".targets")
        from line in file.Lines.Index()
        where line.Item.Length > 120
        select file.At(line.Index, $"{line.Item.Length} columns, 120 are allowed");

    private static readonly Rule Methods = tree =>
        from file in tree
        where file.Is(".cs", ".razor", ".ts")
        from begin in Enumerable.Range(0, file.Lines.Count)
        let head = Head().Match(file.Lines[begin])
        where head.Success && !Type().IsMatch(file.Lines[begin])
        let length = Length(file.Lines, begin, head.Groups["indent"].Value)
        where length > 60
        select file.At(begin, $"{length} lines, 60 are allowed in a method");

    [Fact]
    public void No_file_is_longer_than_300_lines()
    {
        Files.Catches("A.cs", string.Concat(Enumerable.Repeat("// x\n", 301)));
        Files.Allows("A.cs", string.Concat(Enumerable.Repeat("// x\n", 300)));
        Files.Holds();
    }

    [Fact]
    public void No_line_is_wider_than_120_columns()
    {
        Lines.Catches("A.cs", new string('x', 121));
        Lines.Allows("A.cs", new string('x', 120));
        Lines.Holds();
    }

    [Fact]
    public void No_method_is_longer_than_60_lines()
    {
        var body = string.Concat(Enumerable.Repeat("        Call();\n", 58));
        Methods.Catches("A.cs", "    public void Long()\n    {\n        Call();\n" + body + "    }\n");
        Methods.Catches("a.ts", "export function long() {\n  call();\n" + body + "  call();\n}\n");
        Methods.Allows("A.cs", "    public void Fits()\n    {\n" + body[16..] + "    }\n");
        Methods.Allows("A.cs", "internal sealed class Long(int a)\n{\n        Call();\n" + body + "}\n");
        Methods.Allows("A.cs", "    public int One() =>\n        1;\n\n" + body + "    }\n");
        Methods.Holds();
    }

    // Formatting is enforced, so a body ends with the brace under its head, and an expression with its semicolon.
    private static int Length(IReadOnlyList<string> lines, int begin, string indent)
    {
        for (var at = begin; at < lines.Count; at++)
        {
            var braces = lines[at].StartsWith(indent + "}", StringComparison.Ordinal);
            var opened = at > begin && Opens(lines[at], indent);
            if (braces || (!opened && !lines[at].EndsWith('{') && EndsExpression(lines, begin, at, indent)))
            {
                return at - begin + 1;
            }
        }

        return lines.Count - begin;
    }

    private static bool EndsExpression(IReadOnlyList<string> lines, int begin, int at, string indent) =>
        lines[at].EndsWith(';') &&
        !lines[begin].EndsWith('{') &&
        !Enumerable.Range(begin, at - begin + 1).Any(i => Opens(lines[i], indent));

    private static bool Opens(string line, string indent) =>
        string.Equals(line, indent + "{", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(class|record|struct|interface) \w+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Type();

    [GeneratedRegex(
        @"^(?<indent> *)((public|private|internal|protected)( [\w<>?\[\],.() ]+)? \w+(<[\w, ]+>)?\(" +
        @"|(export )?(async )?function \w+" +
        @"|((private|static|async|override) )*#?\w+\([^=]*\)(: [\w<>\[\]| ]+)? \{$)",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Head();
}
