using System.Text;

namespace Relais.Intake.Receive.Imap;

/// <summary>One argument of a command. Outside text goes as a quoted string or a literal, so that it can never become a command.</summary>
internal readonly record struct ImapArgument
{
    private ImapArgument(byte[] bytes, bool isLiteral) => (Bytes, IsLiteral) = (bytes, isLiteral);

    public byte[] Bytes { get; }

    public bool IsLiteral { get; }

    /// <summary>A word of ours: keywords, numbers, sets.</summary>
    public static ImapArgument Word(string word) => new(Encoding.ASCII.GetBytes(word), false);

    /// <summary>Any text, as UTF-8.</summary>
    public static ImapArgument Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Contains((byte)0)) throw new ImapFault("imap.character", "Un réglage de la boîte contient un caractère interdit.");
        return bytes.All(b => b is >= 0x20 and < 0x7F)
            ? new(Encoding.ASCII.GetBytes($"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\""), false)
            : new(bytes, true);
    }

    public static ImapArgument Mailbox(string name) => Text(ImapMailboxName.Encode(name));
}
