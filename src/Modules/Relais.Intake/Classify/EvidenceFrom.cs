namespace Relais.Intake.Classify;

/// <summary>Which part of what was received the words stand in.</summary>
internal enum EvidenceFrom
{
    Text,
    Title,
    DocumentType,
    Sender,
    FileName,
    Result,
    Cover,
}
