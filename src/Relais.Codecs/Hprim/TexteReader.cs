namespace Relais.Codecs.Hprim;

/// <summary>
/// Cuts a file of HPRIM texte into messages at <c>****FIN****</c> and ends it at <c>****FINFICHIER****</c>. Text where none
/// belongs is added to the message before it and named, never dropped.
/// </summary>
internal sealed class TexteReader(HprimLimits limits, DateOnly received, FlawList fileFlaws)
{
    private readonly List<HprimMessage> messages = [];
    private FlawList? lastFlaws;
    private List<string> lastText = [];
    private bool fileEnded;

    public List<HprimMessage> Read(List<HprimLine> lines)
    {
        var block = new List<HprimLine>();
        foreach (var line in lines)
        {
            if (line.Tag is not ("FIN" or "FINFICHIER"))
            {
                block.Add(line);
                continue;
            }
            if (line.Tag is "FIN") EndMessage(block, line);
            else EndFile(block, line);
            block = [];
        }
        if (block.Exists(line => !line.IsBlank)) Close(block, ended: false);
        if (!fileEnded && messages.Count > 0) fileFlaws.Add("hprim.file-end-missing", lines[^1].Number);
        return messages;
    }

    private void EndMessage(List<HprimLine> block, HprimLine tag)
    {
        if (block.Exists(line => !line.IsBlank)) Close(block, ended: true);
        else if (lastFlaws is not null)
        {
            // FINFICHIER came before the FIN it should follow.
            lastFlaws.Remove("hprim.end-missing");
            lastFlaws.Add("hprim.end-order", tag.Number);
        }
        else fileFlaws.Add("hprim.end-order", tag.Number);
    }

    private void EndFile(List<HprimLine> block, HprimLine tag)
    {
        if (block.Exists(line => !line.IsBlank)) Close(block, ended: false);
        if (fileEnded) fileFlaws.Add("hprim.end-order", tag.Number);
        fileEnded = true;
    }

    /// <remarks>Two headers in one block are two people, and the end of the first is missing: its results must not become the other's.</remarks>
    private void Close(List<HprimLine> block, bool ended)
    {
        while (TexteHeader.FindNext(block) is { } next)
        {
            CloseOne(block[..next], ended: false);
            block = block[next..];
        }
        CloseOne(block, ended);
    }

    private void CloseOne(List<HprimLine> block, bool ended)
    {
        var first = block.Find(line => !line.IsBlank).Number;
        if (messages.Count == limits.Messages) fileFlaws.AddLimit(nameof(limits.Messages), first);
        else if (lastFlaws is not null && !ended && IsStray(block)) AddToLast(block, first);
        else AddMessage(block, first, ended);
    }

    /// <summary>A few lines that are no message. Anything longer, or with results, may be about someone else.</summary>
    private static bool IsStray(List<HprimLine> block) =>
        block.Count(line => !line.IsBlank) < TexteHeader.Length && !TexteHeader.MayBe(block) && !block.Exists(line => line.Tag is "LAB");

    private void AddToLast(List<HprimLine> block, int first)
    {
        lastFlaws!.Add("hprim.text-after-end", first);
        lastText.AddRange(block.Where(line => !line.IsBlank).Select(line => line.Text));
    }

    private void AddMessage(List<HprimLine> block, int first, bool ended)
    {
        lastFlaws = new FlawList(limits.Flaws);
        if (fileEnded) lastFlaws.Add("hprim.text-after-end", first);
        var (message, rest) = TexteHeader.Read(block, received, lastFlaws);
        message = new TexteBody(limits, lastFlaws).Read(message, rest);
        lastText = [.. message.Text];
        messages.Add(message with { Source = string.Join('\n', block.Select(line => line.Text)), Text = lastText, Flaws = lastFlaws.All });
        if (!ended) lastFlaws.Add("hprim.end-missing", block[^1].Number);
    }
}
