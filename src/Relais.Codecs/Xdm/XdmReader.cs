using System.Globalization;
using System.Security.Cryptography;
using Relais.Codecs.Xml;
using Relais.Codecs.Zip;

namespace Relais.Codecs.Xdm;

/// <summary>
/// Reads an IHE_XDM.ZIP (IHE ITI TF-2 3.32): every METADATA.XML found in it, whatever the case of names and the folder that wraps
/// it, and the documents beside each. Nothing is thrown; a broken archive gives what can still be read, and flaws.
/// </summary>
public static class XdmReader
{
    public static XdmReading Read(ReadOnlyMemory<byte> zip, XdmLimits? limits = null)
    {
        limits ??= XdmLimits.Default;
        var archive = ZipReader.Read(zip, limits.Zip);
        var flaws = new List<Flaw>(archive.Flaws);
        var files = archive.Entries.ToDictionary(entry => entry.Path, StringComparer.OrdinalIgnoreCase);
        var submissions = new List<XdmSubmission>();
        var documents = new List<XdmDocument>();
        var associations = new List<XdmAssociation>();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var folders = new List<string>();

        foreach (var metadata in archive.Entries.Where(IsMetadata).OrderBy(entry => entry.Path, StringComparer.OrdinalIgnoreCase))
        {
            folders.Add(metadata.Folder);
            var xml = XmlTree.Read(metadata.Content, limits.Metadata);
            flaws.AddRange(xml.Flaws);
            if (xml.Root is not { } root) continue;

            submissions.AddRange(XdmMetadata.Entries(root, "RegistryPackage").Take(1).Select(package => XdmMetadata.Submission(package, metadata.Folder)));
            associations.AddRange(XdmMetadata.Associations(root));
            foreach (var entry in XdmMetadata.Entries(root, "ExtrinsicObject"))
            {
                if (documents.Count >= limits.MaxDocuments) { flaws.Add(new Flaw("xdm.too-many-documents", 0, $"limit {limits.MaxDocuments}")); break; }
                documents.Add(Filled(entry, XdmMetadata.Document(entry, metadata.Folder), documents.Count, files, taken, flaws));
            }
        }

        if (folders.Count == 0) flaws.Add(new Flaw("xdm.metadata-missing"));
        foreach (var entry in archive.Entries.Where(entry => IsUnlisted(entry, folders, taken)))
        {
            if (documents.Count >= limits.MaxDocuments) break;
            flaws.Add(new Flaw("xdm.document-not-listed", documents.Count));
            documents.Add(new XdmDocument { Path = entry.Path, Uri = entry.Name, Content = entry.Content });
        }

        return new XdmReading(submissions, documents, associations, flaws);
    }

    private static XdmDocument Filled(
        RegistryEntry entry, XdmDocument document, int index, Dictionary<string, ZipEntry> files, HashSet<string> taken, List<Flaw> flaws)
    {
        if (document.PatientId is null) flaws.Add(new Flaw("xdm.patient-missing", index));
        if (!files.TryGetValue(Normal(document.Path), out var file))
        {
            flaws.Add(new Flaw("xdm.document-missing", index));
            return document;
        }

        if (!taken.Add(file.Path)) flaws.Add(new Flaw("xdm.document-listed-twice", index));
        var filled = document with { Path = file.Path, Content = file.Content, HashAgrees = HashAgrees(entry, file), SizeAgrees = SizeAgrees(entry, file) };
        if (filled.HashAgrees is false) flaws.Add(new Flaw("xdm.hash", index));
        if (filled.SizeAgrees is false) flaws.Add(new Flaw("xdm.size", index));
        return filled;
    }

    private static bool? HashAgrees(RegistryEntry entry, ZipEntry file)
    {
        if (entry.FirstSlot("hash") is not { } hash) return null;
        var bytes = file.Content.Span;
        // SHA-1 is the rule; SHA-256 is met.
        var own = hash.Trim().Length == 64 ? SHA256.HashData(bytes) : SHA1.HashData(bytes);
        return Convert.ToHexString(own).Equals(hash.Trim(), StringComparison.OrdinalIgnoreCase);
    }

    private static bool? SizeAgrees(RegistryEntry entry, ZipEntry file) =>
        entry.FirstSlot("size") is { } size ? size == file.Content.Length.ToString(CultureInfo.InvariantCulture) : null;

    private static string Normal(string path) => string.Join('/', path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Where(step => step != "."));

    private static bool IsMetadata(ZipEntry entry) => entry.Name.Equals("METADATA.XML", StringComparison.OrdinalIgnoreCase);

    // Without metadata every file is shown but the two the layout prescribes; with it, those of the subset folders.
    private static bool IsUnlisted(ZipEntry entry, List<string> folders, HashSet<string> taken)
    {
        if (taken.Contains(entry.Path) || IsMetadata(entry)) return false;
        if (folders.Exists(folder => folder.Length > 0 && entry.Path.StartsWith(folder + "/", StringComparison.OrdinalIgnoreCase))) return true;
        return !entry.Name.Equals("README.TXT", StringComparison.OrdinalIgnoreCase) && !entry.Name.StartsWith("INDEX.HTM", StringComparison.OrdinalIgnoreCase);
    }
}
