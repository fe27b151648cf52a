namespace Relais.Codecs.Xdm;

/// <summary>What the sender asks of an earlier version (slot urn:action:extraMetadataSlot: C replaces, D deletes).</summary>
public enum XdmAction
{
    None,
    Replace,
    Delete,
}
