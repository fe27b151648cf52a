using Relais.Kernel;

namespace Relais.Platform.Store;

/// <summary>A row that belongs to one data controller: seen only by those whose walls hold that practice.</summary>
public interface IWalledByPractice : IWalled
{
    PracticeId Practice { get; }
}
