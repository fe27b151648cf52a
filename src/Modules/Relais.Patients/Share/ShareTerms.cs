using Relais.Kernel;

namespace Relais.Patients.Share;

/// <summary>What is typed of a team or a consent, read into values; what is wrong is refused in words.</summary>
internal static class ShareTerms
{
    public static DateOnly? Day(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        return typed.Trim().Day() ?? throw new Refusal("patients.day", "Ce jour n'en est pas un : écrivez AAAA-MM-JJ.");
    }

    public static MemberId? Member(string? typed) => Guid.TryParse(typed, out var id) ? new MemberId(id) : null;

    public static ConsentSubject Subject(string? typed) => Of<ConsentSubject>(typed) ?? throw new Refusal("patients.consent-subject", "Dites à quoi le patient consent.");

    public static ConsentForm Form(string? typed) => Of<ConsentForm>(typed) ?? throw new Refusal("patients.consent-form", "Dites comment le patient a consenti : de vive voix, par écrit ou en ligne.");

    private static T? Of<T>(string? typed)
        where T : struct, Enum => Enum.TryParse<T>(typed, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
