namespace Relais.Intake.Documents;

/// <summary>Why a received part is held: a closed list, with the national integration codes 900-906 where they fit. A hold is not an error; it says what to do.</summary>
internal static class HeldReason
{
    public const string WrongVersion = "900";
    public const string AuthorNotAllowed = "901";
    public const string UnknownPatient = "902";
    public const string NoIns = "903";
    public const string TraitsDiffer = "904";
    public const string InsIncomplete = "905";
    public const string Other = "906";
    public const string Unreadable = "illisible";
    public const string Format = "format";
    public const string Archive = "archive";
    public const string Malformed = "incomplet";
    public const string Refused = "limite";
    public const string SameIdOtherContent = "meme-identifiant";
    public const string Withdrawn = "retire";
    public const string Kind = "nature";
    public const string LeftInMailbox = "boite";
    public const string Internal = "interne";

    private static readonly Dictionary<string, (string Words, string ToDo)> Words = new()
    {
        [WrongVersion] = ("version inattendue", "Comparez avec la version déjà reçue, puis dites celle-ci « Vérifié » si elle fait foi, ou refusez-la."),
        [AuthorNotAllowed] = ("auteur non autorisé", "Ce document dit remplacer ou retirer celui d'un autre : demandez à l'auteur du premier, puis dites celui-ci « Vérifié » ou refusez-le."),
        [UnknownPatient] = ("patient inconnu ici", "Choisissez le patient, créez-le, ou refusez le document s'il n'est pas pour ce cabinet."),
        [NoIns] = ("patient à confirmer", "Le document ne porte pas d'identité qualifiée : comparez et confirmez le patient."),
        [TraitsDiffer] = ("identité qui diffère", "L'INS ou les traits ne sont pas ceux de la fiche : comparez côte à côte avant de confirmer."),
        [InsIncomplete] = ("identité incomplète", "Il manque des traits au document : comparez et confirmez le patient."),
        [Other] = ("à contrôler", "Lisez le document et choisissez ce qu'il en est."),
        [Unreadable] = ("illisible", "Le fichier est abîmé ou vide : demandez à l'expéditeur de le renvoyer, ou refusez-le."),
        [Format] = ("format non lu", "Relais ne lit pas ce format : téléchargez-le pour le voir, ou demandez un PDF à l'expéditeur."),
        [Archive] = ("archive refusée", "L'archive est abîmée ou dangereuse : demandez à l'expéditeur de la renvoyer."),
        [Malformed] = ("message incomplet", "Le document est mal formé et peut être tronqué : vérifiez avec l'expéditeur, puis dites-le « Vérifié », ou refusez-le."),
        [Refused] = ("trop imbriqué", "Trop de messages l'un dans l'autre : demandez un envoi direct à l'expéditeur."),
        [SameIdOtherContent] = ("même identifiant, contenu différent", "Deux contenus portent le même identifiant : demandez à l'expéditeur lequel fait foi, puis dites celui-ci « Vérifié » ou refusez-le."),
        [Withdrawn] = ("retiré par l'expéditeur", "L'expéditeur a supprimé ce document : voyez si ce qui a été fait doit être repris."),
        [Kind] = ("nature à préciser", "Dites ce qu'est ce document : Relais n'en est pas assez sûr."),
        [LeftInMailbox] = ("resté dans la boîte", "Relais n'a pas pu lire ce message : ouvrez-le dans votre messagerie et traitez-le, puis refusez cette ligne en le disant."),
        [Internal] = ("erreur interne", "Relais n'a pas pu le lire trois fois de suite ; le document est gardé. Prévenez l'assistance."),
    };

    public static string InWords(string code) => Words.TryGetValue(code, out var w) ? w.Words : code;

    public static string ToDo(string code) => Words.TryGetValue(code, out var w) ? w.ToDo : Words[Other].ToDo;

    public static IReadOnlyCollection<string> All => Words.Keys;

    /// <summary>False when there is nothing a person could read: damaged, of an unknown format, refused unopened. What Relais itself failed on may well be read.</summary>
    public static bool CanBeRead(string code) => code is not (Unreadable or Format or Archive or Refused);

    /// <summary>True when it can be read and a person may keep it as it is, once checked.</summary>
    public static bool IsToCheck(string? code) => code is Malformed or SameIdOtherContent or WrongVersion or AuthorNotAllowed or Withdrawn or Other;

    /// <summary>True when confirming or choosing the patient is the way out.</summary>
    public static bool IsAboutWho(string? code) => code is UnknownPatient or NoIns or TraitsDiffer or InsIncomplete;
}
