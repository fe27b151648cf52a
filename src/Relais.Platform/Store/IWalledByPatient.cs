using Relais.Kernel;

namespace Relais.Platform.Store;

/// <summary>A row about one patient of a practice: also seen when that patient was opened for this request (care team, consent); read so, never written.</summary>
public interface IWalledByPatient : IWalledByPractice
{
    PatientId? Patient { get; }
}
