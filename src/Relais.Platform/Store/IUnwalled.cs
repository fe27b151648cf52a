namespace Relais.Platform.Store;

/// <summary>
/// A row outside the walls: accounts, keys, sessions, jobs. The list is closed (architecture specs hold it with a reason each)
/// and no such row holds patient data.
/// </summary>
public interface IUnwalled;
