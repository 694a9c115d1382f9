using System.Text;
using Hub.Contracts;
using Hub.Contracts.Imports;

namespace Hub.Silo.Imports;

/// <summary>A file's characters, and how they were written.</summary>
internal sealed record FileText(string Text, string Encoding)
{
    private static readonly UTF8Encoding utf8 = new(false, throwOnInvalidBytes: true);

    private static readonly Encoding cp932 = CodePagesEncodingProvider.Instance.GetEncoding(
        932, EncoderFallback.ExceptionFallback, new DoubledKanji())!;

    // What people take for a CSV: workbooks (zip and the older OLE), PDF, pictures, archives.
    private static readonly byte[][] otherFiles =
    [
        [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0xD0, 0xCF, 0x11, 0xE0], "%PDF"u8.ToArray(),
        [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], "GIF8"u8.ToArray(), [0x1F, 0x8B], "{\\rtf"u8.ToArray(),
        "SQLite format 3"u8.ToArray(), [0x7F, 0x45, 0x4C, 0x46],
    ];

    /// <summary>
    /// Reads the bytes. Japanese text that is valid UTF-8 by accident in cp932 does not occur in lists, so strict
    /// UTF-8 is tried before strict cp932.
    /// </summary>
    public static Answer<FileText> Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > ImportLimits.Bytes)
        {
            return ImportRefusals.TooLarge;
        }

        foreach (var start in otherFiles)
        {
            if (bytes.StartsWith(start))
            {
                return ImportRefusals.NotCsv;
            }
        }

        var read = Marked(bytes) ?? Unmarked(bytes);
        return read switch
        {
            null => bytes.Contains((byte)0) ? ImportRefusals.NotCsv : ImportRefusals.EncodingUnknown,
            _ when string.IsNullOrWhiteSpace(read.Text) => ImportRefusals.Empty,
            _ when read.Text.AsSpan().ContainsAny(Binary) => ImportRefusals.NotCsv,
            _ => read,
        };
    }

    private static readonly System.Buffers.SearchValues<char> Binary = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(c => (char)c).Except(['\t', '\n', '\r', '\v', '\f', '\u001A'])]);

    private static FileText? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Strictly(utf8, rest, "UTF-8 (BOM)"),
        [0xFF, 0xFE, .. var rest] => Strictly(new UnicodeEncoding(false, false, true), rest, "UTF-16"),
        [0xFE, 0xFF, .. var rest] => Strictly(new UnicodeEncoding(true, false, true), rest, "UTF-16"),
        _ => null,
    };

    private static FileText? Unmarked(ReadOnlySpan<byte> bytes) =>
        Strictly(utf8, bytes, "UTF-8") ?? Strictly(cp932, bytes, "Shift_JIS (cp932)");

    private static FileText? Strictly(Encoding encoding, ReadOnlySpan<byte> bytes, string name)
    {
        try
        {
            return new FileText(encoding.GetString(bytes), name);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
