namespace Relais.Desk.Specs.Intake.Classify;

/// <summary>
/// Letters kept for measuring: wordings, letterheads, senders, towns and people that no training text uses. Invented,
/// as the training texts are, so the figures say how well unseen wording is read, not how real mail will be.
/// </summary>
internal static class LettersFromStrangers
{
    /// <summary>Looked at while the training texts were written: good for finding faults, flattering as a measure.</summary>
    public static IReadOnlyList<(string Kind, string Text)> SeenByAuthors { get; } = [.. Read(Administrative), .. Read(Clinical)];

    /// <summary>Written after the training texts were closed, and read once: the honest measure.</summary>
    public static IReadOnlyList<(string Kind, string Text)> Sealed { get; } = [.. Read(SealedLetters)];

    /// <summary>Texts that belong to no kind: nothing may be proposed as administrative work.</summary>
    public static IReadOnlyList<string> OfNoKind { get; } = [.. Read(Nothing).Select(letter => letter.Text)];

    private static IEnumerable<(string Kind, string Text)> Read(string letters)
    {
        foreach (var section in letters.Split("\n= ", StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, body) = (section[..section.IndexOf('\n')].Replace("= ", ""), section[section.IndexOf('\n')..]);
            foreach (var letter in body.Split("\n---\n")) yield return (name.Trim(), letter.Trim());
        }
    }

