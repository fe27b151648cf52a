using System.Text;
using Relais.Codecs;
using Relais.Intake.Documents;

namespace Relais.Intake.Describe;

/// <summary>What was read, for a person at a terminal.</summary>
internal static class InFrench
{
    private const int MostText = 1200, MostResults = 40;

    public static string Say(object said)
    {
        var text = new StringBuilder();
        switch (said)
        {
            case MessageSaid message: Message(text, message, ""); break;
            case DocumentSaid document: Document(text, document, ""); break;
            case SeveralSaid several: Several(text, several); break;
            default: throw new ArgumentOutOfRangeException(nameof(said));
        }

        return text.ToString();
    }

    private static void Several(StringBuilder text, SeveralSaid said)
    {
        Line(text, "", $"{said.File} · {said.Messages?.Count ?? said.Documents?.Count ?? 0} dans un fichier {said.Format}");
        foreach (var message in said.Messages ?? []) Message(text, message, "  ");
        foreach (var document in said.Documents ?? []) Document(text, document, "  ");
        if (said.Documents is null) Flaws(text, said.Flaws, "  ");
    }

    private static void Message(StringBuilder text, MessageSaid said, string margin)
    {
        Line(text, margin, $"{said.File ?? "message"} · courriel");
        var inner = margin + "  ";
        Field(text, inner, "Objet", said.Subject);
        Field(text, inner, "De", string.Join(", ", said.From));
        Field(text, inner, "À", string.Join(", ", said.To));
        Field(text, inner, "Date", said.Date);
        foreach (var attachment in said.Attachments) Field(text, inner, "Pièce jointe", $"{attachment.Name ?? "sans nom"} ({attachment.Type}, {attachment.Size} octets)");
        if (said.Documents.Count == 0) Words(text, said.Text, inner);
        foreach (var document in said.Documents) Document(text, document, inner);
        Flaws(text, said.Flaws, inner);
    }

    private static void Document(StringBuilder text, DocumentSaid said, string margin)
    {
        Line(text, margin, $"{said.File ?? said.Path ?? "document"} · {FormatWords(said.Format)}");
        var inner = margin + "  ";
        Field(text, inner, "Titre", said.Title);
        Field(text, inner, "Type", said.Code is null ? null : $"{said.Code} ({said.CodeSystem ?? "sans système"})");
        if (said.Patient is { } p) Patient(text, p, inner);
        Field(text, inner, "Auteur", string.Join(", ", said.Authors));
        Field(text, inner, "Date", said.Date);
        Field(text, inner, "Version", said.Version?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var relation in said.Relation) Field(text, inner, relation.Type == "RPLC" ? "Remplace" : relation.Type, string.Join(", ", relation.Documents));
        foreach (var section in said.Sections) Field(text, inner, "Section", section.Title ?? section.Code);
        foreach (var result in said.Results.Take(MostResults)) Field(text, inner, "Résultat", $"{result.Label} : {result.Value ?? "–"} {result.Unit} {result.Interpretation}".TrimEnd());
        if (said.Results.Count > MostResults) Line(text, inner, $"… et {said.Results.Count - MostResults} autres résultats");
        Words(text, said.Text, inner);
        Field(text, inner, "À voir", said.Held is null ? said.Refused : $"{HeldReason.InWords(said.Held)}. {HeldReason.ToDo(said.Held)}");
        Flaws(text, said.Flaws, inner);
    }

    private static void Patient(StringBuilder text, PatientSaid p, string margin)
    {
        var names = string.Join(' ', new[] { p.UsedName, p.BirthName is null ? null : $"(naissance : {p.BirthName})", string.Join(' ', p.FirstNames), p.UsedFirstName is { } used && !p.FirstNames.Contains(used) ? used : null }.Where(n => !string.IsNullOrEmpty(n)));
        Field(text, margin, "Patient", string.Join(", ", new[] { names, p.Sex, p.BirthDate is null ? null : $"le {p.BirthDate}", p.BirthPlace is null ? null : $"à {p.BirthPlace}" }.Where(n => !string.IsNullOrEmpty(n))));
        Field(text, margin, "INS", p.Ins is null ? null : $"{p.Ins} ({p.Oid ?? "sans OID"})");
    }

    private static void Words(StringBuilder text, string? words, string margin)
    {
        if (string.IsNullOrWhiteSpace(words)) return;
        foreach (var line in (words.Length > MostText ? words[..MostText] + " …" : words).Trim().ReplaceLineEndings("\n").Split('\n')) Line(text, margin + "| ", line.Replace('\t', ' ').Replace('\f', ' '));
    }

    private static void Flaws(StringBuilder text, IReadOnlyList<Flaw> flaws, string margin)
    {
        foreach (var flaw in flaws) Field(text, margin, "Défaut", flaw.ToString());
    }

    private static void Field(StringBuilder text, string margin, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value)) Line(text, margin, $"{name,-13}{value}");
    }

    private static void Line(StringBuilder text, string margin, string line) => text.Append(margin).Append(Printable.Escape(line)).Append('\n');

    private static string FormatWords(string format) => format switch
    {
        "cda" => "document CDA", "hprim" => "message HPRIM", "pdf" => "PDF", "image" => "image", "text" => "texte", "message" => "courriel", "call" => "fiche d'appel", _ => "format non lu",
    };
}
