using Relais.Contracts.Protocols;

namespace Relais.Intake.Classify;

/// <summary>
/// What belongs to no kind. The model learns two sorts apart, because they share no words: clinical prose, and all the
/// rest (a lone letterhead, a recipe, a complaint of a patient). Outside the model they are one.
/// </summary>
internal static class Unrecognised
{
    public const string Prose = "ClinicalProse";

    /// <summary>Kept with the document as the reason of its kind: whoever names it administrative must then be a doctor.</summary>
    public const string WithClinicalWords = "Aucun genre reconnu, mais des éléments cliniques : un médecin doit le voir.";

    public static bool HasClinicalWords(string reason) => reason.EndsWith(WithClinicalWords, StringComparison.Ordinal);

    public static bool Names(string kind) => kind is Kind.Unknown or Prose;

    /// <summary>Adds the share of prose to that of the unknown.</summary>
    public static float[] AsOne(float[] shares, IReadOnlyList<string> kinds)
    {
        for (var k = 0; k < shares.Length; k++)
        {
            if (kinds[k] != Prose) continue;
            shares[kinds.ToList().IndexOf(Kind.Unknown)] += shares[k];
            shares[k] = 0;
        }

        return shares;
    }
}
