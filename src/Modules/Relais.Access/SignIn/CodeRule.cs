namespace Relais.Access.SignIn;

/// <summary>How often a code of an authenticator opens. Once, but where all codes are printed on the page: there, one who comes in leaves the others out for nothing.</summary>
internal sealed class CodeRule
{
    public bool ServesOnce { get; set; } = true;
}
