using Relais.Codecs.Ins;

namespace Relais.Codecs.Xdm;

/// <summary>
/// A patient identifier of the metadata, <c>number^^^&amp;oid&amp;ISO^type</c> (IHE ITI TF-3 4.2, HL7 CX): NH for a matricule INS, PI for
/// the number the sender gave.
/// </summary>
public sealed record XdmPatientId(string Number, string? Oid, string? Type)
{
    /// <summary>True when the OID says the number is a matricule INS.</summary>
    public bool IsIns => InsOid.IsIns(Oid);

    internal static XdmPatientId? Read(string? text)
    {
        var parts = (text ?? "").Split('^');
        var number = parts[0].Replace(" ", "", StringComparison.Ordinal);
        if (number.Length == 0) return null;
        var authority = parts.Length > 3 ? parts[3].Split('&') : [];
        return new XdmPatientId(number, authority.Length > 1 && authority[1].Length > 0 ? authority[1] : null, parts.Length > 4 ? parts[4] : null);
    }
}