    private const string Administrative = """
        = AppointmentNotice
        Institut Polyclinique des Ormeaux
        Monsieur Thévenot, le Dr Quillien vous recevra jeudi 12 mars, 14 h 20, porte C du bâtiment Est. Prenez un ticket à la borne. Si vous ne pouvez pas venir, dites-le nous au 01 70 00 00 00 afin que la place profite à un autre. Votre médecin reçoit copie de ce message.
        ---
        De : agenda@imagerie-bellerive.example
        IRM lombaire de Mme Da Silva : lundi 6 à 7 h 45. Arriver un quart d'heure plus tôt, sans bijoux. Penser à l'ordonnance et aux anciennes images. Le rendez-vous peut être modifié en ligne.
        ---
        Service d'endocrinologie - CHI de Pontévrard
        La consultation initialement prévue pour Madame Zerbib le 3 avril n'aura pas lieu, le praticien étant absent. Elle est remplacée par le 17 avril, 10 heures, même endroit. Nous prions la patiente de bien noter cette nouvelle date.
        ---
        Fixation de date : M. Kerouanton est attendu en hôpital de jour le mercredi 22, dès 8 heures, entrée principale, guichet 4. Se présenter avec sa carte d'assuré et celle de sa complémentaire.
        = FundAdministrativeLetter
        CPAM de la Vaunoise
        Docteur, notre fichier des praticiens conventionnés comporte une adresse de cabinet périmée. Auriez-vous l'obligeance de nous renvoyer la fiche jointe, accompagnée d'un RIB récent ? Vos prochains versements en dépendent. Votre interlocutrice : Mme Fouquet, service des praticiens.
        ---
        Caisse d'assurance maladie des Trois-Vallées - Lettre aux généralistes
        À partir du 1er juillet, la consultation de référence change de tarif et deux majorations disparaissent. Le détail des cotations est consultable sur votre compte amelipro. Votre déléguée passera au cabinet pour répondre à vos questions.
        ---
        Nous vous confirmons l'envoi de 4 carnets de feuilles de maladie et de 2 blocs d'avis d'arrêt, demandés par vos soins sur amelipro. Délai d'acheminement : dix jours. La caisse primaire.
        = OverpaymentNotice
        CPAM de la Vaunoise - Direction comptable
        LRAR. Docteur, l'examen de vos cotations du second semestre fait apparaître que 1 284,60 euros vous ont été réglés sans y avoir droit. Vous pouvez présenter vos remarques ou payer dans les deux mois ; passé ce terme, nous retiendrons la dette sur vos paiements à venir. La commission de recours amiable peut être saisie.
        ---
        Caisse des Trois-Vallées, service contentieux
        Dernier avis avant contrainte. Malgré notre notification du printemps, l'indu de 642 € n'a pas été soldé. Nous vous mettons en demeure de vous en acquitter sous trente jours auprès du directeur comptable et financier.
        ---
        Vingt-trois majorations de nuit cotées hors tableau de permanence ont été remboursées à vos patients. Leur montant, soit 815 €, est à restituer à la caisse. Vous trouverez en annexe la liste des actes contestés et les voies de recours ouvertes.
        = RejectedClaim
        Portail des flux - Cabinet 231
        3 FSE du lot 0458 reviennent en erreur : 2 pour droits échus, 1 pour NIR inexistant. Montant non payé 79,50. À rectifier puis à renvoyer avant la clôture.
        ---
        Mutuelle des Ateliers
        Votre demande de paiement en tiers payant pour M. Ferreira est rejetée : adhésion radiée depuis le 31 décembre. La part mutuelle ne sera pas réglée, adressez-vous au patient.
        ---
        Caisse des Trois-Vallées. Signalement de rejets NOEMIE : la facture 99812 ne peut être liquidée, l'assuré dépendant d'un autre régime. Télétransmettez à nouveau avec le bon code de caisse.
        = PatientRightsUpdate
        Caisse des Trois-Vallées
        ATTESTATION DE DROITS. Il est certifié que Mme Zerbib Sarah, 2 84 05 75, bénéficie de la prise en charge de ses frais de santé au régime général jusqu'au 30/06/2027. Ayants droit : Zerbib Noé. Complémentaire santé solidaire sans participation.
        ---
        Bonjour, comme j'ai changé d'employeur ma mutuelle n'est plus la même. Voici une photo recto verso de la carte de tiers payant valable cette année. Pouvez-vous modifier ma fiche ? T. Kerouanton
        ---
        Mutuelle des Ateliers - Votre carte d'adhérent 2026
        Titulaire Ferreira Luis. Tiers payant accepté : pharmacie, biologie, généralistes. Numéro de contrat 00871, AMC 7752. Carte à présenter avec la carte Vitale.
        = TreatingDoctorDeclaration
        Bonjour, nous arrivons de Lorient et ma femme et moi cherchons un docteur qui nous prenne comme nouveaux patients. Seriez-vous d'accord pour être notre médecin traitant ? Nous pouvons apporter l'imprimé de la Sécurité sociale. L. Thévenot
        ---
        Imprimé S3704. Je soussigné Ferreira Luis choisis comme médecin traitant le Dr Quillien. Fait à Pontévrard, signature de l'assuré, signature et tampon du praticien.
        ---
        Caisse des Trois-Vallées. M. Da Silva vous a désigné comme médecin traitant lors d'une déclaration en ligne avec sa carte. Il figure désormais dans votre patientèle.
        = StayCertificate
        CHI de Pontévrard - Bureau des entrées
        BULLETIN DE SITUATION. Mme Zerbib Sarah est présente dans l'établissement depuis le 4 février. Lit 212. Document remis à la famille pour la mutuelle.
        ---
        Institut Polyclinique des Ormeaux. Attestation : M. Kerouanton est venu dans nos murs le 9 janvier de 8 h à 11 h 30. Attestation établie à la demande de l'intéressé afin de la remettre à son employeur.
        ---
        Admissions - mouvement n° 88120 : entrée de Da Silva Maria le 14, sortie le 16. Forfait journalier facturé à la complémentaire. Séjour clos.
        = SupplierInvoice
        Propreté Services de l'Ouest
        Nettoyage des locaux professionnels, mois de janvier : 12 passages à 24 € HT. À payer 345,60 € TTC, échéance fin de mois, virement sur notre compte bancaire.
        ---
        Votre facture d'électricité est arrivée. Consommation : 812 kWh. Vous serez prélevé de 176,32 € le 20. Retrouvez-la dans votre espace. Énergies du Plateau, service professionnels.
        ---
        Papeterie Lhomond - Deuxième rappel. La commande de toner livrée en mars (212,40 €) n'a toujours pas été payée. Merci d'envoyer votre règlement à notre comptabilité. RCS 441 000 000.
        = EventInvitation
        Les Entretiens de Pontévrard, 14e édition : deux jours de conférences, quatre ateliers, vingt orateurs. Inscriptions sur notre site, tarif réduit pour les internes. Dîner de gala au château.
        ---
        Chère consœur, cher confrère, nous serions heureux de vous accueillir à notre webinaire du mardi soir, validant pour le DPC, sur le bon usage des outils numériques. Cliquez pour vous inscrire. Vous ne souhaitez plus recevoir nos messages ? Désabonnez-vous.
        ---
        Jusqu'à la fin du mois, moins 30 % sur toute la gamme de tables d'examen électriques Medibloc. Un conseiller vient faire une démonstration dans votre cabinet, sans engagement. Catalogue sur demande.
        = MeetingNotice
        MSP de la Vaunoise
        À toute l'équipe : nous nous retrouvons mardi 4 à 12 h 45 en salle verte, chacun apporte son déjeuner. À discuter : planning d'été, nouvelle IPA, budget du matériel commun. Prévenez Hélène si vous ne venez pas.
        ---
        CPTS Plateau et Vallées. L'assemblée générale annuelle aura lieu le 19 juin à la salle des fêtes. Seront soumis au vote les comptes et le rapport d'activité. Un formulaire de pouvoir est joint pour les absents.
        ---
        Doodle : merci de cocher vos disponibilités pour le prochain comité de pilotage de la communauté professionnelle. Ordre du jour provisoire : bilan des actions, élection d'un trésorier.
        = AppointmentRequest
        Allô, ici Luis Ferreira, j'aurais voulu passer voir le Dr Quillien mercredi ou jeudi, plutôt tôt. Est-ce qu'il peut me prendre ? Mon numéro n'a pas changé.
        ---
        Message de la plateforme : Mme Thévenot n'a pas trouvé d'horaire libre sur internet et demande un rendez-vous pour sa fille avant les vacances. Préfère le samedi matin.
        ---
        Je ne pourrai pas être là vendredi à 9 h, j'ai un empêchement au travail. Peut-on remettre mon rendez-vous à la semaine suivante ? S. Zerbib
        = SportsCertificateMinor
        Football Club de la Vaunoise
        Aux parents des U11 : les licences doivent être bouclées pour le 15. Il nous manque le certificat du médecin autorisant votre enfant à jouer. L'éducateur.
        ---
        Bonjour, le judo de Noé reprend samedi et son professeur veut un papier disant qu'il peut pratiquer. Il a neuf ans. Est-ce que je dois prendre rendez-vous pour ça ? Sarah Zerbib
        ---
        Gymnastique artistique, section jeunes. Pour valider la licence de votre fille, merci d'apporter un certificat de non contre-indication daté de la rentrée ou le questionnaire de santé signé par les parents.
        = GymOrLeisureCertificate
        Espace Forme Bellerive. Votre badge sera actif dès réception d'un avis médical vous autorisant les cours de fitness et le plateau musculation.
        ---
        Bonsoir, je me suis inscrite au yoga de l'amicale et la responsable veut un mot du médecin. Je n'ai aucun souci. Vous pouvez me le préparer ? Mme Da Silva
        ---
        Les Randonneurs du Plateau : adhésion 32 €, et un certificat pour la marche, que l'on soit jeune ou retraité.
        = SchoolAbsenceCertificate
        Lycée Simone-Ardent, bureau du CPE
        Noé Zerbib n'était pas en cours lundi ni mardi. Sans certificat du médecin, ces absences resteront injustifiées.
        ---
        Bonjour docteur, la directrice de l'école exige un papier parce que Lina n'est pas venue en classe jeudi. C'était juste une petite fatigue. Pourriez-vous m'envoyer un mot ? T. Kerouanton
        ---
        Collège des Hautes-Terres : sept demi-journées d'absence à régulariser pour l'élève Ferreira. Merci de nous faire parvenir les justificatifs médicaux.
        = SummerCampCertificate
        Les Francs-Copains, séjours pour enfants. Pour le camp de juillet au bord du lac, glissez dans le dossier la fiche sanitaire remplie et un certificat du médecin disant que l'enfant peut vivre en groupe.
        ---
        Bonjour, Lina part dix jours en colonie avec la commune et le directeur nous réclame une attestation médicale. Comment s'y prendre ? T. Kerouanton
        ---
        Ville de Pontévrard - centre de loisirs des mercredis. Inscription des 6-11 ans : copie du carnet de vaccins, fiche sanitaire, certificat.
        = DrivingLicenceForm
        Préfecture de la Haute-Vaunoise
        Votre droit de conduire vous sera rendu après avis favorable d'un médecin agréé. Prenez rendez-vous avec l'un des praticiens de la liste jointe et remettez-lui le formulaire d'aptitude à la conduite.
        ---
        Bonjour, mon permis de car arrive au bout en juin et mon patron veut que je repasse la visite. Est-ce que vous êtes agréé par la préfecture ? L. Ferreira
        ---
        Cerfa 14880. Contrôle médical de l'aptitude à conduire, catégorie C. À faire remplir par un médecin agréé autre que le médecin traitant.
        = LocumContract
        Entre le Dr Quillien, installé à Pontévrard, et le Dr Amrani, remplaçante, il est convenu ce qui suit : remplacement du 1er au 21 août, rétrocession de 78 % des honoraires, dossier à communiquer au Conseil départemental de l'Ordre.
        ---
        Bonjour, interne en fin de diplôme avec licence, je cherche des remplacements pour la Toussaint dans la région. Logiciel et visites ne me font pas peur. Quel pourcentage proposez-vous ? Y. Amrani
        ---
        Ordre des médecins de la Haute-Vaunoise. Votre contrat de collaboration libérale est enregistré. Manque l'attestation de responsabilité civile du collaborateur.
        = PdsaRosterChange
        Chers amis, je suis d'astreinte le dimanche 9 et c'est la communion de mon aîné. L'un de vous prendrait-il cette garde contre mon samedi 22 ? Quillien
        ---
        Secteur 14, permanence des soins. Tableau d'avril modifié : la nuit du 3 passe du Dr Amrani au Dr Quillien. Merci d'en prendre acte et d'effacer l'ancien planning.
        ---
        Faites-moi parvenir vos souhaits de garde pour l'été avant vendredi, jours fériés compris. Sans réponse, j'attribue d'office. Le responsable du secteur.
        = AciProof
        Caisse des Trois-Vallées. La plateforme de saisie des indicateurs de l'accord interprofessionnel ferme le 31 janvier. Déposez-y vos pièces justificatives ; à défaut, le solde ne sera pas versé.
        ---
        Bonjour à tous, pour toucher l'ACI il faut que je joigne les preuves : agréments du logiciel, liste des protocoles, émargements. Envoyez-moi ce qui manque avant lundi. Hélène, MSP de la Vaunoise
        ---
        Votre rémunération DONUM de l'année : 3 indicateurs sur 5 atteints. Vérifiez vos taux et joignez les attestations de votre éditeur sur amelipro.
        = StaffTrainingFile
        Cabinet d'expertise Vauban. Nous préparons la paie de votre secrétaire. Merci de nous donner ses jours de congé et ses heures en plus pour le mois, ainsi que son arrêt éventuel.
        ---
        OPCO des professions libérales. Le parcours CQP de votre assistante médicale est financé à hauteur de 2 950 €. La convention est à signer par l'employeur et l'organisme.
        ---
        Caisse des Trois-Vallées. Pour percevoir la deuxième année d'aide à l'embauche de votre assistant médical, transmettez-nous son contrat de travail et son attestation de formation.
        """;

