using System.IO.Compression;
using System.Xml;
using Hub.Contracts;
using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas.Sheets;

/// <summary>
/// The parts of an .xlsx file. They are unpacked here and not by a library, so that every byte that comes out of the
/// archive is counted: what an archive says of its own size is not believed.
/// </summary>
internal sealed class WorkbookPackage(ZipArchive archive)
{
    private long left = SheetLimits.UnpackedBytes;

    public static Answer<SheetBook> Read(SheetFile file)
    {
        try
        {
            using var stream = new MemoryStream(file.Content.ToArray(), writable: false);
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            return new WorkbookPackage(archive).Book(file.Name);
        }
        catch (TooMuchUnpackedException)
        {
            return SheetRefusals.TooLarge;
        }
        catch (Exception damage) when (damage is InvalidDataException or XmlException or IOException
            or NotSupportedException or ArgumentException)
        {
            return SheetRefusals.Damaged;
        }
    }

    private Answer<SheetBook> Book(string fileName)
    {
        if (archive.Entries.Count > SheetLimits.Files)
        {
            return SheetRefusals.TooLarge;
        }

        if (Find("[Content_Types].xml") is not { } types)
        {
            return SheetRefusals.NotWorkbook;
        }

        if (archive.Entries.Any(IsMacro) || NamesMacros(types))
        {
            return SheetRefusals.Macros;
        }

        return WorkbookPath() is { } path && Find(path) is { } workbook
            ? Sheets(fileName, path, workbook)
            : SheetRefusals.NotWorkbook;
    }

    private Answer<SheetBook> Sheets(string fileName, string path, ZipArchiveEntry workbook)
    {
        var relations = Relations(path);
        if (relations.Exists(relation => relation.Type.EndsWith("/vbaProject", StringComparison.Ordinal)))
        {
            return SheetRefusals.Macros;
        }

        List<ListedSheet> listed;
        bool from1904;
        using (var xml = Open(workbook))
        {
            (listed, from1904) = SheetXml.Listed(xml);
        }

        var reader = new CellReader(
            Part(path, relations, "/sharedStrings", SheetXml.SharedStrings) ?? [],
            Part(path, relations, "/styles", SheetXml.DateStyles) ?? new HashSet<int>(),
            from1904);
        var sheets = new List<SheetGrid>();
        foreach (var sheet in listed.Take(SheetLimits.Sheets))
        {
            // A chart has a sheet of its own, without cells.
            if (relations.FirstOrDefault(
                    relation => relation.Id.Equals(sheet.Relation, StringComparison.Ordinal)) is not { } relation
                || !relation.Type.EndsWith("/worksheet", StringComparison.Ordinal)
                || Find(Resolved(path, relation.Target)) is not { } entry)
            {
                continue;
            }

            using var xml = Open(entry);
            var read = reader.Sheet(sheet.Name, xml);
            if (read.Value is not { } grid)
            {
                return read.Refusal!;
            }

            sheets.Add(grid);
        }

        return sheets.Count > 0 ? new SheetBook(fileName, sheets) : SheetRefusals.None;
    }

    private T? Part<T>(string path, List<Relation> relations, string type, Func<XmlReader, T> read)
        where T : class
    {
        if (relations.FirstOrDefault(relation => relation.Type.EndsWith(type, StringComparison.Ordinal)) is { } found
            && Find(Resolved(path, found.Target)) is { } entry)
        {
            using var xml = Open(entry);
            return read(xml);
        }

        return null;
    }

    private string? WorkbookPath() => Relations(string.Empty)
        .Where(relation => relation.Type.EndsWith("/officeDocument", StringComparison.Ordinal))
        .Select(relation => Resolved(string.Empty, relation.Target))
        .FirstOrDefault(path => path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase));

    private List<Relation> Relations(string path)
    {
        var slash = path.LastIndexOf('/') + 1;
        if (Find($"{path[..slash]}_rels/{path[slash..]}.rels") is not { } entry)
        {
            return [];
        }

        using var xml = Open(entry);
        return SheetXml.Relations(xml);
    }

    private static string Resolved(string path, string target) => target.StartsWith('/')
        ? target[1..]
        : path[..(path.LastIndexOf('/') + 1)] + target;

    private bool NamesMacros(ZipArchiveEntry types)
    {
        using var xml = Open(types);
        return SheetXml.ContentTypes(xml).Exists(type =>
            type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
            || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsMacro(ZipArchiveEntry entry) =>
        entry.FullName.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.Contains("macrosheets/", StringComparison.OrdinalIgnoreCase);

    private ZipArchiveEntry? Find(string path) => archive.Entries.FirstOrDefault(
        entry => entry.FullName.Replace('\\', '/').Equals(path, StringComparison.OrdinalIgnoreCase));

    private XmlReader Open(ZipArchiveEntry entry) => XmlReader.Create(
        new CountedStream(entry.Open(), Take),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });

    private void Take(int bytes)
    {
        left -= bytes;
        if (left < 0)
        {
            throw new TooMuchUnpackedException();
        }
    }
}

/// <summary>What one part of a workbook says of another.</summary>
internal sealed record Relation(string Id, string Type, string Target);

/// <summary>A sheet as the workbook lists it.</summary>
internal sealed record ListedSheet(string Name, string Relation);

/// <summary>More comes out of an archive than is read.</summary>
internal sealed class TooMuchUnpackedException : Exception;
