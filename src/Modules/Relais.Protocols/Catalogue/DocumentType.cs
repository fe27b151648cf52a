using Relais.Contracts.Protocols;
using Relais.Kernel;

namespace Relais.Protocols.Catalogue;

/// <summary>A national document type (CI-SIS JDV_J07) and the kind of work it stands for.</summary>
/// <param name="System">The code system's OID.</param>
internal sealed record DocumentType(string Code, string System, string Label, string Kind, KindClass Class, Period Valid, string Source);
