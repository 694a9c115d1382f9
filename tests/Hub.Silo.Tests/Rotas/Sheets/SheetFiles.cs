using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using Hub.Contracts.Rotas;
using Hub.Silo.Names;
using Hub.Silo.Rotas.Sheets;
using Hub.Silo.Tests.Imports;

namespace Hub.Silo.Tests.Rotas.Sheets;

/// <summary>The secretariat's own workbook, and what may become of it.</summary>
internal static class SheetFiles
{
    public const string OwnName = "roster_2026-12.xlsx";

    /// <summary>As the secretariat keeps it: 12月当番表 and 1月希望調査.</summary>
    public static SheetFile Own { get; } = new(OwnName, File.ReadAllBytes(Beside(OwnName)));

    public static LayerView First { get; } = new(new LayerId(new Guid(1, 0, 0, new byte[8])), "待機医①");

    public static LayerView Second { get; } = new(new LayerId(new Guid(2, 0, 0, new byte[8])), "待機医②");

    public static LayerView Vendor { get; } = new(new LayerId(new Guid(3, 0, 0, new byte[8])), "往診支援");

    public static SheetChoice AsItIs { get; } = new(null, null, [First, Second, Vendor], null, SheetMemory.Empty);

    /// <summary>The district's lists.</summary>
    public static NameRoll Roll { get; } = Remembering([]);

    public static NameRoll Remembering(Dictionary<string, Holder> names)
    {
        var known = SampleFiles.Known();
        return new NameRoll(
            [.. known.Practitioners.Values], [.. known.Institutions.Values], names);
    }

    public static Holder Person(int number) =>
        Holder.Of(DerivedIds.Practitioner(DerivedIds.District, $"P{number:000}"));

    public static Holder Place(int number) =>
        Holder.Of(DerivedIds.Institution(DerivedIds.District, $"I{number:000}"));

    public static RosterReading Roster(SheetFile file, SheetChoice? choice = null)
    {
        var read = SheetReadings.Roster(file, choice ?? AsItIs, Roll);
        Assert.Null(read.Refusal);
        return read.Value!;
    }

    public static WishReading Wishes(SheetFile file, SheetChoice? choice = null)
    {
        var read = SheetReadings.Wishes(file, choice ?? AsItIs, Roll);
        Assert.Null(read.Refusal);
        return read.Value!;
    }

    /// <summary>A CSV of December under the right headings.</summary>
    public static SheetFile Csv(params IEnumerable<string> days) =>
        Text(["令和8年12月　当番表", "日,曜,区分,待機医①,待機医②,往診支援事業者,備考", .. days]);

    public static SheetFile Text(params IEnumerable<string> lines) =>
        new("当番.csv", Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));

    /// <summary>The secretariat's workbook with a part replaced or added.</summary>
    public static SheetFile With(string part, Func<string, string> change) => With(Own, part, change);

    public static SheetFile With(SheetFile file, string part, Func<string, string> change)
    {
        using var stream = new MemoryStream();
        stream.Write(file.Content.Span);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var text = string.Empty;
            if (archive.GetEntry(part) is { } entry)
            {
                using (var reader = new StreamReader(entry.Open()))
                {
                    text = reader.ReadToEnd();
                }

                entry.Delete();
            }

            using var writer = new StreamWriter(archive.CreateEntry(part).Open(), Encoding.UTF8);
            writer.Write(change(text));
        }

        return new SheetFile(file.Name, stream.ToArray());
    }

    /// <summary>The secretariat's workbook with its first sheet holding these rows and what follows them.</summary>
    public static SheetFile WithRows(string rows, string after = "") => With(
        "xl/worksheets/sheet1.xml",
        sheet => sheet[..sheet.IndexOf("<sheetData>", StringComparison.Ordinal)]
            + $"<sheetData>{rows}</sheetData>{after}</worksheet>");

    public static SheetGrid FirstSheet(SheetFile file)
    {
        var read = RosterWorkbook.Read(file);
        Assert.Null(read.Refusal);
        return read.Value!.Sheets[0];
    }

    private static string Beside(string name, [CallerFilePath] string file = "") =>
        Path.Combine(Path.GetDirectoryName(file)!, name);
}
