namespace Relais.Contracts.Intake;

/// <summary>Why a document is for few eyes.</summary>
public enum Reserve
{
    /// <summary>Its metadata mask it to professionals (CI-SIS confidentiality code).</summary>
    Masked,

    /// <summary>Its patient objects to sharing it (public health code, L.1110-4).</summary>
    Objected,

    /// <summary>Its patient objects to sharing their record with anyone but their doctor: not even whose it is may be told.</summary>
    RecordClosed,

    /// <summary>Its patient objects to sharing their record with who reads now, who is not told whose it is either; the others read it.</summary>
    ClosedToReader,
}
