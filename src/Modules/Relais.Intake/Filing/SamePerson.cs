using Relais.Codecs.Ins;
using Relais.Contracts.Patients;

namespace Relais.Intake.Filing;

/// <summary>
/// Whether two documents that say they are versions of one name one person. What both say must not differ; what one leaves out says
/// nothing. A version that corrects an identity is therefore shown to a person, beside the one it replaces.
/// </summary>
internal static class SamePerson
{
    public static bool Is(TraitsRead one, TraitsRead other) =>
        !(one.Oid == other.Oid && Differ(one.Matricule, other.Matricule))
        && !(one.BirthDate is { } born && other.BirthDate is { } bornToo && born != bornToo)
        && !Differ(one.BirthName, other.BirthName) && !Differ(First(one), First(other));

    private static bool Differ(string? one, string? other) => NameForm.Of(one) is { Length: > 0 } said && NameForm.Of(other) is { Length: > 0 } saidToo && said != saidToo;

    private static string? First(TraitsRead traits) => NameForm.Of(traits.FirstNames) is { Length: > 0 } names ? names.Split(' ')[0] : null;
}
