namespace Relais.Contracts.Protocols;

/// <summary>How far a line of reference data may be trusted: high is an official text, low is general knowledge to be checked.</summary>
public enum SourceConfidence
{
    Low,
    Medium,
    High,
}
