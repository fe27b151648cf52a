using Relais.Codecs.Xdm;

namespace Relais.Intake.Show;

/// <summary>The access marks of a document, in words.</summary>
internal static class AccessWords
{
    public static IEnumerable<string> Of(string? kept)
    {
        var flags = XdmFlag.Parse(kept);
        if (flags.HasFlag(XdmFlags.InvisiblePatient)) yield return "à ne pas montrer au patient avant l'annonce";
        if (flags.HasFlag(XdmFlags.InvisibleRepresentatives)) yield return "à ne pas montrer aux parents";
        if (flags.HasFlag(XdmFlags.MaskedToProfessionals)) yield return "masqué aux autres professionnels";
        if (flags.HasFlag(XdmFlags.SecretConnection)) yield return "connexion secrète";
        if (flags.HasFlag(XdmFlags.Restricted)) yield return "confidentiel";
        if (flags.HasFlag(XdmFlags.VeryRestricted)) yield return "très confidentiel";
    }
}
