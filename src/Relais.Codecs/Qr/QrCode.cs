using System.Text;

namespace Relais.Codecs.Qr;

/// <summary>
/// A QR code (ISO/IEC 18004): ASCII text as bytes, error correction M, versions 1 to 10, so 213 characters at most. Only made, never read.
/// </summary>
/// <remarks>Beyond ASCII a code would have to say its character set, and readers differ in believing it.</remarks>
public sealed class QrCode
{
    private readonly bool[,] modules;

    private QrCode(bool[,] modules) => this.modules = modules;

    /// <summary>Modules on a side, without the quiet zone of four that a reader needs around.</summary>
    public int Size => modules.GetLength(0);

    /// <summary>True when the module is dark.</summary>
    public bool this[int row, int column] => modules[row, column];

    /// <summary>Null when the text is too long for version 10, or not ASCII.</summary>
    public static QrCode? Of(string text)
    {
        if (!Ascii.IsValid(text)) return null;
        var bytes = Encoding.ASCII.GetBytes(text);
        return QrBlocks.Smallest(bytes.Length) is { } version ? new QrCode(QrMask.Best(new QrGrid(version), QrBlocks.Encode(bytes, version))) : null;
    }

    /// <summary>The dark modules as the <c>d</c> of an SVG path, one unit a module, from the upper left.</summary>
    public string ToPath()
    {
        var path = new StringBuilder();
        for (var row = 0; row < Size; row++)
        {
            for (var column = 0; column < Size; column++)
            {
                if (!modules[row, column]) continue;
                var first = column;
                while (column + 1 < Size && modules[row, column + 1]) column++;
                path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{first} {row}h{column - first + 1}v1h-{column - first + 1}z");
            }
        }

        return path.ToString();
    }
}
