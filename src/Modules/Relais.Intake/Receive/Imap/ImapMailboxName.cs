using System.Buffers.Text;
using System.Text;

namespace Relais.Intake.Receive.Imap;

/// <summary>Folder names as they travel: modified UTF-7 (RFC 3501 §5.1.3). <c>Traité</c> is <c>Trait&amp;AOk-</c>.</summary>
internal static class ImapMailboxName
{
    public static string Encode(string name)
    {
        var wire = new StringBuilder();
        for (var at = 0; at < name.Length;)
        {
            if (IsPrintable(name[at]))
            {
                wire.Append(name[at] == '&' ? "&-" : name[at].ToString());
                at++;
                continue;
            }
            var start = at;
            while (at < name.Length && !IsPrintable(name[at])) at++;
            var run = Encoding.BigEndianUnicode.GetBytes(name[start..at]);
            wire.Append('&').Append(Convert.ToBase64String(run).TrimEnd('=').Replace('/', ',')).Append('-');
        }
        return wire.ToString();
    }

    /// <summary>The name as people read it; null when it is not modified UTF-7.</summary>
    public static string? Decode(string wire)
    {
        var name = new StringBuilder();
        for (var at = 0; at < wire.Length; at++)
        {
            if (!IsPrintable(wire[at])) return null;
            if (wire[at] != '&') { name.Append(wire[at]); continue; }

            var close = wire.IndexOf('-', at);
            if (close < 0) return null;
            var run = wire[(at + 1)..close];
            at = close;
            if (run.Length == 0) { name.Append('&'); continue; }
            if (Run(run) is not { } text) return null;
            name.Append(text);
        }
        return name.ToString();
    }

    private static string? Run(string run)
    {
        if (run.Contains('/')) return null;
        var base64 = run.Replace(',', '/') + new string('=', (4 - run.Length % 4) % 4);
        if (!Base64.IsValid(base64)) return null;
        var bytes = Convert.FromBase64String(base64);
        return bytes.Length % 2 == 0 ? Encoding.BigEndianUnicode.GetString(bytes) : null;
    }

    private static bool IsPrintable(char c) => c is >= ' ' and <= '~';
}
