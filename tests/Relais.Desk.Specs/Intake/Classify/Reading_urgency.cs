using Relais.Codecs.Observations;
using Relais.Intake.Classify;

namespace Relais.Desk.Specs.Intake.Classify;

/// <summary>Promise 5: urgency words raise; nothing is ever labelled "not urgent".</summary>
public class Reading_urgency
{
    [Theory]
    [InlineData("URGENT : merci de recevoir M. Petit.", "URGENT")]
    [InlineData("Nous l'avons vue en urgence ce matin.", "en urgence")]
    [InlineData("Patient à revoir rapidement.", "à revoir rapidement")]
    [InlineData("Merci d'appeler le patient.", "appeler le patient")]
    [InlineData("Suspicion de fracture du scaphoïde.", "Suspicion de")]
    [InlineData("Nodule suspect du lobe supérieur.", "Nodule suspect")]
    [InlineData("Classée ACR 5 à gauche.", "ACR 5")]
    [InlineData("Merci de nous rappeler dès réception.", "nous rappeler dès réception")]
    [InlineData("À con-\ntrôler rapidement.", "À con-\ntrôler rapidement")]
    public void is_raised_by_words(string text, string words)
    {
        var reading = Read(text);

        Assert.Equal(Urgency.Raised, reading.Level);
        Assert.Contains(words, reading.Evidence.Select(e => e.Phrase));
        Assert.All(reading.Evidence, e => Assert.Equal(e.Phrase, text.Substring(e.Start, e.Length)));
    }

    [Theory]
    [InlineData("Résultat critique téléphoné au cabinet.")]
    [InlineData("Kaliémie : valeur d'alerte.")]
    [InlineData("Très urgent.")]
    [InlineData("Le pronostic vital est engagé.")]
    [InlineData("Prévenir le médecin immédiatement.")]
    public void is_immediate_for_words_that_cannot_wait(string text) => Assert.Equal(Urgency.Immediate, Read(text).Level);

    [Theory]
    [InlineData("Il n'y a pas d'urgence.")]
    [InlineData("Demande sans caractère d'urgence.")]
    [InlineData("Ceci n'est pas urgent.")]
    [InlineData("Pas de signe d'urgence.")]
    [InlineData("Aucun critère d'urgence, rien d'urgent.")]
    [InlineData("Rendez-vous non urgent.")]
    [InlineData("Aucune urgence à ce jour.")]
    [InlineData("Hors urgence, merci de patienter.")]
    [InlineData("Notre numéro d'urgence est le 05 00 00 00 00.")]
    [InlineData("Personne à prévenir en cas d'urgence : sa fille.")]
    [InlineData("En cas d'urgence, composez le 15.")]
    [InlineData("Service des Urgences, Centre hospitalier de Valbrume")]
    [InlineData("Compte rendu de passage aux urgences")]
    [InlineData("Urgences pédiatriques")]
    [InlineData("Contraception d'urgence délivrée.")]
    [InlineData("Absence de lésion suspecte.")]
    [InlineData("Pas d'argument en faveur d'une embolie.")]
    [InlineData("Pas de suspicion de fracture.")]
    [InlineData("Votre facture du mois de mai.")]
    [InlineData("")]
    public void is_not_raised_by_a_denial_or_a_name(string text) => Assert.Equal(Urgency.Normal, Read(text).Level);

    [Theory]
    [InlineData("Pas d'urgence pour le genou. Suspicion de phlébite : à revoir rapidement.", nameof(Urgency.Raised))]
    [InlineData("Service des urgences. Merci de le recevoir en urgence.", nameof(Urgency.Raised))]
    [InlineData("N'est-ce pas urgent ?", nameof(Urgency.Raised))]
    [InlineData("Le patient n'a pas pu être joint, urgent.", nameof(Urgency.Raised))]
    [InlineData("S'il n'est pas vu en urgence, il perdra l'œil.", nameof(Urgency.Raised))]
    [InlineData("Pas d'urgence vitale. Résultat critique : potassium.", nameof(Urgency.Immediate))]
    [InlineData("Prévoir une consultation d'urgence.", nameof(Urgency.Raised))]
    [InlineData("C'est le plus urgent de la liste.", nameof(Urgency.Raised))]
    public void is_still_raised_by_another_phrase(string text, string level) => Assert.Equal(level, Read(text).Level.ToString());

    [Theory]
    [InlineData("HH", nameof(Urgency.Immediate)), InlineData("LL", nameof(Urgency.Immediate)), InlineData("AA", nameof(Urgency.Immediate)), InlineData(" hh ", nameof(Urgency.Immediate))]
    [InlineData(">", nameof(Urgency.Raised)), InlineData("H", nameof(Urgency.Normal)), InlineData("N", nameof(Urgency.Normal)), InlineData(null, nameof(Urgency.Normal))]
    public void follows_the_laboratory_s_own_flags(string? flag, string level)
    {
        var potassium = new Observation { Label = "Potassium", Value = "6.9", Unit = "mmol/L", Interpretation = flag };

        var reading = UrgencyReader.Read(new DocumentToClassify { Text = "Pas d'urgence." }, [potassium]);

        Assert.Equal(level, reading.Level.ToString());
        if (reading.Level == Urgency.Immediate) Assert.StartsWith("Potassium 6.9 mmol/L", Assert.Single(reading.Evidence).Phrase);
    }

    [Theory]
    [InlineData("SAMU 23 - Régulation", nameof(Urgency.Raised)), InlineData("Service d'accès aux soins 23", nameof(Urgency.Raised))]
    [InlineData("Service des urgences, CH de Valbrume", nameof(Urgency.Normal)), InlineData("Laboratoire Valbio SAS", nameof(Urgency.Normal))]
    public void is_raised_by_who_regulates_not_by_who_receives(string sender, string level) =>
        Assert.Equal(level, UrgencyReader.Read(new DocumentToClassify { Sender = sender }, []).Level.ToString());

    [Fact]
    public void never_labels_anything_as_able_to_wait()
    {
        Assert.Equal("", Urgency.Normal.Label);
        Assert.Equal(Urgency.Normal, Enum.GetValues<Urgency>().Min());
        Assert.All(Enum.GetValues<Urgency>().Where(u => u > Urgency.Normal), u => Assert.NotEmpty(u.Label));
    }

    [Fact]
    public void takes_a_time_that_grows_with_the_text_alone()
    {
        var hostile = string.Concat(Enumerable.Repeat("pas sans caractere d' aucune suspicion ", 20_000));

        Assert.Equal(Urgency.Normal, Read(hostile).Level);
    }

    private static UrgencyReading Read(string text) => UrgencyReader.Read(new DocumentToClassify { Text = text }, []);
}
