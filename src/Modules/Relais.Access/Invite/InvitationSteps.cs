namespace Relais.Access.Invite;

/// <summary>What the person who holds a code does with it, step by step, as printed beside it.</summary>
internal static class InvitationSteps
{
    private const string Open = "Ouvrez la page de connexion de Relais.";

    public static IReadOnlyList<string> ForBoth { get; } =
        [Open, "Tapez l'identifiant et, à la place du mot de passe, ce code.", "Choisissez un mot de passe, puis photographiez le carré avec l'application d'authentification de votre téléphone."];

    public static IReadOnlyList<string> Of(Lost lost, bool hasBoth) => lost switch
    {
        Lost.Password when hasBoth => [Open, "Tapez l'identifiant et, à la place du mot de passe, ce code.", "Choisissez un nouveau mot de passe, et donnez les six chiffres de votre application d'authentification."],
        Lost.SecondFactor when hasBoth => [Open, "Tapez l'identifiant et votre mot de passe.", "À la place des six chiffres, tapez ce code.", "Photographiez le carré avec l'application d'authentification de votre téléphone."],
        _ => [Open, "Tapez l'identifiant, puis ce code là où manque ce qui a été perdu.", "Suivez la page : elle demande ce qui est à refaire."],
    };
}
