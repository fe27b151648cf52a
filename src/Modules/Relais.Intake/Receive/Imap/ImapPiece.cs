namespace Relais.Intake.Receive.Imap;

/// <summary>A line without its end, or the literal that follows it.</summary>
internal readonly record struct ImapPiece(ReadOnlyMemory<byte> Bytes, bool IsLiteral);
