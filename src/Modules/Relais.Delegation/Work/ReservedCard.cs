using Relais.Contracts.Intake;

namespace Relais.Delegation.Work;

/// <summary>What stands for an item about a reserved document, before those who may not know what it is.</summary>
internal static class ReservedCard
{
    public static string Title(Reserve reserve) => reserve == Reserve.ClosedToReader ? "Document réservé à vos collègues" : "Document réservé à son médecin";

    /// <summary>For the name that a document bears, when it may be that of a patient whose record is closed to the reader.</summary>
    public const string Unnamed = "Patient à confirmer";

    /// <summary>Of a closed record the patient is in no list and no search of this reader: not even whose it is may be told.</summary>
    public static bool HidesWho(Reserve reserve) => reserve is Reserve.RecordClosed or Reserve.ClosedToReader;

    /// <summary>Whose it is, where that may be told.</summary>
    public static string Who(Reserve reserve, string label) => HidesWho(reserve) ? "Patient réservé" : label;

    public static string Why(Reserve reserve) => reserve switch
    {
        Reserve.Objected => "Le patient s'oppose au partage de ce document.",
        Reserve.RecordClosed => "Le patient s'oppose au partage de son dossier.",
        Reserve.ClosedToReader => "Le patient s'oppose au partage de son dossier avec vous.",
        _ => "Ce document est masqué aux professionnels.",
    };

    /// <summary>Who reads it, and so to whom it goes.</summary>
    /// <param name="isTheirs">Who answers for it holds it already.</param>
    public static string WhoReads(Reserve reserve, string accountable, bool isTheirs, bool isMine) => (reserve, isTheirs, isMine) switch
    {
        (Reserve.ClosedToReader, _, true) => "Vos collègues le voient : passez-le à l'un d'eux.",
        (Reserve.ClosedToReader, true, _) => $"Vos collègues le voient, dont {accountable}, qui en répond et le tient.",
        (Reserve.ClosedToReader, _, _) => $"Vos collègues le voient : passez-le à {accountable}, qui en répond, ou à l'un d'eux.",
        _ => $"Seuls {accountable}, qui en répond, et le médecin traitant du patient le voient.{(isTheirs ? " C'est déjà entre ses mains." : " Passez-le-lui : il n'y a rien d'autre à faire.")}",
    };
}