    private const string Clinical = """
        = LabResult
        BioVaunoise, plateau technique
        Mme Zerbib. Sang du 11/02. Hémoglobine 10,9 g/dL (11,5 à 15). VGM 74 fL. Ferritine 8 µg/L. Plaquettes 402 G/L. CRP inférieure à 5 mg/L. Interprétation : carence martiale probable.
        ---
        M. Ferreira. HbA1c 8,4 %. Créatinine 112 µmol/L, DFG 61. Cholestérol LDL 1,61 g/L. Microalbuminurie 45 mg/L. Résultats validés par le biologiste.
        = ImagingReport
        Imagerie Bellerive
        TDM abdomino-pelvienne sans et avec injection. Foie homogène. Diverticulose du sigmoïde sans signe de complication. Pas d'adénopathie. Pas de liquide libre.
        ---
        Radiographies du poignet gauche, deux incidences. Trait non déplacé de l'extrémité inférieure du radius. Alignement conservé. Structures carpiennes sans anomalie.
        = DischargeLetter
        CHI de Pontévrard, médecine polyvalente. M. Kerouanton regagne son domicile après huit jours chez nous pour une infection pulmonaire. À la sortie : amoxicilline encore trois jours, furosémide réduit, le reste sans changement. Merci de contrôler la kaliémie à J7.
        = SpecialistReport
        Cher ami, Mme Da Silva est venue me voir pour ses palpitations. Auscultation normale, tracé sinusal, échographie cardiaque sans particularité. Je demande un enregistrement sur 24 heures et je la revois dans un mois. Confraternellement.
        ---
        Chère consœur, merci de m'avoir envoyé ce garçon de 14 ans pour son acné. Lésions inflammatoires du visage et du dos. Je débute doxycycline et adapalène. Prochain contrôle à trois mois.
        = EmergencyVisitReport
        Urgences du CHI de Pontévrard. Patient arrivé à 22 h 10 après une chute à vélo. Douleur de l'épaule droite, pas de déficit. Radiographie : pas de fracture. Sortie à 1 h avec écharpe et antalgiques.
        = OperationReport
        Bloc de l'Institut Polyclinique. Sous anesthésie générale, patient en décubitus dorsal, cœlioscopie par trois trocarts. Appendice inflammatoire, appendicectomie après ligature. Pas de drain. Suites attendues simples.
        = PathologyReport
        Laboratoire d'anatomopathologie Keller. Exérèse cutanée de l'avant-bras : carcinome basocellulaire nodulaire, limites latérales à 2 mm, profondeur saine.
        = NurseReport
        Vu Mme Thévenot ce matin pour son ulcère de jambe : fond fibrineux, bords macérés, exsudat abondant malgré le pansement. Tension 17/9. Que préférez-vous que je mette ? L'infirmière.
        = PhysioReport
        Après quinze séances, le genou de M. Ferreira plie à 125 degrés et se tend complètement. Quadriceps encore faible. Je suggère dix séances de renforcement. Son kinésithérapeute.
        = PharmacistMessage
        Pharmacie du Plateau. Mme Zerbib est devant moi avec votre ordonnance : l'association du tramadol et de son antidépresseur m'inquiète. Puis-je le remplacer par du paracétamol ?
        = RepeatPrescription
        Bonjour, ma boîte de lévothyroxine sera vide dimanche. Pourriez-vous refaire l'ordonnance et la déposer à la pharmacie du Plateau ? L. Thévenot
        = TransportPrescription
        Taxi Bellerive demande le bon de transport pour conduire M. Kerouanton à sa dialyse de la semaine prochaine.
        = RecordTransfer
        Installés désormais à Quimper, nous aimerions que nos dossiers partent chez notre nouveau médecin, le Dr Jézéquel. Nous vous donnons notre accord écrit.
        = RecordAccessRequest
        Recommandé. Je désire obtenir une photocopie complète de mon dossier médical, comme la loi me l'autorise. Ci-joint la copie de ma carte d'identité. S. Zerbib
        = InsuranceHealthQuestionnaire
        Banque de l'Estuaire, service emprunteurs. Avant d'accepter votre dossier de prêt, notre assureur souhaite que votre médecin complète le questionnaire de santé ci-après.
        = FundFollowUp
        Le médecin-conseil. Docteur, l'arrêt de votre patiente Mme Da Silva dépasse six mois. Merci de m'indiquer la date envisagée de reprise et les éléments médicaux justifiant la prolongation.
        = DisabilityCertificate
        MDPH de la Haute-Vaunoise : afin d'étudier la demande d'AAH de M. Thévenot, il faut le certificat médical rempli par son médecin, datant de moins d'un an.
        = ComplaintLetter
        Docteur, je suis indigné par la façon dont votre secrétariat m'a parlé et par l'attente de trois heures. Je compte saisir l'Ordre si je n'ai pas d'excuses.
        = CourtOrPoliceRequest
        Brigade de Pontévrard. Sur instruction du procureur, l'officier de police judiciaire soussigné vous requiert de lui remettre le dossier du nommé X.
        """;

