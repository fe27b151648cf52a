using System.Text;

namespace Relais.Intake.Receive.Imap;

/// <summary>How a response begins: tag, perhaps a number, word.</summary>
/// <param name="End">Where the rest of the line begins.</param>
internal readonly record struct ImapHead(string Tag, uint? Number, string Word, int End)
{
    public static ImapHead Of(byte[] line)
    {
        var at = 0;
        var tag = Next(line, ref at);
        if (tag is not ("*" or "+") && !tag.All(char.IsAsciiLetterOrDigit) || tag.Length is 0 or > 20)
            throw ImapFault.Nonsense("début de ligne");
        if (tag == "+") return new(tag, null, "", at);

        var word = Next(line, ref at);
        uint? number = uint.TryParse(word, out var n) ? n : null;
        if (number is not null) word = Next(line, ref at);
        return new(tag, number, word.ToUpperInvariant(), at);
    }

    private static string Next(byte[] line, ref int at)
    {
        while (at < line.Length && line[at] == ' ') at++;
        var start = at;
        while (at < line.Length && line[at] != ' ' && at - start < 40) at++;
        return Encoding.Latin1.GetString(line, start, at - start);
    }
}
