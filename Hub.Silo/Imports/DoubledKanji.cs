using System.Text;

namespace Hub.Silo.Imports;

/// <summary>
/// Strict reading of cp932, with one exception that .NET's strict table lacks: the kanji of rows ED and EE (﨑, 髙 …),
/// which Windows has twice and writes at this place. Anything else that is no character is an error.
/// </summary>
internal sealed class DoubledKanji : DecoderFallback
{
    private static readonly Encoding lenient = CodePagesEncodingProvider.Instance.GetEncoding(932)!;

    public override int MaxCharCount => 1;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

    private sealed class Buffer : DecoderFallbackBuffer
    {
        private char kanji;
        private bool isWaiting;

        public override int Remaining => isWaiting ? 1 : 0;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            if (bytesUnknown is not [0xED or 0xEE, _]
                || lenient.GetString(bytesUnknown) is not [var read and not ('・' or '?' or '\uFFFD')])
            {
                throw new DecoderFallbackException("These bytes are no character of cp932.", bytesUnknown, index);
            }

            (kanji, isWaiting) = (read, true);
            return true;
        }

        public override char GetNextChar()
        {
            if (!isWaiting)
            {
                return '\0';
            }

            isWaiting = false;
            return kanji;
        }

        public override bool MovePrevious() => false;

        public override void Reset() => isWaiting = false;
    }
}
