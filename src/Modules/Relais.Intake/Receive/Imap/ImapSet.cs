namespace Relais.Intake.Receive.Imap;

/// <summary>A set of UIDs in ascending order, shortened: <c>1:3,7</c> (RFC 3501 §9, sequence-set).</summary>
internal static class ImapSet
{
    public static string Of(IReadOnlyList<uint> uids)
    {
        var ranges = new List<string>();
        for (var at = 0; at < uids.Count;)
        {
            var last = at;
            while (last + 1 < uids.Count && uids[last + 1] == uids[last] + 1) last++;
            ranges.Add(last == at ? $"{uids[at]}" : $"{uids[at]}:{uids[last]}");
            at = last + 1;
        }
        return string.Join(',', ranges);
    }
}
