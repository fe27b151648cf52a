namespace Relais.Intake.Channels;

/// <summary>Kinds of ways in, as the settings say them.</summary>
internal static class ChannelWords
{
    /// <summary>Those that a manager opens by choosing; mailboxes have a page of their own, and the one of files brought by hand opens by itself.</summary>
    public static IReadOnlyList<ChannelKind> Choices { get; } = [ChannelKind.Phone, ChannelKind.Counter, ChannelKind.Form, ChannelKind.Folder, ChannelKind.Api];

    public static string Of(ChannelKind kind) => kind switch
    {
        ChannelKind.Mail => "messagerie sécurisée",
        ChannelKind.Folder => "dossier surveillé",
        ChannelKind.Phone => "téléphone",
        ChannelKind.Counter => "guichet",
        ChannelKind.Form => "formulaire",
        ChannelKind.Api => "logiciel",
        _ => "dépôt de fichiers",
    };

    /// <summary>What stops when it is suspended, for the person who would do it.</summary>
    public static string Stops(ChannelKind kind) => kind switch
    {
        ChannelKind.Mail or ChannelKind.Folder => "Les fichiers restent dans leur dossier ; Relais les prendra à la reprise.",
        ChannelKind.Api => "Le logiciel reçoit « suspendu, réessayez plus tard » ; sa clé ne change pas.",
        ChannelKind.Upload => "La page « Déposer des fichiers » refuse ce qu'on y apporte pour ce cabinet.",
        _ => "Il n'est plus proposé dans « Appels et guichet ».",
    };
}
