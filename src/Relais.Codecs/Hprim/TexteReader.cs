namespace Relais.Codecs.Hprim;

/// <summary>
/// Cuts a file of HPRIM texte into messages at <c>****FIN****</c> and ends it at <c>****FINFICHIER****</c>. Text where none
/// belongs is added to the message before it and named, never dropped.
/// </summary>
internal sealed class TexteReader(HprimLimits limits, DateOnly received, FlawList fileFlaws)
{
    private readonly List<HprimMessage> messages = [];
    private FlawList? lastFlaws;
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

    private void Close(List<HprimLine> block, bool ended)
    {
        var first = block.Find(line => !line.IsBlank).Number;
        var isStray = messages.Count > 0 && !TexteHeader.MayBe(block);
        if (isStray)
        {
            lastFlaws!.Add("hprim.text-after-end", first);
            messages[^1] = messages[^1] with { Text = [.. messages[^1].Text, .. block.Where(line => !line.IsBlank).Select(line => line.Text)] };
            return;
        }
        if (messages.Count == limits.Messages)
        {
            fileFlaws.Add("hprim.limit", first, nameof(limits.Messages));
            return;
        }
        lastFlaws = new FlawList(limits.Flaws);
        if (fileEnded) lastFlaws.Add("hprim.text-after-end", first);
        var (message, rest) = TexteHeader.Read(block, received, lastFlaws);
        messages.Add(new TexteBody(limits, lastFlaws).Read(message, rest) with { Flaws = lastFlaws.All });
        if (!ended) lastFlaws.Add("hprim.end-missing", block[^1].Number);
    }
}
