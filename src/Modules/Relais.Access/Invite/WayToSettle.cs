using Relais.Access.SignIn;

namespace Relais.Access.Invite;

/// <summary>What a browser that gave the right code has to settle.</summary>
/// <param name="Secret">Offered to the authenticator; no account holds it yet.</param>
internal sealed record WayToSettle(Account Account, Invitation Invitation, string Territory, string Secret, bool NeedsPassword, bool NeedsSecondFactor)
{
    /// <summary>What an authenticator reads (the otpauth key URI that they share). A login holds nothing that a URI would need escaped.</summary>
    public string Uri => $"otpauth://totp/Relais:{Account.UserName}?secret={Secret}&issuer=Relais";

    /// <summary>The secret in groups of four, for whoever types it.</summary>
    public string Typed => string.Join(' ', Secret.Chunk(4).Select(g => new string(g)));
}
