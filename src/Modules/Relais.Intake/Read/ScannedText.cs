namespace Relais.Intake.Read;

/// <summary>What tesseract saw on a page.</summary>
/// <param name="Confidence">The mean of the words kept, 0 to 100; 0 for none.</param>
/// <param name="LeftOut">How many words were hardly seen, and are not in the text.</param>
internal sealed record ScannedText(string Text, int Confidence, int LeftOut);
