using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Relais.Codecs.Specs.Xdm;

/// <summary>Builds invented XDM archives, right or wrong on purpose.</summary>
internal sealed class Archive
{
    public const string Ins = "299129999900139";
    private readonly List<(string Path, byte[] Content)> files = [];

    public Archive With(string path, string content)
    {
        files.Add((path, Encoding.UTF8.GetBytes(content)));
        return this;
    }

    public byte[] Zip()
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    public static string Metadata(params string[] entries) =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <ns3:SubmitObjectsRequest xmlns:ns3="urn:oasis:names:tc:ebxml-regrep:xsd:lcm:3.0" xmlns:ns2="urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0"><ns2:RegistryObjectList>
        <ns2:RegistryPackage id="set"><ns2:Name><ns2:LocalizedString value="Envoi"/></ns2:Name></ns2:RegistryPackage>
        {string.Concat(entries)}
        </ns2:RegistryObjectList></ns3:SubmitObjectsRequest>
        """;

    public static string Entry(string uri, string content, string confidentiality = "N", string action = "", string type = "11490-0") =>
        $"""
        <ns2:ExtrinsicObject id="doc-{uri}" mimeType="text/xml">
        <ns2:Slot name="hash"><ns2:ValueList><ns2:Value>{Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(content)))}</ns2:Value></ns2:ValueList></ns2:Slot>
        <ns2:Slot name="size"><ns2:ValueList><ns2:Value>{Encoding.UTF8.GetByteCount(content)}</ns2:Value></ns2:ValueList></ns2:Slot>
        <ns2:Slot name="URI"><ns2:ValueList><ns2:Value>{uri}</ns2:Value></ns2:ValueList></ns2:Slot>
        <ns2:Slot name="sourcePatientInfo"><ns2:ValueList><ns2:Value>PID-5|EXEMPLE^Camille^^^^^L</ns2:Value><ns2:Value>PID-7|19991231</ns2:Value><ns2:Value>PID-8|F</ns2:Value></ns2:ValueList></ns2:Slot>
        <ns2:Slot name="urn:action:extraMetadataSlot"><ns2:ValueList><ns2:Value>{action}</ns2:Value></ns2:ValueList></ns2:Slot>
        <ns2:classification classificationScheme="urn:uuid:F0306F51-975F-434E-A61C-C59651D33983" nodeRepresentation="{type}"/>
        {string.Concat(confidentiality.Split(',').Select(code => $"<ns2:classification classificationScheme=\"urn:uuid:f4f85eac-e6cb-4883-b524-f2705394840f\" nodeRepresentation=\"{code}\"/>"))}
        <ns2:ExternalIdentifier identificationScheme="urn:uuid:58a6f841-87b3-4a3e-92fd-a8ffeff98427" registryObject="wrong" value="{Ins}^^^&amp;1.2.250.1.213.1.4.8&amp;ISO^NH"/>
        </ns2:ExtrinsicObject>
        """;
}
