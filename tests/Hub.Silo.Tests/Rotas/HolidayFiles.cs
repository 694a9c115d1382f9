using System.Runtime.CompilerServices;
using System.Text;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas;

namespace Hub.Silo.Tests.Rotas;

/// <summary>The Cabinet Office's file, and what may become of it on the way to the secretariat.</summary>
internal static class HolidayFiles
{
    private static readonly Encoding Cp932 = CodePagesEncodingProvider.Instance.GetEncoding(932)!;

    /// <summary>As it was downloaded.</summary>
    public static byte[] Own { get; } = File.ReadAllBytes(Beside("syukujitsu.csv"));

    /// <summary>Its lines, the header first.</summary>
    public static IReadOnlyList<string> Lines { get; } =
        Cp932.GetString(Own).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    public static byte[] Written(params IEnumerable<string> lines) => Cp932.GetBytes(string.Join("\r\n", lines));

    /// <summary>Rows under the right header.</summary>
    public static HolidayFile Read(params IEnumerable<string> rows) => Read(Written(rows.Prepend(Lines[0])));

    public static HolidayFile Read(byte[] bytes)
    {
        var read = HolidayCsv.Read(bytes, "jp");
        Assert.Null(read.Refusal);
        return read.Value!;
    }

    public static Holiday Day(string date, string name, HolidayKind kind = HolidayKind.National) =>
        new(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), name, kind);

    private static string Beside(string name, [CallerFilePath] string file = "") =>
        Path.Combine(Path.GetDirectoryName(file)!, name);
}
