using System.Reflection;

namespace Relais.Platform.Store;

/// <summary>An assembly that brings tables to the one model of <see cref="RelaisDb"/>.</summary>
public sealed record ModelPart(Assembly Assembly);
