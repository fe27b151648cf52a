using System.IO.Compression;
using System.Text;
using Relais.Contracts.Patients;

namespace Relais.Desk.Specs.Houses;

/// <summary>A secure mail with one document in an XDM archive, whose metadata and headers say what the spec wants them to.</summary>
internal static class SecureMail
{
    public static byte[] With(byte[] document, TraitsRead metadata, string headers = "X-MSS-CODECDA: 11490-0\r\nX-MSS-INS: O") => Encoding.ASCII.GetBytes(
        $"""
        From: Dr Luc Essai <luc@ch-essai.test>
        To: cabinet@essai.test
        Subject: XDM/1.0/DDM+Document
        {headers}
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=B

        --B
        Content-Type: text/plain

        Bonjour.
        --B
        Content-Type: application/zip; name=IHE_XDM.ZIP
        Content-Disposition: attachment; filename=IHE_XDM.ZIP
        Content-Transfer-Encoding: base64

        {Convert.ToBase64String(Archive(document, metadata), Base64FormattingOptions.InsertLineBreaks)}
        --B--
        """.ReplaceLineEndings("\r\n"));

    private static byte[] Archive(byte[] document, TraitsRead metadata)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "IHE_XDM/SUBSET01/METADATA.XML", Encoding.UTF8.GetBytes(Metadata(metadata)));
            Put(zip, "IHE_XDM/SUBSET01/DOC0001.XML", document);
        }

        return bytes.ToArray();
    }

    private static void Put(ZipArchive zip, string path, byte[] content)
    {
        using var entry = zip.CreateEntry(path).Open();
        entry.Write(content);
    }

    private static string Metadata(TraitsRead t) =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <l:SubmitObjectsRequest xmlns:l="urn:oasis:names:tc:ebxml-regrep:xsd:lcm:3.0" xmlns="urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0"><RegistryObjectList>
        <RegistryPackage id="envoi"/><ExtrinsicObject id="doc" mimeType="text/xml"><Slot name="URI"><ValueList><Value>DOC0001.XML</Value></ValueList></Slot>
        <Slot name="sourcePatientInfo"><ValueList><Value>PID-5|{t.BirthName}^{t.FirstNames!.Split(' ')[0]}^^^^^L</Value><Value>PID-7|{t.BirthDate:yyyyMMdd}</Value><Value>PID-8|{t.Sex}</Value></ValueList></Slot>
        <Classification classificationScheme="urn:uuid:F0306F51-975F-434E-A61C-C59651D33983" nodeRepresentation="11490-0"/>
        <ExternalIdentifier identificationScheme="urn:uuid:58a6f841-87b3-4a3e-92fd-a8ffeff98427" value="{t.Matricule}^^^&amp;{t.Oid}&amp;ISO^NH"/></ExtrinsicObject>
        </RegistryObjectList></l:SubmitObjectsRequest>
        """;
}
