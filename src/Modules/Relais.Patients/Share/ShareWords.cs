namespace Relais.Patients.Share;

/// <summary>Consents in the words of the desk.</summary>
internal static class ShareWords
{
    public static string Of(ConsentSubject subject) => subject switch
    {
        ConsentSubject.Sharing => "partage du dossier",
        ConsentSubject.Expertise => "demande d'avis à distance",
        ConsentSubject.Trainee => "présence d'un étudiant",
        _ => "messages et courriels",
    };

    public static string Of(ConsentForm form) => form switch
    {
        ConsentForm.Oral => "de vive voix",
        ConsentForm.Written => "par écrit",
        _ => "en ligne",
    };
}
