namespace Relais.Platform.Store;

/// <summary>A row of one territory. Its territory is a shadow key filled from the walls; nobody sets it by hand.</summary>
public interface IWalled;
