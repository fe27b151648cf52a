namespace Relais.Codecs.Mime;

/// <summary>What one reading has spent and found so far.</summary>
internal sealed class MimeReading(MimeLimits limits)
{
    /// <summary>A hostile mail has as many flaws as bytes; nobody reads more than these.</summary>
    private const int MostFlaws = 200;

    private readonly List<Flaw> flaws = [];
    private readonly HashSet<string> limitsHit = [];
    private int parts;
    private long leafBytes;

    public MimeLimits Limits => limits;

    public IReadOnlyList<Flaw> Flaws => flaws;

    public long BytesScanned { get; private set; }

    public void Scan(long bytes) => BytesScanned += bytes;

    public void Add(string code, long at = 0, string? detail = null)
    {
        if (flaws.Count < MostFlaws) flaws.Add(new Flaw(code, at, detail));
    }

    public bool MayTakePart => parts < limits.Parts || Beyond("mime.too-many-parts", limits.Parts);

    public void TakePart() => parts++;

    public bool MayDescend(int depth) => depth < limits.Depth || Beyond("mime.too-deep", limits.Depth);

    /// <summary>Cuts a leaf to what the total still allows.</summary>
    public ReadOnlyMemory<byte> TakeLeaf(ReadOnlyMemory<byte> body)
    {
        var left = limits.TotalBytes - leafBytes;
        if (body.Length > left)
        {
            Beyond("mime.too-large", limits.TotalBytes);
            body = body[..(int)Math.Max(0, left)];
        }

        leafBytes += body.Length;
        return body;
    }

    /// <summary>Says once that a limit was met; always false, so that it reads as the answer to "may I go on".</summary>
    public bool Beyond(string code, long limit)
    {
        // limits first: they matter more than the many small flaws that may come before
        if (limitsHit.Add(code)) flaws.Insert(0, new Flaw(code, 0, $"{limit}"));
        return false;
    }
}