    private const string SealedLetters = """
        = AppointmentNotice
        Cabinet d'ophtalmologie Brissac-Lamy. Votre patiente Mme Urruty passera un champ visuel chez nous mardi 8 à 16 h 15. Elle voudra bien prévoir une heure sur place et venir accompagnée, la dilatation gênant la vue.
        ---
        Hôpital Nord-Littoral, unité ambulatoire. Pour votre admission du 27, appelez la veille entre 14 h et 16 h : l'heure exacte vous sera donnée. Ne mangez rien après minuit. Pensez à la personne qui vous raccompagnera.
        = FundAdministrativeLetter
        La caisse du Littoral aux médecins libéraux : nos bureaux d'accueil seront clos le vendredi du pont. Les virements habituels partiront un jour plus tôt. Les messages adressés par amelipro seront lus dès le lundi.
        ---
        Votre relevé annuel d'activité est à votre disposition sur amelipro. Il récapitule les honoraires remboursés par l'assurance maladie et sert à votre déclaration fiscale.
        = OverpaymentNotice
        Caisse du Littoral, cellule contrôle. Six forfaits de visite longue vous ont été remboursés deux fois. Vous nous devez donc 420 euros. Sans contestation de votre part sous deux mois, la somme sera reprise.
        ---
        Rappel : votre dette de 1 910 € envers la caisse, née d'un remboursement indu, court toujours. Vous pouvez demander à la payer en quatre fois.
        = RejectedClaim
        Logiciel Cardifacture : 5 factures n'ont pas été acceptées par l'organisme payeur cette nuit. Cause la plus fréquente : carte Vitale non à jour. Ouvrez la liste des rejets pour les renvoyer.
        ---
        Union mutualiste du Cap. Votre feuille de soins du 3 n'est pas payable : notre adhérente est sortie du contrat en mars. Tiers payant refusé.
        = PatientRightsUpdate
        Caisse du Littoral : M. Okoye Samuel est désormais couvert par la complémentaire santé solidaire jusqu'en mai. Merci de lui appliquer le tiers payant intégral sur présentation de cette attestation.
        ---
        Coucou, j'ai déménagé au 4 rue des Sorbiers et ma carte Vitale a été refaite. Je vous laisse corriger mes coordonnées. Bonne journée, Maïwenn Urruty
        = TreatingDoctorDeclaration
        Mon docteur a pris sa retraite en décembre et je n'ai trouvé personne. On m'a dit que vous preniez encore du monde. Accepteriez-vous d'être mon médecin traitant, et celui de mon mari ? M. Urruty
        ---
        Avis de la caisse : trois assurés vous ont choisi ce mois-ci comme médecin traitant. Leur liste figure dans votre espace.
        = StayCertificate
        Hôpital Nord-Littoral, facturation-admissions. Nous soussignés attestons que M. Okoye a séjourné ici du 2 au 5 mars inclus. Pour sa mutuelle.
        ---
        Bulletin de situation n° 55. Hospitalisation de jour, entrée et sortie le 11. Le régisseur des entrées.
        = SupplierInvoice
        Aqua-Fontaine. Location de la fontaine à eau, deuxième trimestre : 96 euros TTC. Règlement par prélèvement automatique au 5 du mois.
        ---
        Avoir n° 31 sur votre facture de spéculums, un carton étant arrivé abîmé. Il sera déduit de la prochaine commande.
        = EventInvitation
        Venez fêter les dix ans de l'association des jeunes généralistes du Littoral : tables rondes l'après-midi, apéritif le soir. Entrée libre sur inscription.
        ---
        Le groupe de formation continue du Cap ouvre ses inscriptions : douze soirées par an, indemnisées, avec des experts de la région.
        = MeetingNotice
        CPTS du Littoral : le comité de pilotage soins non programmés se réunit en visio jeudi à 13 h. À l'ordre du jour, les créneaux d'hiver et le budget. Lien ci-dessous.
        ---
        Prochaine réunion de notre maison de santé lundi midi. Merci d'apporter vos idées pour le projet de santé. Émargement obligatoire. Yaëlle
        = AppointmentRequest
        Bonjour, serait-il possible de voir le docteur avant mon départ le 20 ? N'importe quelle heure me va. S. Okoye
        ---
        Je n'arrive pas à me connecter au site pour choisir une heure. Pouvez-vous m'inscrire vendredi matin avec le Dr Lamy ?
        = SportsCertificateMinor
        Mon garçon de dix ans entre au club d'escrime. Le maître d'armes demande un certificat. La secrétaire peut-elle me dire si c'est encore obligatoire ?
        ---
        Handball Littoral, catégorie moins de 13. Licence en attente : certificat médical manquant. Les parents sont priés de régulariser.
        = GymOrLeisureCertificate
        Je reprends la salle de sport après deux ans d'arrêt et l'accueil veut un certificat avant de me rendre ma carte. S. Okoye
        ---
        Club des aînés du Cap : pour la gymnastique du jeudi, chaque adhérent fournit chaque année un certificat.
        = SchoolAbsenceCertificate
        Collège du Cap. Maël a manqué trois jours la semaine passée, son dossier reste sans justificatif. Nous attendons un certificat médical.
        ---
        La maîtresse de Lila ne veut pas de mon mot et demande un certificat parce qu'elle était absente hier. Que faire ? M. Urruty
        = SummerCampCertificate
        Scouts du Littoral. Avant le grand camp, chaque famille rend la fiche sanitaire, la copie des vaccins et le certificat d'aptitude au camp.
        ---
        Séjour ski des 8-12 ans organisé par la ville : le médecin doit attester que l'enfant peut partir en collectivité.
        = DrivingLicenceForm
        Je suis chauffeur de bus, mon employeur exige que la visite du permis D soit faite avant septembre. La faites-vous au cabinet ?
        ---
        Sous-préfecture du Cap. Suite à la suspension de votre permis, présentez-vous devant un médecin agréé avec ce formulaire.
        = LocumContract
        Docteur, médecin thésé et remplaçant depuis quatre ans, je suis libre du 5 au 20 juillet. Rétrocession habituelle dans votre secteur ? Je peux loger chez des amis.
        ---
        Conseil de l'Ordre du Littoral. Le contrat entre le Dr Lamy et son remplaçant ne nous est pas parvenu. Merci de nous l'adresser avant le début du remplacement.
        = PdsaRosterChange
        Qui voudrait prendre ma garde du 25 décembre à la maison médicale ? J'offre deux samedis en échange. Lamy
        ---
        Astreintes de mai : le tableau ci-joint annule le précédent. Le 8 est couvert par le Dr Urien.
        = AciProof
        Yaëlle à tous les associés : la caisse contrôle nos indicateurs ACI. Il me faut pour jeudi les protocoles datés et l'attestation du logiciel partagé.
        ---
        Le solde de votre forfait DONUM tient compte de trois indicateurs déclarés. Les justificatifs sont à garder trois ans.
        = StaffTrainingFile
        Votre salariée, assistante médicale, débute son CQP en janvier. Merci de signer la convention et de prévenir votre OPCO.
        ---
        Fiche de paie de mars de votre secrétaire : merci de valider les heures supplémentaires avant le 25. Votre comptable.
        = LabResult
        Laboratoire du Cap. Potassium 5,9 mmol/L. Sodium 134 mmol/L. Urée 11 mmol/L. Contrôle conseillé.
        = ImagingReport
        Échographie du cou : thyroïde de volume normal, un nodule de 6 mm à droite, isoéchogène. Ganglions banals.
        = SpecialistReport
        Chère amie, j'ai reçu M. Okoye pour son genou. Pas d'instabilité. Je propose une infiltration puis de la kinésithérapie. À revoir dans trois mois. Amitiés.
        = DischargeLetter
        Votre patient sort aujourd'hui du service de cardiologie. Traitement à la sortie : bisoprolol, ramipril, apixaban. Suites : bilan rénal dans dix jours.
        = NurseReport
        Passage au domicile de Mme Urruty : escarre du talon stable, pansement refait, moral bas. L'infirmière libérale.
        = RepeatPrescription
        Il me faudrait une nouvelle ordonnance pour mes comprimés contre le cholestérol, la boîte est finie jeudi. S. Okoye
        = InsuranceHealthQuestionnaire
        L'assureur de mon crédit veut que vous remplissiez son questionnaire de santé. Je le dépose demain. M. Urruty
        = TransportPrescription
        Ambulances du Cap : pouvez-vous nous faire parvenir le bon de transport de M. Okoye pour sa séance de jeudi ?
        = FundFollowUp
        Service du contrôle médical. Nous envisageons de mettre fin aux indemnités journalières de votre patient. Merci de nous dire si la reprise est possible. Le médecin-conseil.
        = CourtOrPoliceRequest
        Commissariat du Cap. Réquisition : veuillez recevoir la victime ce jour et établir un certificat. L'OPJ.
        """;

