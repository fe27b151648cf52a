using System.Text;

namespace Relais.Codecs.Mime;

/// <summary>
/// Reads an address field in one pass (RFC 5322 §3.4 and §4.4): groups are opened up, comments are counted, not followed, so that
/// a hundred thousand brackets cost no more than as many letters. Encoded words are decoded last, since one may hold a comma.
/// </summary>
internal sealed class AddressList
{
    private readonly List<MailAddress> found = [];
    private readonly StringBuilder phrase = new();
    private readonly StringBuilder angle = new();
    private readonly StringBuilder comment = new();
    private bool hasAngle;

    /// <summary>A name cut by a comma nobody quoted ("DUPONT, Jean &lt;…&gt;"), which waits for its address.</summary>
    private string waiting = "";

    public static IReadOnlyList<MailAddress> Parse(string text)
    {
        var list = new AddressList();
        list.Read(text);
        return list.found;
    }

    private void Read(string text)
    {
        var comments = 0;
        bool quoted = false, inAngle = false;

        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '\\' && (quoted || comments > 0) && at + 1 < text.Length)
            {
                (comments > 0 ? comment : inAngle ? angle : phrase).Append(text[++at]);
            }
            else if (quoted)
            {
                if (c == '"') quoted = false;
                else phrase.Append(c);
            }
            else if (comments > 0)
            {
                comments += c switch { '(' => 1, ')' => -1, _ => 0 };
                if (comments > 0) comment.Append(c);
            }
            else if (inAngle)
            {
                if (c == '>') inAngle = false;
                else angle.Append(c);
            }
            else
            {
                switch (c)
                {
                    case '"': quoted = true; break;
                    case '(': comments = 1; break;
                    case '<': inAngle = hasAngle = true; break;
                    case ',': Close(ends: false); break;
                    case ';': Close(ends: true); break;
                    case ':': phrase.Clear(); comment.Clear(); waiting = ""; break; // the name of a group
                    default: phrase.Append(c); break;
                }
            }
        }

        Close(ends: true);
    }

    private void Close(bool ends)
    {
        var name = phrase.ToString().Trim();
        var address = WithoutRoute(angle.ToString().Trim());
        if (!hasAngle && name.Contains('@')) (name, address) = ("", name);

        if (address.Length > 0 || hasAngle)
        {
            if (waiting.Length > 0) name = hasAngle ? $"{waiting}, {name}" : Release(name);
            if (name.Length == 0) name = comment.ToString().Trim();
            if (address.Length > 0 || name.Length > 0) found.Add(new MailAddress(Decoded(name), address));
            waiting = "";
        }
        else if (name.Length > 0)
        {
            Release("");
            waiting = name;
        }

        if (ends) Release("");
        phrase.Clear();
        angle.Clear();
        comment.Clear();
        hasAngle = false;
    }

    /// <summary>What waited had no address: it was one itself, without an "@".</summary>
    private string Release(string then)
    {
        if (waiting.Length > 0) found.Add(new MailAddress("", Decoded(waiting)));
        waiting = "";
        return then;
    }

    /// <summary>An old source route (RFC 5322 §4.4): <c>@relay,@other:box@host</c>.</summary>
    private static string WithoutRoute(string address) =>
        address.StartsWith('@') && address.IndexOf(':') is > 0 and var colon ? address[(colon + 1)..] : address;

    private static string Decoded(string name) => MimeHeader.WithoutControls(EncodedWords.Decode(name)).Trim().Trim('\'');
}
