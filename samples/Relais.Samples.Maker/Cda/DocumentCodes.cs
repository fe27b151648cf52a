namespace Relais.Samples.Maker.Cda;

/// <summary>The national document types (JDV_J07) used here.</summary>
internal static class DocumentCodes
{
    public const string Loinc = "2.16.840.1.113883.6.1", TreA05 = "1.2.250.1.213.1.1.4.12";

    public static string SystemOf(string code) => char.IsAsciiDigit(code[0]) ? Loinc : TreA05;

    public static string NameOf(string code) => code switch
    {
        "11488-4" => "CR ou fiche de consultation ou de visite",
        "11490-0" => "Lettre de liaison à la sortie d'un établissement de soins",
        "11502-2" => "CR d'examens biologiques",
        "15507-7" => "CR de passage aux urgences",
        "18748-4" => "CR d'imagerie médicale",
        "34112-3" => "CR hospitalier (séjour)",
        "34120-6" => "Bilan par professionnel de santé",
        "34874-8" => "CR opératoire",
        "51851-4" => "Document administratif",
        "56446-8" => "Notification de rendez-vous",
        "57832-8" => "Prescription de soins",
        "60280-5" => "Fiche de retour du service des urgences",
        "60568-3" => "CR d'anatomie et de cytologie pathologiques",
        "60591-5" => "Synthèse médicale",
        "11506-3" => "CR ou fiche de suivi de soins par auxiliaire médical",
        "18761-7" => "Note de transfert (dont lettre de liaison à l'entrée)",
        "34794-8" => "CR de réunion de concertation pluridisciplinaire",
        "57833-6" => "Prescription de produits de santé",
        "61357-0" => "Intervention pharmaceutique",
        "67851-6" => "CR d'admission",
        "75496-0" => "Demande d'acte de télémédecine",
        "80771-9" => "Projet d'accueil individualisé",
        "89601-9" => "Certificat médical",
        "74465-6" => "Questionnaire patient",
        "78513-9" => "CR de consultation en ophtalmologie",
        "87273-9" => "Note de vaccination",
        "96163-1" => "Bilan de soins infirmiers",
        "ATTEST-DROITS-AM" => "Attestation de droits à l'assurance maladie",
        "ATTEST-ASS-COMPL" => "Attestation assurance complémentaire",
        _ => throw new InvalidOperationException($"No name for document type {code}."),
    };
}
