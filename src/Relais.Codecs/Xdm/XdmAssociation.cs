namespace Relais.Codecs.Xdm;

/// <summary>A link between entries (RPLC, APND, XFRM, HasMember…), by the last part of its type; ids are registry ids.</summary>
public sealed record XdmAssociation(string Type, string Source, string Target);
