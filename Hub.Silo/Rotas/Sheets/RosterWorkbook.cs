using Hub.Contracts;
using Hub.Contracts.Imports;
using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas.Sheets;

/// <summary>Reads a file of the secretariat, workbook or CSV, as sheets. Any bytes get an answer.</summary>
internal static class RosterWorkbook
{
    private static readonly byte[] zip = [0x50, 0x4B];
    private static readonly byte[] ole = [0xD0, 0xCF, 0x11, 0xE0];
    private static readonly byte[] encrypted = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");
    private static readonly string[] withMacros = [".xlsm", ".xltm", ".xlam"];

    public static Answer<SheetBook> Read(SheetFile file)
    {
        var bytes = file.Content.Span;
        if (bytes.Length > ImportLimits.Bytes)
        {
            return SheetRefusals.TooLarge;
        }

        if (bytes.StartsWith(ole))
        {
            return bytes.IndexOf(encrypted) >= 0 ? SheetRefusals.Locked : SheetRefusals.OldWorkbook;
        }

        var extension = Path.GetExtension(file.Name).ToLowerInvariant();
        return withMacros.Contains(extension, StringComparer.Ordinal) ? SheetRefusals.Macros
            : bytes.StartsWith(zip) ? WorkbookPackage.Read(file)
            : CsvGrid.Read(file);
    }
}
