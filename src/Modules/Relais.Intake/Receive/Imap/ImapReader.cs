using System.Buffers.Text;
using System.Text;

namespace Relais.Intake.Receive.Imap;

/// <summary>Reads responses from a stream, byte by byte and within limits; no answer can take more memory than they say.</summary>
internal sealed class ImapReader(Stream stream, ImapLimits limits)
{
    private static readonly HashSet<string> Statuses = ["OK", "NO", "BAD", "BYE", "PREAUTH"];

    private readonly byte[] buffer = new byte[16 * 1024];
    private int start;
    private int end;

    /// <summary>Bytes came that nobody asked for yet: forbidden before TLS begins.</summary>
    public bool HasUnread => start < end;

    /// <summary>How long the server may say nothing; IDLE bears more.</summary>
    public TimeSpan Silence { get; set; } = limits.Silence;

    /// <param name="literalBytes">What all literals of the response may weigh together.</param>
    public async Task<ImapResponse> Next(int literalBytes, CancellationToken ct)
    {
        var line = await Line(limits.LineBytes, ct);
        var head = ImapHead.Of(line);
        if (head.Tag == "+") return new() { Tag = "+", Word = "", Challenge = Encoding.Latin1.GetString(line.AsSpan(head.End)).Trim() };
        if (Statuses.Contains(head.Word)) return Status(head, line);

        var pieces = await Pieces(line, literalBytes, ct);
        return new()
        {
            Tag = head.Tag,
            Number = head.Number,
            Word = head.Word,
            Values = new ImapTokenizer(pieces, limits).Values(head.End),
        };
    }

    /// <remarks>The text of a status is for people and may end in braces: it is never read as a literal.</remarks>
    private ImapResponse Status(ImapHead head, byte[] line)
    {
        var response = new ImapResponse { Tag = head.Tag, Word = head.Word };
        var rest = line.AsSpan(head.End).TrimStart((byte)' ');
        if (rest.IsEmpty || rest[0] != '[' || rest.IndexOf((byte)']') is not (> 0 and var close)) return response;

        var inside = rest[1..close].ToArray();
        var values = new ImapTokenizer([new(inside, false)], limits).Values(0);
        return values is [{ Kind: ImapValueKind.Atom } name, ..]
            ? response with { Code = Printable(name.Characters), CodeValues = values[1..] }
            : response;
    }

    private async Task<List<ImapPiece>> Pieces(byte[] line, int literalBytes, CancellationToken ct)
    {
        var pieces = new List<ImapPiece>();
        var lines = line.Length;
        while (Announced(line) is { } announced)
        {
            if (announced.Size > literalBytes) throw ImapFault.Endless("donnée", literalBytes);
            pieces.Add(new(line.AsMemory(0, announced.At), false));
            pieces.Add(new(await Literal((int)announced.Size, ct), true));
            literalBytes -= (int)announced.Size;
            line = await Line(limits.LineBytes - lines, ct);
            lines += line.Length;
        }
        pieces.Add(new(line, false));
        return pieces;
    }

    /// <summary>The literal that the end of a line announces: <c>{123}</c>, <c>{123+}</c>, <c>~{123}</c>.</summary>
    private static (int At, long Size)? Announced(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty || line[^1] != '}' || line.LastIndexOf((byte)'{') is not (>= 0 and var open)) return null;
        var digits = line[(open + 1)..^1].TrimEnd((byte)'+');
        if (!Utf8Parser.TryParse(digits, out uint size, out var read) || read != digits.Length) return null;
        return (open > 0 && line[open - 1] == '~' ? open - 1 : open, size);
    }

    private async Task<byte[]> Line(int limit, CancellationToken ct)
    {
        var line = new MemoryStream();
        while (true)
        {
            var unread = buffer.AsMemory(start, end - start);
            var feed = unread.Span.IndexOf((byte)'\n');
            var taken = feed < 0 ? unread : unread[..feed];
            if (line.Length + taken.Length > limit) throw ImapFault.Endless("ligne", limit);
            line.Write(taken.Span);
            start += feed < 0 ? taken.Length : feed + 1;
            if (feed >= 0) break;
            await Fill(ct);
        }
        var bytes = line.ToArray();
        return bytes is [.. var text, (byte)'\r'] ? text : bytes;
    }

    /// <remarks>Memory grows with what really comes, not with what is announced.</remarks>
    private async Task<byte[]> Literal(int size, CancellationToken ct)
    {
        var bytes = new byte[Math.Min(size, 64 * 1024)];
        for (var read = 0; read < size;)
        {
            if (start == end) await Fill(ct);
            if (read == bytes.Length) Array.Resize(ref bytes, (int)Math.Min(size, bytes.Length * 2L));
            var taken = buffer.AsSpan(start, Math.Min(end - start, bytes.Length - read));
            taken.CopyTo(bytes.AsSpan(read));
            (read, start) = (read + taken.Length, start + taken.Length);
        }
        return bytes;
    }

    private async Task Fill(CancellationToken ct)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(ct);
        silence.CancelAfter(Silence);
        try
        {
            (start, end) = (0, await stream.ReadAsync(buffer, silence.Token));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw ImapFault.Late();
        }
        catch (IOException cut)
        {
            throw ImapFault.Lost(cut);
        }
        if (end == 0) throw ImapFault.Lost();
    }

    private static string? Printable(string name) =>
        name.Length is > 0 and <= 40 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '=') ? name.ToUpperInvariant() : null;
}
