namespace Relais.Contracts.Patients;

/// <summary>How a patient's record is closed to who reads now (public health code, L.1110-4).</summary>
public enum Closure
{
    /// <summary>They object to sharing it with anyone but their regular GP.</summary>
    Everyone,

    /// <summary>They object to sharing it with this reader; the others read it.</summary>
    Reader,
}
