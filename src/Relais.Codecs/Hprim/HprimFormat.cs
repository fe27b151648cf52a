namespace Relais.Codecs.Hprim;

/// <summary>Which of the two formats that share the name a file holds.</summary>
public enum HprimFormat
{
    /// <summary>HPRIM Médecins 1, 2 and 3: twelve header lines, free text, results after <c>****LAB****</c>.</summary>
    Texte,

    /// <summary>HPRIM Santé 2.x: segments H, P, OBR, OBX, C, A, L.</summary>
    Sante,
}
