using Relais.Intake.Count;

namespace Relais.Intake.Bulk;

/// <summary>Whether a whole folder is accounted for: each file received, each arrival taken apart, each part of one fate, each new one in one state (promise 1).</summary>
internal sealed record FolderTally(int Files, int Received, PartCount Parts)
{
    public bool IsWhole => Files == Received && Parts.IsWhole;

    public string Sentence => $"{Files} fichiers, {Received} reçus ; {Parts.Sentence}" + (IsWhole ? "" : " — LE COMPTE NE TOMBE PAS JUSTE");
}
