namespace Relais.Contracts.Intake;

/// <summary>Why a document is for few eyes.</summary>
public enum Reserve
{
    /// <summary>Its metadata mask it to professionals (CI-SIS confidentiality code).</summary>
    Masked,

    /// <summary>Its patient objects to sharing it (public health code, L.1110-4).</summary>
    Objected,

    /// <summary>Its patient objects to sharing their record with anyone but their doctor.</summary>
    RecordClosed,

    /// <summary>Its patient objects to sharing their record with who reads now; the others read it.</summary>
    ClosedToReader,
}

public static class ReserveWords
{
    extension(Reserve reserve)
    {
        /// <summary>Not even whose it is may be told: the patient is in no list and no search of this reader either.</summary>
        public bool HidesWho => reserve is Reserve.RecordClosed or Reserve.ClosedToReader;
    }
}
