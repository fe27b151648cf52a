namespace Relais.Patients.Share;

/// <summary>How it was said: any means will do, electronic ones too (D.1110-3-1).</summary>
internal enum ConsentForm
{
    Oral,
    Written,
    Electronic,
}
