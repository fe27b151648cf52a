namespace Relais.Platform.Store;

/// <summary>
/// A walled row whose change needs no journal entry of its own because the row that owns it is journalled in the same
/// transaction (a blob under its arrival, a step under its item), or because it is the journal.
/// </summary>
public interface IUnjournalled;