    private const string Nothing = """
        = Unknown
        Chère Mathilde, le jardin est magnifique cette année, les roses ont éclos tôt. Passe quand tu veux, la maison est ouverte.
        ---
        Notice : insérer la fiche mâle dans la prise, maintenir le bouton trois secondes, le voyant devient vert. Ne pas immerger l'appareil.
        ---
        Le conseil municipal a délibéré sur la réfection de la toiture du gymnase et sur le fleurissement des ronds-points.
        ---
        Docteur, mon mari tousse depuis une semaine et il est très fatigué. Faut-il s'inquiéter ?
        ---
        xk 3 dlf , qq ssdf lmlk jfd oiu zer pmlk 44 ghjk aze rty
        ---
        Je vous renvoie l'enveloppe que vous aviez oubliée chez nous, avec le parapluie bleu.
        ---
        The meeting minutes were circulated to all members of the board last Thursday evening.
        ---
        Voir verso. Suite page 4. Annexe B. Tableau 2.
        ---
        Ma mère ne veut plus manger depuis que son traitement a été changé, elle a perdu du poids et reste au lit.
        ---
        Attention, travaux sur le réseau d'eau : coupure entre 9 h et 16 h mardi dans tout le quartier.
        ---
        Tarte aux poireaux : émincer les blancs, faire suer au beurre, ajouter la crème et les œufs, cuire trente minutes.
        ---
        On a retrouvé un trousseau de clés dans le couloir, il est à l'accueil.
        ---
        Bilan de la saison de l'équipe : douze victoires, quatre nuls, une place en finale régionale.
        ---
        Bonjour, est-ce normal que ma cicatrice gratte et soit rouge dix jours après les points ?
        """;
}
