using Relais.Contracts.Protocols;
using Relais.Intake.Classify;

namespace Relais.Desk.Specs.Intake.Classify;

public class Classifying_a_document_whose_type_is_declared
{
    [Theory]
    [InlineData("11502-2", Desk.Loinc, "LabResult")]
    [InlineData("18748-4", Desk.Loinc, "ImagingReport")]
    [InlineData("11490-0", Desk.Loinc, "DischargeLetter")]
    [InlineData("56446-8", Desk.Loinc, "AppointmentNotice")]
    [InlineData("ATTEST-DROITS-AM", Desk.Local, "PatientRightsUpdate")]
    public void proposes_its_kind_and_shows_the_type(string code, string system, string kind)
    {
        var found = Desk.ClassifyTyped(code, system);

        Assert.Equal((kind, Outcome.Propose, 1.0), (found.Kind.Code, found.Outcome, found.Confidence));
        Assert.Equal(new Evidence(code, 0, code.Length, EvidenceFrom.DocumentType), found.Evidence[0]);
        Assert.StartsWith("Type annoncé par l'expéditeur", found.Reason);
    }

    [Theory]
    [InlineData("34133-9", "Compte rendu de réunion de concertation pluriprofessionnelle", "CareCoordinationMeeting", "concertation pluriprofessionnelle")]
    [InlineData("34133-9", "Fiche d'admission en unité neuro-vasculaire", "HospitalStayReport", "unité neuro-vasculaire")]
    [InlineData("34133-9", "Fiche patient à risque en cardiologie", "ClinicalSummary", null)]
    [InlineData("51851-4", "Notification d'indu", "OverpaymentNotice", "Notification d'indu")]
    [InlineData("51851-4", "Réquisition judiciaire", "CourtOrPoliceRequest", "Réquisition")]
    public void lets_the_title_say_which_kind(string code, string title, string kind, string? words)
    {
        var found = Desk.ClassifyTyped(code, Desk.Loinc, title);

        Assert.Equal(kind, found.Kind.Code);
        Assert.Equal(words, found.Evidence.FirstOrDefault(e => e.From == EvidenceFrom.Title)?.Phrase);
    }

    [Fact]
    public void lets_a_title_make_it_clinical() => Assert.Equal(KindClass.Clinical, Desk.ClassifyTyped("51851-4", Desk.Loinc, "Réquisition judiciaire").Class);

    /// <summary>Whatever its title or its words say, a type that is clinical stays so.</summary>
    [Fact]
    public void never_lowers_a_clinical_type()
    {
        const string flattering = "Facture n° 12 du 3 mai, total TTC 45,00 €, IBAN, règlement par virement à 30 jours, service comptabilité.";
        foreach (var type in Desk.Catalogue.Types(Desk.Today).Where(t => t.Class == KindClass.Clinical))
        {
            foreach (var title in new[] { "Facture", "Convocation", "Attestation de droits", "Notification d'indu" })
            {
                var found = Desk.ClassifyTyped(type.Code, type.System, title, flattering);

                Assert.Equal(KindClass.Clinical, found.Class);
                Assert.True(found.Outcome != Outcome.Propose || found.Kind.Class == KindClass.Clinical, type.Code);
            }
        }
    }

    [Fact]
    public void asks_when_an_administrative_type_carries_results()
    {
        var found = Desk.ClassifyTyped("51851-4", Desk.Loinc, "Facture", "Hémoglobine 9,1 g/dL. Leucocytes 12 G/L.");

        Assert.Equal((Outcome.Ask, KindClass.Clinical), (found.Outcome, found.Class));
        Assert.Contains(found.Evidence, e => e.Phrase.StartsWith("9,1 g/dL", StringComparison.Ordinal));
    }

    [Fact]
    public void lets_words_name_an_administrative_document()
    {
        const string letter = "Facture n° 4812. Gants et draps d'examen. Total HT 80,00 €, TVA 16,00 €, net à payer 96,00 €. Règlement par virement, IBAN ci-dessous.";

        var found = Desk.ClassifyTyped("51851-4", Desk.Loinc, "Document", letter);

        Assert.Equal(("SupplierInvoice", Outcome.Propose), (found.Kind.Code, found.Outcome));
    }

    [Fact]
    public void asks_which_administrative_document_it_is_when_words_do_not_say()
    {
        var found = Desk.ClassifyTyped("51851-4", Desk.Loinc, "Document", "Bonjour, voici ce dont nous avions parlé.");

        Assert.Equal(("AdministrativeDocument", Outcome.Ask, KindClass.Administrative), (found.Kind.Code, found.Outcome, found.Class));
    }

    [Fact]
    public void takes_a_type_outside_the_list_for_clinical_until_someone_says()
    {
        var found = Desk.ClassifyTyped("00000-0", Desk.Loinc, "Note", "Voici ce dont nous avions parlé au sujet de la suite.");

        Assert.Equal((Kind.Unknown, KindClass.Clinical, Outcome.Ask), (found.Kind.Code, found.Class, found.Outcome));
        Assert.Contains("00000-0", found.Reason);
    }
}
