using Relais.Kernel;

namespace Relais.Platform.Store;

/// <summary>A row about one patient that names a member: also seen by that member, wherever they serve. It is how one learns of a door that another practice opens.</summary>
public interface IAddressed : IWalledByPatient
{
    MemberId? Member { get; }
}
