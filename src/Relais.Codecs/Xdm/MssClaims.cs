using Relais.Codecs.Ins;

namespace Relais.Codecs.Xdm;

/// <summary>
/// What the headers X-MSS-* of a secure mail claim (Référentiel socle MSSanté #2). Claims of the sender: they are compared with the
/// archive, and decide nothing.
/// </summary>
/// <param name="DocumentCodes">X-MSS-CODECDA, comma-separated; empty when absent.</param>
/// <param name="HasQualifiedIns">X-MSS-INS: O true, N false; null when absent or otherwise written.</param>
/// <param name="Product">X-MSS-NIL, the sending product's number.</param>
/// <param name="ForbidsReply">X-MSS-MES: FIN, the patient may not answer.</param>
public sealed record MssClaims(IReadOnlyList<string> DocumentCodes, bool? HasQualifiedIns, string? Product, bool ForbidsReply)
{
    /// <summary>Reads the claims; the function gives a header's value by its name, null when absent.</summary>
    public static MssClaims Read(Func<string, string?> header) => new(
        (header("X-MSS-CODECDA") ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        header("X-MSS-INS")?.Trim().ToUpperInvariant() switch { "O" => true, "N" => false, _ => null },
        header("X-MSS-NIL")?.Trim() is { Length: > 0 } product ? product : null,
        "FIN".Equals(header("X-MSS-MES")?.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the mail claims anything of its documents: ordinary mail does not, and is not blamed for it.</summary>
    public bool AreMade => DocumentCodes.Count > 0 || HasQualifiedIns is not null;

    /// <summary>
    /// Where the claims differ from the clinical documents of the archive, each with its type code and patient: <c>mss.codecda-differs</c>, <c>mss.codecda-missing</c>,
    /// <c>mss.ins-incomplete</c>, <c>mss.ins-temporary</c> (NIA), <c>mss.ins-test</c>, <c>mss.ins-understated</c>.
    /// </summary>
    public IReadOnlyList<Flaw> Check(IReadOnlyList<(string? Code, PatientTraits Patient)> documents)
    {
        var flaws = new List<Flaw>();
        var codes = documents.Select(cda => cda.Code).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (DocumentCodes.Count == 0 && codes.Count > 0) flaws.Add(new Flaw("mss.codecda-missing"));
        else if (!codes.SetEquals(DocumentCodes)) flaws.Add(new Flaw("mss.codecda-differs", 0, $"held {string.Join(',', codes.Order(StringComparer.Ordinal))}"));

        var complete = documents.Count > 0 && documents.All(cda => IsComplete(cda.Patient));
        if (HasQualifiedIns is true)
        {
            if (!complete) flaws.Add(new Flaw("mss.ins-incomplete"));
            if (documents.Any(cda => cda.Patient.Oid == InsOid.Nia.Value)) flaws.Add(new Flaw("mss.ins-temporary"));
            if (documents.Any(cda => InsOid.Find(cda.Patient.Oid) is { IsTest: true })) flaws.Add(new Flaw("mss.ins-test"));
        }
        else if (HasQualifiedIns is false && complete && documents.All(cda => cda.Patient.Oid == InsOid.Nir.Value))
        {
            flaws.Add(new Flaw("mss.ins-understated"));
        }

        return flaws;
    }

    // Ségur ECO.2.4.2: matricule and OID with birth name, first birth given name, birth date and sex.
    private static bool IsComplete(PatientTraits patient) =>
        patient is { Matricule: not null, Oid: not null, BirthName: not null, FirstNames.Count: > 0, BirthDate: not null } && patient.Sex != Sex.Unknown;
}
